"""Reading the bodies of some Départements, for those who steer."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from participation.database import scoped
from participation.extensions import db
from participation.groups.models import Group, GroupStatus


def bodies_in(departement_ids: Collection[int]) -> list[Group]:
    """Return the bodies that are not closed, by name, with kind, plan and territories."""
    return list(
        db.session.scalars(
            scoped(select(Group), None)
            .where(Group.departement_id.in_(departement_ids), Group.status != GroupStatus.CLOSED)
            .options(
                joinedload(Group.kind), joinedload(Group.plan), selectinload(Group.territories)
            )
            .order_by(Group.name, Group.id)
        )
    )
