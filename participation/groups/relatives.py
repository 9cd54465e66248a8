"""Whom a group comes from, whom it depends on, what it became: one statement for all of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import and_, or_, select

from participation.database import scoped
from participation.extensions import db
from participation.groups.models import Group, GroupLineage, GroupStatus


@dataclass(frozen=True, slots=True)
class Kinship:
    """Another group and how it came to this one, or this one to it."""

    group: Group
    lineage: GroupLineage


@dataclass(frozen=True, slots=True)
class Relatives:
    """The groups around one: `came_from` and `became` with the agreement of the members."""

    parent: Group | None = None
    children: list[Group] = field(default_factory=list)
    came_from: list[Kinship] = field(default_factory=list)
    became: list[Kinship] = field(default_factory=list)


def relatives_of(group: Group) -> Relatives:
    """Return the groups around one, each by name."""
    rows = db.session.execute(
        scoped(select(Group, GroupLineage), group.departement_id)
        .outerjoin(
            GroupLineage,
            or_(
                and_(GroupLineage.from_group_id == group.id, GroupLineage.to_group_id == Group.id),
                and_(GroupLineage.to_group_id == group.id, GroupLineage.from_group_id == Group.id),
            ),
        )
        .where(
            or_(
                Group.id == group.parent_id,
                and_(Group.parent_id == group.id, Group.status != GroupStatus.CLOSED),
                GroupLineage.id.is_not(None),
            )
        )
        .order_by(Group.name, Group.id)
    ).all()
    found = Relatives(
        parent=next((row.Group for row in rows if row.Group.id == group.parent_id), None)
    )
    for other, lineage in rows:
        if other.parent_id == group.id and other.status is not GroupStatus.CLOSED:
            found.children.append(other)
        if lineage is not None:
            line = found.became if lineage.from_group_id == group.id else found.came_from
            line.append(Kinship(other, lineage))
    return found


def continuations_of(group_ids: Sequence[int]) -> Mapping[int, Sequence[Group]]:
    """Return, for each group that became others, these by name."""
    rows = db.session.execute(
        scoped(select(Group), None)
        .join(GroupLineage, GroupLineage.to_group_id == Group.id)
        .where(GroupLineage.from_group_id.in_(group_ids))
        .add_columns(GroupLineage.from_group_id)
        .order_by(Group.name, Group.id)
    )
    found: dict[int, list[Group]] = defaultdict(list)
    for group, from_id in rows:
        found[from_id].append(group)
    return found
