"""From a day to instants: a day starts at its own hour in each French territory."""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, case, literal

from participation.database import UtcDateTime
from participation.meetings.models import Meeting

MAINLAND = "Europe/Paris"
OVERSEAS = (
    "America/Cayenne",
    "America/Guadeloupe",
    "America/Marigot",
    "America/Martinique",
    "America/Miquelon",
    "America/St_Barthelemy",
    "Indian/Mayotte",
    "Indian/Reunion",
    "Pacific/Noumea",
    "Pacific/Tahiti",
    "Pacific/Wallis",
)
# Nothing was planned before, nobody plans after: a day outside is a slip of the pen.
FIRST_YEAR, LAST_YEAR = 2015, 2100
# The same few days are asked for again and again, on twelve clocks; Python keeps eight at hand.
_DAYS_KEPT = 500


def starts_at(day: date, zone: str) -> datetime:
    """Return the instant (UTC) at which a day starts on the clocks of an IANA zone."""
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


@lru_cache(maxsize=_DAYS_KEPT)
def earliest_start(day: date) -> datetime:
    """Return the instant at which a day starts where the sun rises first: all others follow."""
    return min(starts_at(day, zone) for zone in (MAINLAND, *OVERSEAS))


@lru_cache(maxsize=_DAYS_KEPT)
def latest_start(day: date) -> datetime:
    """Return the instant at which a day has started everywhere."""
    return max(starts_at(day, zone) for zone in (MAINLAND, *OVERSEAS))


@lru_cache(maxsize=_DAYS_KEPT)
def start_where_it_meets(day: date) -> ColumnElement[datetime]:
    """Return, as SQL, the instant at which a day starts on the clock of each meeting.

    A zone outside the French territories counts as that of the mainland.
    """
    return case(
        {zone: literal(starts_at(day, zone), UtcDateTime()) for zone in OVERSEAS},
        value=Meeting.zone,
        else_=literal(starts_at(day, MAINLAND), UtcDateTime()),
    )


def day_after(day: date) -> date:
    return day + timedelta(days=1)
