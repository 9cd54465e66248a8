"""Names of people, places and organisations; a sigle and its full words are one name."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from participation.plain_french.lexicon import Kind as EntryKind
from participation.plain_french.lexicon import Lexicon
from participation.plain_french.meaning.facts import Fact
from participation.plain_french.meaning.keys import is_link, key
from participation.plain_french.meaning.lines import Line
from participation.plain_french.meaning.lists import word_list
from participation.plain_french.meaning.spelling import bare
from participation.plain_french.meaning.values.found import Kind
from participation.plain_french.text import TokenKind
from participation.plain_french.words.lexique import form_of

INSIDE = frozenset(
    [
        "de",
        "des",
        "du",
        "d'",
        "la",
        "le",
        "les",
        "l'",
        "en",
        "sur",
        "sous",
        "lès",
        "saint",
        "à",
        "aux",
        "et",
    ]
)
# Offices, titles and parts of a service: an easy version may name them in another way.
GENERAL = frozenset(map(bare, word_list("offices")))
SIGLE = re.compile(r"[A-ZÀ-Þ]{2,7}\d?|(?:[A-Z]\.){2,}|[A-Z][a-z]?[A-Z]{1,4}")
ROMAN = re.compile(r"[IVX]+(?:e|er)?")
LONE = 1
SHOUTED = 0.6


def names_of(lines: Sequence[Line]) -> Iterator[Fact]:
    """Yield each name once, where it first stands; its value is its words, without links."""
    seen: set[str] = set()
    for line in lines:
        if _is_shouted(line):
            continue
        for first, last in _runs(line):
            fact = _fact(line, first, last)
            if fact and fact.value not in seen:
                seen.add(fact.value)
                yield fact


def _is_shouted(line: Line) -> bool:
    words = [token.text for token in line.tokens if len(token.text) > LONE and token.text.isalpha()]
    return len(words) > 3 and sum(map(str.isupper, words)) > SHOUTED * len(words)  # noqa: PLR2004


def _runs(line: Line) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised words, links inside them allowed: first and last place."""
    place = 0
    while place < len(line.tokens):
        if not _opens(line, place):
            place += 1
            continue
        last = place
        while True:
            following = _next_capital(line, last)
            if following is None:
                break
            last = following
        yield place, last
        place = last + 1


def _opens(line: Line, place: int) -> bool:
    token = line.tokens[place]
    if token.kind is not TokenKind.WORD or not token.text[0].isupper():
        return False
    if ROMAN.fullmatch(token.text):
        return False
    if SIGLE.fullmatch(token.text):
        return token.folded not in ("m.", "mm.", "ok", "ou", "et", "non", "oui")
    if token.text.endswith(("’", "'")):
        return False
    return not _begins(line, place) or not _is_usual(line, place)


def _begins(line: Line, place: int) -> bool:
    """Say whether a capital is only that of the sentence, of a quotation or of a line."""
    if place == 0:
        return True
    offset = line.sentence.start
    gap = line.sentence.text[
        line.tokens[place - 1].end - offset : line.tokens[place].start - offset
    ]
    elided = line.tokens[place - 1].text.endswith(("’", "'")) and place == LONE
    return elided or any(mark in gap for mark in ':«“"\n?!.;•–—|/(')


def _is_usual(line: Line, place: int) -> bool:
    """Say whether the first word of a sentence is a word like others: “Bureau”, not “Ruffec”."""
    word = line.folded[place]
    following = _next_capital(line, place)
    if following is not None and following == place + 1 and not _is_title(line.folded[place]):
        return form_of(word) is not None and is_link(word)
    return (
        is_link(word) or bare(word) in GENERAL or form_of(word) is not None or _looks_french(word)
    )


def _looks_french(word: str) -> bool:
    endings = ("s", "e", "es", "x", "ez", "ons", "ent")
    return any(word.endswith(end) and form_of(word[: -len(end)]) for end in endings) or "-" in word


def _is_title(word: str) -> bool:
    return bare(word) in GENERAL


