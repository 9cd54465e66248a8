"""Reading meetings: one, those that somebody may see, those of a feed."""

from collections.abc import Sequence
from functools import cache

from sqlalchemy import ColumnElement, Select, and_, bindparam, false, or_, select
from sqlalchemy.orm import contains_eager, joinedload, selectinload

from participation.accounts.actor import PROFESSIONAL_ROLES, Actor
from participation.database import scoped
from participation.extensions import db
from participation.groups.models import Group
from participation.meetings.models import (
    AgendaItem,
    Audience,
    Meeting,
    MeetingGroup,
    MeetingPlan,
)
from participation.meetings.of_groups import of_groups
from participation.meetings.states import ANNOUNCED, MeetingState
from participation.permissions import Role
from participation.territories.models import Plan


def get(meeting_id: int) -> Meeting | None:
    """Return a meeting with its venue, groups (and their kinds), territories and plans."""
    return db.session.scalar(
        select(Meeting)
        .where(Meeting.id == meeting_id)
        .options(
            joinedload(Meeting.venue),
            joinedload(Meeting.organisation),
            selectinload(Meeting.groups).joinedload(Group.kind),
            selectinload(Meeting.territories),
            selectinload(Meeting.plans),
        )
    )


def shown(meeting_id: int) -> Meeting | None:
    """Return a meeting with what its page shows, venue, groups, plans, in one statement."""
    return db.session.scalars(_shown(), {"meeting_id": meeting_id}).unique().one_or_none()


def seen_by(actor: Actor, meeting_id: int) -> Meeting | None:
    """Return a meeting if an actor sees it, without anything beside it."""
    return db.session.scalar(
        scoped(select(Meeting), None).where(Meeting.id == meeting_id, visible_to(actor))
    )


def agenda_of(meeting_id: int) -> Sequence[AgendaItem]:
    """Return the agenda of a meeting, in order."""
    statement = _agenda().order_by(AgendaItem.position, AgendaItem.id)
    return db.session.scalars(statement, {"meeting_id": meeting_id}).all()


# The page of a meeting is opened more than any other: its statements are built once. One brings the
# meeting with its few groups and plans; two statements more would cost more than their rows. The
# tables between stand alone: SQLite would write a join in brackets out in full, for all meetings.
@cache
def _shown() -> Select[Meeting]:
    return (
        select(Meeting)
        .outerjoin(MeetingGroup, MeetingGroup.meeting_id == Meeting.id)
        .outerjoin(Group, Group.id == MeetingGroup.group_id)
        .outerjoin(MeetingPlan, MeetingPlan.meeting_id == Meeting.id)
        .outerjoin(Plan, Plan.id == MeetingPlan.plan_id)
        .where(Meeting.id == bindparam("meeting_id"))
        .order_by(Group.name, Plan.name)
        .options(
            joinedload(Meeting.venue),
            joinedload(Meeting.organisation),
            contains_eager(Meeting.groups),
            contains_eager(Meeting.plans),
        )
    )


@cache
def _agenda() -> Select[AgendaItem]:
    return select(AgendaItem).where(AgendaItem.meeting_id == bindparam("meeting_id"))


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Return the condition under which an actor sees a meeting (the list side of `may_view`)."""
    if not actor.is_signed_in:
        return _public()
    announced = _announced()
    conditions: list[ColumnElement[bool]] = [_public(), plannable_by(actor)]
    if actor.member_of:
        conditions.append(
            and_(announced, Meeting.audience == Audience.MEMBERS, of_groups(actor.member_of))
        )
    places = actor.departements_with(*PROFESSIONAL_ROLES)
    if places:
        conditions.append(
            and_(
                announced,
                Meeting.audience == Audience.PROFESSIONALS,
                Meeting.departement_id.in_(places),
            )
        )
    return or_(*conditions)


@cache
def _announced() -> ColumnElement[bool]:
    return and_(Meeting.state.in_(ANNOUNCED), Meeting.published_at.is_not(None))


@cache
def _public() -> ColumnElement[bool]:
    return and_(_announced(), Meeting.audience == Audience.PUBLIC)


def plannable_by(actor: Actor) -> ColumnElement[bool]:
    """Return the condition under which an actor may change a meeting (as `may_edit`)."""
    conditions: list[ColumnElement[bool]] = [false()]
    if actor.facilitates:
        conditions.append(of_groups(actor.facilitates))
    looked_after = actor.departements_with(Role.CHARGE_MISSION)
    if looked_after:
        conditions.append(Meeting.departement_id.in_(looked_after))
    return or_(*conditions)


def by_reference(departement_id: int, references: Sequence[str]) -> dict[str, Meeting]:
    """Return the meetings brought in under some references, by reference."""
    found: dict[str, Meeting] = {}
    for start in range(0, len(references), 500):
        rows = db.session.scalars(
            scoped(select(Meeting), departement_id)
            .where(Meeting.reference.in_(references[start : start + 500]))
            .options(
                joinedload(Meeting.venue),
                selectinload(Meeting.groups),
                selectinload(Meeting.territories),
            )
        )
        found.update({row.reference: row for row in rows if row.reference})
    return found


def drafts_of(group_id: int) -> list[Meeting]:
    """Return the meetings of a group that are not announced yet, in order, with their venue."""
    return list(
        db.session.scalars(
            scoped(select(Meeting), None)
            .where(of_groups([group_id]), Meeting.state == MeetingState.PLANNED)
            .options(
                joinedload(Meeting.venue),
                selectinload(Meeting.groups),
                selectinload(Meeting.territories),
            )
            .order_by(Meeting.starts_at, Meeting.id)
        )
    )
