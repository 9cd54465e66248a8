"""What the pages of the agenda show, prepared: lines by month, days in weeks, choices in words."""

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from flask import url_for
from markupsafe import Markup

from participation import clock, dates
from participation.blueprints import pagination
from participation.blueprints.agenda.filters import ChosenFilters, FilterForm
from participation.blueprints.meeting_rows import MeetingRow, row_of
from participation.blueprints.pagination import Slice
from participation.blueprints.templating import content
from participation.calendars import days
from participation.calendars.queries import ListedMeeting
from participation.i18n import ngettext

MOST_IN_A_DAY = 4
DECEMBER = 12
NAMED = ("departement", "territoire", "groupe")  # choices whose words come from the database


@dataclass(frozen=True, slots=True)
class Links:
    """Where one goes from here: the other ways to see the same choices."""

    list: str
    month: str
    subscribe: str
    everything: str


@dataclass(frozen=True, slots=True)
class Head:
    """What is above any view of the agenda: the choices, and what was not understood."""

    form: FilterForm
    action: str
    chosen: tuple[tuple[Markup | str, str], ...]  # words, address without this choice
    problems: tuple[str, ...]
    links: Links


@dataclass(frozen=True, slots=True)
class ListPage:
    """The list: its lines by month."""

    head: Head
    months: tuple[tuple[date, tuple[MeetingRow, ...]], ...]
    first: str | None
    next: str | None
    is_narrowed: bool


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of the month; those beyond `shown` are counted in `more`, a link to their list."""

    day: date
    is_today: bool
    shown: tuple[MeetingRow, ...]
    more: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class MonthPage:
    """The month: weeks of seven days, None for those of the months around."""

    head: Head
    first: date
    weekdays: tuple[date, ...]
    weeks: tuple[tuple[DayCell | None, ...], ...]
    is_empty: bool
    is_cut: bool
    previous: tuple[str, date] | None
    next: tuple[str, date] | None


def list_page(filters: ChosenFilters, shown: Slice[ListedMeeting], *, is_first: bool) -> ListPage:
    """Prepare one page of the list."""
    rows = [row_of(meeting, filters.zone) for meeting in shown.items]
    by_month = groupby(rows, key=lambda row: row.day.replace(day=1))
    params = dict(filters.params)
    following = None
    if shown.has_more:
        last = shown.items[-1]
        after: dict[str, Any] = {pagination.PARAMETER: pagination.written(last.starts_at, last.id)}
        following = url_for("agenda.index", **params, **after)
    return ListPage(
        head=_head(filters, "agenda.index", {}, clock.today(filters.zone)),
        months=tuple((first, tuple(lines)) for first, lines in by_month),
        first=None if is_first else url_for("agenda.index", **params),
        next=following,
        is_narrowed=bool(params),
    )


def month_page(filters: ChosenFilters, first: date, shown: Slice[ListedMeeting]) -> MonthPage:
    """Prepare a month; a meeting of several days stands on each of them."""
    by_day: dict[date, list[MeetingRow]] = {}
    for meeting in shown.items:
        row = row_of(meeting, filters.zone)
        for day in _days_of(meeting):
            by_day.setdefault(day, []).append(row)
    today = clock.today(filters.zone)
    weeks = calendar.Calendar().monthdatescalendar(first.year, first.month)
    return MonthPage(
        head=_head(filters, "agenda.month", _numbers(first), first),
        first=first,
        weekdays=tuple(weeks[0]),
        weeks=tuple(
            tuple(
                _cell(filters, day, by_day.get(day, []), is_today=day == today)
                if day.month == first.month
                else None
                for day in week
            )
            for week in weeks
        ),
        is_empty=not shown.items,
        is_cut=shown.has_more,
        previous=_other_month(filters, first - timedelta(days=1)),
        next=_other_month(filters, _after(first)),
    )


def shown_words(filters: ChosenFilters) -> list[tuple[str, Markup | str]]:
    """Return (name of a choice, its words), the words of the database marked as French."""
    return [
        (name, content(words) if name in NAMED else words) for name, words in filters.words.items()
    ]


def _head(filters: ChosenFilters, endpoint: str, values: Mapping[str, Any], month: date) -> Head:
    # A month has its own days: the first and the last one chosen are for the list.
    hidden = ("du", "au") if endpoint == "agenda.month" else ()
    chosen = tuple(
        (words, url_for(endpoint, **values, **filters.without(name, *hidden)))
        for name, words in shown_words(filters)
        if name not in hidden
    )
    params, lasting = filters.without(), filters.without("du", "au")
    return Head(
        form=filters.form,
        action=url_for(endpoint, **values),
        chosen=chosen,
        problems=tuple(filters.problems),
        links=Links(
            list=url_for("agenda.index", **params),
            month=url_for("agenda.month", **_numbers(month), **lasting),
            subscribe=url_for("agenda.subscribe", **lasting),
            everything=url_for(endpoint, **values),
        ),
    )


def _cell(filters: ChosenFilters, day: date, rows: list[MeetingRow], *, is_today: bool) -> DayCell:
    more = None
    if len(rows) > MOST_IN_A_DAY:
        hidden = len(rows) - MOST_IN_A_DAY + 1
        words = ngettext("et %(num)s autre", "et %(num)s autres", hidden)
        only: dict[str, Any] = {"du": day.isoformat(), "au": day.isoformat()}
        more = (url_for("agenda.index", **filters.without("du", "au"), **only), words)
        rows = rows[: MOST_IN_A_DAY - 1]
    return DayCell(day, is_today, tuple(rows), more)


def _days_of(meeting: ListedMeeting) -> Iterator[date]:
    day = dates.local(meeting.starts_at, meeting.zone).date()
    last = (dates.local(meeting.ends_at, meeting.zone) - timedelta(microseconds=1)).date()
    while day <= last:
        yield day
        day += timedelta(days=1)


def _after(first: date) -> date:
    if first.month == DECEMBER:
        return date(first.year + 1, 1, 1)
    return first.replace(month=first.month + 1)


def _other_month(filters: ChosenFilters, day: date) -> tuple[str, date] | None:
    if not days.FIRST_YEAR <= day.year <= days.LAST_YEAR:
        return None
    first = day.replace(day=1)
    return url_for("agenda.month", **_numbers(first), **filters.without("du", "au")), first


def _numbers(day: date) -> dict[str, Any]:
    return {"year": day.year, "month": day.month}
