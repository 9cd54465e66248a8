"""Writing delegations: given, changed, reported on."""

from dataclasses import asdict
from datetime import date

from participation import clock
from participation.errors import EditConflictError
from participation.extensions import db
from participation.groups.delegations.errors import (
    EmptyReportError,
    EndBeforeStartError,
    NoCarrierError,
    ReportBeforeError,
    SameBodyError,
    UnknownBodyError,
)
from participation.groups.delegations.inputs import DelegationInput
from participation.groups.models import Delegation, Group
from participation.journal.service import record
from participation.territories.models import Departement
from participation.unit_of_work import locked


def delegate(by_person_id: int | None, group: Group, data: DelegationInput) -> Delegation:
    """Say that a group is heard in a body.

    Raises:
        SameBodyError, UnknownBodyError, NoCarrierError, EndBeforeStartError: each a sentence.

    """
    _check(group.id, group.departement_id, data)
    row = Delegation(
        departement_id=group.departement_id, group_id=group.id, report="", **asdict(data)
    )
    db.session.add(row)
    db.session.flush()  # the journal names its key
    record(by_person_id, "delegation.given", row, fields=["body_id", "carriers"])
    return row


def change(
    by_person_id: int, delegation: Delegation, data: DelegationInput, *, seen_version: int
) -> None:
    """Change a delegation, or end it by its last day.

    Raises:
        EditConflictError: somebody changed it since `seen_version`.
        SameBodyError, UnknownBodyError, NoCarrierError, EndBeforeStartError: each a sentence.

    """
    locked(delegation)
    if delegation.version != seen_version:
        raise EditConflictError
    _check(delegation.group_id, delegation.departement_id, data)
    values = asdict(data)
    changed = sorted(name for name, value in values.items() if getattr(delegation, name) != value)
    for name in changed:
        setattr(delegation, name, values[name])
    if changed:
        record(by_person_id, "delegation.changed", delegation, fields=changed)


def report_back(
    by_person_id: int | None,
    delegation: Delegation,
    report: str,
    reported_on: date,
    *,
    seen_version: int,
) -> None:
    """Write what came back; it stands on the page of the group and on that of the body.

    Raises:
        EditConflictError: somebody changed the delegation since `seen_version`.
        EmptyReportError, ReportBeforeError: each a sentence.

    """
    locked(delegation)
    if delegation.version != seen_version:
        raise EditConflictError
    departement = db.session.get_one(Departement, delegation.departement_id)
    if not report.strip():
        raise EmptyReportError
    if not delegation.since_on <= reported_on <= clock.today(departement.settings.zone):
        raise ReportBeforeError
    delegation.report, delegation.reported_on = report.strip(), reported_on
    record(by_person_id, "delegation.reported", delegation, fields=["report", "reported_on"])


def _check(group_id: int, departement_id: int, data: DelegationInput) -> None:
    if data.body_id == group_id:
        raise SameBodyError
    body = db.session.get(Group, data.body_id)
    if body is None or body.departement_id != departement_id:
        raise UnknownBodyError
    if not data.carriers.strip():
        raise NoCarrierError
    if data.until_on is not None and data.until_on < data.since_on:
        raise EndBeforeStartError
