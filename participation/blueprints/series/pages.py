"""What the pages of a series show: each date with what there is to know of it."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from participation import clock, dates
from participation.accounts.actor import Actor
from participation.blueprints.series.forms import DateLineForm, SeriesForm
from participation.dates import exists_on_the_clock
from participation.groups.models import Group
from participation.i18n import LazyText
from participation.i18n import gettext as _
from participation.meetings.clash_queries import Asked
from participation.meetings.clashes import Slot
from participation.meetings.date_notes import DateNotes, notes_on
from participation.meetings.drafting import zones_of
from participation.meetings.errors import HourDoesNotExistError, MeetingInThePastError
from participation.meetings.models import Meeting
from participation.meetings.recurrence import Recurrence, in_words
from participation.meetings.states import LABELS, MeetingState
from participation.territories.holidays import SchoolBreak
from participation.territories.models import Departement, Venue


@dataclass(frozen=True, slots=True)
class DateLine:
    """One date proposed: its words, its form, and what there is to know of it."""

    form: DateLineForm
    prefix: str
    title: str
    hours: str
    notes: DateNotes | None
    problem: LazyText | None

    @property
    def marks(self) -> list[str]:
        """Return a mark of each warning, to know later which ones were before the eyes."""
        if self.notes is None or self.form.is_removed.data:
            return []
        return [
            hashlib.sha256(f"{self.title}\n{sentence}".encode()).hexdigest()[:12]
            for sentence in self.notes.warnings
        ]

    @property
    def is_to_look_at(self) -> bool:
        """Say whether something is wrong with a date, or worth a second thought."""
        if self.form.is_removed.data:
            return False
        warns = self.notes is not None and (self.notes.holiday or self.notes.warnings)
        return self.problem is not None or bool(warns)

    @property
    def is_open(self) -> bool:
        return bool(self.form.errors) or self.problem is not None or self.notes is None


def lines_of(actor: Actor, departement: Departement, form: SeriesForm) -> list[DateLine]:
    """Return the dates of a series with what there is to know of each: a constant of statements.

    A date that is not understood, or taken away, is asked nothing about.
    """
    groups = form.chosen_groups
    slots = _slots(form, groups)
    asked = Asked(departement.id, groups, form.organisation_ids)
    known = [place for place, slot in slots.items() if not form.lines[place].is_removed.data]
    notes = notes_on(actor, departement, [slots[place] for place in known], asked)
    notes_of = dict(zip(known, notes, strict=True))
    return [
        _line(form, place, slots.get(place), notes_of.get(place))
        for place in range(len(form.lines))
    ]


def _line(form: SeriesForm, place: int, slot: Slot | None, notes: DateNotes | None) -> DateLine:
    line = form.lines[place]
    return DateLine(
        form=line,
        prefix=form.dates[place].id,
        title=dates.begun(dates.day_in_words(line.day.data))
        if line.day.data
        else _("Un jour à écrire"),
        hours=slot.hours if slot is not None else "",
        notes=notes,
        problem=_problem(line, slot) if slot is not None else None,
    )


def _problem(line: DateLineForm, slot: Slot) -> LazyText | None:
    """Return what will be refused of a date, before anybody presses a button."""
    moments = (line.starts, line.ends)
    if not all(exists_on_the_clock(moment, slot.zone) for moment in moments):
        return HourDoesNotExistError.message
    return MeetingInThePastError.message if slot.starts_at <= clock.now() else None


def _slots(form: SeriesForm, groups: Sequence[Group]) -> dict[int, Slot]:
    """Return the dates that are understood, by their place, on the clock of their venue."""
    understood = {
        place: (line, form.venue_of(line, None))
        for place, line in enumerate(form.lines)
        if line.has_hours and groups
    }
    zones = zones_of(groups, [venue for _line, venue in understood.values()]) if understood else {}
    return {place: _slot(line, venue, zones) for place, (line, venue) in understood.items()}


def _slot(line: DateLineForm, venue: Venue | None, zones: Mapping[int | None, str]) -> Slot:
    key = venue.id if venue is not None else None
    return Slot(
        starts_at=_instant(line.starts, zones[key]),
        ends_at=_instant(line.ends, zones[key]),
        zone=zones[key],
        venue_id=key,
    )


def _instant(moment: datetime, zone: str) -> datetime:
    return moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Row:
    """One meeting of a series that stands."""

    meeting: Meeting
    hours: str
    label: LazyText
    notes: DateNotes | None

    @property
    def is_draft(self) -> bool:
        return self.meeting.state is MeetingState.PLANNED

    @property
    def school(self) -> SchoolBreak | None:
        return self.notes.school if self.notes is not None else None


@dataclass(frozen=True, slots=True)
class SeriesPage:
    """A series with its dates."""

    title: str
    rule: str
    rows: list[Row]
    drafts: int
    announced: int


def series_page(actor: Actor, departement: Departement, meetings: Sequence[Meeting]) -> SeriesPage:
    """Return the page of a series; only its dates to come are looked at for clashes."""
    coming = [one for one in meetings if _asks(one)]
    slots = [Slot(one.starts_at, one.ends_at, one.zone, one.venue_id) for one in coming]
    asked = Asked(departement.id, meetings[0].groups, meeting_ids=[one.id for one in meetings])
    notes = dict(
        zip([one.id for one in coming], notes_on(actor, departement, slots, asked), strict=True)
    )
    series = meetings[0].series
    return SeriesPage(
        title=meetings[0].title,
        rule=dates.begun(in_words(Recurrence.from_recur(series.rule))) if series else "",
        rows=[
            Row(
                one,
                dates.span_in_words(one.starts_at, one.ends_at, one.zone),
                LABELS[one.state],
                notes.get(one.id),
            )
            for one in meetings
        ],
        drafts=sum(one.state is MeetingState.PLANNED and not one.has_started for one in meetings),
        announced=sum(one.is_announced for one in meetings),
    )


def _asks(meeting: Meeting) -> bool:
    return meeting.state in (MeetingState.PLANNED, MeetingState.PUBLISHED) and not meeting.is_over
