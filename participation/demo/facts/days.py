"""Turns the demo's relative days into dates that a French Département would choose."""

from datetime import date, timedelta
from itertools import count

from participation.demo.facts.shapes import PlannedWeek, WeeksAgo

CYCLE_WEEKS = 24
_WEEK = timedelta(weeks=1)
_SATURDAY = 5
_DECEMBER, _CHRISTMAS_EVE = 12, 24
_FIXED_HOLIDAYS = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))


def easter(year: int) -> date:
    """Return Easter Sunday of a Gregorian year (Meeus/Jones/Butcher rule)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, part = divmod(century, 4)
    moon_drift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon_drift + 15) % 30
    quarter, odd = divmod(rest, 4)
    to_sunday = (32 + 2 * part + 2 * quarter - epact - odd) % 7
    correction = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def public_holidays(year: int) -> frozenset[date]:
    """Return the eleven public holidays of mainland France (Code du travail, art. L3133-1)."""
    fixed = {date(year, month, day) for month, day in _FIXED_HOLIDAYS}
    sunday = easter(year)
    return frozenset(fixed | {sunday + timedelta(days=days) for days in (1, 39, 50)})


def is_working_day(day: date) -> bool:
    """Say whether a day is neither a week-end day nor a public holiday of mainland France."""
    return day.weekday() < _SATURDAY and day not in public_holidays(day.year)


def is_good_day(day: date) -> bool:
    """Say whether a group would meet: a working day that is not between Christmas and New Year."""
    is_year_end = day.month == _DECEMBER and day.day >= _CHRISTMAS_EVE
    return is_working_day(day) and not is_year_end


def future_days(today: date, recipe: PlannedWeek) -> date:
    """Return the first day after `today` that the recipe falls on.

    The recipe is a place in a fixed cycle of weeks, so that the same day comes out of every
    load until it is past, and then the next cycle's. A holiday or the year's end moves it by
    whole weeks. Raises ValueError for a week outside the cycle or a weekday that is not Monday
    to Friday.
    """
    if not 0 <= recipe.week < CYCLE_WEEKS or not 0 <= recipe.weekday < _SATURDAY:
        raise ValueError(f"not a working day of the cycle: {recipe}")
    cycle_now = _week_number(today) // CYCLE_WEEKS
    for cycle in count(cycle_now - 1):
        week = cycle * CYCLE_WEEKS + recipe.week
        day = _first_good(date.fromordinal(week * 7 + recipe.weekday + 1), _WEEK)
        if day > today:
            return day
    raise AssertionError  # pragma: no cover - count() never ends


def past_days(today: date, recipe: WeeksAgo) -> date:
    """Return the good day of the recipe; a holiday moves it back by whole weeks.

    Raises ValueError for less than one week or a weekday that is not Monday to Friday.
    """
    if recipe.weeks < 1 or not 0 <= recipe.weekday < _SATURDAY:
        raise ValueError(f"not a working day of the past: {recipe}")
    week = _week_number(today) - recipe.weeks
    return _first_good(date.fromordinal(week * 7 + recipe.weekday + 1), -_WEEK)


def _week_number(day: date) -> int:
    # 1 January of year 1, ordinal 1, is a Monday in the proleptic Gregorian calendar.
    return (day.toordinal() - 1) // 7


def _first_good(day: date, step: timedelta) -> date:
    while not is_good_day(day):
        day += step
    return day
