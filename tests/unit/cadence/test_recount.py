"""Ten simulated years against a slow recount: every rule, whatever the calendar does."""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from participation.groups.cadence.rules import (
    Milestone,
    Milestones,
    Minimum,
    Range,
    Rule,
    Target,
)
from participation.groups.cadence.states import (
    CadenceState,
    KnownMeeting,
    PlanDates,
    due_days,
    judge,
)
from tests.unit.cadence import recount
from tests.unit.cadence.worlds import (
    DAYS,
    END,
    START,
    WORLDS,
    Happening,
    decade,
    known_on,
)

PLAN = PlanDates(date(2023, 2, 28), date(2029, 2, 27))
STEPS = Milestones((Milestone("lancement"), Milestone("mi-parcours"), Milestone("bilan")))
RULES: tuple[Rule, ...] = (
    Minimum(1, 3),
    Minimum(2, 12),
    Minimum(1, 12, meeting_kinds=("assemblee",)),
    Minimum(5, 7),
    Target(1, 2),
    Target(2, 1),
    Range(2, 3),
    Range(1, 2, 6),
    STEPS,
)


def expected(
    rule: Rule, known: list[KnownMeeting], today: date
) -> tuple[CadenceState, date | None, bool]:
    """Return state, day and whether there are too many, as the recount sees them."""
    counted = [one for one in known if not rule.meeting_kinds or one.kind in rule.meeting_kinds]
    held = [one.day for one in counted if one.is_held]
    published = [one.day for one in counted if not one.is_held]
    if isinstance(rule, Milestones):
        due = [day for day in due_days(rule, PLAN) if day is not None]
        return *recount.milestones(held, published, today, due, PLAN.starts_on), False
    if isinstance(rule, Range):
        is_above = recount.is_crowded([*held, *published], today, rule.most, rule.months)
        return *recount.periods(held, published, today, rule.least, rule.months), is_above
    assert isinstance(rule, Minimum | Target)
    return *recount.periods(held, published, today, rule.count, rule.months), False


def found(
    rule: Rule, known: list[KnownMeeting], today: date
) -> tuple[CadenceState, date | None, bool]:
    verdict = judge(rule, known, today, PLAN)
    return verdict.state, verdict.late_on, verdict.is_above


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.name}-{RULES.index(rule)}")
@settings(max_examples=25, deadline=None)
@given(world=WORLDS, days=DAYS)
def test_any_day_of_any_decade(rule: Rule, world: list[Happening], days: list[date]) -> None:
    for today in days:
        known = known_on(world, today)
        assert found(rule, known, today) == expected(rule, known, today), today


@settings(max_examples=150, deadline=None)
@given(world=WORLDS, days=DAYS, months=st.integers(1, 24))
def test_one_per_period_is_the_sentence_of_the_issue(
    world: list[Happening], days: list[date], months: int
) -> None:
    for today in days:
        known = known_on(world, today)
        held = [one.day for one in known if one.is_held]
        published = [one.day for one in known if not one.is_held]
        state = judge(Minimum(1, months), known, today).state
        assert state is recount.one_per_period(held, published, today, months), today


def test_every_single_day_of_ten_years() -> None:
    world = decade(Random(4037))  # noqa: S311 - the same decade each time
    seen = Counter[CadenceState]()
    for rule in (Minimum(1, 3), Minimum(2, 12), Target(2, 1), Range(2, 3), STEPS):
        for number in range((END - START).days):
            today = START + timedelta(days=number)
            known = known_on(world, today)
            verdict = found(rule, known, today)
            seen[verdict[0]] += 1
            assert verdict == expected(rule, known, today), today
    assert min(seen[one] for one in (CadenceState.LATE, CadenceState.SOON_LATE)) > 100
    assert seen[CadenceState.KEPT] > 1000
