"""Creating a group, and changing it."""

from collections.abc import Sequence

from sqlalchemy.orm.attributes import flag_modified

from participation import clock
from participation.errors import EditConflictError
from participation.extensions import db
from participation.groups.cadence import rules
from participation.groups.errors import (
    ClosedGroupError,
    ElsewhereError,
    KindArchivedError,
    ParentLoopError,
)
from participation.groups.inputs import GroupChange, GroupInput
from participation.groups.models import College, CollegeSeats, Group
from participation.groups.queries import descendants_of
from participation.groups.service import naming
from participation.groups.states import GroupStatus
from participation.journal.service import record
from participation.territories.models import AddressKind, Departement, Plan, Territory
from participation.territories.service import give_address
from participation.unit_of_work import locked


def create_group(by_person_id: int | None, data: GroupInput) -> Group:
    """Write a group, its names and its address.

    Raises:
        NoNameError, NameTakenError: it has no name of its own.
        KindArchivedError: its kind is put away.
        ElsewhereError: it would reach into another Département.
        CadenceError: nobody could keep its own rhythm.
        SlugTakenError: another group has the address asked for.

    """
    departement_id = data.kind.departement_id
    if locked(data.kind).is_archived:
        raise KindArchivedError
    _check_place(departement_id, data.territories, data.parent, data.plan)
    name = naming.name_checked(departement_id, data.name)
    group = Group(
        departement_id=departement_id,
        kind=data.kind,
        parent_id=data.parent.id if data.parent else None,
        plan_id=data.plan.id if data.plan else None,
        name=name,
        slug=data.slug or naming.free_slug(name),
        summary=data.summary,
        status=data.status,
        is_open=data.is_open,
        cadence=_own_rhythm(data),
        welcome=data.welcome,
        host=data.host,
        chair_rotates=data.chair_rotates,
        started_on=data.started_on,
        territories=list(data.territories),
        created_at=clock.now(),
    )
    db.session.add(group)
    db.session.flush()  # its address needs the key
    if data.slug:
        give_address(AddressKind.GROUP, group.departement_id, group.id, group.slug)
    else:
        naming.give_free_slug(group)
    _give_seats(group)
    naming.write_other_names(group, data.other_names)
    naming.index(group)
    record(by_person_id, "group.created", group)
    return group


def edit_group(
    by_person_id: int | None, group: Group, data: GroupChange, *, seen_version: int
) -> None:
    """Change a group; its old name is kept with its date, its old address leads here for ever.

    Raises:
        EditConflictError: somebody changed it since `seen_version`.
        ClosedGroupError: it no longer meets: what it was stays as it was.
        ParentLoopError: it would depend on itself.
        … and the refusals of `create_group`.

    """
    locked(group)
    if group.version != seen_version:
        raise EditConflictError
    if group.status is GroupStatus.CLOSED:
        raise ClosedGroupError
    _check_place(group.departement_id, data.territories, data.parent, data.plan)
    name = naming.name_checked(group.departement_id, data.name, group.id)  # parents wait here too
    if data.parent is not None and data.parent.id in {group.id, *descendants_of(group.id)}:
        raise ParentLoopError
    changed = _write_columns(group, data) | _write_names(group, data, name)
    if changed:
        flag_modified(group, "name")  # a territory or a name more is another version too
        db.session.flush()
        naming.index(group)
        record(by_person_id, "group.edited", group, fields=sorted(changed))


def _give_seats(group: Group) -> None:
    """Give a new group the seats that its kind provides for."""
    db.session.add_all(
        CollegeSeats(
            departement_id=group.departement_id,
            group_id=group.id,
            college=College(college),
            seats=seats,
        )
        for college, seats in group.kind.seats.items()
    )


def _write_columns(group: Group, data: GroupChange) -> set[str]:
    values = {
        "summary": data.summary,
        "is_open": data.is_open,
        "parent_id": data.parent.id if data.parent else None,
        "plan_id": data.plan.id if data.plan else None,
        "cadence": _own_rhythm(data),
        "welcome": data.welcome,
        "host": data.host,
        "chair_rotates": data.chair_rotates,
    }
    changed = {column for column, value in values.items() if getattr(group, column) != value}
    for column in changed:
        setattr(group, column, values[column])
    if {one.id for one in data.territories} != {one.id for one in group.territories}:
        group.territories = list(data.territories)
        changed.add("territories")
    return changed


def _write_names(group: Group, data: GroupChange, name: str) -> set[str]:
    """Write the names and the address; return what changed."""
    changed = set()
    if name != group.name:
        departement = db.session.get_one(Departement, group.departement_id)
        naming.keep_past_name(group, group.name, clock.today(departement.settings.zone))
        naming.forget_past_name(group, name)
        group.name = name
        changed.add("name")
    if naming.write_other_names(group, data.other_names):
        changed.add("other_names")
    before = group.slug
    if data.moves_address:
        naming.give_free_slug(group)
    if group.slug != before:
        changed.add("slug")
    return changed


def _own_rhythm(data: GroupInput | GroupChange) -> dict[str, object] | None:
    """Return the rhythm of the group itself, None when it keeps that of its kind."""
    if data.cadence is None:
        return None
    rules.read(data.cadence)
    return dict(data.cadence)


def _check_place(
    departement_id: int, territories: Sequence[Territory], parent: Group | None, plan: Plan | None
) -> None:
    for column, rows in (("territories", territories), ("parent", [parent]), ("plan", [plan])):
        if any(row is not None and row.departement_id != departement_id for row in rows):
            raise ElsewhereError(column=column)
