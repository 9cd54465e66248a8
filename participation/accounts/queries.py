"""Reading people and accounts."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from participation.accounts.contacts import Contact
from participation.accounts.models import Account, ContactKind, ContactPoint, Grant, Person
from participation.database import scoped
from participation.extensions import db


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


def people_of(departement_id: int) -> list[tuple[Account, list[Grant]]]:
    """Return the accounts of a Département with their roles, agents first by function."""
    accounts = db.session.scalars(
        scoped(select(Account), departement_id)
        .options(joinedload(Account.person))
        .order_by(Account.function, Account.id)
    ).all()
    grants = db.session.scalars(
        select(Grant)
        .where(Grant.account_id.in_([one.id for one in accounts]))
        .order_by(Grant.role, Grant.id)
    ).all()
    return [(one, [grant for grant in grants if grant.account_id == one.id]) for one in accounts]


def email_of(person_id: int) -> str | None:
    """Return the first e-mail address of a person."""
    return db.session.scalar(
        select(ContactPoint.value)
        .where(ContactPoint.person_id == person_id, ContactPoint.kind == ContactKind.EMAIL)
        .order_by(ContactPoint.id)
        .limit(1)
    )
