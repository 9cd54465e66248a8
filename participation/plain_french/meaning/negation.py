"""Compares what two texts deny: a negation lost, or one that appears, turns a right round."""

from collections.abc import Iterable, Iterator, Sequence

from participation.plain_french.meaning.facts import Certainty, Fact, Fate
from participation.plain_french.meaning.lines import Line
from participation.plain_french.meaning.polarity import (
    Signal,
    limits_of,
    negations_of,
    opposites,
    signals_of,
)
from participation.plain_french.meaning.values.found import Kind

Verdict = tuple[Fact, Fate, Certainty]
TURNING = ("avant", "inférieur", "inférieure", "inaccessible")  # “n’ouvre pas avant 9 heures”
SHORT = 60  # sentences: beyond, the whole text says nothing of one sentence
NEAR = 7  # words
REACH = 30  # letters
MOST = 0.65
CLAUSE_ENDS = frozenset(
    ["et", "mais", "ou", "qui", "que", "si", "sauf", "car", "lorsque", "quand", "sans"]
)
ENOUGH = 0.5  # of the words of an easy sentence, to say that it tells an original one


def compare_negations(
    originals: Sequence[Line], told: Sequence[Sequence[Line]]
) -> Iterator[Verdict]:
    """Yield the negations lost (placed in the original) and added (placed in the easy text)."""
    everything = [line for lines in told for line in lines]
    whole = everything if len(everything) < SHORT else []
    for line, easy in zip(originals, told, strict=True):
        yield from _lost(line, easy or whole)
    for line in dict.fromkeys(everything):
        homes = [original for original, easy in zip(originals, told, strict=True) if line in easy]
        yield from _added(line, homes)


def _lost(line: Line, easy: Sequence[Line]) -> Iterator[Verdict]:
    signals = signals_of(line)
    wanted = [one for one in signals if one.is_strict and not one.is_advice]
    if not wanted and len(signals) == 1 and signals[0].is_plain_no:
        wanted = list(signals)
    if not wanted or not easy:
        return
    for signal in wanted:
        if _is_told(signal, line, easy):
            continue
        said = _free(easy, (one for one in signals if one != signal))
        affirmed = _affirms(signal, line, easy)
        if affirmed or (not said and signal.is_strict):
            is_sure = len(wanted) == 1 or len(said) < len(wanted)
            limited = any(limits_of(other) - limits_of(line) for other in easy)
            if (limited and not (affirmed and len(signals) == 1)) or _may_be_turned(
                signal, line, easy
            ):
                is_sure = False
            yield _fact(line, signal), Fate.MISSING, _certainty(is_sure=is_sure)


def _free(lines: Sequence[Line], answered: Iterable[Signal]) -> list[Signal]:
    """Return the signals of some sentences that answer none of the other text's other ones."""
    keys = {signal.focus for signal in answered}
    return [one for line in lines for one in signals_of(line) if one.focus not in keys]


def _is_told(signal: Signal, line: Line, easy: Sequence[Line]) -> bool:
    """Say whether an easy sentence denies the same, or affirms the contrary of it."""
    contrary = opposites(signal.focus)
    around = _around(line, signal)
    for other in easy:
        if any(one.focus == signal.focus and _answers(one, signal) for one in signals_of(other)):
            return True
        is_near = around & other.content or len(easy) == 1
        if contrary & set(other.keys) and is_near and not negations_of(other):
            return True
    return False


def _answers(said: Signal, wanted: Signal) -> bool:
    """Say whether the same word is denied as well: “fermera” is no “ne fermera pas”."""
    return said.denies_another or not wanted.denies_another or not wanted.is_strict


def _around(line: Line, signal: Signal) -> frozenset[str]:
    """Return the content words that stand near a negation."""
    places = [place for place, token in enumerate(line.tokens) if token.start < signal.end]
    last = places[-1] if places else 0
    return line.content & frozenset(line.keys[max(0, last - NEAR) : last + NEAR])


def _affirms(signal: Signal, line: Line, easy: Sequence[Line]) -> bool:
    """Say whether an easy sentence says of a word, without any no, what the original denies."""
    focus = signal.focus
    if line.keys.count(focus) > 1:
        return False
    same = [one for one in signals_of(line) if one != signal]
    clause = _clause(line, signal)
    for other in easy:
        denied = [one for one in _free([other], same) if one.focus != focus or one.is_strict]
        if not denied and (focus in other.keys or _tells(other, clause)):
            return True
    return False


def _clause(line: Line, signal: Signal) -> frozenset[str]:
    """Return the content words from a negation to the end of its clause."""
    keys = []
    for word, stem, token in zip(line.folded, line.keys, line.tokens, strict=True):
        if token.start >= signal.end and word in CLAUSE_ENDS:
            break
        if token.start >= signal.start:
            keys.append(stem)
    return line.content & frozenset(keys)


def _tells(line: Line, clause: frozenset[str]) -> bool:
    """Say whether a sentence has most of the words of a clause."""
    return len(clause) > 1 and len(clause & line.content) / len(clause) >= MOST


def _may_be_turned(signal: Signal, line: Line, easy: Sequence[Line]) -> bool:
    """Two negations make an affirmation: “ne … pas sans sa carte” is “avec sa carte”.

    The easy version then still speaks of what the other one denies.
    """
    others = [one for one in signals_of(line) if one != signal]
    told = frozenset().union(*(other.keys for other in easy))
    if any(one.focus in told or opposites(one.focus) & told for one in others):
        return not any(negations_of(other) for other in easy)
    after = [
        word for word, token in zip(line.folded, line.tokens, strict=True)
        if signal.start <= token.start < signal.end + REACH
    ]  # fmt: skip
    return not others and any(word in after for word in TURNING)


def _added(line: Line, homes: Sequence[Line]) -> Iterator[Verdict]:
    if line.is_gloss or line.is_question or not homes:
        return
    said = signals_of(line)
    for signal in negations_of(line):
        if signal.is_advice or line.folded[0] in ("si", "s'"):
            continue
        denied = {one.focus for other in homes for one in negations_of(other)}
        answered = [one for one in said if one != signal]
        if signal.focus in denied or any(
            _says_no(other, line, signal.focus, answered) for other in homes
        ):
            continue
        home = max(homes, key=lambda other: len(other.content & line.content))
        contrary = opposites(signal.focus)
        if any(contrary & set(other.keys) for other in homes) and signal.focus not in home.keys:
            continue
        shared = len(home.content & line.content) / max(1, len(line.content))
        is_sure = signal.focus in home.keys or shared >= ENOUGH
        yield _fact(line, signal), Fate.ADDED, _certainty(is_sure=is_sure and shared > 0)


def _says_no(line: Line, easy: Line, focus: str, answered: Iterable[Signal]) -> bool:
    """Say whether a sentence denies or limits something, but what the other text denies too."""
    said = [one for one in _free([line], answered) if one.denies_another or one.focus != focus]
    return bool(said) or bool(limits_of(line) - limits_of(easy))


def _certainty(*, is_sure: bool) -> Certainty:
    return Certainty.SURE if is_sure else Certainty.TO_CHECK


def _fact(line: Line, signal: Signal) -> Fact:
    start, end = signal.start, signal.end
    offset = line.sentence.start
    words = line.sentence.text[start - offset : end - offset]
    return Fact(Kind.NEGATION, words, start, end, signal.focus)
