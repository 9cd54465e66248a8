"""The link of the message: it works where it was asked for, and reading it uses nothing up."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from participation.permissions import Role
from tests.conftest import NOW
from tests.factories import make_account, make_departement
from tests.support.client import CheckedClient
from tests.support.finders import parse, words
from tests.support.letter_box import code_in, letters_to, path_in

EMAIL = "sam@exemple.fr"


@pytest.fixture
def link(client: CheckedClient, session: Session) -> str:  # noqa: ARG001
    """Return the link of a code asked for by the client."""
    make_account(make_departement(), Role.USAGER, email=EMAIL)
    page = client.page("/connexion?suite=/mon-compte/nom")
    client.press(page, "Recevoir mon code", contact=EMAIL)
    return path_in(letters_to(EMAIL)[0])


def test_reading_it_ten_times_uses_nothing_up_and_the_button_works_once(
    client: CheckedClient, link: str
) -> None:
    for _time in range(10):
        page = client.page(link)
    entered = client.press(page, "Entrer")
    assert (entered.status_code, entered.location) == (303, "/mon-compte/nom")
    assert client.get("/mon-compte").status_code == 200
    client.delete_cookie("session")
    assert client.get(link).status_code == 404
    assert client.press(page, "Entrer").status_code == 409


def test_another_browser_shows_the_code_to_type_in_the_first(
    app: Flask, client: CheckedClient, link: str
) -> None:
    other: CheckedClient = app.test_client()  # type: ignore[assignment]
    page = other.page(link)
    shown = words(page.select_one("output"))  # type: ignore[arg-type]
    assert shown.replace(" ", "") == code_in(letters_to(EMAIL)[0])
    assert "Ne le donnez à personne, même au téléphone." in words(page)
    entered = client.press(client.page("/connexion/code"), "Entrer", code=shown)
    assert entered.status_code == 303
    assert other.get_cookie("session") is None


def test_another_browser_cannot_press_the_button(
    app: Flask, client: CheckedClient, link: str
) -> None:
    other: CheckedClient = app.test_client()  # type: ignore[assignment]
    refused = other.press(client.page(link), "Entrer")
    assert refused.status_code == 409
    assert other.get_cookie("session") is None
    assert client.press(client.page(link), "Entrer").status_code == 303


def test_an_old_link_says_so(
    client: CheckedClient, link: str, clock_stands: Callable[[datetime], None]
) -> None:
    clock_stands(NOW + timedelta(minutes=10))
    assert "Ce lien ne marche plus" in words(parse(client.get(link).text))
    assert client.get(link).status_code == 404


def test_the_link_of_an_older_message_leads_to_the_last_one(
    client: CheckedClient, link: str
) -> None:
    client.press(client.page("/connexion/code"), "Recevoir un nouveau code")
    older = client.get(link)
    assert older.status_code == 404
    assert "ouvrez le lien du dernier message" in words(parse(older.text))
    entered = client.press(client.page(path_in(letters_to(EMAIL)[0])), "Entrer")
    assert (entered.status_code, entered.location) == (303, "/mon-compte/nom")


@pytest.mark.parametrize("changed", ["x", "", "-x", "é"])
def test_a_link_changed_by_one_letter_opens_nothing(
    client: CheckedClient, link: str, changed: str
) -> None:
    assert client.get(link[:-1] + changed).status_code == 404


def test_the_page_of_a_link_is_kept_by_no_cache_and_tells_no_other_site(
    client: CheckedClient, link: str
) -> None:
    headers = client.get(link).headers
    assert headers["Cache-Control"] == "private, no-store"
    assert headers["Referrer-Policy"] == "same-origin"
