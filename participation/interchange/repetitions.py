"""Read the repetition of an imported event, in the shapes that calendar programs write."""

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from participation.i18n import gettext as _
from participation.interchange.meeting_rows import UnreadableError

MAX_OCCURRENCES = 400

_DAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
_PLAIN_DAYS = re.compile(rf"{_DAY}(?:,{_DAY})*")
_RANKED_DAYS = re.compile(rf"[+-]?[1-5]{_DAY}(?:,[+-]?[1-5]{_DAY})*")
_NUMBER = re.compile("[0-9]{1,4}")
_UNTIL = re.compile("([0-9]{8})(?:T([0-9]{6})(Z?))?")
_ALWAYS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"})
_ALLOWED = {
    "DAILY": {"BYDAY"},
    "WEEKLY": {"BYDAY"},
    "MONTHLY": {"BYDAY", "BYMONTHDAY", "BYSETPOS"},
    "YEARLY": {"BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"},
}
# Every twelfth month may have no 31st, ever.
_LONGEST_INTERVAL = {"DAILY": 366, "WEEKLY": 53, "MONTHLY": 11, "YEARLY": 10}

_DAYS_IN = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 30, "YEARLY": 365}


@dataclass(frozen=True)
class Repetition:
    """A rule that is safe to unfold: it gives a date soon, and never more than one a day.

    `until` is the UTC instant after which nothing comes, `count` how many times at most.
    """

    parts: dict[str, str]
    count: int | None
    until: datetime | None

    @property
    def days_between(self) -> int:
        """About how many days lie between two periods of the rule."""
        return _DAYS_IN[self.parts["FREQ"]] * int(self.parts.get("INTERVAL", "1"))

    def rule(self) -> str:
        """Return the RRULE value, UNTIL in UTC as RFC 5545 §3.3.10 asks."""
        parts = {name: value for name, value in self.parts.items() if name != "UNTIL"}
        if self.until:
            parts["UNTIL"] = f"{self.until:%Y%m%dT%H%M%SZ}"
        return ";".join(f"{name}={value}" for name, value in parts.items())


def read_repetition(value: str, zone: ZoneInfo) -> Repetition:
    """Read the value of an RRULE whose event follows `zone`.

    A rule outside the usual shapes is refused: some never give a date, and a search for one would
    run to the year 9999. Raises UnreadableError.
    """
    parts = dict[str, str]()
    for part in value.upper().strip().strip(";").split(";"):
        name, equals, content = part.partition("=")
        if not equals or name in parts:
            raise particular()
        parts[name] = content
    if not _is_usual(parts):
        raise particular()
    count = int(parts["COUNT"]) if "COUNT" in parts else None
    if count is not None and count > MAX_OCCURRENCES:
        raise too_long()
    return Repetition(parts, count, _until(parts.get("UNTIL"), zone))


def too_long() -> UnreadableError:
    """Return the refusal of a repetition with more than MAX_OCCURRENCES dates."""
    message = _("Cette répétition donne plus de %(max)s dates.", max=MAX_OCCURRENCES)
    return UnreadableError(message, "RRULE")


def particular() -> UnreadableError:
    """Return the refusal of a repetition outside the shapes that are read."""
    message = _(
        "Cette répétition est trop particulière pour être lue. Dans votre agenda, "
        "écrivez chaque date à part."
    )
    return UnreadableError(message, "RRULE")


def _is_usual(parts: dict[str, str]) -> bool:
    frequency = parts.get("FREQ", "")
    if frequency not in _ALLOWED or not parts.keys() <= _ALWAYS | _ALLOWED[frequency]:
        return False
    numbers = [parts[name] for name in ("INTERVAL", "COUNT") if name in parts]
    if not all(_NUMBER.fullmatch(number) and int(number) for number in numbers):
        return False
    interval = int(parts.get("INTERVAL", "1"))
    # Every seventh day is always the same weekday: it may never be one of BYDAY.
    if frequency == "DAILY" and "BYDAY" in parts and interval > 1:
        return False
    return interval <= _LONGEST_INTERVAL[frequency] and _days_are_usual(frequency, parts)


def _days_are_usual(frequency: str, parts: dict[str, str]) -> bool:
    days, positions = parts.get("BYDAY"), parts.get("BYSETPOS")
    if days is not None and "BYMONTHDAY" in parts:
        return False
    if positions is not None and (days is None or not _numbers(positions, 4)):
        return False
    if days is not None:
        may_rank = frequency in {"MONTHLY", "YEARLY"} and positions is None
        if not (_PLAIN_DAYS.fullmatch(days) or (may_rank and _RANKED_DAYS.fullmatch(days))):
            return False
    if "BYMONTHDAY" in parts and not _numbers(parts["BYMONTHDAY"], 31):
        return False
    return frequency != "YEARLY" or _months_are_usual(parts)


def _months_are_usual(parts: dict[str, str]) -> bool:
    if "BYMONTH" not in parts:
        return not parts.keys() & {"BYDAY", "BYMONTHDAY", "BYSETPOS"}
    months = _numbers(parts["BYMONTH"], 12)
    if not months or min(months) < 1:
        return False
    longest = max(calendar.monthrange(2024, month)[1] for month in months)
    return all(abs(day) <= longest for day in _numbers(parts.get("BYMONTHDAY", "1"), 31))


def _numbers(text: str, largest: int) -> list[int]:
    """Return the numbers of a list, none when one of them is 0, too large or no number."""
    if not re.fullmatch("[+-]?[0-9]{1,2}(?:,[+-]?[0-9]{1,2})*", text):
        return []
    numbers = [int(number) for number in text.split(",")]
    return numbers if all(1 <= abs(number) <= largest for number in numbers) else []


def _until(text: str | None, zone: ZoneInfo) -> datetime | None:
    """Return UNTIL in UTC; a day means its whole length, an hour without Z is of the zone."""
    if text is None:
        return None
    match = _UNTIL.fullmatch(text)
    if match is None:
        raise particular()
    try:
        hour = datetime.strptime(match[2], "%H%M%S").time() if match[2] else time(23, 59, 59)  # noqa: DTZ007
        moment = datetime.combine(datetime.strptime(match[1], "%Y%m%d"), hour)  # noqa: DTZ007
        return moment.replace(tzinfo=UTC if match[3] else zone).astimezone(UTC)
    except (ValueError, OverflowError):
        raise particular() from None
