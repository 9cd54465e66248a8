"""Turn plain events into iCalendar bytes (RFC 5545, RFC 7986): same data, same bytes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple
from zoneinfo import ZoneInfo

import icalendar

PRODUCT = "-//Participation//Agenda//FR"
# Part of every tag: raise it when the same data are written in another way.
WRITING = "1"
EVENTS_KEPT = 20_000
# A zone is described from the first of these years on; no meeting of ours is older, and rules
# that never changed in between are written as endless ones.
FIRST_YEAR, LAST_YEAR = 2010, 2037

_UTC_NAMES = frozenset({"UTC", "Etc/UTC"})
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_END = b"END:VCALENDAR\r\n"

# Line ends of other systems become ours; controls and lone surrogates would break the file.
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ud800-\udfff]")
_BLANKS = re.compile("[ \t\n]+")


class EventStatus(StrEnum):
    """STATUS of an event; a cancelled one stays in its feed (RFC 5546)."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One meeting as a calendar sees it.

    Instants are aware, `zone` is the IANA name of the wall clock that the event follows.
    `uid` never changes; `sequence` and `changed_at` are those of the row and rise together.
    Raises ValueError for a naive instant or an end that is not after the start.
    """

    uid: str
    sequence: int
    created_at: datetime
    changed_at: datetime
    starts_at: datetime
    ends_at: datetime
    zone: str
    title: str
    description: str = ""
    location: str = ""
    url: str = ""
    status: EventStatus = EventStatus.CONFIRMED
    categories: tuple[str, ...] = ()
    conference_url: str = ""

    def __hash__(self) -> int:
        # A thousand events are looked up at each change of one: what tells them apart is enough.
        return hash((self.uid, self.sequence, self.changed_at))

    def __post_init__(self) -> None:
        for instant in (self.created_at, self.changed_at, self.starts_at, self.ends_at):
            if instant.tzinfo is None:
                raise ValueError(f"naive instant in event {self.uid}")
        if self.ends_at <= self.starts_at:
            raise ValueError(f"event {self.uid} does not end after its start")


@dataclass(frozen=True, slots=True)
class CalendarFeed:
    """A calendar that people subscribe to; `changed_at` is the newest change of what it shows.

    `refresh` is how often a program may ask again: a hint that few of them follow.
    """

    name: str
    url: str
    changed_at: datetime
    events: Sequence[CalendarEvent] = field(default_factory=tuple)
    description: str = ""
    refresh: timedelta = timedelta(hours=4)


def render_feed(feed: CalendarFeed) -> bytes:
    """Return the feed as UTF-8 iCalendar, events by start then UID, one VTIMEZONE per zone.

    DTSTAMP and LAST-MODIFIED are the row's `changed_at`: unchanged data give the same bytes.
    What was rendered once is kept, so that a feed costs only the events that changed.
    Raises ZoneInfoNotFoundError for an unknown zone.
    """
    head = _head(feed.name, feed.description, feed.url, feed.changed_at, feed.refresh)
    zones = sorted({event.zone for event in feed.events} - _UTC_NAMES)
    return b"".join(
        (head, *map(_zone_definition, zones), *map(_event, _ordered(feed.events)), _END)
    )


def feed_tag(feed: CalendarFeed) -> str:
    """Return a strong ETag (without quotes) of what `render_feed` would write."""
    digest = blake2b(digest_size=16)
    instant = feed.changed_at.isoformat()
    head = (WRITING, icalendar.__version__, feed.name, feed.description, feed.url, instant)
    digest.update(repr((*head, feed.refresh)).encode())
    for event in _ordered(feed.events):
        digest.update(_fingerprint(event))
    return digest.hexdigest()


def _ordered(events: Sequence[CalendarEvent]) -> list[CalendarEvent]:
    return sorted(events, key=lambda event: (event.starts_at, event.uid))


@lru_cache(maxsize=EVENTS_KEPT)
def _fingerprint(event: CalendarEvent) -> bytes:
    return blake2b(repr(event).encode(), digest_size=16).digest()


@lru_cache(maxsize=256)
def _head(name: str, description: str, url: str, changed_at: datetime, refresh: timedelta) -> bytes:
    calendar = icalendar.Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", PRODUCT)
    calendar.add("CALSCALE", "GREGORIAN")
    for key in ("NAME", "X-WR-CALNAME"):
        _add_text(calendar, key, _one_line(name))
    for key in ("DESCRIPTION", "X-WR-CALDESC"):
        _add_text(calendar, key, _text(description))
    _add_address(calendar, "URL", url)
    calendar.add("LAST-MODIFIED", changed_at.astimezone(UTC))
    calendar.add("REFRESH-INTERVAL", refresh, parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", icalendar.vDuration(refresh))
    return _written(calendar).removesuffix(_END)


@lru_cache(maxsize=EVENTS_KEPT)
def _event(event: CalendarEvent) -> bytes:
    component = icalendar.Event()
    component.add("UID", icalendar.vText(_one_line(event.uid)))
    component.add("SEQUENCE", event.sequence)
    component.add("STATUS", event.status.value)
    component.add("DTSTAMP", event.changed_at.astimezone(UTC))
    component.add("CREATED", event.created_at.astimezone(UTC))
    component.add("LAST-MODIFIED", event.changed_at.astimezone(UTC))
    starts_at, ends_at = _wall_clock(event)
    component.add("DTSTART", starts_at)
    component.add("DTEND", ends_at)
    _add_text(component, "SUMMARY", _one_line(event.title))
    _add_text(component, "DESCRIPTION", _text(event.description))
    _add_text(component, "LOCATION", _one_line(event.location))
    _add_address(component, "URL", event.url)
    # RFC 7986 §5.11: the video link has its own property, it is no place.
    _add_address(component, "CONFERENCE", event.conference_url, VALUE="URI", FEATURE="VIDEO")
    categories = [name for name in map(_one_line, event.categories) if name]
    if categories:
        component.add("CATEGORIES", categories)
    return _written(component)


def _wall_clock(event: CalendarEvent) -> tuple[datetime, datetime]:
    """Return start and end as they are written: local with TZID, or UTC where local is ambiguous.

    A local time that comes twice means the first one (RFC 5545 §3.3.5): the second needs UTC.
    """
    zone = UTC if event.zone in _UTC_NAMES else ZoneInfo(event.zone)
    local = event.starts_at.astimezone(zone), event.ends_at.astimezone(zone)
    if any(moment.fold for moment in local):
        return event.starts_at.astimezone(UTC), event.ends_at.astimezone(UTC)
    return local


def _written(component: icalendar.Component) -> bytes:
    content: bytes = component.to_ical()
    return content


def _add_text(component: icalendar.Component, key: str, text: str) -> None:
    if text:
        component.add(key, icalendar.vText(text))


def _add_address(component: icalendar.Component, key: str, url: str, **parameters: str) -> None:
    address = re.sub(r"\s", "", _text(url))
    if address:
        component.add(key, icalendar.vUri(address), parameters=parameters)


def _text(text: str) -> str:
    # The library reads a typed \N as a line break: it is one from the start.
    text = text.replace("\\N", "\n")
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text)).replace("\t", " ").strip()


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", _text(text))


class _Change(NamedTuple):
    """A kind of clock change: offsets before and after, the name of the new time."""

    offset_before: timedelta
    offset_after: timedelta
    name: str
    is_summer: bool


@lru_cache(maxsize=64)
def _zone_definition(name: str) -> bytes:
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
    return _written(component)


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
