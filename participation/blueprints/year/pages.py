"""Prepares a year: twelve months with their meetings, days off, and where to add one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from flask import url_for

from participation import clock, dates
from participation.blueprints.addresses import slugged_id
from participation.calendars.days import FIRST_YEAR, LAST_YEAR
from participation.calendars.events import page_path
from participation.calendars.queries import ListedMeeting
from participation.groups.models import Group
from participation.i18n import LazyText
from participation.meetings.models import Meeting
from participation.meetings.states import LABELS, MeetingState
from participation.territories.holidays import (
    SchoolBreak,
    breaks_of_year,
    public_holiday,
    public_holidays,
)
from participation.territories.models import Departement

MOST_SHOWN = 600
SATURDAY = 5
_OFF = (MeetingState.CANCELLED, MeetingState.POSTPONED)


@dataclass(frozen=True, slots=True)
class Line:
    """One meeting: its day and hour, what it is, where, and where its link leads."""

    href: str
    day: date
    hour: str
    title: str
    groups: str
    town: str
    label: LazyText | None
    is_off: bool


@dataclass(frozen=True, slots=True)
class Month:
    """A month with its meetings; for who plans, its days off too, and where to add a date."""

    first: date
    lines: tuple[Line, ...]
    holidays: tuple[tuple[date, LazyText], ...]
    breaks: tuple[SchoolBreak, ...]
    add_href: str


@dataclass(frozen=True, slots=True)
class YearPage:
    """Twelve months, and the years around."""

    year: int
    months: tuple[Month, ...]
    count: int
    is_cut: bool
    is_desk: bool
    previous: tuple[str, int] | None
    next: tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class Reading:
    """Whose year it is, where its links lead, and whether a date may be added to it."""

    departement: Departement
    year: int
    address: Callable[[int], str]
    is_desk: bool
    group: Group | None = None
    may_add: bool = False


def year_page(reading: Reading, lines: Sequence[Line]) -> YearPage:
    """Return the page of a year; one line more than is shown says that it is cut."""
    shown = lines[:MOST_SHOWN]
    return YearPage(
        year=reading.year,
        months=tuple(_months(reading, shown)),
        count=sum(not one.is_off for one in shown),
        is_cut=len(lines) > MOST_SHOWN,
        is_desk=reading.is_desk,
        previous=_around(reading, reading.year - 1),
        next=_around(reading, reading.year + 1),
    )


def line_to_plan(meeting: Meeting, group: Group | None) -> Line:
    """Return the line of a meeting for who plans it; it leads to its form while it can change.

    Without a `group` whose year it is, the line says whom the meeting is for.
    """
    groups = "" if group is not None else ", ".join(one.name for one in meeting.groups)
    town = meeting.venue.town if meeting.venue is not None else ""
    return _line(_href(meeting), meeting.local_start, meeting.title, meeting.state, town, groups)


def line_to_read(meeting: ListedMeeting) -> Line:
    """Return the line of an announced meeting for everybody; it leads to its page."""
    start = dates.local(meeting.starts_at, meeting.zone)
    href = page_path(meeting.id, meeting.title)
    return _line(href, start, meeting.title, meeting.state, meeting.town or "")


def _line(
    href: str, start: datetime, title: str, state: MeetingState, town: str, groups: str = ""
) -> Line:
    """Return a line; `start` is on the clock of its place."""
    return Line(
        href=href,
        day=start.date(),
        hour=dates.time_in_words(start),
        title=title,
        groups=groups,
        town=town,
        label=LABELS[state] if state in (*_OFF, MeetingState.PLANNED) else None,
        is_off=state in _OFF,
    )


def is_year(year: int) -> bool:
    """Say whether somebody may have met in a year, or plans that far."""
    return FIRST_YEAR <= year <= LAST_YEAR


def _months(reading: Reading, lines: Sequence[Line]) -> Iterator[Month]:
    departement = reading.departement
    off = public_holidays(departement.code, reading.year) if reading.is_desk else {}
    zone = departement.settings.school_zone
    breaks = breaks_of_year(zone, reading.year) if reading.is_desk else ()
    for number in range(1, 13):
        first = date(reading.year, number, 1)
        last = _last_of(first)
        own = tuple(line for line in lines if line.day.month == number)
        yield Month(
            first=first,
            lines=own,
            holidays=tuple((day, name) for day, name in off.items() if day.month == number),
            breaks=tuple(one for one in breaks if one.starts_on <= last and first <= one.ends_on),
            add_href=_add_href(reading, first, last, {line.day for line in own}),
        )


def _href(meeting: Meeting) -> str:
    can_move = meeting.state in (MeetingState.PLANNED, MeetingState.PUBLISHED)
    endpoint = "meetings.edit" if can_move and not meeting.is_over else "meetings.manage"
    return url_for(endpoint, meeting_id=slugged_id(meeting))


def _add_href(reading: Reading, first: date, last: date, taken: set[date]) -> str:
    """Return where a date of this month is added: its first free working day is proposed."""
    if not reading.may_add:
        return ""
    departement = reading.departement
    earliest = max(first, clock.today(departement.settings.zone) + timedelta(days=1))
    for day in _days(earliest, last):
        is_free = day.weekday() < SATURDAY and day not in taken
        if is_free and public_holiday(departement.code, day) is None:
            slug: dict[str, Any] = {"groupe": reading.group.slug} if reading.group else {}
            return url_for("meetings.new", **slug, jour=day.isoformat())
    return ""


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _last_of(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _around(reading: Reading, year: int) -> tuple[str, int] | None:
    return (reading.address(year), year) if is_year(year) else None
