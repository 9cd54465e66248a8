"""Reading groups, their members and their frame."""

from collections.abc import Collection, Sequence

from sqlalchemy import exists, func, select
from sqlalchemy.orm import joinedload, selectinload

from participation.accounts.actor import Actor
from participation.database import scoped
from participation.extensions import db
from participation.groups.completeness import Frame
from participation.groups.listing import named
from participation.groups.models import (
    Brief,
    Cadre,
    Group,
    GroupKind,
    GroupName,
    GroupStatus,
    GroupTerritory,
    Membership,
    MembershipRole,
    OrganisationMembership,
    OrganisationRole,
    Protocol,
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


def some_of(departement_id: int, group_ids: Collection[int]) -> list[Group]:
    """Return those of these groups that are of a Département, closed or not, as `all_of` does."""
    return list(
        db.session.scalars(
            scoped(select(Group), departement_id)
            .where(Group.id.in_(group_ids))
            .options(joinedload(Group.kind), selectinload(Group.territories))
            .order_by(Group.name, Group.id)
        )
    )


def planned_by(actor: Actor, *, name: str = "") -> list[Group]:
    """Return the groups whose meetings an actor may plan (the list side of `may_plan`).

    `name` narrows them to those found by these words, in any of their names.
    """
    looked_after = actor.departements_with(Role.CHARGE_MISSION)
    return list(
        db.session.scalars(
            named(scoped(select(Group), None), name)
            .where(Group.id.in_(actor.facilitates) | Group.departement_id.in_(looked_after))
            .options(
                joinedload(Group.kind), joinedload(Group.plan), selectinload(Group.territories)
            )
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


def frame_of(group_id: int) -> Frame:
    """Return what a group says of itself, and how many organisations lead it: one statement."""
    leading = (
        select(func.count(func.distinct(OrganisationMembership.organisation_id)))
        .where(
            OrganisationMembership.group_id == group_id,
            OrganisationMembership.until_on.is_(None),
            OrganisationMembership.role.in_((OrganisationRole.LEAD, OrganisationRole.CO_LEAD)),
        )
        .scalar_subquery()
    )
    row = db.session.execute(
        select(Cadre, Brief, Protocol, leading.label("leading"))
        .select_from(Group)
        .outerjoin(Cadre, Cadre.group_id == Group.id)
        .outerjoin(Brief, Brief.group_id == Group.id)
        .outerjoin(Protocol, Protocol.group_id == Group.id)
        .where(Group.id == group_id)
    ).one()
    return Frame(row.Cadre, row.Brief, row.Protocol, row.leading)


def descendants_of(group_id: int) -> set[int]:
    """Return the ids of the groups that depend on one, near or far; a loop would end it too."""
    below = select(Group.id).where(Group.parent_id == group_id).cte("below", recursive=True)
    below = below.union(select(Group.id).join(below, Group.parent_id == below.c.id))
    return set(db.session.scalars(select(below.c.id)))


def kinds_of(departement_id: int | None, *, archived: bool = False) -> list[GroupKind]:
    """Return the kinds of a Département by name, those put away or the others."""
    return list(
        db.session.scalars(
            scoped(select(GroupKind), departement_id)
            .where(GroupKind.is_archived.is_(archived))
            .order_by(GroupKind.label, GroupKind.id)
        )
    )


def kind(kind_id: int) -> GroupKind | None:
    """Return one kind."""
    return db.session.get(GroupKind, kind_id)


def groups_by_kind(departement_id: int) -> dict[int, int]:
    """Return how many groups that still meet each kind has."""
    rows = db.session.execute(
        select(Group.kind_id, func.count())
        .where(Group.departement_id == departement_id, Group.status != GroupStatus.CLOSED)
        .group_by(Group.kind_id)
    )
    return dict(rows.all())


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
