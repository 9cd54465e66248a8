"""Describes an IANA zone for calendars (RFC 5545 §3.6.5)."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

import icalendar

# A zone is described from the first of these years on; no meeting of ours is older, and rules
# that never changed in between are written as endless ones.
FIRST_YEAR, LAST_YEAR = 2010, 2037
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class _Change(NamedTuple):
    """A kind of clock change: offsets before and after, the name of the new time."""

    offset_before: timedelta
    offset_after: timedelta
    name: str
    is_summer: bool


@lru_cache(maxsize=64)
def zone_definition(name: str) -> bytes:
    """Return the VTIMEZONE of an IANA zone (RFC 5545 §3.6.5).

    The one of the icalendar library lists each change and puts the spring one an hour late:
    an onset is written on the clock of *before* the change.
    """
    zone = ZoneInfo(name)
    onsets: dict[_Change, list[datetime]] = {}
    for instant in _clock_changes(zone):
        before = (instant - timedelta(seconds=1)).astimezone(zone)
        change = _change(before, instant.astimezone(zone))
        onset = instant.replace(tzinfo=None) + change.offset_before
        onsets.setdefault(change, []).append(onset)
    if not onsets:
        always = datetime(1970, 1, 1, tzinfo=zone)
        onsets[_change(always, always)] = [datetime(1970, 1, 1)]  # noqa: DTZ001 - wall clock
    component = icalendar.Timezone()
    component.add("TZID", name)
    for change, moments in onsets.items():
        component.add_component(_observance(change, moments))
    content: bytes = component.to_ical()
    return content


def _change(before: datetime, after: datetime) -> _Change:
    offsets = before.utcoffset() or timedelta(), after.utcoffset() or timedelta()
    return _Change(*offsets, after.tzname() or "", is_summer=bool(after.dst()))


def _clock_changes(zone: ZoneInfo) -> Iterator[datetime]:
    """Give the UTC instants, to the minute, at which a zone changes its offset."""
    week = timedelta(days=7)
    start = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC)
    while start.year <= LAST_YEAR:
        low, high = start, start + week
        offset = low.astimezone(zone).utcoffset()
        if high.astimezone(zone).utcoffset() != offset:
            while high - low > timedelta(minutes=1):
                middle = low + timedelta(minutes=(high - low) // timedelta(minutes=2))
                if middle.astimezone(zone).utcoffset() == offset:
                    low = middle
                else:
                    high = middle
            yield high
        start += week


def _observance(change: _Change, onsets: list[datetime]) -> icalendar.Component:
    kind = icalendar.TimezoneDaylight if change.is_summer else icalendar.TimezoneStandard
    component = kind()
    component.add("DTSTART", onsets[0])
    component.add("TZOFFSETFROM", change.offset_before)
    component.add("TZOFFSETTO", change.offset_after)
    component.add("TZNAME", change.name)
    rule = _yearly_rule(onsets)
    if rule:
        component.add("RRULE", rule)
    elif onsets[1:]:
        component.add("RDATE", onsets[1:])
    return component


def _yearly_rule(onsets: list[datetime]) -> dict[str, str | int] | None:
    """Return the RRULE that gives these onsets for ever, None where no simple one does."""
    if [onset.year for onset in onsets] != list(range(FIRST_YEAR, LAST_YEAR + 1)):
        return None
    if len({(onset.month, onset.weekday(), onset.time()) for onset in onsets}) > 1:
        return None
    first = onsets[0]
    weekday = _WEEKDAYS[first.weekday()]
    if all((onset + timedelta(days=7)).month != onset.month for onset in onsets):
        return {"FREQ": "YEARLY", "BYMONTH": first.month, "BYDAY": f"-1{weekday}"}
    ranks = {(onset.day - 1) // 7 + 1 for onset in onsets}
    if len(ranks) > 1:
        return None
    return {"FREQ": "YEARLY", "BYMONTH": first.month, "BYDAY": f"{ranks.pop()}{weekday}"}
