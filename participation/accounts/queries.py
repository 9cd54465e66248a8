"""Reading people and accounts."""

import uuid
from collections.abc import Iterable

from sqlalchemy import exists, select
from sqlalchemy.orm import contains_eager, joinedload

from participation.accounts.contacts import Contact
from participation.accounts.models import Account, ContactKind, ContactPoint, Grant, Person
from participation.database import scoped
from participation.extensions import db
from participation.permissions import Role

PAGE = 50


def accounts_reached_by(contact: Contact) -> list[Account]:
    """Return the open accounts of the people who can be reached there, oldest first."""
    return list(
        db.session.scalars(
            select(Account)
            .join(ContactPoint, ContactPoint.person_id == Account.person_id)
            .where(
                ContactPoint.kind == contact.kind,
                ContactPoint.value == contact.value,
                Account.closed_at.is_(None),
            )
            .options(joinedload(Account.person))
            .order_by(Account.id)
        )
    )


def accounts_reached_by_any(contacts: Iterable[Contact]) -> list[tuple[str, Account]]:
    """Return (address, account) of the open accounts reached at several addresses, newest first."""
    rows = db.session.execute(
        scoped(select(Account), None)
        .join(ContactPoint, ContactPoint.person_id == Account.person_id)
        .where(
            ContactPoint.value.in_([contact.value for contact in contacts]),
            Account.closed_at.is_(None),
        )
        .options(joinedload(Account.person))
        .add_columns(ContactPoint.value)
        .order_by(Account.id.desc())
    )
    return [(address, account) for account, address in rows]


def account(account_id: int) -> Account | None:
    """Return an account with its person."""
    return db.session.scalar(
        select(Account).where(Account.id == account_id).options(joinedload(Account.person))
    )


def account_of(person_id: int) -> Account | None:
    """Return the account of a person, if they have one."""
    return db.session.scalar(
        select(Account).where(Account.person_id == person_id).options(joinedload(Account.person))
    )


def contact_points(person_ids: Iterable[int]) -> dict[int, list[ContactPoint]]:
    """Return the contact points of several people, by person id."""
    found: dict[int, list[ContactPoint]] = {}
    rows = db.session.scalars(
        select(ContactPoint)
        .where(ContactPoint.person_id.in_(list(person_ids)))
        .order_by(ContactPoint.id)
    )
    for row in rows:
        found.setdefault(row.person_id, []).append(row)
    return found


def accounts_of_address(departement_id: int, contact: Contact) -> list[Account]:
    """Return the open accounts of a Département that an address reaches, oldest first."""
    return [
        account
        for account in accounts_reached_by(contact)
        if account.departement_id == departement_id
    ]


def account_by_uid(person_uid: uuid.UUID) -> Account | None:
    """Return the open account of a person, by the random name that addresses carry."""
    return db.session.scalar(
        scoped(select(Account), None)
        .join(Account.person)
        .where(Person.uid == person_uid, Account.closed_at.is_(None))
        .options(contains_eager(Account.person))
    )


def open_accounts(
    departement_id: int,
    *,
    role: Role | None = None,
    before_id: int | None = None,
    count: int = PAGE,
) -> list[Account]:
    """Return a page of the open accounts of a Département, the newest first.

    `before_id` is the last account of the page before.
    """
    statement = (
        scoped(select(Account), departement_id)
        .where(Account.closed_at.is_(None))
        .options(joinedload(Account.person))
        .order_by(Account.id.desc())
        .limit(count)
    )
    if role is not None:
        statement = statement.where(
            exists().where(Grant.account_id == Account.id, Grant.role == role)
        )
    if before_id is not None:
        statement = statement.where(Account.id < before_id)
    return list(db.session.scalars(statement))


def roles_of(account_ids: Iterable[int]) -> dict[int, list[Role]]:
    """Return the roles of several accounts in their own Département, by account id."""
    found: dict[int, list[Role]] = {}
    rows = db.session.execute(
        select(Grant.account_id, Grant.role)
        .join(Account, Account.id == Grant.account_id)
        .where(
            Grant.account_id.in_(list(account_ids)),
            Grant.departement_id == Account.departement_id,
        )
        .order_by(Grant.account_id, Grant.role)
    )
    for account_id, role in rows:
        found.setdefault(account_id, []).append(role)
    return found


def grants_of(account_id: int) -> frozenset[tuple[Role, int]]:
    """Return what an account holds, as an actor carries it: (role, département id)."""
    rows = db.session.execute(
        select(Grant.role, Grant.departement_id)
        .where(Grant.account_id == account_id)
        .order_by(Grant.id)
    )
    return frozenset((role, departement_id) for role, departement_id in rows)


def email_of(person_id: int) -> str | None:
    """Return the first e-mail address of a person."""
    return db.session.scalar(
        select(ContactPoint.value)
        .where(ContactPoint.person_id == person_id, ContactPoint.kind == ContactKind.EMAIL)
        .order_by(ContactPoint.id)
        .limit(1)
    )
