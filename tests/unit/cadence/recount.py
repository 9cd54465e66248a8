"""A slow recount of rhythms: every period that begins on any day is looked at, one by one.

It shares nothing with `participation.groups.cadence.states` but the words for the states.
"""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import accumulate

from dateutil.relativedelta import relativedelta

from participation.groups.cadence.states import CadenceState

FIRST, LAST = date(2020, 1, 1), date(2036, 12, 31)
LENGTH = (LAST - FIRST).days + 1


@cache
def period_ends(months: int) -> list[int]:
    """Return, for a period that begins on each day, the place of the first day after it."""
    days = (FIRST + timedelta(days=place) for place in range(LENGTH))
    return [(day + relativedelta(months=months) - FIRST).days for day in days]


def good_days(meetings: Collection[date], count: int, months: int) -> bytearray:
    """Mark each day that lies in some period with enough meetings."""
    return _painted(tuple(sorted(meetings)), count, months)


@lru_cache(maxsize=16)
def _painted(meetings: tuple[date, ...], count: int, months: int) -> bytearray:
    per_day = [0] * LENGTH
    for day in meetings:
        per_day[(day - FIRST).days] += 1
    before = [0, *accumulate(per_day)]
    good = bytearray(LENGTH)
    for start, end in enumerate(period_ends(months)):
        if before[min(end, LENGTH)] - before[start] >= count:
            good[start:end] = b"\1" * (min(end, LENGTH) - start)
    return good[:LENGTH]


def periods(
    held: Sequence[date], published: Sequence[date], today: date, count: int, months: int
) -> tuple[CadenceState, date | None]:
    """Return the state and the day it becomes or became late."""
    good = good_days([*held, *published], count, months)
    place = (today - FIRST).days
    if not good[place]:
        while place >= 0 and not good[place]:
            place -= 1
        return CadenceState.LATE, FIRST + timedelta(days=place + 1) if place >= 0 else None
    to_come = good_days(published, count, months)
    is_safe = bool(to_come[place])
    while good[place]:
        place += 1
    late_on = FIRST + timedelta(days=place)
    if not is_safe and (late_on - today).days <= 30:
        return CadenceState.SOON_LATE, late_on
    return CadenceState.KEPT, late_on


def is_crowded(meetings: Sequence[date], today: date, most: int, months: int) -> bool:
    """Say whether some period with today in it holds more than the most."""
    return bool(good_days(meetings, most + 1, months)[(today - FIRST).days])


def one_per_period(
    held: Sequence[date], published: Sequence[date], today: date, months: int
) -> CadenceState:
    """Return what the sentence of the issue says, word by word, for one meeting per period."""
    turns = [day + relativedelta(months=months) for day in held]
    if any(today <= day < today + relativedelta(months=months) for day in published):
        return CadenceState.KEPT
    if not any(today < turn for turn in turns):
        return CadenceState.LATE
    is_soon = max(turns) <= today + timedelta(days=30)
    return CadenceState.SOON_LATE if is_soon else CadenceState.KEPT


def milestones(
    held: Sequence[date], published: Sequence[date], today: date, due: Sequence[date], begins: date
) -> tuple[CadenceState, date | None]:
    """Return the state and the day it becomes or became late, milestone by milestone."""
    done = [day for day in held if day >= begins]
    for place, last_day in enumerate(due):
        announced = [day for day in published if begins <= day <= last_day]
        if len(done) + len(announced) > place:
            continue
        late_on = last_day + timedelta(days=1)
        if today >= late_on:
            return CadenceState.LATE, late_on
        is_soon = (last_day - today).days <= 30
        return CadenceState.SOON_LATE if is_soon else CadenceState.KEPT, late_on
    return CadenceState.KEPT, None
