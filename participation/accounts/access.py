"""Changing and ending somebody's access; a Département keeps at least one administrator."""

import hashlib
from collections.abc import Iterable

from sqlalchemy import delete, select

from participation import clock
from participation.accounts import sessions
from participation.accounts.models import Account, Grant
from participation.accounts.people import give_roles
from participation.accounts.queries import roles_of
from participation.errors import DomainError, EditConflictError
from participation.extensions import db
from participation.i18n import lazy
from participation.journal.service import record
from participation.permissions import Role
from participation.unit_of_work import locked


class LastAdministratorError(DomainError):
    """Nobody would be left to invite people."""

    message = lazy(
        "C’est la dernière personne qui peut inviter ici. "
        "Donnez d’abord ce rôle à quelqu’un d’autre."
    )


def stamp(account: Account, roles: Iterable[Role]) -> str:
    """Return a mark of what stands now, so that two people do not change it without knowing."""
    content = "\x1f".join([account.function, *sorted(roles)])
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def change_access(
    by_person_id: int | None,
    account: Account,
    function: str,
    roles: Iterable[Role],
    *,
    seen: str,
) -> None:
    """Set the function and the roles of an account in its Département.

    Raises:
        EditConflictError: they changed since `seen`, the stamp that the page showed.
        LastAdministratorError: nobody would be left to invite.

    """
    locked(account)
    wanted, held = set(roles), set(roles_of([account.id]).get(account.id, []))
    if seen != stamp(account, held):
        raise EditConflictError
    if function != account.function:
        account.function = function
        record(by_person_id, "account.changed", account, fields=["function"])
    if Role.ADMIN in held - wanted:
        _keep_an_administrator(account)
    if held - wanted:
        _take_roles(account, held - wanted)
        record(by_person_id, "account.roles_taken", account, fields=["grants"])
    if wanted - held:
        give_roles(by_person_id, account, sorted(wanted - held))


def close(by_person_id: int | None, account: Account) -> None:
    """Close an account: its sessions end at once and its roles go; what the person did stays.

    Raises:
        LastAdministratorError: nobody would be left to invite.

    """
    locked(account)
    if account.closed_at is not None:
        return
    held = set(roles_of([account.id]).get(account.id, []))
    if Role.ADMIN in held:
        _keep_an_administrator(account)
    db.session.execute(delete(Grant).where(Grant.account_id == account.id))
    account.closed_at = clock.now()
    sessions.end_all(account.id)
    record(by_person_id, "account.closed", account, fields=["closed_at"])


def _take_roles(account: Account, roles: set[Role]) -> None:
    db.session.execute(
        delete(Grant).where(
            Grant.account_id == account.id,
            Grant.departement_id == account.departement_id,
            Grant.role.in_(roles),
        )
    )


def _keep_an_administrator(account: Account) -> None:
    # All rows are locked in one order: two administrators who leave at once meet here.
    administrators = db.session.scalars(
        select(Grant.account_id)
        .where(Grant.departement_id == account.departement_id, Grant.role == Role.ADMIN)
        .order_by(Grant.id)
        .with_for_update()
    ).all()
    if not set(administrators) - {account.id}:
        raise LastAdministratorError
