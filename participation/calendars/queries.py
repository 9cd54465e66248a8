"""Reading meetings for agendas: pages of a list, months, and what there is to choose from."""

from datetime import datetime
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import Select, exists, or_, select
from sqlalchemy.orm import joinedload

from participation import clock
from participation.accounts.actor import Actor
from participation.calendars.filters import AgendaFilter, announced, conditions, is_public
from participation.database import scoped
from participation.extensions import db
from participation.groups.models import Group, GroupStatus, GroupTerritory
from participation.meetings.drafting import LONGEST
from participation.meetings.models import Audience, Meeting, MeetingGroup, MeetingKind, MeetingMode
from participation.meetings.queries import visible_to
from participation.meetings.states import MeetingState
from participation.territories.models import Territory, Venue

Lines: TypeAlias = Select[*tuple[Any, ...]]


class ListedMeeting(NamedTuple):
    """A meeting as a line of a list needs it: no more is read of it."""

    id: int
    title: str
    kind: MeetingKind
    state: MeetingState
    audience: Audience
    mode: MeetingMode
    starts_at: datetime
    ends_at: datetime
    zone: str
    capacity: int | None
    places_gone: int
    town: str | None


class Choice(NamedTuple):
    """Something an agenda can be narrowed to."""

    id: int
    departement_id: int
    slug: str
    name: str


class GroupOfMeeting(NamedTuple):
    """A group that a meeting is for."""

    meeting_id: int
    name: str
    slug: str


def listed(
    actor: Actor, wanted: AgendaFilter, *, after: tuple[datetime, int] | None = None, limit: int
) -> list[ListedMeeting]:
    """Return announced meetings that an actor sees, the next first.

    Without a first day, those not over yet: one in progress is still there, what counts is its
    end. `after` is the (start, id) of the last one of the page before.
    """
    statement = _seen_by(actor, wanted)
    if wanted.from_on is None:
        now = clock.now()
        statement = statement.where(Meeting.starts_at > now - LONGEST, Meeting.ends_at > now)
    if after is not None:
        instant, key = after
        statement = statement.where(
            Meeting.starts_at >= instant, or_(Meeting.starts_at > instant, Meeting.id > key)
        )
    return _read(statement, wanted, limit)


def of_span(actor: Actor, wanted: AgendaFilter, limit: int) -> list[ListedMeeting]:
    """Return the announced meetings of the days of a filter that an actor sees, over or not."""
    return _read(_seen_by(actor, wanted), wanted, limit)


def since(wanted: AgendaFilter, start: datetime, limit: int) -> list[Meeting]:
    """Return the public meetings that end after an instant, with their venue."""
    if wanted.is_impossible:
        return []
    statement = scoped(select(Meeting), wanted.departement_id).where(
        is_public(),
        Meeting.starts_at > start - LONGEST,
        Meeting.ends_at > start,
        *conditions(wanted),
    )
    return list(
        db.session.scalars(
            statement.options(joinedload(Meeting.venue))
            .order_by(Meeting.starts_at, Meeting.id)
            .limit(limit)
        )
    )


def groups_of(meeting_ids: list[int]) -> dict[int, list[GroupOfMeeting]]:
    """Return the groups that some meetings are for, by meeting id, in the order of names."""
    found: dict[int, list[GroupOfMeeting]] = {}
    rows = db.session.execute(
        select(MeetingGroup.meeting_id, Group.name, Group.slug)
        .join(Group, Group.id == MeetingGroup.group_id)
        .where(MeetingGroup.meeting_id.in_(meeting_ids))
        .order_by(MeetingGroup.meeting_id, Group.name, Group.id)
    )
    for row in rows:
        found.setdefault(row.meeting_id, []).append(GroupOfMeeting(*row))
    return found


def territory_choices(departement_id: int | None) -> list[Choice]:
    """Return the territories of a Département, or all of them, by name.

    One that was split stays to choose from as long as a group is found under it.
    """
    is_held = exists().where(GroupTerritory.territory_id == Territory.id)
    return _choices(
        scoped(
            select(Territory.id, Territory.departement_id, Territory.slug, Territory.name),
            departement_id,
        )
        .where(or_(Territory.until_on.is_(None), is_held))
        .order_by(Territory.name, Territory.id)
    )


def group_choices(departement_id: int | None) -> list[Choice]:
    """Return the groups of a Département that are not closed, or all of them, by name."""
    return _choices(
        scoped(select(Group.id, Group.departement_id, Group.slug, Group.name), departement_id)
        .where(Group.status != GroupStatus.CLOSED)
        .order_by(Group.name, Group.id)
    )


def _choices(statement: Select[int, int, str, str]) -> list[Choice]:
    return [Choice._make(row) for row in db.session.execute(statement)]


def _seen_by(actor: Actor, wanted: AgendaFilter) -> Lines:
    return scoped(_lines(), wanted.departement_id).where(
        announced(), visible_to(actor), *conditions(wanted)
    )


@cache
def _lines() -> Lines:
    return select(
        Meeting.id,
        Meeting.title,
        Meeting.kind,
        Meeting.state,
        Meeting.audience,
        Meeting.mode,
        Meeting.starts_at,
        Meeting.ends_at,
        Meeting.zone,
        Meeting.capacity,
        Meeting.places_gone,
        Venue.town,
    ).outerjoin(Venue, Venue.id == Meeting.venue_id)


def _read(statement: Lines, wanted: AgendaFilter, limit: int) -> list[ListedMeeting]:
    if wanted.is_impossible:
        return []
    found = db.session.execute(statement.order_by(Meeting.starts_at, Meeting.id).limit(limit))
    return [ListedMeeting._make(row) for row in found]
