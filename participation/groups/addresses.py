"""Finds a group by the slug of its page, present or past."""

from typing import NamedTuple, TypeVarTuple

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import contains_eager, joinedload

from participation.extensions import db
from participation.groups.models import Brief, Cadre, Group, GroupTerritory, Protocol
from participation.territories.models import Address, AddressKind, Territory

Columns = TypeVarTuple("Columns")


class GroupWithFrame(NamedTuple):
    """A group with its kind, its plan and territories, and what it says of itself."""

    group: Group
    cadre: Cadre | None
    brief: Brief | None
    protocol: Protocol | None


def group_of_slug(slug: str) -> Group | None:
    """Return the group that a slug, present or past, leads to, with its kind, plan, territories."""
    return db.session.scalars(_at(slug, select(Group))).unique().one_or_none()


def group_at(slug: str) -> GroupWithFrame | None:
    """Return the group that a slug leads to, in one statement; its own slug may be a newer one."""
    with_frame = (
        select(Group, Cadre, Brief, Protocol)
        .outerjoin(Cadre, _is_of_group(Cadre))
        .outerjoin(Brief, _is_of_group(Brief))
        .outerjoin(Protocol, _is_of_group(Protocol))
    )
    row = db.session.execute(_at(slug, with_frame)).unique().one_or_none()
    return GroupWithFrame(*row) if row is not None else None


def _at(slug: str, statement: Select[*Columns]) -> Select[*Columns]:
    return (
        statement.join(
            Address, and_(Address.target_id == Group.id, Address.kind == AddressKind.GROUP)
        )
        .outerjoin(GroupTerritory, GroupTerritory.group_id == Group.id)
        .outerjoin(Territory, Territory.id == GroupTerritory.territory_id)
        .where(Address.slug == slug.lower())
        .order_by(Territory.name)
        .options(joinedload(Group.kind), joinedload(Group.plan), contains_eager(Group.territories))
    )


def _is_of_group(part: type[Cadre | Brief | Protocol]) -> ColumnElement[bool]:
    return and_(part.departement_id == Group.departement_id, part.group_id == Group.id)
