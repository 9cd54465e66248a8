"""Reading the members of a group: by name for who facilitates, by count for the others."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import and_, exists, func, literal, null, select, union_all
from sqlalchemy.orm import contains_eager, joinedload

from participation.database import scoped
from participation.extensions import db
from participation.groups.charters import queries as charters
from participation.groups.models import (
    College,
    CollegeSeats,
    Group,
    GroupStatus,
    Membership,
    Renewal,
)


class Presence(StrEnum):
    """Which members a list shows."""

    HERE = "presents"
    PAUSED = "en-pause"
    LEFT = "partis"


class OwnPlace(NamedTuple):
    """One's place in a group; the id of the charter in force (None: nobody accepted it yet)."""

    membership: Membership
    group: Group
    charter_id: int | None
    has_renewal: bool


class Composition(NamedTuple):
    """How many members each college has, how many of them sit, and how many seats there are."""

    members: Counter[College]
    seated: Counter[College]
    seats: dict[College, int]


def of_group(
    group_id: int,
    departement_id: int,
    presence: Presence = Presence.HERE,
    colleges: Iterable[College] = College,
) -> list[Membership]:
    """Return the members of a group with their person, by order of arrival.

    `HERE` are all who have not left, paused ones too.
    """
    statement = (
        scoped(select(Membership), departement_id)
        .where(Membership.group_id == group_id, Membership.college.in_(list(colleges)))
        .options(joinedload(Membership.person))
        .order_by(Membership.since_on, Membership.id)
    )
    if presence is Presence.LEFT:
        statement = statement.where(Membership.until_on.is_not(None))
    else:
        statement = statement.where(Membership.until_on.is_(None))
    if presence is Presence.PAUSED:
        statement = statement.where(Membership.paused_at.is_not(None))
    return list(db.session.scalars(statement))


def get(membership_id: int) -> Membership | None:
    """Return a membership with its person."""
    return db.session.scalar(
        select(Membership)
        .where(Membership.id == membership_id)
        .options(joinedload(Membership.person))
    )


def ids_of(group_id: int) -> Sequence[int]:
    """Return the ids of all memberships of a group, past ones too."""
    return db.session.scalars(
        select(Membership.id).where(Membership.group_id == group_id).order_by(Membership.id)
    ).all()


def newest_of(group_id: int, person_id: int) -> Membership | None:
    """Return the membership of a person in a group, or the last one they had."""
    return db.session.scalar(
        select(Membership)
        .where(Membership.group_id == group_id, Membership.person_id == person_id)
        .options(joinedload(Membership.person))
        .order_by(Membership.until_on.is_not(None), Membership.id.desc())
        .limit(1)
    )


def own(person_id: int, today: date, renewals_since: date) -> list[OwnPlace]:
    """Return the groups that a person has not left, each with its kind, by name."""
    renewed = exists().where(
        Renewal.group_id == Group.id,
        Renewal.college == Membership.college,
        Renewal.closes_on >= renewals_since,
    )
    rows = db.session.execute(
        scoped(select(Membership), None)
        .join(Group, Group.id == Membership.group_id)
        .join(Group.kind)
        .where(Membership.person_id == person_id, Membership.until_on.is_(None))
        .options(contains_eager(Group.kind))
        .add_columns(Group, charters.id_in_force(today), renewed.correlate(Group, Membership))
        .order_by(Group.name, Group.id)
    )
    return [OwnPlace._make(row) for row in rows]


def open_groups(departement_id: int) -> list[Group]:
    """Return the groups of a Département that anybody may join, by name."""
    return list(
        db.session.scalars(
            scoped(select(Group), departement_id)
            .where(Group.is_open, Group.closed_on.is_(None), Group.status != GroupStatus.CLOSED)
            .options(joinedload(Group.kind))
            .order_by(Group.name, Group.id)
        )
    )


def composition(group_id: int, today: date) -> Composition:
    """Return members, taken seats and seats of each college, in one statement.

    A seat whose term is over before `today` is free; a paused member keeps theirs and is not
    counted among those who come. Who shows these figures masks the small ones.
    """
    sits = and_(
        Membership.seated_on.is_not(None),
        (Membership.term_until_on.is_(None)) | (Membership.term_until_on >= today),
    )
    counted = (
        select(
            Membership.college.label("college"),
            func.count().filter(Membership.paused_at.is_(None)).label("members"),
            func.count().filter(sits).label("seated"),
            null().label("seats"),
        )
        .where(Membership.group_id == group_id, Membership.until_on.is_(None))
        .group_by(Membership.college)
    )
    provided = select(
        CollegeSeats.college, literal(0), literal(0), CollegeSeats.seats.label("seats")
    ).where(CollegeSeats.group_id == group_id)
    found = Composition(Counter(), Counter(), {})
    rows: Sequence[Any] = db.session.execute(union_all(counted, provided)).all()
    for college, members, seated, seats in rows:
        if seats is None:
            found.members[college] += members
            found.seated[college] += seated
        else:
            found.seats[college] = seats
    return found
