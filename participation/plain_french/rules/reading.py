"""What a detector looks at: the text, its parse, the lexicon, and its letters made even."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from participation.plain_french.lexicon.loading import Lexicon
from participation.plain_french.parsing import Node, Parse
from participation.plain_french.rules.profiles import Profile
from participation.plain_french.text.markup import masked
from participation.plain_french.text.model import Sentence, SentenceKind, Text

_MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\ufeff]")
_EVEN = str.maketrans(
    dict.fromkeys("’‘\u02bc", "'")
    | dict.fromkeys("\u00a0\u202f\n\t\r", " ")
    | dict.fromkeys("\u2010\u2011", "-")
)


class Span(NamedTuple):
    """A match in code points of the source, and what was matched in even letters."""

    start: int
    end: int
    match: re.Match[str]
    sentence: int


@dataclass(frozen=True)
class Reading:
    """One text, read for one profile; `parse` is None without the parser."""

    text: Text
    profile: Profile
    parse: Parse | None = None
    lexicon: Lexicon | None = None
    explained: dict[str, bool] = field(init=False, default_factory=dict)  # what was asked already
    _even: tuple[str, list[int] | None] = field(init=False)
    _cased: str = field(init=False)

    def __post_init__(self) -> None:
        cased, places = _levelled(masked(self.text.source)[0])
        lowered = cased.lower()
        if len(lowered) != len(cased):
            lowered = "".join(
                low if len(low := letter.lower()) == 1 else letter for letter in cased
            )
        object.__setattr__(self, "_cased", cased)
        object.__setattr__(self, "_even", (lowered, places))

    def find(
        self, pattern: re.Pattern[str], *, cased: bool = False, kinds: bool = True
    ) -> Iterator[Span]:
        """Find where a pattern stands inside the sentences, table cells only if `kinds` is False.

        It is looked for in lower case (unless `cased`), with ' for ’, simple spaces, and letters
        composed with their accents.
        """
        for number, sentence in enumerate(self.text.sentences):
            if kinds and sentence.kind is SentenceKind.CELL:
                continue
            yield from self.find_in(number, pattern, cased=cased)

    def find_in(
        self, number: int, pattern: re.Pattern[str], *, cased: bool = False
    ) -> Iterator[Span]:
        """Find the same inside one sentence."""
        sentence = self.text.sentences[number]
        lowered, places = self._even
        first, last = self._place(sentence.start), self._place(sentence.end)
        for match in pattern.finditer(self._cased if cased else lowered, first, last):
            start, end = match.span()
            if places is not None:
                start, end = places[start], places[end]
            yield Span(start, end, match, number)

    def even(self, start: int, end: int) -> str:
        """Return the source between two places, in even lower-case letters."""
        return self._even[0][self._place(start) : self._place(end)]

    def _place(self, offset: int) -> int:
        places = self._even[1]
        return offset if places is None else bisect_left(places, offset)

    @cached_property
    def all_even(self) -> str:
        """Return the whole source in even lower-case letters, where explanations are looked for."""
        return self._even[0]

    @cached_property
    def prose(self) -> list[tuple[int, Sentence]]:
        """Return sentences and items with their rank: what is read as a sentence."""
        return [
            (number, sentence)
            for number, sentence in enumerate(self.text.sentences)
            if sentence.kind in (SentenceKind.SENTENCE, SentenceKind.ITEM)
        ]

    @cached_property
    def read_sentences(self) -> list[tuple[int, Sentence]]:
        """Return what is read one line after the other: all but the cells of tables."""
        return [
            (number, sentence)
            for number, sentence in enumerate(self.text.sentences)
            if sentence.kind is not SentenceKind.CELL
        ]

    def nodes(self, number: int) -> tuple[Node, ...] | None:
        """Return the parsed words of a sentence, None if it was not parsed."""
        return self.parse.of(number) if self.parse else None


def _levelled(source: str) -> tuple[str, list[int] | None]:
    """Return even letters of the same case; the places are None where nothing moved."""
    even = source.translate(_EVEN)
    if unicodedata.is_normalized("NFC", source) and not _MARKS.search(source) and "  " not in even:
        return even, None
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(source):
        if _MARKS.match(letter):
            whole = unicodedata.normalize("NFC", letters[-1] + letter) if letters else letter
            if len(whole) == 1 and letters:
                letters[-1] = whole
            continue
        if letter.isspace() and letters and letters[-1].isspace():
            continue
        composed = unicodedata.normalize("NFC", letter)
        letters.append(composed if len(composed) == 1 else letter)
        places.append(place)
    return "".join(letters).translate(_EVEN), [*places, len(source)]
