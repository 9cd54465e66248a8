"""The lexicon: our entries, read once from their files, and those of a Département over them."""

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Self

from participation.plain_french.lexicon.conjugation import verb_forms
from participation.plain_french.lexicon.inflection import plural_form
from participation.plain_french.lexicon.matching import Index, Match, Word
from participation.plain_french.lexicon.model import Entry, Form, Kind, Sense, fold

HERE = Path(__file__).parent
NO_BREAK = "\u00a0"
BEFORE_SIGN, AFTER_QUOTE = re.compile(r" (?=[:;!?»])"), re.compile(r"(?<=«) ")
SENSE_FIELDS = ("explanation", "example", "domain", "words")


class Lexicon:
    """Entries by their folded term, never changed: each change makes another lexicon."""

    def __init__(self, entries: Iterable[Entry], version: str) -> None:
        self._entries = {entry.folded: entry for entry in entries}
        self.version = version

    @classmethod
    def base(cls) -> "Lexicon":
        """Return our own entries; they are read from their files once in a process."""
        return _base()

    def with_entries(self, entries: Iterable[Entry]) -> Self:
        """Return a lexicon where `entries` stand in place of ours of the same folded term."""
        return type(self)([*self._entries.values(), *entries], self.version)

    def without(self, terms: Collection[str]) -> Self:
        """Return a lexicon that no longer knows `terms`."""
        hidden = {fold(term) for term in terms}
        kept = [entry for folded, entry in self._entries.items() if folded not in hidden]
        return type(self)(kept, self.version)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def find(self, term: str) -> Entry | None:
        """Return the entry of `term`, whatever its capitals and its apostrophe."""
        return self._entries.get(fold(term))

    def match(self, tokens: Sequence[Word]) -> list[Match]:
        """Return the entries met in the tokens of one sentence, in order, longest first.

        A sigle is met only in capitals. The places are those of `tokens` in their source.
        """
        return self._index.match(tokens)

    @cached_property
    def _index(self) -> Index:
        return Index(self)


@cache
def _base() -> Lexicon:
    version = (HERE / "VERSION").read_text().strip()
    return Lexicon(read_entries(sorted((HERE / "entries").glob("*.toml"))), version)


def read_entries(paths: Iterable[Path]) -> Iterator[Entry]:
    """Yield the entries of TOML files: one table a term; `defaults` are those of its file.

    Raises ValueError when a table has a field that no entry has, or a term comes twice.
    """
    seen: set[str] = set()
    for path in paths:
        text = path.read_text(encoding="utf-8")
        tables = tomllib.loads(BEFORE_SIGN.sub(NO_BREAK, AFTER_QUOTE.sub(NO_BREAK, text)))
        defaults = tables.pop("defaults", {})
        for term, table in tables.items():
            entry = _entry(term, {**defaults, **table})
            if entry.folded in seen:
                raise ValueError(f"{path.name}: “{term}” is already explained")
            seen.add(entry.folded)
            yield entry


def _entry(term: str, table: dict[str, Any]) -> Entry:
    common = {field: table.pop(field) for field in SENSE_FIELDS if field in table}
    senses = tuple(Sense(**{**common, **sense}) for sense in table.pop("senses", [{}]))
    kind = Kind(table.pop("kind", "")) if "kind" in table else _kind(term, senses)
    replacement = table.pop("replacement", None)
    forms = _forms(table.pop("forms", ()))
    but_not, tails = table.pop("but_not", ()), table.pop("tails", ())
    if table.pop("verb", False):
        forms += tuple(_verb_forms(term, replacement, but_not, tails))
    try:
        return Entry(
            term=term,
            kind=kind,
            senses=senses,
            replacement=replacement,
            forms=forms,
            **{"hard": kind is not Kind.SIGLE, **table},
        )
    except TypeError as error:
        raise ValueError(f"“{term}”: {error}") from error


def _kind(term: str, senses: Sequence[Sense]) -> Kind:
    if any(sense.words for sense in senses):
        return Kind.SIGLE
    return Kind.PHRASE if " " in term else Kind.WORD


def _forms(given: Mapping[str, str] | Sequence[str]) -> tuple[Form, ...]:
    if isinstance(given, Mapping):
        listed = [Form(words, simple or None) for words, simple in given.items()]
    else:
        listed = [Form(words) for words in given]
    return (*listed, *map(plural_form, listed))


def _verb_forms(
    term: str, replacement: str | None, but_not: Collection[str], tails: Sequence[str]
) -> Iterator[Form]:
    """Yield the forms of a verb, but those that are another word (“somme”).

    `tails` are the other forms of what follows the verb (“être tenu de”, “tenue de”).
    """
    verb = term.partition(" ")[0]
    for phrase in (term, *(f"{verb} {tail}" for tail in tails)):
        for form in verb_forms(phrase, replacement):
            if form.words not in but_not:
                yield form
