"""The one place that tells the time."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """Return the present instant, aware, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the only call allowed


def today(zone: str) -> date:
    """Return the present day in an IANA zone."""
    return now().astimezone(ZoneInfo(zone)).date()
