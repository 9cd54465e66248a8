"""A public holiday of the Département is kept only when somebody says so."""

from datetime import date, datetime, timedelta

from participation.i18n import LazyText
from participation.meetings.errors import HolidayError
from participation.territories.holidays import public_holiday
from participation.territories.models import Departement


def holiday_within(departement: Departement, starts: datetime, ends: datetime) -> LazyText | None:
    """Return the name of the first public holiday between two moments of the wall clock."""
    day: date = starts.date()
    while day <= ends.date():
        name = public_holiday(departement.code, day)
        if name is not None:
            return name
        day += timedelta(days=1)
    return None


def holiday_kept(
    departement: Departement, starts: datetime, ends: datetime, *, is_accepted: bool
) -> bool:
    """Say whether a meeting stands on a public holiday, which somebody accepted.

    Raises:
        HolidayError: nobody did; the sentence names the day.

    """
    name = holiday_within(departement, starts, ends)
    if name is not None and not is_accepted:
        raise HolidayError(name)
    return name is not None
