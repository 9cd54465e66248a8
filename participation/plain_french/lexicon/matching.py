"""Finds the words of the lexicon in a text: longest first, in any form that they take."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from participation.plain_french.lexicon.inflection import plural_form
from participation.plain_french.lexicon.model import Entry, Form, Kind, fold
from participation.plain_french.text.tokens import tokens_of

# Capitals of a sigle that are also a plain word when a whole sentence shouts.
ALSO_WORDS = frozenset(
    [
        "ai",
        "aide",
        "ain",
        "ali",
        "api",
        "ari",
        "as",
        "ass",
        "can",
        "ce",
        "cle",
        "été",
        "fas",
        "fei",
        "main",
        "pass",
        "pic",
        "pix",
        "plie",
        "poe",
        "ras",
        "rip",
        "rp",
        "sas",
        "sève",
        "seve",
        "si",
        "sic",
        "taf",
        "tic",
    ]
)
# What a link becomes, and the article that it hides.
CONTRACTIONS = {
    "de": (("d’", ""), ("du", "le"), ("des", "les")),
    "à": (("au", "le"), ("aux", "les")),
    "que": (("qu’", ""),),
}
MANY = 8_192  # entries whose forms are kept cut, so that a changed lexicon is made fast
FEW = 3  # below, capitals are no shouting


class Word(Protocol):
    """What matching reads of a token; `start` and `end` are code points of the source."""

    @property
    def text(self) -> str: ...
    @property
    def folded(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Match:
    """An entry met in a text; `first` and `last` (included) are places in the tokens given."""

    entry: Entry
    start: int
    end: int
    first: int
    last: int
    replacement: str | None


@dataclass(frozen=True, slots=True)
class Path:
    """The pieces that follow the first one, and what they lead to."""

    rest: tuple[str, ...]
    entry: Entry
    form: Form


def pieces(words: str) -> tuple[str, ...]:
    """Cut words as texts are cut; an apostrophe at their end elides before what follows."""
    whole = words + "a" if words.endswith(("’", "'")) else words
    cut = tuple(_read(token) for token in tokens_of(whole, whole, 0, len(whole)))
    return cut if whole == words else cut[:-1]


def _read(token: Word) -> str:
    """Return a token as forms are compared: “R.S.A.” is “RSA”."""
    folded = token.folded
    return folded.replace(".", "") if "." in folded else folded


Cut = tuple[tuple[str, ...], Form]


@lru_cache(MANY)
def _term_forms(entry: Entry) -> list[Cut]:
    term = Form(entry.term, entry.replacement)
    return _cut([term] if entry.kind is Kind.SIGLE else [term, plural_form(term)])


@lru_cache(MANY)
def _other_forms(entry: Entry) -> list[Cut]:
    return _cut(entry.forms)


def _cut(forms: Sequence[Form]) -> list[Cut]:
    contracted = [other for form in forms for other in contractions(form)]
    return [(pieces(form.words), form) for form in (*forms, *contracted)]


def contractions(form: Form) -> Iterator[Form]:
    """Yield the forms of a phrase in -de, -à or -que before “le”, “les” or a vowel.

    “procéder à” → “procéder au”: “faire le”; “à défaut de” → “à défaut d’”: “sans”.
    """
    head, _, link = form.words.rpartition(" ")
    if not head:
        return
    for contracted, article in CONTRACTIONS.get(link, ()):
        simple = form.replacement
        if simple and simple.endswith(" " + link):
            simple = simple.removesuffix(link) + contracted
        elif simple and article:
            simple = f"{simple} {article}"
        yield Form(f"{head} {contracted}", simple)


class Index:
    """Entries by the first piece of each of their forms."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._paths: dict[str, list[Path]] = {}
        self._seen: set[tuple[str, ...]] = set()
        known = list(entries)
        # A term stands before the same form of another word: “requérant”, of “requérir”.
        for forms in (_term_forms, _other_forms):
            for entry in known:
                for cut, form in forms(entry):
                    self._add(entry, cut, form)
        for paths in self._paths.values():
            paths.sort(key=lambda path: -len(path.rest))

    def _add(self, entry: Entry, cut: tuple[str, ...], form: Form) -> None:
        # Sigles of the same letters differ by their capitals: “RSA”, “rSa”.
        key = (*cut, form.words) if entry.kind is Kind.SIGLE else cut
        if cut and key not in self._seen:
            self._seen.add(key)
            self._paths.setdefault(cut[0], []).append(Path(cut[1:], entry, form))

    def match(self, tokens: Sequence[Word]) -> list[Match]:
        """Return what is met in `tokens`, in order, without overlaps."""
        folded = [_read(token) for token in tokens]
        shouts = _shouts(tokens)
        found: list[Match] = []
        place = 0
        while place < len(tokens):
            match = self._at(tokens, folded, place, shouts=shouts)
            if match:
                found.append(match)
            place = match.last + 1 if match else place + 1
        return found

    def _at(
        self, tokens: Sequence[Word], folded: list[str], place: int, *, shouts: bool
    ) -> Match | None:
        for path in self._paths.get(folded[place], ()):
            last = place + len(path.rest)
            if path.rest and tuple(folded[place + 1 : last + 1]) != path.rest:
                continue
            if path.entry.kind is Kind.SIGLE and not _reads_as_sigle(
                tokens[place].text, path.form.words, shouts=shouts
            ):
                continue
            start, end = tokens[place].start, tokens[last].end
            return Match(path.entry, start, end, place, last, path.form.replacement)
        return None


def _shouts(tokens: Sequence[Word]) -> bool:
    words = [token.text for token in tokens if len(token.text) > 1 and token.text.isalpha()]
    return len(words) > FEW and sum(map(str.isupper, words)) * 2 > len(words)


def _reads_as_sigle(written: str, form: str, *, shouts: bool) -> bool:
    """“AI” is a sigle where “ai” and “Ai” are not; “AI” in a line of capitals is not either."""
    written = written.replace(".", "")
    if shouts and fold(written) in ALSO_WORDS:
        return False
    if form.startswith(written):
        return True
    return written.isupper() and len(written) > 1
