"""Coming in with the code received: the way itself, and every way that is closed."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from participation.accounts.contacts import read_contact
from participation.accounts.models import Account, SignInCode
from participation.accounts.people import add_contact
from participation.notifications.models import Channel, OutboxMessage
from participation.notifications.queries import newest
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.conftest import NOW
from tests.factories import make_account, make_departement
from tests.support.client import CheckedClient
from tests.support.finders import button, by_label, link, parse, words
from tests.support.letter_box import code_in, letters_to

EMAIL = "sam@exemple.fr"


@pytest.fixture
def account(session: Session) -> Account:  # noqa: ARG001
    return make_account(make_departement(), Role.USAGER, email=EMAIL)


def ask(client: CheckedClient, contact: str, suite: str = "") -> TestResponse:
    page = client.page(f"/connexion?suite={suite}" if suite else "/connexion")
    return client.press(page, "Recevoir mon code", contact=contact)


def type_code(client: CheckedClient, code: str) -> TestResponse:
    return client.press(client.page("/connexion/code"), "Entrer", code=code)


@pytest.mark.usefixtures("account")
def test_a_code_lets_in_and_leads_where_one_wanted(client: CheckedClient) -> None:
    asked = ask(client, f"  {EMAIL.upper()} ", suite="/mon-compte/donnees")
    assert (asked.status_code, asked.location) == (303, "/connexion/code")
    code = code_in(letters_to(EMAIL)[0])
    entered = type_code(client, f"{code[:3]} {code[3:]}")
    assert (entered.status_code, entered.location) == (303, "/mon-compte/donnees")
    page = client.page("/mon-compte")
    assert EMAIL in words(page)
    assert button(page, "Me déconnecter")


@pytest.mark.usefixtures("account")
def test_a_code_may_be_typed_with_the_digits_of_another_script(client: CheckedClient) -> None:
    ask(client, EMAIL)
    code = code_in(letters_to(EMAIL)[0])
    arabic = "".join(chr(0x660 + int(digit)) for digit in code)
    assert type_code(client, arabic).status_code == 303


@pytest.mark.usefixtures("account")
def test_the_cookies_are_closed_to_scripts_and_the_waiting_one_goes(client: CheckedClient) -> None:
    waiting = ask(client, EMAIL).headers["Set-Cookie"]
    assert "Path=/connexion" in waiting
    assert "Max-Age=600" in waiting
    entered = type_code(client, code_in(letters_to(EMAIL)[0])).headers.getlist("Set-Cookie")
    for cookie in (waiting, *entered):
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie
    assert any(one.startswith("connexion=;") and "Max-Age=0" in one for one in entered)


@pytest.mark.usefixtures("account")
def test_a_known_and_an_unknown_address_get_the_same_answer(
    app: Flask, client: CheckedClient
) -> None:
    other = app.test_client()
    known, unknown = ask(client, EMAIL), ask(other, "personne@exemple.fr")  # type: ignore[arg-type]
    assert (known.status_code, known.location) == (unknown.status_code, unknown.location)
    pages = [
        one.get("/connexion/code").text.replace("personne@exemple.fr", EMAIL)
        for one in (client, other)
    ]
    without_keys = [words(parse(page)) for page in pages]
    assert without_keys[0] == without_keys[1]
    assert letters_to("personne@exemple.fr") == []
    assert len(letters_to(EMAIL)) == 1


@pytest.mark.usefixtures("session")
def test_an_unknown_address_opens_nothing_whatever_is_typed(client: CheckedClient) -> None:
    ask(client, "personne@exemple.fr")
    assert type_code(client, "123456").status_code == 409


@pytest.mark.usefixtures("account")
def test_a_code_serves_once(client: CheckedClient) -> None:
    ask(client, EMAIL)
    page, code = client.page("/connexion/code"), code_in(letters_to(EMAIL)[0])
    waiting = client.get_cookie("connexion", path="/connexion")
    assert waiting is not None
    assert client.press(page, "Entrer", code=code).status_code == 303
    client.delete_cookie("session")
    client.set_cookie("connexion", waiting.value, path="/connexion")
    again = client.press(page, "Entrer", code=code)
    assert again.status_code == 409
    assert "Ce code ne marche pas." in again.text
    assert client.get_cookie("session") is None


@pytest.mark.usefixtures("account")
def test_a_code_of_another_browser_is_refused(app: Flask, client: CheckedClient) -> None:
    ask(client, EMAIL)
    other: CheckedClient = app.test_client()  # type: ignore[assignment]
    ask(other, "personne@exemple.fr")
    assert type_code(other, code_in(letters_to(EMAIL)[0])).status_code == 409


@pytest.mark.usefixtures("account")
def test_a_code_dies_after_ten_minutes(
    client: CheckedClient, clock_stands: Callable[[datetime], None]
) -> None:
    ask(client, EMAIL)
    page, code = client.page("/connexion/code"), code_in(letters_to(EMAIL)[0])
    clock_stands(NOW + timedelta(minutes=10))
    # The browser drops the cookie at that moment too; a copy of it changes nothing.
    assert client.press(page, "Entrer", code=code).status_code == 409
    assert client.get("/connexion/code").location == "/connexion"


@pytest.mark.usefixtures("account")
def test_five_wrong_codes_close_the_request_and_another_one_opens(client: CheckedClient) -> None:
    ask(client, EMAIL)
    good = code_in(letters_to(EMAIL)[0])
    wrong = f"{(int(good) + 1) % 10**6:06d}"
    for _time in range(5):
        assert type_code(client, wrong).status_code == 409
    closed = type_code(client, good)
    assert closed.status_code == 429
    assert "cinq essais" in closed.text
    again = client.press(parse(closed.text), "Recevoir un nouveau code")
    assert (again.status_code, again.location) == (303, "/connexion/code")
    assert type_code(client, code_in(letters_to(EMAIL)[0])).status_code == 303


@pytest.mark.usefixtures("account")
def test_asking_again_and_again_for_one_address_is_slowed_down(
    app: Flask, client: CheckedClient
) -> None:
    for _time in range(10):
        ask(client, EMAIL)
    refused = ask(client, EMAIL)
    assert refused.status_code == 429
    assert "Attendez 10 minutes" in words(parse(refused.text))
    assert len(letters_to(EMAIL)) == 10
    # Another person behind the same address of the network is not slowed down.
    other: CheckedClient = app.test_client()  # type: ignore[assignment]
    assert ask(other, "autre@exemple.fr").status_code == 303


@pytest.mark.usefixtures("account")
def test_coming_in_clears_the_count_of_requests(client: CheckedClient) -> None:
    for _time in range(12):
        ask(client, EMAIL)
        type_code(client, code_in(letters_to(EMAIL)[0]))
    assert client.get("/mon-compte").status_code == 200


@pytest.mark.usefixtures("account")
def test_a_double_click_sends_one_message(client: CheckedClient, session: Session) -> None:
    page = client.page("/connexion")
    for _time in range(2):
        asked = client.press(page, "Recevoir mon code", contact=EMAIL)
        assert asked.status_code == 303
    assert session.query(SignInCode).filter_by(contact=EMAIL).count() == 1
    assert len(letters_to(EMAIL)) == 1
    assert type_code(client, code_in(letters_to(EMAIL)[0])).status_code == 303


@pytest.mark.usefixtures("account")
def test_another_address_on_the_same_page_is_another_request(client: CheckedClient) -> None:
    page = client.page("/connexion")
    client.press(page, "Recevoir mon code", contact="smam@exemple.fr")
    client.press(page, "Recevoir mon code", contact=EMAIL)
    assert EMAIL in words(client.page("/connexion/code"))


@pytest.mark.usefixtures("account")
def test_neither_the_code_nor_the_link_lies_in_the_database(
    client: CheckedClient, session: Session
) -> None:
    ask(client, EMAIL)
    letter = letters_to(EMAIL)[0]
    # The proof may hold dashes of its own: it begins after the first one.
    code, proof = code_in(letter), letter.action_href.rpartition("/")[2].partition("-")[2]
    assert len(proof) == 43
    written = session.query(OutboxMessage).filter_by(address=EMAIL).one()
    asked = session.query(SignInCode).filter_by(contact=EMAIL).one()
    for one in (written, asked):
        for column in one.__table__.columns:
            held = str(getattr(one, column.key))
            assert proof not in held
            # Six digits may stand in a number or in an instant by chance, not as a word of a text.
            assert code not in re.split(r"\W+", held)


@pytest.mark.parametrize(
    ("contact", "sentence"),
    [
        ("", "Il manque votre adresse électronique ou votre téléphone."),
        ("sam", "Nous ne comprenons pas cette adresse ou ce numéro."),
        ("sam@", "Nous ne comprenons pas cette adresse ou ce numéro."),
        ("é" * 5000, "Nous ne comprenons pas cette adresse ou ce numéro."),
    ],
)
@pytest.mark.usefixtures("session")
def test_what_is_no_address_comes_back_with_a_sentence(
    client: CheckedClient, contact: str, sentence: str
) -> None:
    response = ask(client, contact)
    assert response.status_code == 422
    page = parse(response.text)
    assert sentence in words(page)
    assert by_label(page, "Votre adresse électronique ou votre téléphone").get("value") == contact


@pytest.mark.usefixtures("account")
def test_no_code_typed_asks_for_it(client: CheckedClient) -> None:
    ask(client, EMAIL)
    response = type_code(client, "")
    assert response.status_code == 422
    assert "Il manque le code." in words(parse(response.text))


def test_a_phone_of_reunion_gets_a_text_message(client: CheckedClient, account: Account) -> None:
    contact = read_contact("0692 11 22 33")
    assert contact is not None
    with unit_of_work():
        add_contact(account.person, contact)
    ask(client, "+262 692 11 22 33")
    assert "0692 11 22 33" in words(client.page("/connexion/code"))
    assert newest(contact.value)[0].channel is Channel.SMS
    assert type_code(client, code_in(letters_to(contact.value)[0])).status_code == 303


@pytest.mark.usefixtures("session")
def test_who_is_in_already_is_told_so(client: CheckedClient) -> None:
    client.post("/demo/connexion/animatrice")
    page = client.page("/connexion")
    assert link(page, "Aller dans mon espace")["href"] == "/animation"
