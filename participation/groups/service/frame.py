"""Writing what a group says of itself: its frame, its brief, its protocol."""

from dataclasses import fields
from typing import TypeVar

from sqlalchemy import select

from participation import clock
from participation.errors import EditConflictError
from participation.extensions import db
from participation.groups.errors import ClosedGroupError
from participation.groups.inputs import BriefInput, CadreInput, ProtocolInput
from participation.groups.models import Brief, Cadre, Group, Protocol
from participation.groups.states import GroupStatus
from participation.journal.service import record
from participation.unit_of_work import locked

Text = TypeVar("Text", Cadre, Brief, Protocol)


def write_cadre(
    by_person_id: int | None, group: Group, data: CadreInput, *, seen_version: int | None = None
) -> Cadre:
    """Write the frame of a group; `seen_version` is 0 for who saw none yet.

    Raises:
        EditConflictError: somebody changed it since `seen_version`.
        ClosedGroupError: the group no longer meets: what it said stays.

    """
    return _write(by_person_id, group, Cadre, data, seen_version)


def write_brief(
    by_person_id: int | None, group: Group, data: BriefInput, *, seen_version: int | None = None
) -> Brief:
    """Write what a working group is to do.

    Raises:
        EditConflictError: somebody changed it since `seen_version`.
        ClosedGroupError: the group no longer meets: what it said stays.

    """
    return _write(by_person_id, group, Brief, data, seen_version)


def write_protocol(
    by_person_id: int | None, group: Group, data: ProtocolInput, *, seen_version: int | None = None
) -> Protocol:
    """Write how information sessions are held.

    Raises:
        EditConflictError: somebody changed it since `seen_version`.
        ClosedGroupError: the group no longer meets: what it said stays.

    """
    return _write(by_person_id, group, Protocol, data, seen_version)


def _write(
    by_person_id: int | None,
    group: Group,
    table: type[Text],
    data: CadreInput | BriefInput | ProtocolInput,
    seen_version: int | None,
) -> Text:
    locked(group)  # two people may write the first words at once
    if group.status is GroupStatus.CLOSED:
        raise ClosedGroupError
    text = db.session.scalar(
        select(table).where(table.group_id == group.id).execution_options(populate_existing=True)
    )
    if seen_version is not None and seen_version != (text.version if text is not None else 0):
        raise EditConflictError
    if text is None:
        text = table(departement_id=group.departement_id, group_id=group.id, updated_at=clock.now())
        db.session.add(text)
        db.session.flush()  # its empty columns are compared with what was written
    values = {one.name: getattr(data, one.name) for one in fields(data)}
    changed = sorted(name for name, value in values.items() if getattr(text, name) != value)
    for name in changed:
        setattr(text, name, values[name])
    if changed:
        text.updated_at = clock.now()
        db.session.flush()  # the journal names its key
        act = f"{table.__tablename__.removesuffix('s')}.written"
        record(by_person_id, act, text, fields=changed)
    return text
