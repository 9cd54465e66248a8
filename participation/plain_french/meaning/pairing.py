"""Pairs the figures of two texts: each one of the first must be worth one of the second."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from participation.plain_french.meaning.facts import Certainty, Fact, Fate
from participation.plain_french.meaning.figures import find_figures
from participation.plain_french.meaning.folding import Folded
from participation.plain_french.meaning.values.bounds import bound_of, is_rough
from participation.plain_french.meaning.values.contacts import same_address
from participation.plain_french.meaning.values.dates import same_date, tells_less
from participation.plain_french.meaning.values.durations import nearly_same, same_duration
from participation.plain_french.meaning.values.found import Bound, Kind
from participation.plain_french.meaning.values.quantities import EACH, plain, quantity

Verdict = tuple[Fact, Fate, Certainty, Fact | None]
NUMERIC = frozenset(
    [Kind.AMOUNT, Kind.SHARE, Kind.NUMBER, Kind.DURATION, Kind.FREQUENCY, Kind.HOUR]
)
SHARE_MARGIN, ROUGH_MARGIN, ROUGH_PART = Decimal("0.7"), Decimal(6), Decimal("0.06")


def figures_of(folded: Folded) -> list[Fact]:
    """Return the figures of a text as facts, in the order of their kinds."""
    facts = []
    for found in find_figures(folded):
        start, end = folded.span(found.start, found.end)
        words = folded.source[start:end]
        bound = bound_of(folded.text, found.start, found.end)
        rough = is_rough(folded.text, found.start, found.kind)
        facts.append(
            Fact(found.kind, words, start, end, found.value, bound, found.is_certain, rough)
        )
    return facts


class Worth(NamedTuple):
    """What is compared of a figure; two facts of one worth have one answer."""

    kind: Kind
    value: str
    number: str | None  # the first number of its words
    is_rough: bool


def compare_figures(
    originals: Sequence[Fact], easy: Sequence[Fact], is_denied: Callable[[Fact], bool]
) -> Iterator[Verdict]:
    """Yield what became of each figure that is not told again with the same worth, once.

    `is_denied` says whether the sentence of a fact, of either text, says no: it turns a bound.
    """
    by_worth: dict[Worth, list[Fact]] = {}
    for other in easy:
        by_worth.setdefault(worth_of(other), []).append(other)
    distinct = {(worth_of(fact), fact.bound): fact for fact in reversed(originals)}
    same = {
        worth: [other for other in by_worth if is_same(worth, other)]
        for worth in {worth for worth, _ in distinct}
    }
    used = {other for others in same.values() for other in others}
    free = [other for worth, others in by_worth.items() if worth not in used for other in others]
    replaced: set[Fact] = set()
    lost: set[Worth] = set()
    for (worth, _), fact in reversed(distinct.items()):
        if same[worth]:
            others = [other for one in same[worth] for other in by_worth[one]]
            yield from _turned(fact, others, originals, is_denied)
        elif worth not in lost:
            lost.add(worth)
            yield from _lost(fact, easy, [one for one in free if one not in replaced], replaced)
    for other in free:
        if other not in replaced and other.kind is not Kind.LEGAL_BASIS:
            yield other, Fate.ADDED, Certainty.TO_CHECK, None


def _lost(
    fact: Fact, easy: Sequence[Fact], free: Sequence[Fact], replaced: set[Fact]
) -> Iterator[Verdict]:
    if fact.kind is Kind.LEGAL_BASIS:
        yield fact, Fate.MISSING, Certainty.TO_CHECK, None
        return
    near = [other for other in easy if _is_near(fact, other)]
    if near:
        replaced.add(near[0])
        yield fact, Fate.CHANGED, Certainty.TO_CHECK, near[0]
        return
    instead = next((other for other in free if other.kind is fact.kind), None)
    if instead:
        replaced.add(instead)
        is_sure = fact.is_certain or fact.kind is Kind.FREQUENCY
        yield fact, Fate.CHANGED, _certainty(is_sure=is_sure), instead
        return
    yield fact, Fate.MISSING, _certainty(is_sure=fact.is_certain), None


def _certainty(*, is_sure: bool) -> Certainty:
    return Certainty.SURE if is_sure else Certainty.TO_CHECK


def _turned(
    fact: Fact,
    others: Sequence[Fact],
    originals: Sequence[Fact],
    is_denied: Callable[[Fact], bool],
) -> Iterator[Verdict]:
    """“Moins de 26 ans” told as “plus de 26 ans”; a year left out that two dates would need."""
    turned = {Bound.BELOW: Bound.ABOVE, Bound.ABOVE: Bound.BELOW}.get(fact.bound)
    if turned and all(other.bound is turned for other in others):
        is_sure = is_denied(fact) == is_denied(others[0])
        yield fact, Fate.CHANGED, _certainty(is_sure=is_sure), others[0]
    elif fact.kind is Kind.DATE and all(other.value.startswith("?") for other in others):
        rivals = [
            other for other in originals
            if other.kind is Kind.DATE and other.value[4:10] == fact.value[4:10]
            and "?" not in other.value[:4] + fact.value[:4] and other.value[:4] != fact.value[:4]
            and "?" not in fact.value
        ]  # fmt: skip
        if rivals:
            yield fact, Fate.CHANGED, Certainty.SURE, others[0]


def worth_of(fact: Fact) -> Worth:
    """Return what is compared of a figure."""
    number: str | None = fact.value
    if fact.kind not in (Kind.AMOUNT, Kind.SHARE, Kind.NUMBER):
        found = EACH.search(fact.words.lower().replace("\u00a0", " ").replace("\u202f", " "))
        number = plain(quantity(found[0])) if found else None
    return Worth(fact.kind, fact.value, number, fact.is_rough)


def is_same(worth: Worth, other: Worth) -> bool:
    """Say whether a figure of the easy version is worth one of the original."""
    if worth.kind is not other.kind:
        return _is_same_across(worth, other)
    if worth.kind is Kind.SHARE:
        margin = ROUGH_MARGIN if other.is_rough else SHARE_MARGIN
        return abs(Decimal(worth.value) - Decimal(other.value)) <= margin
    same = SAME.get(worth.kind, str.__eq__)
    return same(worth.value, other.value)


def _same_day(value: str, other: str) -> bool:
    return same_date(value, other) and not tells_less(value, other)


def _same_law(value: str, other: str) -> bool:
    numbers = re.findall(r"\d[\d-]*", value)
    return not numbers or bool({*numbers} & {*re.findall(r"\d[\d-]*", other)})


def _same_site(value: str, other: str) -> bool:
    return value.split("/", maxsplit=1)[0] == other.split("/", maxsplit=1)[0]


SAME: dict[Kind, Callable[[str, str], bool]] = {
    Kind.DATE: _same_day,
    Kind.DURATION: same_duration,
    Kind.ADDRESS: same_address,
    Kind.LEGAL_BASIS: _same_law,
    Kind.WEB: _same_site,
}


def _is_same_across(worth: Worth, other: Worth) -> bool:
    kinds = {worth.kind, other.kind}
    if kinds == {Kind.DAY, Kind.DATE}:
        return worth.kind is Kind.DAY and other.value.endswith(worth.value)
    if kinds == {Kind.FREQUENCY, Kind.DURATION}:
        return worth.value == other.value
    if Kind.NUMBER in kinds or kinds == {Kind.HOUR, Kind.DURATION}:
        is_equal = worth.number is not None and worth.number == other.number
        return is_equal and _may_lose_its_unit(worth.kind, other.kind)
    return False


def _may_lose_its_unit(kind: Kind, other: Kind) -> bool:
    """Say yes when a bare number gains a unit; no date or contact becomes a bare number."""
    if kind is Kind.NUMBER:
        return other not in (Kind.PHONE, Kind.MAIL, Kind.WEB, Kind.LEGAL_BASIS)
    return kind in NUMERIC


def _is_near(fact: Fact, other: Fact) -> bool:
    if fact.kind is not other.kind:
        return False
    if fact.kind is Kind.DURATION:
        return nearly_same(fact.value, other.value)
    if fact.kind in (Kind.AMOUNT, Kind.NUMBER) and other.is_rough:
        one, two = Decimal(fact.value), Decimal(other.value)
        return abs(one - two) <= ROUGH_PART * max(one, two)
    return False
