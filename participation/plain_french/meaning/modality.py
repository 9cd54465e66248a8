"""Compares what must and what may be done: “devez” is not “pouvez”."""

from collections.abc import Iterator, Sequence
from itertools import islice

from participation.plain_french.meaning.facts import Certainty, Fact, Fate
from participation.plain_french.meaning.lines import Line
from participation.plain_french.meaning.modals import Modal, Mode, modals_of
from participation.plain_french.meaning.polarity import MANY, signals_of
from participation.plain_french.meaning.values.found import Kind

Verdict = tuple[Fact, Fate, Certainty, Fact | None]


def compare_modality(
    originals: Sequence[Line], told: Sequence[Sequence[Line]]
) -> Iterator[Verdict]:
    """Yield the duties that became a choice, and the choices that became a duty."""
    for line, easy in zip(originals, told, strict=True):
        mine = list(islice(modals_of(line), MANY))
        its = [(other, one) for other in easy for one in islice(modals_of(other), MANY)]
        for modal in mine:
            if modal.mode is Mode.DUTY:
                yield from _swapped(line, modal, mine, its, Mode.CHOICE)
                yield from _banned(line, modal, mine, its)
            elif modal.mode is Mode.CHOICE:
                yield from _swapped(line, modal, mine, its, Mode.DUTY)
                yield from _banned(line, modal, mine, its)
            elif modal.mode is Mode.BAN:
                yield from _freed(line, modal, mine, its)


def _swapped(
    line: Line, modal: Modal, mine: list[Modal], its: list[tuple[Line, Modal]], to: Mode
) -> Iterator[Verdict]:
    if any(other.mode is to for other in mine):
        same_about = [one for one in mine if one.mode is to and one.about == modal.about]
        rival = [one for _, one in its if one.mode is to and one.about == modal.about]
        kept = [
            one
            for _, one in its
            if one.mode in (modal.mode, Mode.ORDER) and one.about == modal.about
        ]
        if same_about or kept or not rival or not modal.about:
            return
    else:
        rival = [one for _, one in its if one.mode is to]
        keeps = (modal.mode, Mode.ORDER) if modal.mode is Mode.DUTY else (modal.mode,)
        if not rival or any(one.mode in keeps for _, one in its):
            return
    other_line = next(other for other, one in its if one is rival[0])
    kind = Kind.DUTY if modal.mode is Mode.DUTY else Kind.CHOICE
    fact = Fact(kind, _words(line, modal), modal.start, modal.end, modal.mode.value)
    said = Fact(
        Kind.CHOICE if to is Mode.CHOICE else Kind.DUTY,
        _words(other_line, rival[0]), rival[0].start, rival[0].end, to.value,
    )  # fmt: skip
    shares = other_line.content & line.content or rival[0].about == modal.about
    yield fact, Fate.CHANGED, Certainty.SURE if shares else Certainty.TO_CHECK, said


def _banned(
    line: Line, modal: Modal, mine: list[Modal], its: list[tuple[Line, Modal]]
) -> Iterator[Verdict]:
    """“Pouvez” told as “ne pouvez pas”, of the same thing."""
    same = [(other, one) for other, one in its if one.about == modal.about and modal.about]
    if (
        not same
        and {one.mode for one in mine} in ({Mode.CHOICE}, {Mode.DUTY})
        and not signals_of(line)
    ):
        same = [(other, one) for other, one in its if not other.is_question and not other.is_gloss]
    is_banned = same and all(one.mode is Mode.BAN for _, one in same)
    if is_banned and not any(one.mode is Mode.BAN for one in mine):
        other, one = same[0]
        kind = Kind.DUTY if modal.mode is Mode.DUTY else Kind.CHOICE
        fact = Fact(kind, _words(line, modal), modal.start, modal.end, modal.mode.value)
        said = Fact(Kind.NEGATION, _words(other, one), one.start, one.end, one.mode.value)
        yield fact, Fate.CHANGED, Certainty.SURE, said


def _freed(
    line: Line, modal: Modal, mine: list[Modal], its: list[tuple[Line, Modal]]
) -> Iterator[Verdict]:
    """“Il est interdit de fumer” told as “vous pouvez fumer”."""
    same = [(other, one) for other, one in its if one.about == modal.about and modal.about]
    is_freed = same and all(one.mode is Mode.CHOICE for _, one in same)
    if is_freed and not any(one.mode is Mode.CHOICE for one in mine):
        other, one = same[0]
        fact = Fact(Kind.NEGATION, _words(line, modal), modal.start, modal.end, modal.mode.value)
        said = Fact(Kind.CHOICE, _words(other, one), one.start, one.end, one.mode.value)
        is_sure = not signals_of(other) and len(signals_of(line)) == 1
        yield fact, Fate.CHANGED, Certainty.SURE if is_sure else Certainty.TO_CHECK, said


def _words(line: Line, modal: Modal) -> str:
    offset = line.sentence.start
    return line.sentence.text[modal.start - offset : modal.end - offset]
