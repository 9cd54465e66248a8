"""Reading what feeds are made of, as plain rows: which events stand in one, then each of them."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import cache, lru_cache
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Select, String, and_, or_, select, type_coerce
from sqlalchemy.orm import aliased

from participation.accounts.actor import Actor
from participation.calendars.filters import (
    AgendaFilter,
    announced,
    conditions,
    is_public,
)
from participation.database import scoped
from participation.extensions import db
from participation.journal.models import JournalEntry, JournalHead
from participation.meetings.drafting import LONGEST
from participation.meetings.models import Audience, Meeting, MeetingMode
from participation.meetings.of_groups import of_groups
from participation.meetings.queries import visible_to
from participation.meetings.states import ANNOUNCED, MeetingState
from participation.registrations.models import Registration, RegistrationState
from participation.territories.models import Venue

STOPPED = (MeetingState.CANCELLED, MeetingState.POSTPONED)
AT_ONCE = 1000
# How long something stays in a feed after its day (RFC 5546 asks nothing; 30 days were promised).
KEPT = timedelta(days=31)

AnyColumns: TypeAlias = Select[*tuple[Any, ...]]

_replacement = aliased(Meeting)
# As the driver gives it: a thousand UUID objects would cost more than the query.
_raw_uid = type_coerce(Meeting.uid, String).label("raw_uid")


class Stamp(NamedTuple):
    """What an event was made from: the same stamp means the same event."""

    meeting_id: int
    uid: object  # a database set up again gives the same ids and versions to other meetings
    version: int
    venue_version: int | None
    replacement_version: int | None


class Replacement(NamedTuple):
    """The announced public meeting that replaces one."""

    id: int
    title: str
    starts_at: datetime
    zone: str
    changed_at: datetime


class Place(NamedTuple):
    """Where people meet."""

    name: str
    street: str
    postal_code: str
    town: str


class EventRow(NamedTuple):
    """A meeting as feeds need it."""

    stamp: Stamp
    uid: UUID
    state: MeetingState
    title: str
    summary: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    mode: MeetingMode
    room: str
    help_phone: str
    reason: str
    sequence: int
    created_at: datetime
    changed_at: datetime
    external_url: str
    place: Place | None
    replacement: Replacement | None


def public_stamps(wanted: AgendaFilter, start: datetime, limit: int) -> list[Stamp]:
    """Return the events of a public feed that are not over before an instant, in order."""
    if wanted.is_impossible:
        return []
    statement = scoped(_stamps(), wanted.departement_id).where(
        is_public(), still_shown(start), *conditions(wanted)
    )
    return _read_stamps(statement, limit)


def personal_stamps(actor: Actor, start: datetime, limit: int) -> list[Stamp]:
    """Return the events of somebody’s own feed, in order.

    They registered for it; or their groups meet and they may see it; or they facilitate it, and
    then drafts are there too.
    """
    mine: list[ColumnElement[bool]] = [
        and_(announced(), Meeting.id.in_(_registered(actor.person_id)))
    ]
    if actor.member_of:
        mine.append(and_(announced(), of_groups(actor.member_of), visible_to(actor)))
    if actor.facilitates:
        mine.append(of_groups(actor.facilitates))
    return _read_stamps(scoped(_stamps(), None).where(or_(*mine), still_shown(start)), limit)


def waited_for(person_id: int | None) -> frozenset[int]:
    """Return the ids of the meetings for which a person waits for a place."""
    return frozenset(
        db.session.scalars(
            _registered(person_id).where(Registration.state == RegistrationState.WAITING)
        )
    )


def rows(meeting_ids: Sequence[int], *, only_public: bool = False) -> Iterator[EventRow]:
    """Give the rows of some meetings, by id; of the public ones only, where it is asked."""
    rules = [is_public()] if only_public else []
    for first in range(0, len(meeting_ids), AT_ONCE):
        chosen = Meeting.id.in_(meeting_ids[first : first + AT_ONCE])
        yield from map(_row, db.session.execute(_rows().where(chosen, *rules)))


def newest_act_at(departement_id: int | None) -> datetime | None:
    """Return the instant of the last act in a Département, or anywhere."""
    return db.session.scalar(_newest_act(departement_id))


@lru_cache(maxsize=100)
def still_shown(start: datetime) -> ColumnElement[bool]:
    """Return the condition of what a feed that goes back to an instant shows.

    What is over since then has left, but a cancellation noted after the day stays as long as
    any other: programs that ask rarely must meet it.
    """
    back = start - KEPT
    return and_(
        Meeting.starts_at > back - LONGEST,
        Meeting.ends_at > back,
        or_(
            Meeting.ends_at > start,
            and_(Meeting.state.in_(STOPPED), Meeting.changed_at > start),
        ),
    )


@lru_cache(maxsize=200)
def _newest_act(departement_id: int | None) -> Select[datetime]:
    return (
        scoped(select(JournalEntry.recorded_at), departement_id)
        .join(
            JournalHead,
            and_(
                JournalHead.departement_id == JournalEntry.departement_id,
                JournalHead.seq == JournalEntry.seq,
            ),
        )
        .order_by(JournalEntry.recorded_at.desc(), JournalEntry.id.desc())
        .limit(1)
    )


def _registered(person_id: int | None) -> Select[int]:
    return select(Registration.meeting_id).where(
        Registration.person_id == person_id, Registration.state != RegistrationState.WITHDRAWN
    )


@cache
def _stamps() -> AnyColumns:
    return _joined(
        select(Meeting.id, _raw_uid, Meeting.version, Venue.version, _replacement.version)
    )


def _read_stamps(statement: AnyColumns, limit: int) -> list[Stamp]:
    ordered = statement.order_by(Meeting.starts_at, Meeting.id).limit(limit)
    # By the connection itself: a thousand plain rows need nothing of the ORM.
    return [Stamp._make(row) for row in db.session.connection().execute(ordered)]


@cache
def _rows() -> AnyColumns:
    return _joined(
        scoped(
            select(
                Meeting.id,
                _raw_uid,
                Meeting.version,
                Venue.version,
                _replacement.version,
                Meeting.uid,
                Meeting.state,
                Meeting.title,
                Meeting.summary,
                Meeting.starts_at,
                Meeting.ends_at,
                Meeting.zone,
                Meeting.mode,
                Meeting.room,
                Meeting.help_phone,
                Meeting.reason,
                Meeting.sequence,
                Meeting.created_at,
                Meeting.changed_at,
                Meeting.external_url,
                Venue.name,
                Venue.street,
                Venue.postal_code,
                Venue.town,
                _replacement.id,
                _replacement.title,
                _replacement.starts_at,
                _replacement.zone,
                _replacement.changed_at,
            ),
            None,
        )
    ).order_by(Meeting.id)


def _row(row: Sequence[Any]) -> EventRow:
    place, replacement = row[20:24], row[24:]
    return EventRow._make(
        (
            Stamp(*row[:5]),
            *row[5:20],
            Place(*place) if place[0] is not None else None,
            Replacement(*replacement) if replacement[0] is not None else None,
        )
    )


def _joined(statement: AnyColumns) -> AnyColumns:
    """Join the venue and, where everybody may see it, the meeting that replaces one."""
    return (
        statement.select_from(Meeting)
        .outerjoin(Venue, Venue.id == Meeting.venue_id)
        .outerjoin(
            _replacement,
            and_(
                _replacement.id == Meeting.replaced_by_id,
                _replacement.state.in_(ANNOUNCED),
                _replacement.audience == Audience.PUBLIC,
            ),
        )
    )
