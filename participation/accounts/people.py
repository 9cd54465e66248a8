"""Writing people: a person with what they chose to say, an account for who was invited."""

from collections.abc import Iterable

from sqlalchemy import select

from participation import clock
from participation.accounts.contacts import Contact
from participation.accounts.models import Account, ContactPoint, Grant, Person
from participation.accounts.queries import accounts_reached_by
from participation.errors import DomainError
from participation.extensions import db
from participation.i18n import lazy
from participation.journal.service import record
from participation.permissions import Role

LONGEST_NAME = 80


class NameTooLongError(DomainError):
    """A chosen name that no list can show."""

    message = lazy("Ce nom est trop long. Écrivez 80 lettres au plus : un prénom suffit.")


def create_person(departement_id: int, chosen_name: str, contact: Contact | None) -> Person:
    """Write a new person; nobody is looked up, because several people share one contact.

    Raises:
        NameTooLongError: more than 80 characters.

    """
    name = " ".join(chosen_name.split())
    if len(name) > LONGEST_NAME:
        raise NameTooLongError
    person = Person(departement_id=departement_id, chosen_name=name, created_at=clock.now())
    db.session.add(person)
    db.session.flush()  # the contact points need the key
    if contact is not None:
        add_contact(person, contact)
    return person


def add_contact(person: Person, contact: Contact) -> None:
    """Add a way to reach a person."""
    db.session.add(
        ContactPoint(
            departement_id=person.departement_id,
            person_id=person.id,
            kind=contact.kind,
            value=contact.value,
        )
    )
    db.session.flush()


def invite(
    departement_id: int,
    contact: Contact,
    roles: Iterable[Role],
    *,
    function: str = "",
    by_person_id: int | None = None,
) -> Account:
    """Open an account for an address, or give more roles to the one it has in the Département."""
    known = [
        account
        for account in accounts_reached_by(contact)
        if account.departement_id == departement_id
    ]
    if known:
        account = known[0]
    else:
        person = create_person(departement_id, "", contact)
        account = Account(
            departement_id=departement_id,
            person=person,
            function=function,
            created_at=clock.now(),
        )
        db.session.add(account)
        db.session.flush()
    for role in roles:
        _grant(account, role)
    record(by_person_id, "account.invited", account, fields=["grants"])
    return account


def _grant(account: Account, role: Role) -> None:
    held = db.session.scalar(
        select(Grant.id).where(
            Grant.account_id == account.id,
            Grant.departement_id == account.departement_id,
            Grant.role == role,
        )
    )
    if held is None:
        db.session.add(
            Grant(departement_id=account.departement_id, account_id=account.id, role=role)
        )
        db.session.flush()
