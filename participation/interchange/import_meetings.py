"""Decides what becomes of each row of an agenda that comes in: reads only, writes nothing.

`acts/bring_in_agenda.py` writes what is decided here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from participation import clock
from participation.dates import local
from participation.errors import DomainError
from participation.groups.models import Group
from participation.i18n import LazyText, lazy
from participation.interchange.fates import Fate, FateKind, Part
from participation.interchange.imported_places import Place, Places
from participation.interchange.imported_words import kind_said_by
from participation.interchange.meeting_rows import MeetingRow
from participation.interchange.standing_meetings import Standing, standing
from participation.meetings.days import check_moved
from participation.meetings.days_off import holiday_within
from participation.meetings.drafting import columns_of, zone_of
from participation.meetings.inputs import MeetingInput
from participation.meetings.models import Meeting, MeetingMode, Offer
from participation.meetings.states import MeetingState
from participation.territories import queries as territories
from participation.territories.models import Departement, Venue
from participation.territories.service import VenueInput

LONGEST_REFERENCE = 255
# What everybody would read: an e-mail address, a link, a phone number.
_PRIVATE = re.compile(r"\w@\w|https?://|\b0\d(?:[ .\u00a0-]?\d{2}){4}\b")
_DRAFTS = frozenset({MeetingState.PROPOSED, MeetingState.PLANNED})
_CHANGEABLE = _DRAFTS | {MeetingState.PUBLISHED, MeetingState.HELD}

OTHER_GROUP = lazy("Cette référence est celle d’une rencontre d’un autre groupe.")
LONG_REFERENCE = lazy("La référence est trop longue : 255 signes au plus.")
NEVER_ENTERED = lazy("Elle est annulée dans le fichier : elle n’entre pas.")
CANCELLED_HERE = lazy("Elle est annulée ici, et le reste.")
POSTPONED_HERE = lazy("Elle est reportée ici. Donnez-lui une date sur sa page.")
OVER_HERE = lazy("Elle est passée, et le reste.")
MINUTES_HERE = lazy("Elle a un compte rendu : elle ne change plus.")


@dataclass(frozen=True, slots=True)
class Decision:
    """A fate with what it takes to bring it about.

    `data` has no venue yet when `new_venue` has to be written first.
    """

    fate: Fate
    meeting: Meeting | None = None
    data: MeetingInput | None = None
    new_venue: VenueInput | None = None


def decide(group: Group, departement: Departement, rows: Sequence[MeetingRow]) -> list[Fate]:
    """Return the fate of each row for a group with its territories; nothing is written."""
    return [decision.fate for decision in weigh(group, departement, rows)]


def weigh(group: Group, departement: Departement, rows: Sequence[MeetingRow]) -> list[Decision]:
    """Return what to do with each row, in a number of statements that does not grow by row."""
    scale = _Scale(group, departement, rows)
    return [scale.decision(row) for row in rows]


class _Scale:
    """All that the rows are weighed against, read once."""

    def __init__(self, group: Group, departement: Departement, rows: Sequence[MeetingRow]) -> None:
        self._group = group
        self._departement = departement
        self._standing: Standing = standing(departement.id, [row.reference for row in rows])
        self._places = Places(
            departement,
            territories.venues(departement.id),
            territories.territories(departement.id),
        )
        self._zones: dict[tuple[str | None, int | None], str] = {}
        self._now = clock.now()

    def decision(self, row: MeetingRow) -> Decision:
        meeting = self._standing.meetings.get(row.reference)
        if len(row.reference) > LONGEST_REFERENCE:
            return _plain(row, FateKind.REFUSED, LONG_REFERENCE)
        if meeting is not None and self._group.id not in {one.id for one in meeting.groups}:
            return _plain(row, FateKind.REFUSED, OTHER_GROUP)
        try:
            if row.cancelled:
                return self._cancelled(row, meeting)
            return self._changed(row, meeting) if meeting is not None else self._new(row)
        except DomainError as refusal:
            return _plain(row, FateKind.REFUSED, refusal.message)

    def _new(self, row: MeetingRow) -> Decision:
        place = self._place(row)
        starts, ends = self._hours(row, place)
        data = MeetingInput(
            title=row.title,
            starts=starts,
            ends=ends,
            kind=kind_said_by(row.title),
            summary=row.description,
            mode=_mode_of(place),
            venue=place.venue,
            remote_url=place.remote_url,
            help_phone=self._departement.settings.phone,
            reference=row.reference,
            holiday_accepted=True,
        )
        columns_of(data, self._zone(place))
        holiday = holiday_within(self._departement, starts, ends)
        fate = Fate(row, FateKind.NEW, parts=tuple(Part), exposes=_exposes(row), holiday=holiday)
        return Decision(fate, None, data, place.new)

    def _cancelled(self, row: MeetingRow, meeting: Meeting | None) -> Decision:
        if meeting is None:
            return _plain(row, FateKind.LEFT, NEVER_ENTERED)
        if meeting.state is MeetingState.CANCELLED:
            return _plain(row, FateKind.UNCHANGED)
        if meeting.state not in _CHANGEABLE | {MeetingState.POSTPONED}:
            return _plain(row, FateKind.LEFT, MINUTES_HERE)
        if meeting.state is MeetingState.HELD or meeting.ends_at <= self._now:
            return _plain(row, FateKind.LEFT, OVER_HERE)
        return Decision(Fate(row, FateKind.CANCELLED, tells=meeting.is_announced), meeting)

    def _changed(self, row: MeetingRow, meeting: Meeting) -> Decision:
        place = self._place(row)
        differing = self._differing(row, meeting, place)
        if not differing:
            return _plain(row, FateKind.UNCHANGED)
        if meeting.state not in _CHANGEABLE:
            return _plain(row, FateKind.LEFT, _WHY_LEFT.get(meeting.state, MINUTES_HERE))
        kept = differing & self._standing.changed_by_hand(meeting)
        if meeting.state in _DRAFTS:
            kept = set()  # nobody has read a draft: the file is the newer word
        taken = differing - kept
        if not taken:
            return Decision(Fate(row, FateKind.LEFT, kept=_in_order(kept)), meeting)
        return self._taking(row, meeting, place, taken, kept)

    def _taking(
        self, row: MeetingRow, meeting: Meeting, place: Place, taken: set[Part], kept: set[Part]
    ) -> Decision:
        if Part.PLACE not in taken:
            place = Place(venue=meeting.venue, remote_url=meeting.remote_url)
        data = self._merged(row, meeting, place, taken)
        columns = columns_of(data, self._zone(place))
        check_moved(meeting, columns["starts_at"], may_be_past=True)
        fate = Fate(
            row,
            FateKind.CHANGED,
            parts=_in_order(taken),
            kept=_in_order(kept),
            tells=meeting.is_coming and bool(taken & {Part.HOURS, Part.PLACE}),
            exposes=Part.SUMMARY in taken and _exposes(row),
            holiday=(
                holiday_within(self._departement, data.starts, data.ends)
                if Part.HOURS in taken
                else None
            ),
        )
        return Decision(fate, meeting, data, place.new)

    def _differing(self, row: MeetingRow, meeting: Meeting, place: Place) -> set[Part]:
        found = set()
        if row.title != meeting.title:
            found.add(Part.TITLE)
        if (row.starts_at, row.ends_at) != (meeting.starts_at, meeting.ends_at):
            found.add(Part.HOURS)
        # An agenda that says nothing of the place, or of the subject, takes nothing away.
        if row.description and row.description != meeting.summary:
            found.add(Part.SUMMARY)
        where = (place.venue.id if place.venue else None, place.remote_url)
        if place.new or (place.is_known and where != (meeting.venue_id, meeting.remote_url)):
            found.add(Part.PLACE)
        return found

    def _merged(
        self, row: MeetingRow, meeting: Meeting, place: Place, taken: set[Part]
    ) -> MeetingInput:
        """Return the meeting as it stands here, with the parts taken from the row."""
        starts, ends = self._hours(row if Part.HOURS in taken else meeting, place)
        data = MeetingInput(
            title=row.title if Part.TITLE in taken else meeting.title,
            starts=starts,
            ends=ends,
            kind=meeting.kind,
            summary=row.description if Part.SUMMARY in taken else meeting.summary,
            mode=meeting.mode,
            venue=place.venue,
            room=meeting.room,
            remote_url=place.remote_url,
            dial_in=meeting.dial_in,
            audience=meeting.audience,
            capacity=meeting.capacity,
            who_comes=meeting.who_comes,
            offers=tuple(Offer(one) for one in meeting.offers),
            preparation=meeting.preparation,
            help_phone=meeting.help_phone,
            agenda=self._standing.agenda_of(meeting),
            reference=meeting.reference,
            holiday_accepted=True,
        )
        if Part.PLACE not in taken:
            return data
        return replace(data, mode=_mode_of(place))

    def _hours(self, span: MeetingRow | Meeting, place: Place) -> tuple[datetime, datetime]:
        """Return the hours as the clock on the wall of the place shows them."""
        zone = self._zone(place)
        starts, ends = (local(one, zone) for one in (span.starts_at, span.ends_at))
        return starts.replace(tzinfo=None), ends.replace(tzinfo=None)

    def _place(self, row: MeetingRow) -> Place:
        place = self._places.of(row)
        if place.new is not None:
            place.new.check()
        return place

    def _zone(self, place: Place) -> str:
        venue = place.venue
        key = (venue.zone if venue else None, (venue or place.new or _NOWHERE).territory_id)
        if key not in self._zones:
            stand_in = Venue(zone=key[0], territory_id=key[1])
            data = MeetingInput(title="", starts=self._now, ends=self._now, venue=stand_in)
            self._zones[key] = zone_of([self._group], data)
        return self._zones[key]


_NOWHERE = VenueInput(name="", town="")
_WHY_LEFT: dict[MeetingState, LazyText] = {
    MeetingState.CANCELLED: CANCELLED_HERE,
    MeetingState.POSTPONED: POSTPONED_HERE,
}


def _plain(row: MeetingRow, kind: FateKind, reason: LazyText | None = None) -> Decision:
    return Decision(Fate(row, kind, reason=reason))


def _mode_of(place: Place) -> MeetingMode:
    return MeetingMode.REMOTE if place.remote_url else MeetingMode.PLACE


def _in_order(parts: set[Part]) -> tuple[Part, ...]:
    return tuple(part for part in Part if part in parts)


def _exposes(row: MeetingRow) -> bool:
    return _PRIVATE.search(row.description) is not None
