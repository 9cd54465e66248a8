"""Finds a group by the slug of its page, present or past."""

from typing import NamedTuple

from sqlalchemy import and_, select
from sqlalchemy.orm import joinedload

from participation.extensions import db
from participation.groups.models import Brief, Cadre, Group, Protocol
from participation.territories.models import Address, AddressKind


class GroupWithFrame(NamedTuple):
    """A group with its kind, its plan and territories, and what it says of itself."""

    group: Group
    cadre: Cadre | None
    brief: Brief | None
    protocol: Protocol | None


def group_of_slug(slug: str) -> Group | None:
    """Return the group that a slug, present or past, leads to, with its kind and territories."""
    found = group_at(slug)
    return found.group if found is not None else None


def group_at(slug: str) -> GroupWithFrame | None:
    """Return the group that a slug leads to, in one statement; its own slug may be a newer one."""
    row = (
        db.session.execute(
            select(Group, Cadre, Brief, Protocol)
            .join(
                Address,
                and_(Address.target_id == Group.id, Address.kind == AddressKind.GROUP),
            )
            .outerjoin(Cadre, Cadre.group_id == Group.id)
            .outerjoin(Brief, Brief.group_id == Group.id)
            .outerjoin(Protocol, Protocol.group_id == Group.id)
            .where(Address.slug == slug.lower())
            .options(joinedload(Group.kind), joinedload(Group.plan), joinedload(Group.territories))
        )
        .unique()
        .one_or_none()
    )
    return GroupWithFrame(*row) if row is not None else None
