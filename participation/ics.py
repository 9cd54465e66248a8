"""Turn plain events into iCalendar bytes (RFC 5545, RFC 7986): same data, same bytes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from zoneinfo import ZoneInfo

import icalendar

from participation.ics_zones import zone_definition

PRODUCT = "-//Participation//Agenda//FR"
# Part of every tag: raise it when the same data are written in another way.
WRITING = "1"
EVENTS_KEPT = 20_000
PARTS_KEPT = 2000

_UTC_NAMES = frozenset({"UTC", "Etc/UTC"})
_END = b"END:VCALENDAR\r\n"
# The last digits of the random UIDs after which a feed is cut: eight of 256.
_CUTS = tuple(f"{number:02x}" for number in range(0, 256, 32))

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
    Raises ZoneInfoNotFoundError for an unknown zone.
    """
    return b"".join(feed_parts(feed))


def feed_parts(feed: CalendarFeed) -> list[bytes]:
    """Return what `render_feed` does in parts; a change of one event changes the part it is in.

    What was rendered once is kept, so that a feed costs only the events that changed.
    """
    head = _head(feed.name, feed.description, feed.url, feed.changed_at, feed.refresh)
    zones = sorted({event.zone for event in feed.events} - _UTC_NAMES)
    return [head, *map(zone_definition, zones), *map(_part, _parts(feed.events)), _END]


def feed_tag(feed: CalendarFeed) -> str:
    """Return a strong ETag (without quotes) of what `render_feed` would write."""
    digest = blake2b(digest_size=16)
    instant = feed.changed_at.isoformat()
    head = (WRITING, icalendar.__version__, feed.name, feed.description, feed.url, instant)
    digest.update(repr((*head, feed.refresh)).encode())
    for part in _parts(feed.events):
        digest.update(_fingerprints(part))
    return digest.hexdigest()


def _parts(events: Sequence[CalendarEvent]) -> list[tuple[CalendarEvent, ...]]:
    """Order events and cut after about one in thirty: a cut stays when others come or go."""
    ordered = sorted(events, key=lambda event: (event.starts_at, event.uid))
    cuts = [place for place, event in enumerate(ordered, 1) if event.uid.endswith(_CUTS)]
    return [tuple(ordered[first:last]) for first, last in pairwise((0, *cuts, len(ordered)))]


@lru_cache(maxsize=PARTS_KEPT)
def _fingerprints(events: tuple[CalendarEvent, ...]) -> bytes:
    return b"".join(map(_fingerprint, events))


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


@lru_cache(maxsize=PARTS_KEPT)
def _part(events: tuple[CalendarEvent, ...]) -> bytes:
    return b"".join(map(_event, events))


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
