"""Reading wishes: those of a group, those that wait on somebody's desk, one of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, or_, select, union_all
from sqlalchemy.orm import joinedload, selectinload

from participation import clock
from participation.accounts.actor import Actor
from participation.accounts.models import Person
from participation.database import scoped
from participation.extensions import db
from participation.groups.models import Group, Membership
from participation.meetings.models import (
    ItemProposal,
    Meeting,
    MeetingRequest,
    WishState,
)
from participation.meetings.of_groups import of_groups
from participation.meetings.states import MeetingState
from participation.permissions import Role

ANSWERED_SHOWN = 50


class WaitingGroup(NamedTuple):
    """A group with wishes that wait for an answer: how many, and since when the first one does."""

    slug: str
    name: str
    waiting: int
    oldest_at: datetime


def proposals_of(group: Group) -> list[ItemProposal]:
    """Return the proposals of a group with their meetings: all that wait, then the last answers."""
    waiting = db.session.scalars(
        scoped(select(ItemProposal), group.departement_id)
        .where(ItemProposal.group_id == group.id, ItemProposal.state == WishState.RECEIVED)
        .options(joinedload(ItemProposal.meeting))
        .order_by(ItemProposal.created_at, ItemProposal.id)
    )
    answered = db.session.scalars(
        scoped(select(ItemProposal), group.departement_id)
        .where(ItemProposal.group_id == group.id, ItemProposal.state != WishState.RECEIVED)
        .options(joinedload(ItemProposal.meeting))
        .order_by(ItemProposal.answered_at.desc(), ItemProposal.id.desc())
        .limit(ANSWERED_SHOWN)
    )
    return [*waiting, *answered]


def requests_of(group: Group) -> list[MeetingRequest]:
    """Return the meetings that a group was asked for: all that wait, then the last answers."""
    waiting = db.session.scalars(
        scoped(select(MeetingRequest), group.departement_id)
        .where(MeetingRequest.group_id == group.id, MeetingRequest.state == WishState.RECEIVED)
        .options(joinedload(MeetingRequest.meeting))
        .order_by(MeetingRequest.created_at, MeetingRequest.id)
    )
    answered = db.session.scalars(
        scoped(select(MeetingRequest), group.departement_id)
        .where(MeetingRequest.group_id == group.id, MeetingRequest.state != WishState.RECEIVED)
        .options(joinedload(MeetingRequest.meeting))
        .order_by(MeetingRequest.answered_at.desc(), MeetingRequest.id.desc())
        .limit(ANSWERED_SHOWN)
    )
    return [*waiting, *answered]


def proposal_of(group: Group, proposal_id: int) -> ItemProposal | None:
    """Return one proposal of a group, with its meeting."""
    return db.session.scalar(
        scoped(select(ItemProposal), group.departement_id)
        .where(ItemProposal.id == proposal_id, ItemProposal.group_id == group.id)
        .options(joinedload(ItemProposal.meeting))
    )


def request_of(group: Group, request_id: int) -> MeetingRequest | None:
    """Return one request of a group, with its meeting."""
    return db.session.scalar(
        scoped(select(MeetingRequest), group.departement_id)
        .where(MeetingRequest.id == request_id, MeetingRequest.group_id == group.id)
        .options(joinedload(MeetingRequest.meeting))
    )


def waiting_proposals_for(meeting: Meeting) -> int:
    """Return how many proposals for a meeting wait for an answer."""
    return (
        db.session.scalar(
            scoped(select(ItemProposal), meeting.departement_id)
            .where(ItemProposal.meeting_id == meeting.id, ItemProposal.state == WishState.RECEIVED)
            .with_only_columns(func.count())
        )
        or 0
    )


def requests_prepared_by(meeting: Meeting) -> Sequence[MeetingRequest]:
    """Return the waiting requests that a meeting is prepared to answer."""
    return db.session.scalars(
        scoped(select(MeetingRequest), meeting.departement_id)
        .where(MeetingRequest.meeting_id == meeting.id, MeetingRequest.state == WishState.RECEIVED)
        .order_by(MeetingRequest.id)
    ).all()


def waiting_in_hand(actor: Actor) -> list[WaitingGroup]:
    """Return the groups whose wishes an actor answers, who waits longest first: one statement."""
    wishes = union_all(
        *(
            select(model.group_id, model.created_at).where(model.state == WishState.RECEIVED)
            for model in (ItemProposal, MeetingRequest)
        )
    ).subquery()
    oldest_at = func.min(wishes.c.created_at)
    rows = db.session.execute(
        scoped(select(Group), None)
        .join(wishes, wishes.c.group_id == Group.id)
        .where(
            or_(
                Group.id.in_(actor.facilitates),
                Group.departement_id.in_(actor.departements_with(Role.CHARGE_MISSION)),
            )
        )
        .with_only_columns(Group.slug, Group.name, func.count(), oldest_at)
        .group_by(Group.id, Group.slug, Group.name)
        .order_by(oldest_at, Group.id)
    )
    return [WaitingGroup(*row) for row in rows]


def waiting_of(group: Group, person_id: int) -> int:
    """Return how many wishes of one person wait for an answer of a group."""
    return sum(
        db.session.scalar(
            scoped(select(model), group.departement_id)
            .where(
                model.group_id == group.id,
                model.person_id == person_id,
                model.state == WishState.RECEIVED,
            )
            .with_only_columns(func.count())
        )
        or 0
        for model in (ItemProposal, MeetingRequest)
    )


def members_by_name(group: Group) -> list[Person]:
    """Return the living members who chose a name, for who notes what one of them asks."""
    return list(
        db.session.scalars(
            scoped(select(Person), group.departement_id)
            .join(Membership, Membership.person_id == Person.id)
            .where(
                Membership.group_id == group.id,
                Membership.until_on.is_(None),
                Person.chosen_name != "",
            )
            .order_by(Person.chosen_name, Person.id)
        )
    )


def open_meetings(group: Group) -> list[Meeting]:
    """Return the meetings of a group whose programme may still change, with groups, by date."""
    return list(
        db.session.scalars(
            scoped(select(Meeting), group.departement_id)
            .where(
                of_groups([group.id]),
                Meeting.state.in_((MeetingState.PLANNED, MeetingState.PUBLISHED)),
                Meeting.ends_at > clock.now(),
            )
            .options(selectinload(Meeting.groups))
            .order_by(Meeting.starts_at, Meeting.id)
            .limit(50)
        )
    )
