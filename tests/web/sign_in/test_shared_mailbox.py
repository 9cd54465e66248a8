"""A mailbox that several people share: “Qui êtes-vous ?”, after the code, once."""

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from participation.accounts.models import Account
from participation.permissions import Role
from tests.factories import make_account, make_departement
from tests.support.client import CheckedClient
from tests.support.finders import by_label, parse, words
from tests.support.letter_box import code_in, letters_to

EMAIL = "maison@exemple.fr"


@pytest.fixture
def couple(session: Session) -> tuple[Account, Account]:
    departement = make_departement()
    one = make_account(departement, Role.USAGER, email=EMAIL)
    other = make_account(departement, Role.RELECTEUR, email=EMAIL)
    one.person.chosen_name, other.person.chosen_name = "Alix", "Dominique"
    session.flush()
    return one, other


def bring_code(client: CheckedClient) -> str:
    client.press(client.page("/connexion"), "Recevoir mon code", contact=EMAIL)
    code = code_in(letters_to(EMAIL)[0])
    response = client.press(client.page("/connexion/code"), "Entrer", code=code)
    return response.location or ""


@pytest.mark.usefixtures("couple")
def test_each_finds_their_own_account(client: CheckedClient) -> None:
    assert bring_code(client) == "/connexion/qui"
    assert len(letters_to(EMAIL)) == 1
    page = client.page("/connexion/qui")
    dominique = by_label(page, "Dominique")
    entered = client.press(page, "Entrer", who=str(dominique["value"]))
    assert entered.status_code == 303
    assert "Bonjour Dominique" in words(client.page("/mon-compte"))


@pytest.mark.usefixtures("couple")
def test_the_choice_is_made_once(client: CheckedClient) -> None:
    bring_code(client)
    waiting = client.get_cookie("connexion", path="/connexion")
    assert waiting is not None
    page = client.page("/connexion/qui")
    who = str(by_label(page, "Alix")["value"])
    client.press(page, "Entrer", who=who)
    client.delete_cookie("session")
    client.set_cookie("connexion", waiting.value, path="/connexion")
    again = client.press(page, "Entrer", who=who)
    assert (again.status_code, again.location) == (303, "/connexion")
    assert client.get_cookie("session") is None


def test_nobody_else_can_be_chosen(
    client: CheckedClient, couple: tuple[Account, Account], session: Session
) -> None:
    stranger = make_account(make_departement(), Role.ADMIN, email="autre@exemple.fr")
    session.flush()
    bring_code(client)
    page = client.page("/connexion/qui")
    for who in (str(stranger.id), "", "abc"):
        refused = client.press(page, "Entrer", who=who)
        assert refused.status_code == 422
        assert "Dites-nous qui vous êtes" in words(parse(refused.text))
    assert client.get_cookie("session") is None
    assert couple


@pytest.mark.usefixtures("couple")
def test_the_list_is_shown_to_no_other_browser(app: Flask, client: CheckedClient) -> None:
    bring_code(client)
    other = app.test_client()
    assert other.get("/connexion/qui").location == "/connexion"
    other.set_cookie("connexion", "guess.", path="/connexion")
    assert other.get("/connexion/qui").location == "/connexion"


@pytest.mark.usefixtures("couple")
def test_the_list_is_not_shown_before_the_code(client: CheckedClient) -> None:
    client.press(client.page("/connexion"), "Recevoir mon code", contact=EMAIL)
    assert client.get("/connexion/qui").location == "/connexion"


def test_a_closed_account_is_no_longer_in_the_list(
    client: CheckedClient, couple: tuple[Account, Account], session: Session
) -> None:
    couple[0].closed_at = couple[0].created_at
    session.flush()
    assert bring_code(client) == "/mon-compte"
