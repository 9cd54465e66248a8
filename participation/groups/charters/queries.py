"""Reading charters: every version, and the one in force."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select

from participation.database import scoped
from participation.extensions import db
from participation.groups.charters.default_text import DEFAULT_CHARTER
from participation.groups.models import Charter, Group, GroupKind


class CharterText(NamedTuple):
    """One version as it is read; the default one has no row before somebody accepts it."""

    number: int
    body: str
    in_force_on: date | None
    charter_id: int | None
    group_id: int | None = None  # of a network that has its own

    @property
    def mark(self) -> str:
        """What tells it from every other text: a network numbers its own versions too."""
        return str(self.number) if self.group_id is None else f"{self.group_id}-{self.number}"


FIRST = CharterText(1, DEFAULT_CHARTER, None, None)


def versions(departement_id: int, group_id: int | None = None) -> list[Charter]:
    """Return every version of a Département's charter, or of a group's own, the newest first."""
    statement = scoped(select(Charter), departement_id).order_by(Charter.number.desc(), Charter.id)
    owned = Charter.group_id == group_id if group_id is not None else Charter.group_id.is_(None)
    return list(db.session.scalars(statement.where(owned)))


def in_force(found: Sequence[Charter], today: date) -> CharterText:
    """Return the newest of some versions that is in force; the first text when there is none."""
    for one in found:
        if one.in_force_on <= today:
            return CharterText(one.number, one.body, one.in_force_on, one.id, one.group_id)
    return FIRST


def of_group(group: Group, today: date) -> CharterText:
    """Return what one agrees to on joining a group.

    A network has a charter of its own; until it is written, that of the Département holds.
    """
    found = _both(group.departement_id, [group.id])
    kind = db.session.get_one(GroupKind, group.kind_id)
    own = [one for one in found if one.group_id == group.id] if kind.has_own_charter else []
    if any(one.in_force_on <= today for one in own):
        return in_force(own, today)
    return in_force([one for one in found if one.group_id is None], today)


def id_in_force(today: date) -> ColumnElement[int | None]:
    """Return, beside a query of groups joined to their kind, the id of the charter of each."""
    written = select(Charter.id).order_by(Charter.number.desc()).limit(1)
    in_force_now = written.where(Charter.in_force_on <= today)
    own = in_force_now.where(Charter.group_id == Group.id, GroupKind.has_own_charter)
    shared = in_force_now.where(
        Charter.group_id.is_(None), Charter.departement_id == Group.departement_id
    )
    return func.coalesce(
        own.correlate(Group, GroupKind).scalar_subquery(),
        shared.correlate(Group).scalar_subquery(),
    )


def _both(departement_id: int, group_ids: Iterable[int]) -> Sequence[Charter]:
    return db.session.scalars(
        scoped(select(Charter), departement_id)
        .where(Charter.group_id.is_(None) | Charter.group_id.in_(list(group_ids)))
        .order_by(Charter.number.desc(), Charter.id)
    ).all()
