"""The list of groups that anybody reads: narrowed, sorted by Département and kind, cut in pages."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Select, exists, func, literal, or_, select, tuple_
from sqlalchemy.orm import aliased

from participation.database import scoped
from participation.extensions import db
from participation.groups.models import Group, GroupKind, GroupStatus, GroupTerritory
from participation.search_index.folding import folded
from participation.search_index.models import SearchEntry
from participation.territories.models import Departement, Territory


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list of groups is narrowed to; `after_id` is the last group of the page before."""

    departement_id: int | None = None
    territory_id: int | None = None
    kind_code: str = ""
    name: str = ""
    is_closed: bool = False
    after_id: int | None = None


LONGEST_NAME = 100
_ORDER = (Departement.name, GroupKind.plural, Group.name, Group.id)


class ListedGroup(NamedTuple):
    """A group as a line of a list needs it: no more is read of it; `places` by name."""

    id: int
    departement_id: int
    slug: str
    name: str
    status: GroupStatus
    kind: str
    plural: str
    places: tuple[str, ...]


def listed(wanted: Wanted, limit: int) -> list[ListedGroup]:
    """Return groups by Département, kind and name, in two statements."""
    statement = (
        _narrowed(wanted)
        .join(Group.kind)
        .join(Departement, Departement.id == Group.departement_id)
        .order_by(*_ORDER)
        .limit(limit)
    )
    if wanted.after_id is not None:
        last = _position(wanted.after_id)  # a group that is gone shows the beginning again
        beyond = tuple_(*_ORDER).op(">", is_comparison=True)(last.scalar_subquery())
        statement = statement.where(or_(~last.exists(), beyond))
    return _read(statement)


def first_of_place(departement_id: int, territory_id: int | None, limit: int) -> list[ListedGroup]:
    """Return groups of a place, those that anybody may join first, in two statements.

    Without a territory: the whole Département.
    """
    return _read(
        _narrowed(Wanted(departement_id, territory_id))
        .join(Group.kind)
        .order_by(Group.is_open.desc(), Group.name, Group.id)
        .limit(limit)
    )


def _read(statement: Select[Group]) -> list[ListedGroup]:
    columns = (Group.departement_id, Group.slug, Group.name, Group.status)
    rows = db.session.execute(
        statement.with_only_columns(Group.id, *columns, GroupKind.label, GroupKind.plural)
    ).all()
    places: dict[int, list[str]] = defaultdict(list)
    for group_id, name in db.session.execute(
        select(GroupTerritory.group_id, Territory.name)
        .join(Territory, Territory.id == GroupTerritory.territory_id)
        .where(GroupTerritory.group_id.in_([row.id for row in rows]))
        .order_by(Territory.name)
    ):
        places[group_id].append(name)
    return [ListedGroup(*row, tuple(places[row.id])) for row in rows]


def _position(group_id: int) -> Select[str, str, str, int]:
    group, kind, departement = aliased(Group), aliased(GroupKind), aliased(Departement)
    return (
        select(departement.name, kind.plural, group.name, group.id)
        .join_from(group, kind, kind.id == group.kind_id)
        .join(departement, departement.id == group.departement_id)
        .where(group.id == group_id)
    )


def kinds_listed(departement_id: int | None) -> Sequence[tuple[str, str]]:
    """Return (code, plural) of the kinds that have a group, by plural; one line a code."""
    plural = func.min(GroupKind.plural)
    rows = db.session.execute(
        scoped(select(GroupKind), departement_id)
        .where(exists().where(Group.kind_id == GroupKind.id))
        .with_only_columns(GroupKind.code, plural)
        .group_by(GroupKind.code)
        .order_by(plural, GroupKind.code)
    )
    return [(code, name) for code, name in rows]


def _narrowed(wanted: Wanted) -> Select[Group]:
    statement = scoped(select(Group), wanted.departement_id)
    if wanted.is_closed:
        statement = statement.where(Group.status == GroupStatus.CLOSED)
    else:
        statement = statement.where(Group.status != GroupStatus.CLOSED)
    if wanted.territory_id is not None:
        statement = statement.where(
            exists().where(
                GroupTerritory.group_id == Group.id,
                GroupTerritory.territory_id == wanted.territory_id,
            )
        )
    if wanted.kind_code:
        statement = statement.where(GroupKind.code == wanted.kind_code)
    return named(statement, wanted.name)


def named(statement: Select[Group], name: str) -> Select[Group]:
    """Keep the groups that some words name: other and past names too, by the start of a word."""
    for stem in folded(name[:LONGEST_NAME]).split():
        statement = statement.where(
            exists().where(
                SearchEntry.departement_id == Group.departement_id,
                SearchEntry.object_kind == "groups",
                SearchEntry.object_id == Group.id,
                literal(" ").concat(SearchEntry.words).contains(f" {stem}", autoescape=True),
            )
        )
    return statement
