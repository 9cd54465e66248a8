"""The rule of a series against a slow recount that walks day by day."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from participation.dates import local
from participation.meetings.recurrence import (
    LAST,
    MOST_DATES,
    RANKS,
    NoDateError,
    Recurrence,
    RuleNotUnderstoodError,
    TooManyDatesError,
    in_words,
    rank_in_month,
    unfold,
)

DAY = timedelta(days=1)
TUESDAY = 1

starts = st.dates(date(2015, 1, 1), date(2090, 12, 31))
rules = st.builds(
    Recurrence,
    every=st.integers(1, 12),
    day_of_week=st.integers(0, 6),
    rank=st.sampled_from((None, *RANKS)),
    times=st.integers(1, MOST_DATES),
)


def fits(rule: Recurrence, day: date) -> bool:
    """Say whether a day has the name and the rank of a rule, by counting on the calendar."""
    if day.weekday() != rule.day_of_week:
        return False
    if rule.rank is None:
        return True
    if rule.rank == LAST:
        return (day + 7 * DAY).month != day.month
    before = [day - 7 * DAY * n for n in range(1, 5) if (day - 7 * DAY * n).month == day.month]
    return len(before) + 1 == rule.rank


def recount(rule: Recurrence, from_on: date) -> list[date]:
    """Walk from day to day; every n-th fitting day is a date (each month has exactly one)."""
    found: list[date] = []
    day, seen = from_on, 0
    while len(found) < (rule.times or 0):
        if fits(rule, day):
            if seen % rule.every == 0:
                found.append(day)
            seen += 1
        day += DAY
    return found


@settings(max_examples=60, deadline=None)
@given(rule=rules, from_on=starts)
def test_the_dates_are_those_of_a_slow_recount(rule: Recurrence, from_on: date) -> None:
    found = unfold(rule, from_on)
    assert found == recount(rule, from_on)
    assert found[0] >= from_on


@settings(deadline=None)
@given(rule=rules, from_on=starts, days=st.integers(0, 500))
def test_an_end_cuts_the_same_dates(rule: Recurrence, from_on: date, days: int) -> None:
    last = from_on + timedelta(days=days)
    ended = Recurrence(rule.every, rule.day_of_week, rule.rank, until_on=last)
    whole = recount(Recurrence(rule.every, rule.day_of_week, rule.rank, times=80), from_on)
    expected = [day for day in whole if day <= last]
    if not expected:
        with pytest.raises(NoDateError):
            unfold(ended, from_on)
    elif len(expected) > MOST_DATES:
        with pytest.raises(TooManyDatesError):
            unfold(ended, from_on)
    else:
        assert unfold(ended, from_on) == expected


@settings(deadline=None)
@given(rule=rules, from_on=starts)
def test_the_stored_rule_comes_back_and_other_programs_read_it(
    rule: Recurrence, from_on: date
) -> None:
    text = rule.as_recur()
    assert Recurrence.from_recur(text) == rule
    assert len(text) <= 200
    dates = unfold(rule, from_on)
    midnight = datetime.combine(dates[0], time())
    assert [one.date() for one in rrulestr(text, dtstart=midnight)] == dates


@given(day=starts)
def test_a_day_fits_the_rank_it_is_said_to_have(day: date) -> None:
    rank = rank_in_month(day)
    rule = Recurrence(1, day.weekday(), rank, times=1)
    assert fits(rule, day) or (rank == LAST and day.day > 28)
    assert unfold(rule, day)[0] == day


def test_the_hour_on_the_wall_stays_across_clock_changes_and_the_year_end() -> None:
    paris = ZoneInfo("Europe/Paris")
    days = unfold(Recurrence(1, TUESDAY, until_on=date(2027, 11, 30)), date(2026, 10, 13))
    instants = [datetime.combine(day, time(14), paris).astimezone(UTC) for day in days]
    assert {one.hour for one in instants} == {12, 13}
    assert {local(one, "Europe/Paris").hour for one in instants} == {14}
    assert {day.year for day in days} == {2026, 2027}


def test_every_two_months_on_a_tuesday_until_december() -> None:
    rule = Recurrence(2, TUESDAY, 2, until_on=date(2027, 12, 31))
    assert unfold(rule, date(2027, 1, 20)) == [
        date(2027, 2, 9),
        date(2027, 4, 13),
        date(2027, 6, 8),
        date(2027, 8, 10),
        date(2027, 10, 12),
        date(2027, 12, 14),
    ]
    words = in_words(rule).replace("\xa0", " ")
    assert words == "tous les 2 mois, le deuxième mardi, jusqu’au vendredi 31 décembre 2027"


def test_a_fifth_tuesday_is_the_last() -> None:
    assert rank_in_month(date(2027, 3, 30)) == LAST
    days = unfold(Recurrence(1, TUESDAY, LAST, times=3), date(2027, 3, 30))
    assert days == [date(2027, 3, 30), date(2027, 4, 27), date(2027, 5, 25)]


def test_four_hundred_dates_are_refused_with_the_figure() -> None:
    with pytest.raises(TooManyDatesError) as refusal:
        unfold(Recurrence(1, TUESDAY, times=400), date(2027, 1, 1))
    assert str(refusal.value.message).startswith("Cela fait 400 dates. Une série en a 60 au plus")
    with pytest.raises(TooManyDatesError) as until:
        unfold(Recurrence(1, TUESDAY, until_on=date(2035, 1, 1)), date(2027, 1, 1))
    assert "plus de 60 dates" in str(until.value.message)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FREQ=DAILY;COUNT=3",
        "FREQ=WEEKLY;INTERVAL=1;BYDAY=2TU;COUNT=3",
        "FREQ=MONTHLY;INTERVAL=1;BYDAY=TU;COUNT=3",
        "FREQ=WEEKLY;INTERVAL=0;BYDAY=TU;COUNT=3",
        "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;UNTIL=20270231",
    ],
)
def test_another_rule_is_not_read(text: str) -> None:
    with pytest.raises(RuleNotUnderstoodError):
        Recurrence.from_recur(text)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"times": 3, "until_on": date(2027, 1, 1)},
        {"times": 3, "every": 0},
        {"times": 3, "rank": 5},
        {"times": 3, "every": 53},
    ],
)
def test_a_rule_without_one_end_or_one_rhythm_is_no_rule(values: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the two sentences are for us
        Recurrence(**{"every": 1, "day_of_week": 0, **values})  # type: ignore[arg-type]
