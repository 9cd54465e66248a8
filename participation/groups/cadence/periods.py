"""Calendar months: a period of three months from 30 November ends on 28 or 29 February."""

from calendar import monthrange
from datetime import date

_YEAR = 12


def add_months(day: date, months: int) -> date:
    """Return the same day some months later or earlier, the last one of a shorter month."""
    year, month = divmod(day.year * _YEAR + day.month - 1 + months, _YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def kept_until(day: date, meetings: list[date], count: int, months: int) -> date:
    """Return the first day from `day` on that lies in no period of `months` with `count` meetings.

    It is `day` itself when the rhythm is not kept then. `meetings` are in order. Any `count`
    meetings in a row that fit in a period with `day` carry it to the end of the period that begins
    with the first of them.
    """
    for first, last in zip(meetings, meetings[count - 1 :], strict=False):
        if max(last, day) < add_months(min(first, day), months):
            day = add_months(first, months)
    return day


def broken_on(day: date, meetings: list[date], count: int, months: int) -> date | None:
    """Return the day before or at `day` when the last period that held `count` meetings ended."""
    ends = (
        add_months(first, months)
        for first, last in zip(meetings, meetings[count - 1 :], strict=False)
        if last < add_months(first, months)
    )
    return max((end for end in ends if end <= day), default=None)


def most_in_a_period(day: date, meetings: list[date], months: int) -> int:
    """Return the most meetings that one period of `months` with `day` in it holds."""
    starts = [one for one in meetings if one <= day < add_months(one, months)]
    return max(
        sum(start <= one < add_months(start, months) for one in meetings)
        for start in (*starts, day)
    )
