"""Writing the kinds of bodies that a Département runs."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import select

from participation.errors import EditConflictError
from participation.extensions import db
from participation.groups.cadence import rules
from participation.groups.errors import (
    KindTakenError,
    NoCollegeError,
    NoNameError,
    OutOfBoundsError,
)
from participation.groups.inputs import KindInput
from participation.groups.models import College, GroupKind
from participation.groups.presets import KINDS
from participation.groups.service.naming import first_free
from participation.i18n import lazy
from participation.journal.service import record
from participation.territories.models import Departement
from participation.territories.service import slugged
from participation.unit_of_work import locked

MOST_SEATS, LONGEST_NOTICE, ALL = 500, 365, 100


def create_preset_kinds(by_person_id: int | None, departement_id: int) -> None:
    """Write the kinds that the source documents describe, but those that are there already."""
    held = db.session.execute(
        select(GroupKind.code, GroupKind.label).where(GroupKind.departement_id == departement_id)
    ).all()
    known = {word for row in held for word in row}
    for preset in KINDS:
        if known.isdisjoint((preset.code, preset.label)):
            create_kind(departement_id, preset, by_person_id=by_person_id)


def create_kind(
    departement_id: int, data: KindInput, *, by_person_id: int | None = None
) -> GroupKind:
    """Write a kind of body that a Département runs; without a code, its label gives one.

    Raises:
        NoNameError, KindTakenError: it has no name of its own.
        NoCollegeError: it would be for nobody.
        CadenceError, OutOfBoundsError: a figure that nobody could keep.

    """
    columns = _columns(data)
    locked(db.session.get_one(Departement, departement_id))
    _check_label(departement_id, data.label)
    kind = GroupKind(
        departement_id=departement_id,
        code=data.code or _free_code(departement_id, data.label),
        **columns,
    )
    db.session.add(kind)
    db.session.flush()  # the journal names its key
    record(by_person_id, "group_kind.created", kind)
    return kind


def edit_kind(
    by_person_id: int | None, kind: GroupKind, data: KindInput, *, seen_version: int
) -> None:
    """Change a kind: its groups follow, but for what they settled themselves. Its code stays.

    Raises:
        EditConflictError: somebody changed it since `seen_version`.
        … and the refusals of `create_kind`.

    """
    columns = _columns(data)
    locked(db.session.get_one(Departement, kind.departement_id))
    locked(kind)
    if kind.version != seen_version:
        raise EditConflictError
    _check_label(kind.departement_id, data.label, kind.id)
    changed = sorted(name for name, value in columns.items() if getattr(kind, name) != value)
    for name in changed:
        setattr(kind, name, columns[name])
    if changed:
        record(by_person_id, "group_kind.edited", kind, fields=changed)


def archive_kind(by_person_id: int | None, kind: GroupKind) -> None:
    """Put a kind away: its groups stay, no new one can be made of it."""
    _put_away(by_person_id, kind, is_archived=True)


def restore_kind(by_person_id: int | None, kind: GroupKind) -> None:
    """Bring a kind back."""
    _put_away(by_person_id, kind, is_archived=False)


def _put_away(by_person_id: int | None, kind: GroupKind, *, is_archived: bool) -> None:
    locked(kind)
    if kind.is_archived is not is_archived:
        kind.is_archived = is_archived
        act = "group_kind.archived" if is_archived else "group_kind.restored"
        record(by_person_id, act, kind)


def _columns(data: KindInput) -> dict[str, Any]:
    if not data.label.strip() or not data.plural.strip():
        raise NoNameError(column="plural" if data.label.strip() else "name")
    if not data.colleges:
        raise NoCollegeError
    rules.read(data.cadence)
    if data.quorum is not None and not 1 <= data.quorum <= ALL:
        raise OutOfBoundsError(lazy("Un quorum va de 1 à 100 pour cent."), "quorum")
    if data.notice_days is not None and not 0 <= data.notice_days <= LONGEST_NOTICE:
        raise OutOfBoundsError(lazy("Un délai va de 0 à 365 jours."), "notice_days")
    if any(not 1 <= seats <= MOST_SEATS for seats in data.seats.values()):
        raise OutOfBoundsError(lazy("Gardez entre 1 et 500 places."), "colleges")
    values = asdict(data)
    del values["code"]
    return {
        **values,
        "colleges": [str(one) for one in College if one in data.colleges],
        "required_items": list(data.required_items),
        "usual_items": list(data.usual_items),
        "cadence": dict(data.cadence),
        "seats": {one: seats for one, seats in data.seats.items() if one in data.colleges},
    }


def _check_label(departement_id: int, label: str, kind_id: int | None = None) -> None:
    taken = db.session.scalar(
        select(GroupKind.id).where(
            GroupKind.departement_id == departement_id, GroupKind.label == label
        )
    )
    if taken is not None and taken != kind_id:
        raise KindTakenError


def _free_code(departement_id: int, label: str) -> str:
    root = slugged(label)[:50].strip("-") or "type"
    taken = set(
        db.session.scalars(
            select(GroupKind.code).where(
                GroupKind.departement_id == departement_id,
                GroupKind.code.startswith(root, autoescape=True),
            )
        )
    )
    return first_free(root, taken, "-")
