"""`flask users invite`: the first accounts, and what it refuses."""

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from participation.accounts.models import Account, ContactPoint, Grant
from participation.groups.models import College, Membership, MembershipRole
from participation.permissions import Role
from tests.support.letter_box import letters_to

pytestmark = pytest.mark.usefixtures("session")
EMAIL = "nouvelle@exemple.fr"


def invite(app: Flask, *arguments: str) -> tuple[int, str]:
    result = app.test_cli_runner().invoke(args=["users", "invite", *arguments])
    return result.exit_code, result.output


def account_of(session: Session, email: str) -> Account:
    point = session.query(ContactPoint).filter_by(value=email).one()
    return session.query(Account).filter_by(person_id=point.person_id).one()


def test_an_administrator_is_invited_and_written_to(app: Flask, session: Session) -> None:
    code, output = invite(app, EMAIL, "--role", "admin", "--departement", "31")
    assert (code, output) == (0, f"{EMAIL} may sign in as admin.\n")
    account = account_of(session, EMAIL)
    assert [one.role for one in session.query(Grant).filter_by(account_id=account.id)] == [
        Role.ADMIN
    ]
    assert len(letters_to(EMAIL)) == 1


def test_a_facilitator_joins_the_group_of_its_departement(app: Flask, session: Session) -> None:
    code, _output = invite(app, EMAIL, "--role", "animateur", "--groupe", "emi-lauragais")
    assert code == 0
    account = account_of(session, EMAIL)
    membership = session.query(Membership).filter_by(person_id=account.person_id).one()
    assert membership.role is MembershipRole.FACILITATOR
    assert membership.college is College.PROFESSIONNELS


def test_twice_gives_one_more_role_to_the_same_account(app: Flask, session: Session) -> None:
    for role in ("elu", "relais", "elu"):
        assert invite(app, EMAIL, "--role", role, "--departement", "2a")[0] == 1
        assert invite(app, EMAIL, "--role", role, "--departement", "31")[0] == 0
    account = account_of(session, EMAIL)
    roles = {one.role for one in session.query(Grant).filter_by(account_id=account.id)}
    assert roles == {Role.ELU, Role.RELAIS}
    assert len(letters_to(EMAIL)) == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((EMAIL, "--role", "admin"), "Say which département with --departement."),
        ((EMAIL, "--role", "admin", "--departement", "99"), "No département has the code 99."),
        ((EMAIL, "--role", "elu", "--groupe", "nulle-part"), "No group has the slug nulle-part."),
        (
            (EMAIL, "--role", "elu", "--groupe", "emi-lauragais", "--departement", "34"),
            "This group belongs to another département.",
        ),
        (("pas une adresse", "--role", "elu", "--departement", "31"), "Nous ne comprenons pas"),
        (("", "--role", "elu", "--departement", "31"), "An e-mail address is needed."),
        ((EMAIL, "--role", "roi", "--departement", "31"), "Invalid value for '--role'"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(
    app: Flask, session: Session, arguments: tuple[str, ...], sentence: str
) -> None:
    code, output = invite(app, *arguments)
    assert code != 0
    assert sentence in output
    assert session.query(ContactPoint).filter_by(value=EMAIL).count() == 0
