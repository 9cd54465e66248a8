"""Whether the easy words of a document still say what its original says, passage by passage."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from participation.plain_french.lexicon import Lexicon
from participation.plain_french.meaning import Certainty, Comparison, Difference, Fate, compare

KEPT_TEXTS = 256
_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class PlacedDifference:
    """What was lost, changed or added, and in which passage (its index).

    `is_unwritten` says that the passage has no easy words yet: nothing is lost so far.
    """

    passage: int
    sentence: str
    is_sure: bool
    is_unwritten: bool


def differences_of(
    pairs: Sequence[tuple[str, str]], lexicon: Lexicon
) -> tuple[PlacedDifference, ...]:
    """Compare the passages (original, easy words) of a document as one text, what is sure first.

    A fact may move from one passage to another; what the original does not have is not a loss.
    """
    originals = tuple(original for original, _easy in pairs)
    easy = tuple(words for _original, words in pairs)
    found = _compared(originals, easy, lexicon)
    placed = [
        _placed(one, _starts(easy if one.fate is Fate.ADDED else originals), easy)
        for one in found.everything
    ]
    return tuple(sorted(placed, key=lambda one: (not one.is_sure, one.passage)))


@lru_cache(KEPT_TEXTS)
def _compared(originals: tuple[str, ...], easy: tuple[str, ...], lexicon: Lexicon) -> Comparison:
    return compare(_BETWEEN.join(originals), _BETWEEN.join(easy), lexicon)


def _placed(one: Difference, starts: Sequence[int], easy: Sequence[str]) -> PlacedDifference:
    place = bisect_right(starts, one.fact.start) - 1
    is_unwritten = one.fate is not Fate.ADDED and not easy[place].strip()
    return PlacedDifference(place, one.sentence, one.certainty is Certainty.SURE, is_unwritten)


def _starts(texts: Sequence[str]) -> list[int]:
    """Return where each text begins once they are joined."""
    places, place = [], 0
    for text in texts:
        places.append(place)
        place += len(text) + len(_BETWEEN)
    return places
