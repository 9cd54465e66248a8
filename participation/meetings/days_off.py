"""A public holiday of the Département is kept only when somebody says so."""

from datetime import datetime, timedelta

from participation.i18n import LazyText
from participation.meetings.drafting import LONGEST
from participation.meetings.errors import HolidayError
from participation.territories.holidays import public_holiday
from participation.territories.models import Departement


def holiday_within(departement: Departement, starts: datetime, ends: datetime) -> LazyText | None:
    """Return the name of the first public holiday between two moments of the wall clock.

    Only the days that a meeting may last are looked at: what lasts longer is refused anyway.
    """
    days = min((ends.date() - starts.date()).days, LONGEST.days)
    named = (
        public_holiday(departement.code, starts.date() + timedelta(days=number))
        for number in range(days + 1)
    )
    return next((name for name in named if name is not None), None)


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
