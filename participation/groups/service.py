"""Writing groups, and their frame; `members/` lets people in."""

from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select

from participation import clock
from participation.errors import EditConflictError
from participation.extensions import db
from participation.groups.models import (
    Cadre,
    Group,
    GroupKind,
    GroupStatus,
)
from participation.journal.service import record
from participation.search_index import service as search_index
from participation.territories.models import AddressKind, Territory
from participation.territories.service import give_address
from participation.unit_of_work import locked


@dataclass(frozen=True, slots=True)
class CadreInput:
    """What a group says of itself before it starts (seeds-map, 8.11)."""

    mission: str = ""
    decides: str = ""
    advises_on: str = ""
    does_not_decide: str = ""
    limits: str = ""
    means: str = ""
    term: str = ""
    who_answers: str = ""
    agenda_rights: str = ""
    theme_choice: str = ""
    public_part: str = ""


@dataclass(frozen=True, slots=True)
class KindInput:
    """A kind of group to be created; `cadence` is data for the cadence rules."""

    code: str
    label: str
    plural: str
    explanation: str
    colleges: tuple[str, ...]
    is_open: bool
    cadence: dict[str, Any]
    required_items: tuple[str, ...] = ()
    quorum: int | None = None


@dataclass(frozen=True, slots=True)
class GroupInput:
    """A group to be created."""

    name: str
    slug: str
    kind: GroupKind
    territories: tuple[Territory, ...]
    summary: str = ""
    status: GroupStatus = GroupStatus.ACTIVE
    is_open: bool = True
    parent: Group | None = None


def create_group(by_person_id: int | None, data: GroupInput) -> Group:
    """Write a group and its address.

    Raises:
        SlugTakenError: another group has this address.

    """
    group = Group(
        departement_id=data.kind.departement_id,
        kind=data.kind,
        parent_id=data.parent.id if data.parent else None,
        name=data.name,
        slug=data.slug,
        summary=data.summary,
        status=data.status,
        is_open=data.is_open,
        territories=list(data.territories),
        created_at=clock.now(),
    )
    db.session.add(group)
    db.session.flush()  # its address needs the key
    give_address(AddressKind.GROUP, group.departement_id, group.id, group.slug)
    search_index.put(group.departement_id, "groups", group.id, group.name, group.summary)
    record(by_person_id, "group.created", group)
    return group


def write_cadre(
    by_person_id: int | None, group: Group, data: CadreInput, *, seen_version: int | None = None
) -> Cadre:
    """Write the frame of a group.

    Raises:
        EditConflictError: somebody changed it since `seen_version`.

    """
    locked(group)
    cadre = db.session.scalar(select(Cadre).where(Cadre.group_id == group.id))
    if cadre is None:
        cadre = Cadre(
            departement_id=group.departement_id, group_id=group.id, updated_at=clock.now()
        )
        db.session.add(cadre)
    elif seen_version is not None and seen_version != cadre.version:
        raise EditConflictError
    values = asdict(data)
    changed = sorted(name for name, value in values.items() if getattr(cadre, name) != value)
    for name in changed:
        setattr(cadre, name, values[name])
    if changed:
        cadre.updated_at = clock.now()
        db.session.flush()  # the journal names its key
        record(by_person_id, "cadre.written", cadre, fields=changed)
    return cadre


def create_kind(departement_id: int, data: KindInput) -> GroupKind:
    """Write a kind of group that a Département runs."""
    kind = GroupKind(
        departement_id=departement_id,
        **{
            **asdict(data),
            "colleges": list(data.colleges),
            "required_items": list(data.required_items),
        },
    )
    db.session.add(kind)
    db.session.flush()  # the journal names its key
    record(None, "group_kind.created", kind)
    return kind
