"""Finds which sentences of the easy version tell what a sentence of the original tells."""

from collections.abc import Sequence

from participation.plain_french.meaning.lines import Line

NEAR_IN_ORDER = 0.05  # of two originals as near, the one at the same height in the text wins


def align(originals: Sequence[Line], easy: Sequence[Line]) -> list[list[Line]]:
    """Give, for each original sentence, the easy sentences that come from it.

    An easy sentence goes to the original sentence that holds most of its words; one that shares
    none goes with its neighbour: a question with what follows, an explanation with what precedes.
    """
    homes = [_home(line, place / max(1, len(easy)), originals) for place, line in enumerate(easy)]
    _settle(homes, easy)
    told: list[list[Line]] = [[] for _ in originals]
    for line, home in zip(easy, homes, strict=True):
        if home is not None:
            told[home].append(line)
    for place, line in enumerate(originals):
        nearest = max(easy, key=lambda other: len(line.content & other.content), default=None)
        if nearest and nearest not in told[place] and line.content & nearest.content:
            told[place].append(nearest)
    return told


def _home(line: Line, height: float, originals: Sequence[Line]) -> int | None:
    best, best_score = None, 0.0
    for place, original in enumerate(originals):
        shared = len(line.content & original.content)
        if shared:
            distance = abs(height - place / max(1, len(originals)))
            score = shared / max(1, len(line.content)) - NEAR_IN_ORDER * distance
            if score > best_score:
                best, best_score = place, score
    return best


def _settle(homes: list[int | None], easy: Sequence[Line]) -> None:
    places = range(len(homes))
    for place in reversed(places):
        if homes[place] is None and easy[place].is_question and place + 1 < len(homes):
            homes[place] = homes[place + 1]
    for place in places:
        if homes[place] is None and place:
            homes[place] = homes[place - 1]