def _next_capital(line: Line, place: int) -> int | None:
    for at in range(place + 1, min(place + 4, len(line.tokens))):
        gap = line.sentence.text[
            line.tokens[at - 1].end - line.sentence.start : line.tokens[at].start
            - line.sentence.start
        ]
        if any(mark in gap for mark in ",;:.()!?/–—«»\n"):
            return None
        token = line.tokens[at]
        if token.text[0].isupper() and token.kind is TokenKind.WORD:
            return (
                None
                if SIGLE.fullmatch(token.text) or SIGLE.fullmatch(line.tokens[place].text)
                else at
            )
        if token.folded not in INSIDE or (token.folded in ("et", "à", "aux") and at > place + 1):
            return None
    return None


def _fact(line: Line, first: int, last: int) -> Fact | None:
    while first < last and line.folded[first] in ("m.", "mme", "madame", "monsieur", "mm.", "mr"):
        first += 1
        while first < last and line.folded[first] in INSIDE:
            first += 1
    words = [
        bare(line.folded[place]) for place in range(first, last + 1)
        if line.folded[place] not in INSIDE
    ]  # fmt: skip
    if not words or words == ["m."] or words[0] in ("madame", "monsieur", "mme", "mr"):
        return None
    start, end = line.tokens[first].start, line.tokens[last].end
    offset = line.sentence.start
    is_strong = any(word not in GENERAL for word in words)
    text = line.sentence.text[start - offset : end - offset]
    return Fact(Kind.NAME, text, start, end, " ".join(words), is_certain=is_strong)


class Naming:
    """The words of a text, and whether a name is among them under one of its forms."""

    def __init__(self, lines: Sequence[Line], lexicon: Lexicon) -> None:
        self.words = [bare(word) for line in lines for word in line.folded]
        self._present = set(self.words)
        self._joined = " " + " ".join(self.words) + " "
        self._keys = {stem for line in lines for stem in line.keys}
        full = [word for word in self.words if word not in LINKS]
        self._initials = "".join(word[0] if word else " " for word in full)
        self._lexicon = lexicon

    def lacks(self, name: Fact) -> tuple[str, ...]:
        """Return the words of a name that the text lacks; none when it names it otherwise."""
        words = name.value.split(" ")
        if self._names_otherwise(name.words, words):
            return ()
        missing = [word for word in words if word not in self._present and not self._has(word)]
        strong = [word for word in missing if word not in GENERAL]
        if strong or len(missing) == len(words):
            return tuple(missing)
        return ()

    def _has(self, word: str) -> bool:
        if key(word) in self._keys and word != "france":
            return True
        parts = re.split(r"[-']", word)
        return len(parts) > 1 and all(part in self._present or part in LINKS for part in parts)

    def _names_otherwise(self, written: str, words: list[str]) -> bool:
        if len(words) == 1 and SIGLE.fullmatch(written):
            letters = written.replace(".", "").lower()
            return self._spells(bare(letters)) or self._has_words_of(written)
        full = [word for word in words if word not in LINKS]
        initials = "".join(word[0] for word in full)
        return (len(initials) > LONE and initials in self._present) or self._has_sigle_of(words)

    def _spells(self, letters: str) -> bool:
        return len(letters) > 2 and letters.rstrip("0123456789") in self._initials  # noqa: PLR2004

    def _has_words_of(self, sigle: str) -> bool:
        entry = self._lexicon.find(sigle)
        senses = entry.senses if entry else ()
        return any(
            sense.words and _links_out(sense.words) in _links_out(self._joined) for sense in senses
        )

    def _has_sigle_of(self, words: list[str]) -> bool:
        wanted = " ".join(words)
        return any(full in wanted for full in self._full_names)

    @cached_property
    def _full_names(self) -> list[str]:
        """The full words of the sigles that the text holds."""
        senses = (
            sense
            for entry in self._lexicon
            if entry.kind is EntryKind.SIGLE and bare(entry.term) in self._present
            for sense in entry.senses
        )
        return [full for sense in senses if (full := _links_out(sense.words))]


LINKS = frozenset(
    map(
        bare,
        [
            "de",
            "des",
            "du",
            "d'",
            "d",
            "la",
            "le",
            "les",
            "l'",
            "l",
            "en",
            "a",
            "au",
            "aux",
            "et",
            "pour",
            "par",
            "sur",
            "un",
            "une",
        ],
    )
)


def _links_out(words: str) -> str:
    return " ".join(
        word for word in re.findall(r"[\w-]+", bare(words.replace("’", "'"))) if word not in LINKS
    )
