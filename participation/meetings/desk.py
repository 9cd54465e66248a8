"""Reading what lies on a facilitator's desk: the groups and the meetings in hand."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import joinedload, selectinload

from participation import clock
from participation.accounts.actor import Actor
from participation.database import scoped
from participation.extensions import db
from participation.groups.models import Group, GroupStatus
from participation.meetings.models import AgendaItem, AgendaItemKind, Meeting
from participation.meetings.of_groups import of_groups
from participation.meetings.queries import plannable_by
from participation.meetings.states import MeetingState
from participation.permissions import Role

IN_HAND = (
    MeetingState.PROPOSED,
    MeetingState.PLANNED,
    MeetingState.PUBLISHED,
    MeetingState.POSTPONED,
)


def groups_in_hand(actor: Actor) -> list[Group]:
    """Return the living groups whose meetings an actor plans, by name, with what a rhythm needs.

    That is their kind, their plan and their territories.
    """
    looked_after = actor.departements_with(Role.CHARGE_MISSION)
    return list(
        db.session.scalars(
            scoped(select(Group), None)
            .where(
                or_(Group.id.in_(actor.facilitates), Group.departement_id.in_(looked_after)),
                Group.status != GroupStatus.CLOSED,
            )
            .options(
                joinedload(Group.kind), joinedload(Group.plan), selectinload(Group.territories)
            )
            .order_by(Group.name, Group.id)
        )
    )


def meetings_in_hand(actor: Actor, limit: int = 200) -> list[Meeting]:
    """Return the meetings that an actor still has to do something with, by date.

    They come with their venue, their groups and the kinds of these.
    """
    wanted = (
        scoped(select(Meeting.id), None)
        .where(plannable_by(actor), Meeting.state.in_(IN_HAND))
        .order_by(Meeting.starts_at, Meeting.id)
        .limit(limit)
    )
    return list(
        db.session.scalars(
            scoped(select(Meeting), None)
            .where(Meeting.id.in_(wanted))
            .options(joinedload(Meeting.venue), selectinload(Meeting.groups).joinedload(Group.kind))
            .order_by(Meeting.starts_at, Meeting.id)
        )
    )


def listed_for(
    actor: Actor, *, over: bool, after: tuple[datetime, int] | None = None, limit: int = 50
) -> list[Meeting]:
    """Return the meetings an actor may change, with venue and groups, from a cursor on.

    To come: the next first; over: the last first. `after` is (starts_at, id) of the last one seen.
    """
    now = clock.now()
    statement = (
        scoped(select(Meeting), None)
        .where(plannable_by(actor), Meeting.ends_at <= now if over else Meeting.ends_at > now)
        .options(joinedload(Meeting.venue), selectinload(Meeting.groups))
        .limit(limit)
    )
    if after is not None:
        statement = statement.where(_beyond(*after, over=over))
    if over:
        return list(
            db.session.scalars(statement.order_by(Meeting.starts_at.desc(), Meeting.id.desc()))
        )
    return list(db.session.scalars(statement.order_by(Meeting.starts_at, Meeting.id)))


def agenda_kinds(meeting_ids: Collection[int]) -> dict[int, set[AgendaItemKind]]:
    """Return the kinds of agenda items that each meeting holds."""
    found: dict[int, set[AgendaItemKind]] = {one: set() for one in meeting_ids}
    rows = db.session.execute(
        select(AgendaItem.meeting_id, AgendaItem.kind)
        .where(AgendaItem.meeting_id.in_(meeting_ids))
        .distinct()
        .order_by(AgendaItem.meeting_id, AgendaItem.kind)
    )
    for meeting_id, kind in rows:
        found[meeting_id].add(kind)
    return found


def replacements_for(meeting: Meeting) -> Sequence[Meeting]:
    """Return the announced meetings to come of the same groups, which may replace one put off."""
    group_ids = [group.id for group in meeting.groups]
    return db.session.scalars(
        scoped(select(Meeting), meeting.departement_id)
        .where(
            Meeting.id != meeting.id,
            Meeting.state == MeetingState.PUBLISHED,
            Meeting.ends_at > clock.now(),
            of_groups(group_ids),
        )
        .options(joinedload(Meeting.venue))
        .order_by(Meeting.starts_at, Meeting.id)
        .limit(50)
    ).all()


def _beyond(starts_at: datetime, meeting_id: int, *, over: bool) -> ColumnElement[bool]:
    same = Meeting.starts_at == starts_at
    if over:
        return or_(Meeting.starts_at < starts_at, and_(same, Meeting.id < meeting_id))
    return or_(Meeting.starts_at > starts_at, and_(same, Meeting.id > meeting_id))
