"""How a group holds its information sessions, agreed before they start."""

from collections.abc import Collection, Sequence

from sqlalchemy import select

from participation.database import scoped
from participation.extensions import db
from participation.groups.models import Protocol


def protocols_of(departement_id: int, group_ids: Collection[int]) -> Sequence[Protocol]:
    """Return the protocols of some groups, in the order of the groups' ids."""
    return db.session.scalars(
        scoped(select(Protocol), departement_id)
        .where(Protocol.group_id.in_(group_ids))
        .order_by(Protocol.group_id)
    ).all()
