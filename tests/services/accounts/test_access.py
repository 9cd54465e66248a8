"""Access given, taken and ended; somebody can always invite."""

import pytest
from sqlalchemy.orm import Session

from participation.accounts import access, sessions
from participation.accounts.access import LastAdministratorError
from participation.accounts.contacts import Contact, read_contact
from participation.accounts.models import Account, ContactKind, Grant
from participation.accounts.people import NameTooLongError, invite, rename
from participation.accounts.queries import accounts_of_address, roles_of
from participation.acts.invite_person import InvitationInput, WhoIsMeantError, invite_person
from participation.errors import EditConflictError
from participation.extensions import db
from participation.journal.models import JournalEntry
from participation.permissions import Role
from participation.territories.models import Departement
from participation.unit_of_work import unit_of_work
from tests.factories import make_account, make_departement

pytestmark = pytest.mark.usefixtures("session")


def change(account: Account, *roles: Role, function: str = "Agent", seen: str = "") -> None:
    held = roles_of([account.id]).get(account.id, [])
    with unit_of_work():
        access.change_access(
            None, account, function, roles, seen=seen or access.stamp(account, held)
        )


def acts(session: Session, account: Account) -> list[str]:
    return [
        entry.act
        for entry in session.query(JournalEntry)
        .filter_by(object_kind="accounts", object_id=account.id)
        .order_by("seq")
    ]


def test_roles_are_given_and_taken_and_each_is_told(session: Session) -> None:
    account = make_account(make_departement(), Role.USAGER)
    change(account, Role.ELU, Role.RELAIS, function="L’élu")
    assert roles_of([account.id]) == {account.id: [Role.ELU, Role.RELAIS]}
    assert acts(session, account) == ["account.changed", "account.roles_taken", "account.invited"]
    change(account, Role.ELU, Role.RELAIS, function="L’élu")
    assert len(acts(session, account)) == 3


def test_a_change_by_somebody_else_in_between_is_a_conflict() -> None:
    account = make_account(make_departement(), Role.USAGER)
    seen = access.stamp(account, [Role.USAGER])
    change(account, Role.ELU)
    with pytest.raises(EditConflictError):
        change(account, Role.RELAIS, seen=seen)
    assert roles_of([account.id]) == {account.id: [Role.ELU]}


def test_the_last_administrator_neither_loses_the_role_nor_leaves() -> None:
    departement = make_departement()
    first = make_account(departement, Role.ADMIN)
    make_account(make_departement(), Role.ADMIN)
    with pytest.raises(LastAdministratorError):
        change(first, Role.USAGER)
    with pytest.raises(LastAdministratorError), unit_of_work():
        access.close(None, first)
    second = make_account(departement, Role.ADMIN)
    with unit_of_work():
        access.close(None, first)
    with pytest.raises(LastAdministratorError):
        change(second)


def test_closing_twice_changes_nothing(session: Session) -> None:
    account = make_account(make_departement(), Role.ELU)
    with unit_of_work():
        sessions.open_session(account, "tests")
    for _time in range(2):
        with unit_of_work():
            access.close(None, account)
    assert acts(session, account) == ["account.closed"]
    assert sessions.living(account.id, is_staff=True) == []
    assert session.query(Grant).filter_by(account_id=account.id).count() == 0


def test_a_closed_account_opens_afresh_with_another_invitation() -> None:
    departement = make_departement()
    account = make_account(departement, Role.ELU, email="elue@exemple.fr")
    with unit_of_work():
        access.close(None, account)
    contact = Contact(ContactKind.EMAIL, "elue@exemple.fr")
    assert accounts_of_address(departement.id, contact) == []
    with unit_of_work():
        again = invite(departement.id, contact, [Role.ELU])
    assert again.id != account.id


def test_an_address_has_one_account_a_departement_unless_it_is_shared() -> None:
    departement, other = make_departement(), make_departement()
    contact = read_contact("Maison@Exemple.fr")
    assert contact is not None
    with unit_of_work():
        first = invite(departement.id, contact, [Role.USAGER])
        again = invite(departement.id, contact, [Role.USAGER, Role.RELECTEUR])
        elsewhere = invite(other.id, contact, [Role.USAGER])
        shared = invite(departement.id, contact, [Role.USAGER], is_somebody_else=True)
    assert first is again
    assert len({first.id, elsewhere.id, shared.id}) == 3
    assert roles_of([first.id])[first.id] == [Role.RELECTEUR, Role.USAGER]


def test_a_name_is_a_line_or_nothing(session: Session) -> None:
    person = make_account(make_departement()).person
    with unit_of_work():
        rename(person.id, person, "  Sam \n le   Grand ")
    assert person.chosen_name == "Sam le Grand"
    with pytest.raises(NameTooLongError), unit_of_work():
        rename(person.id, person, "n" * 81)
    session.refresh(person)
    with unit_of_work():
        rename(person.id, person, "")
    assert person.chosen_name == ""


def test_an_account_closed_in_between_is_not_invited_again() -> None:
    departement = make_departement()
    account = make_account(departement, Role.USAGER, email="sam@exemple.fr")
    contact = read_contact("sam@exemple.fr")
    assert contact is not None
    data = InvitationInput(contact, Role.ELU, account=account)
    with unit_of_work():
        access.close(None, account)
    with pytest.raises(WhoIsMeantError), unit_of_work():
        invite_person(None, db.session.get_one(Departement, departement.id), data)
    assert roles_of([account.id]) == {}
