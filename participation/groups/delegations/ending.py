"""Delegations end with the group that gave them, or with the body that heard them."""

from collections.abc import Sequence

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import joinedload

from participation import clock
from participation.extensions import db
from participation.groups.models import Delegation, Group, GroupLineage
from participation.journal.service import record
from participation.territories.models import Departement
from participation.unit_of_work import locked


def end_with(by_person_id: int | None, groups: Sequence[Group]) -> None:
    """End today the open delegations of groups that end, and those of others in them.

    One that has not begun is taken back: nobody was heard under it.
    """
    today = clock.today(db.session.get_one(Departement, groups[0].departement_id).settings.zone)
    ids = [one.id for one in groups]
    found = db.session.scalars(
        select(Delegation)
        .where(
            or_(Delegation.group_id.in_(ids), Delegation.body_id.in_(ids)),
            or_(Delegation.until_on.is_(None), Delegation.until_on > today),
        )
        .order_by(Delegation.id)
    ).all()
    for one in found:
        locked(one)
        if one.since_on > today:
            record(by_person_id, "delegation.taken_back", one, fields=["since_on"])
            db.session.delete(one)
        else:
            one.until_on = today
            record(by_person_id, "delegation.ended", one, fields=["until_on"])


def ended_before(group_id: int) -> list[tuple[Delegation, int]]:
    """Return the delegations that ended as a group came out of others, each with which of them.

    Both its group and its body are loaded. One between two groups that were joined comes twice.
    """
    rows = db.session.execute(
        select(Delegation, GroupLineage.from_group_id)
        .join(
            GroupLineage,
            and_(
                GroupLineage.departement_id == Delegation.departement_id,
                GroupLineage.from_group_id.in_([Delegation.group_id, Delegation.body_id]),
                GroupLineage.happened_on == Delegation.until_on,
            ),
        )
        .where(GroupLineage.to_group_id == group_id)
        .options(joinedload(Delegation.group), joinedload(Delegation.body))
        .order_by(Delegation.since_on, Delegation.id)
    )
    return [(delegation, from_id) for delegation, from_id in rows]
