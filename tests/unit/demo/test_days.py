"""The demo's dates: always to come, never a week-end day or a public holiday, always the same."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.demo.facts import catalogue
from participation.demo.facts.catalogue import FUTURE, FUTURE_OF_OTHERS, PAST, PROPOSED
from participation.demo.facts.days import (
    CYCLE_WEEKS,
    easter,
    future_days,
    is_good_day,
    is_working_day,
    past_days,
    public_holidays,
)
from participation.demo.facts.shapes import PlannedWeek, WeeksAgo
from participation.groups import presets
from participation.groups.cadence import rules
from participation.groups.cadence.states import CadenceState, KnownMeeting, judge

DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))
PLANS = st.builds(PlannedWeek, week=st.integers(0, CYCLE_WEEKS - 1), weekday=st.integers(0, 4))
# 1, 8 and 15 May 2042 are Thursdays and holidays: a date moves by three weeks at most.
LONGEST = timedelta(weeks=CYCLE_WEEKS + 3)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2000, date(2000, 4, 23)),
        (2019, date(2019, 4, 21)),
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_falls_on_its_known_sundays(year: int, day: date) -> None:
    assert easter(year) == day


def test_the_holidays_of_a_year_are_those_of_the_calendar() -> None:
    assert public_holidays(2024) == {
        date(2024, 1, 1),
        date(2024, 4, 1),
        date(2024, 5, 1),
        date(2024, 5, 8),
        date(2024, 5, 9),
        date(2024, 5, 20),
        date(2024, 7, 14),
        date(2024, 8, 15),
        date(2024, 11, 1),
        date(2024, 11, 11),
        date(2024, 12, 25),
    }


@given(today=DAYS, plan=PLANS)
def test_a_planned_day_is_a_working_day_to_come(today: date, plan: PlannedWeek) -> None:
    day = future_days(today, plan)
    assert is_good_day(day)
    assert day.weekday() == plan.weekday
    assert today < day <= today + LONGEST


@given(today=DAYS, plan=PLANS)
def test_a_planned_day_stays_until_it_is_past(today: date, plan: PlannedWeek) -> None:
    day = future_days(today, plan)
    assert future_days(day - timedelta(days=1), plan) == day
    assert future_days(day, plan) > day


@pytest.mark.parametrize(
    ("day", "working_and_good"),
    [
        (date(2026, 12, 23), (True, True)),
        (date(2026, 12, 24), (True, False)),
        (date(2026, 12, 31), (True, False)),
        (date(2027, 1, 4), (True, True)),
        (date(2027, 1, 2), (False, False)),
        (date(2026, 7, 14), (False, False)),
    ],
)
def test_nobody_meets_at_the_end_of_the_year(
    day: date, working_and_good: tuple[bool, bool]
) -> None:
    assert (is_working_day(day), is_good_day(day)) == working_and_good


def test_three_holidays_in_a_row_are_jumped_over() -> None:
    week = ((date(2042, 5, 1).toordinal() - 1) // 7) % CYCLE_WEEKS
    assert future_days(date(2042, 4, 30), PlannedWeek(week, 3)) == date(2042, 5, 22)


def test_a_holiday_moves_the_day_by_whole_weeks() -> None:
    # 1 and 8 May 2024 are both Wednesdays.
    eve = date(2024, 4, 30)
    week = ((date(2024, 5, 1).toordinal() - 1) // 7) % CYCLE_WEEKS
    assert future_days(eve, PlannedWeek(week, 2)) == date(2024, 5, 15)


@given(today=DAYS, weeks=st.integers(1, 60), weekday=st.integers(0, 4))
def test_a_past_day_is_a_working_day_before_this_week(
    today: date, weeks: int, weekday: int
) -> None:
    day = past_days(today, WeeksAgo(weeks, weekday))
    assert is_good_day(day)
    assert day.weekday() == weekday
    assert day < today
    assert today - day <= timedelta(weeks=weeks + 4)


@pytest.mark.parametrize(("week", "weekday"), [(-1, 0), (CYCLE_WEEKS, 0), (0, 5), (0, 6), (0, -1)])
def test_a_recipe_outside_the_working_cycle_is_refused(week: int, weekday: int) -> None:
    with pytest.raises(ValueError, match="not a working day of the cycle"):
        future_days(date(2026, 1, 5), PlannedWeek(week, weekday))


@pytest.mark.parametrize(("weeks", "weekday"), [(0, 1), (-3, 1), (4, 6)])
def test_a_past_recipe_that_is_not_past_is_refused(weeks: int, weekday: int) -> None:
    with pytest.raises(ValueError, match="not a working day of the past"):
        past_days(date(2026, 1, 5), WeeksAgo(weeks, weekday))


@given(today=DAYS)
def test_no_group_meets_twice_in_the_same_week(today: date) -> None:
    weeks = [
        (group, future_days(today, fact.when).isocalendar()[:2])
        for fact in (*FUTURE, *FUTURE_OF_OTHERS, *PROPOSED)
        for group in fact.groups
    ]
    assert len(weeks) == len(set(weeks))


@given(today=DAYS)
def test_the_demo_always_has_something_within_five_weeks(today: date) -> None:
    nearest = min(future_days(today, fact.when) for fact in FUTURE)
    assert nearest - today <= timedelta(weeks=5)


@given(today=DAYS)
def test_each_group_but_the_lauragais_meets_at_least_once_a_quarter(today: date) -> None:
    groups = {group for fact in FUTURE for group in fact.groups}
    for group in groups:
        days = sorted(future_days(today, fact.when) for fact in FUTURE if group in fact.groups)
        assert days[0] - today <= timedelta(days=90), group
        assert all(b - a <= timedelta(days=90) for a, b in pairwise(days))


@given(today=DAYS)
def test_the_lauragais_last_met_four_months_ago(today: date) -> None:
    last = max(
        past_days(today, fact.day)
        for fact in PAST
        if "emi-lauragais" in fact.groups and isinstance(fact.day, WeeksAgo)
    )
    assert timedelta(days=108) <= today - last <= timedelta(days=145)


@given(today=DAYS)
def test_the_demo_shows_each_state_of_a_rhythm(today: date) -> None:
    states = {}
    for group in catalogue.GROUPS:
        kind = next(one for one in presets.KINDS if one.code == group.kind)
        meetings = [
            KnownMeeting(past_days(today, one.day), is_held=True)
            for one in PAST
            if group.slug in one.groups and isinstance(one.day, WeeksAgo)
        ]
        meetings += [
            KnownMeeting(future_days(today, one.when), is_held=False)
            for one in FUTURE
            if group.slug in one.groups
        ]
        states[group.slug] = judge(rules.read(kind.cadence)[0], meetings, today).state
    assert states["emi-lauragais"] is CadenceState.LATE
    assert states["comite-liaison-chomeurs-31"] is CadenceState.SOON_LATE
    assert states["emi-toulouse"] is CadenceState.KEPT
