"""Writing people: a person with what they chose to say, an account for who was invited."""

import unicodedata
from collections.abc import Iterable

from sqlalchemy import select

from participation import clock
from participation.accounts.contacts import Contact
from participation.accounts.models import Account, ContactPoint, Grant, Person
from participation.accounts.queries import accounts_of_address
from participation.errors import DomainError
from participation.extensions import db
from participation.i18n import lazy
from participation.journal.service import record
from participation.permissions import Role

LONGEST_NAME = 80


class NameTooLongError(DomainError):
    """A chosen name that no list can show."""

    message = lazy("Ce nom est trop long. Écrivez 80 lettres au plus : un prénom suffit.")


def is_name(typed: str) -> bool:
    """Say whether something typed can be seen: signs that only steer the text are no name."""
    return any(unicodedata.category(char)[0] not in "CZM" for char in typed)


def create_person(departement_id: int, chosen_name: str, contact: Contact | None) -> Person:
    """Write a new person; nobody is looked up, because several people share one contact.

    Raises:
        NameTooLongError: more than 80 characters.

    """
    person = Person(
        departement_id=departement_id,
        chosen_name=_checked(chosen_name),
        created_at=clock.now(),
    )
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


def rename(by_person_id: int | None, person: Person, chosen_name: str) -> None:
    """Change the name that a person chose; an empty one is a choice too.

    Raises:
        NameTooLongError: more than 80 characters.

    """
    name = _checked(chosen_name)
    if name != person.chosen_name:
        person.chosen_name = name
        record(by_person_id, "person.renamed", person, fields=["chosen_name"])


def invite(
    departement_id: int,
    contact: Contact,
    roles: Iterable[Role],
    *,
    function: str = "",
    by_person_id: int | None = None,
    is_somebody_else: bool = False,
) -> Account:
    """Open an account for an address, or give more roles to the one it has in the Département.

    `is_somebody_else` opens one more account at an address that several people share.
    """
    known = [] if is_somebody_else else accounts_of_address(departement_id, contact)
    account = known[0] if known else _open_account(departement_id, contact, function)
    give_roles(by_person_id, account, roles)
    return account


def give_roles(by_person_id: int | None, account: Account, roles: Iterable[Role]) -> None:
    """Give an account roles in its Département; those it holds already stay as they are."""
    held = set(
        db.session.scalars(
            select(Grant.role)
            .where(Grant.account_id == account.id, Grant.departement_id == account.departement_id)
            .order_by(Grant.id)
        )
    )
    for role in dict.fromkeys(roles):
        if role not in held:
            db.session.add(
                Grant(departement_id=account.departement_id, account_id=account.id, role=role)
            )
    db.session.flush()
    record(by_person_id, "account.invited", account, fields=["grants"])


def _open_account(departement_id: int, contact: Contact, function: str) -> Account:
    account = Account(
        departement_id=departement_id,
        person=create_person(departement_id, "", contact),
        function=function,
        created_at=clock.now(),
    )
    db.session.add(account)
    db.session.flush()  # its roles need the key
    return account


def _checked(chosen_name: str) -> str:
    name = " ".join(chosen_name.split())
    if len(name) > LONGEST_NAME:
        raise NameTooLongError
    return name
