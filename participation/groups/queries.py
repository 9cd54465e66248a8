"""Reading groups, their members and their frame."""

from collections.abc import Sequence

from sqlalchemy import exists, select
from sqlalchemy.orm import joinedload, selectinload

from participation.accounts.actor import Actor
from participation.database import scoped
from participation.extensions import db
from participation.groups.models import (
    Cadre,
    Group,
    GroupKind,
    GroupName,
    GroupStatus,
    GroupTerritory,
    Membership,
    MembershipRole,
)
from participation.permissions import Role


def get(group_id: int) -> Group | None:
    """Return a group with its kind and territories."""
    return db.session.scalar(
        select(Group)
        .where(Group.id == group_id)
        .options(joinedload(Group.kind), selectinload(Group.territories))
    )


def all_of(departement_id: int | None = None, territory_id: int | None = None) -> list[Group]:
    """Return the groups that are not closed, by name, with kind and territories."""
    statement = (
        scoped(select(Group), departement_id)
        .where(Group.status != GroupStatus.CLOSED)
        .options(joinedload(Group.kind), selectinload(Group.territories))
        .order_by(Group.name, Group.id)
    )
    if territory_id is not None:
        statement = statement.where(
            exists().where(
                GroupTerritory.group_id == Group.id, GroupTerritory.territory_id == territory_id
            )
        )
    return list(db.session.scalars(statement))


def planned_by(actor: Actor) -> list[Group]:
    """Return the groups whose meetings an actor may plan (the list side of `may_plan`)."""
    looked_after = actor.departements_with(Role.CHARGE_MISSION)
    return list(
        db.session.scalars(
            scoped(select(Group), None)
            .where(Group.id.in_(actor.facilitates) | Group.departement_id.in_(looked_after))
            .options(joinedload(Group.kind), selectinload(Group.territories))
            .order_by(Group.name, Group.id)
        )
    )


def group_ids_of(person_id: int) -> tuple[frozenset[int], frozenset[int]]:
    """Return the ids of the groups a person belongs to, and of those they facilitate."""
    rows = db.session.execute(
        select(Membership.group_id, Membership.role).where(
            Membership.person_id == person_id, Membership.until_on.is_(None)
        )
    ).all()
    return (
        frozenset(row.group_id for row in rows),
        frozenset(row.group_id for row in rows if row.role is MembershipRole.FACILITATOR),
    )


def cadre_of(group_id: int) -> Cadre | None:
    """Return the frame of a group."""
    return db.session.scalar(select(Cadre).where(Cadre.group_id == group_id))


def other_names(group_id: int) -> Sequence[GroupName]:
    """Return the other names of a group."""
    return db.session.scalars(
        select(GroupName)
        .where(GroupName.group_id == group_id)
        .order_by(GroupName.name, GroupName.id)
    ).all()


def kind_by_code(departement_id: int, code: str) -> GroupKind | None:
    """Return a kind of group of a Département."""
    return db.session.scalar(
        scoped(select(GroupKind), departement_id).where(GroupKind.code == code)
    )


def living_membership(group_id: int, person_id: int) -> Membership | None:
    """Return the membership of a person who has not left."""
    return db.session.scalar(
        select(Membership).where(
            Membership.group_id == group_id,
            Membership.person_id == person_id,
            Membership.until_on.is_(None),
        )
    )
