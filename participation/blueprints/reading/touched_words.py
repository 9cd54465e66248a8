"""Cuts a text into what may be touched, word by word, and what stands between."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from participation.documents.layout import lines_of
from participation.i18n import typeset
from participation.plain_french.text.model import TokenKind
from participation.plain_french.text.reading import read

SHORTEST = 3  # but for sigles: “CV” is one, “si” and “ne” are nobody's difficult word
ELISIONS = ("’", "'")
HYPHENS = "-\u2010\u2011"


class Piece(NamedTuple):
    """Some signs of a line; a word has its number, the same wherever it stands."""

    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class TouchedText:
    """The lines of a passage in pieces, and its words in the order of their numbers."""

    lines: Sequence[Sequence[Piece]]
    words: Sequence[str]


def touched_text(text: str) -> TouchedText:
    """Return a passage as it is touched; a word that comes twice counts once."""
    known: dict[str, int] = {}
    words: list[str] = []
    lines = []
    for line in lines_of(typeset(text)):
        pieces: list[Piece] = []
        stood = 0
        for start, end in _words_of(line):
            word = line[start:end]
            if word.lower() not in known:
                known[word.lower()] = len(words)
                words.append(word)
            pieces += [Piece(line[stood:start]), Piece(word, known[word.lower()])]
            stood = end
        lines.append([piece for piece in (*pieces, Piece(line[stood:])) if piece.text])
    return TouchedText(lines, words)


def _words_of(line: str) -> Iterable[tuple[int, int]]:
    """Yield where the words of a line stand; of “appelez-nous”, “nous” has no hyphen."""
    for sentence in read(line).sentences:
        for token in sentence.tokens:
            word = token.text.lstrip(HYPHENS)
            is_sigle = len(word) > 1 and word.isalpha() and word.isupper()
            is_short = len(word) < SHORTEST and not is_sigle
            if token.kind is TokenKind.WORD and not is_short and not word.endswith(ELISIONS):
                yield token.end - len(word), token.end
