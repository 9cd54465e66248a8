"""The list of groups that anybody reads: narrowed, sorted by Département and kind, cut in pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, exists, func, literal, or_, select, tuple_
from sqlalchemy.orm import aliased, contains_eager, joinedload, load_only, selectinload

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


# What a line of a list shows: the long texts and the tables of a kind stay where they are.
_SHOWN = (
    load_only(Group.departement_id, Group.slug, Group.name, Group.status),
    selectinload(Group.territories).load_only(Territory.name),
)
_ORDER = (Departement.name, GroupKind.plural, Group.name, Group.id)


def listed(wanted: Wanted, limit: int) -> list[Group]:
    """Return groups with what a line shows of them, by Département, kind and name."""
    statement = (
        _narrowed(wanted)
        .join(Group.kind)
        .join(Departement, Departement.id == Group.departement_id)
        .options(contains_eager(Group.kind).load_only(GroupKind.label, GroupKind.plural), *_SHOWN)
        .order_by(*_ORDER)
        .limit(limit)
    )
    if wanted.after_id is not None:
        last = _position(wanted.after_id)  # a group that is gone shows the beginning again
        beyond = tuple_(*_ORDER).op(">", is_comparison=True)(last.scalar_subquery())
        statement = statement.where(or_(~last.exists(), beyond))
    return list(db.session.scalars(statement))


def first_of_place(departement_id: int, territory_id: int | None, limit: int) -> list[Group]:
    """Return groups of a place with what a line shows, those that anybody may join first.

    Without a territory: the whole Département.
    """
    return list(
        db.session.scalars(
            _narrowed(Wanted(departement_id, territory_id))
            .options(joinedload(Group.kind).load_only(GroupKind.label), *_SHOWN)
            .order_by(Group.is_open.desc(), Group.name, Group.id)
            .limit(limit)
        )
    )


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
    for stem in folded(name).split():
        statement = statement.where(
            exists().where(
                SearchEntry.departement_id == Group.departement_id,
                SearchEntry.object_kind == "groups",
                SearchEntry.object_id == Group.id,
                literal(" ").concat(SearchEntry.words).contains(f" {stem}", autoescape=True),
            )
        )
    return statement
