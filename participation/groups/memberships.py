"""Reading which groups somebody belongs to."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from participation.database import scoped
from participation.extensions import db
from participation.groups.models import Group, Membership, MembershipRole


class OwnMembership(NamedTuple):
    """A group that a person belongs to."""

    name: str
    slug: str
    role: MembershipRole
    since_on: date


def memberships_of(person_id: int) -> list[OwnMembership]:
    """Return the groups that a person has not left, by name."""
    rows = db.session.execute(
        scoped(select(Membership), None)
        .join(Group, Group.id == Membership.group_id)
        .where(Membership.person_id == person_id, Membership.until_on.is_(None))
        .with_only_columns(Group.name, Group.slug, Membership.role, Membership.since_on)
        .order_by(Group.name, Group.id)
    )
    return [OwnMembership(*row) for row in rows]
