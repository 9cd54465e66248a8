"""Writing charters, a new version each time, and noting who agreed and how."""

from datetime import date

from participation import clock
from participation.errors import EditConflictError
from participation.extensions import db
from participation.groups.charters import queries
from participation.groups.charters.default_text import DEFAULT_CHARTER
from participation.groups.charters.errors import (
    CharterChangedError,
    CharterInPastError,
    EmptyCharterError,
    NoOwnCharterError,
    SameCharterError,
)
from participation.groups.models import Charter, Group, GroupKind, Membership, WordChannel
from participation.journal.service import record
from participation.territories.models import Departement
from participation.unit_of_work import locked


def begin(departement: Departement) -> Charter:
    """Write the first version of a Département's charter, unless it has one."""
    found = queries.versions(departement.id)
    if found:
        return found[-1]
    return _write(None, departement, None, 1, DEFAULT_CHARTER, _today(departement))


def write_version(
    by_person_id: int,
    departement: Departement,
    body: str,
    in_force_on: date,
    *,
    seen_number: int,
    group: Group | None = None,
) -> Charter:
    """Write the next version; what people accepted before stays what it was.

    Raises:
        EmptyCharterError, SameCharterError: nothing new is said.
        CharterInPastError: it would count before today.
        NoOwnCharterError: the group follows its Département's.
        EditConflictError: a version came since `seen_number`.

    """
    locked(departement)  # versions are numbered one after the other
    if group is not None and not db.session.get_one(GroupKind, group.kind_id).has_own_charter:
        raise NoOwnCharterError
    known = queries.versions(departement.id, group.id if group is not None else None)
    newest = known[0].number if known else 0
    if newest != seen_number:
        raise EditConflictError
    if group is None and not known:  # what held so far keeps a version of its own
        known = [begin(departement)]
    text = body.replace("\r\n", "\n").strip()
    if not text:
        raise EmptyCharterError
    if known and text == known[0].body.strip():
        raise SameCharterError
    if in_force_on < _today(departement):
        raise CharterInPastError
    number = known[0].number + 1 if known else 1
    return _write(by_person_id, departement, group, number, text, in_force_on)


def accept(
    by_person_id: int | None,
    membership: Membership,
    group: Group,
    channel: WordChannel,
    *,
    seen_mark: str | None = None,
) -> None:
    """Note that a member agreed to the charter of their group, on a screen, on paper or aloud.

    `seen_mark` is that of the text they had before their eyes (`CharterText.mark`).

    Raises:
        CharterChangedError: it is no longer the version that they read.

    """
    departement = db.session.get_one(Departement, group.departement_id)
    wanted = queries.of_group(group, _today(departement))
    if seen_mark is not None and wanted.mark != seen_mark:
        raise CharterChangedError
    if wanted.charter_id is None:
        locked(departement)  # two people who agree first at once begin it once
        charter_id = begin(departement).id
    else:
        charter_id = wanted.charter_id
    if membership.charter_id == charter_id:
        return
    membership.charter_id = charter_id
    membership.charter_accepted_on = _today(departement)
    membership.charter_channel = channel
    record(by_person_id, "membership.charter_accepted", membership, fields=["charter_id"])


def _write(
    by_person_id: int | None,
    departement: Departement,
    group: Group | None,
    number: int,
    body: str,
    in_force_on: date,
) -> Charter:
    row = Charter(
        departement_id=departement.id,
        group_id=group.id if group is not None else None,
        number=number,
        body=body,
        in_force_on=in_force_on,
    )
    db.session.add(row)
    db.session.flush()  # the journal names its key
    record(by_person_id, "charter.written", row, fields=["body", "in_force_on"])
    return row


def _today(departement: Departement) -> date:
    return clock.today(departement.settings.zone)
