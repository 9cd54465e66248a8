"""Two texts compared word by word: what stands, what went, what came. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

# A word keeps the spaces that follow it, so that the pieces give both texts back.
_WORD = re.compile(r"\w+(?:['’-]\w+)*\s*|[^\w\s]\s*|\s+")


class Fate(StrEnum):
    """What became of some words."""

    SAME = "meme"
    GONE = "parti"
    NEW = "nouveau"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together, and what became of them."""

    fate: Fate
    words: str


def pieces_of(before: str, after: str) -> list[Piece]:
    """Return the pieces of both texts in reading order.

    The pieces that stand or went give `before` back, those that stand or came give `after`.
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        piece
        for _tag, first, last, start, end in matcher.get_opcodes()
        for piece in _pieces("".join(old[first:last]), "".join(new[start:end]))
    ]


def _pieces(old: str, new: str) -> Iterator[Piece]:
    if old == new:
        yield Piece(Fate.SAME, old)
        return
    if old:
        yield Piece(Fate.GONE, old)
    if new:
        yield Piece(Fate.NEW, new)
