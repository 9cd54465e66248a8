"""Typing a code by hand, and what happens when it opens nothing."""

import pytest
from sqlalchemy.orm import Session

from participation.accounts import access_codes
from participation.accounts.secrets import LETTERS
from participation.extensions import db
from participation.registrations.inputs import RegistrationInput
from participation.registrations.service import register
from participation.unit_of_work import unit_of_work
from tests.factories import make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import by_label, parse, words

OPEN = "Ouvrir ma page"


@pytest.fixture
def code(session: Session) -> str:  # noqa: ARG001 - its ground
    scene = make_scene(phone="05 99 00 00 00")
    with unit_of_work():
        meeting = make_meeting(scene.group, venue=scene.venue)
        registration = register(meeting, RegistrationInput("Sam"))
        issued = access_codes.living(registration.person_id)
    return access_codes.shown(issued.selector)


def wrong(code: str) -> str:
    return code[:-1] + next(letter for letter in LETTERS if letter != code[-1])


@pytest.mark.parametrize("change", [str.lower, lambda code: " ".join(code.replace("-", ""))])
def test_a_code_is_typed_as_one_likes(client: CheckedClient, code: str, change: object) -> None:
    response = client.press(client.page("/i"), OPEN, code=change(code))
    assert (response.status_code, response.location) == (303, f"/i/{code}")
    assert "Bonjour Sam" in words(client.page(response.location).h1)


def test_the_address_itself_may_be_typed_as_one_likes(client: CheckedClient, code: str) -> None:
    assert "Bonjour Sam" in words(client.page(f"/i/{code.lower().replace('-', '%20')}").h1)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Il manque votre code"),
        ("K7M4P", "Ce code n’est pas entier"),
        ("🙂🙂🙂", "Ce code n’est pas entier"),
        ("\x00", "Il manque votre code"),
        ("K" * 5000, "Ce code n’est pas entier"),
    ],
)
def test_what_cannot_be_a_code_comes_back_as_it_was_typed(
    client: CheckedClient, typed: str, sentence: str
) -> None:
    client.typed = (typed,)
    response = client.press(client.page("/i"), OPEN, code=typed)
    assert response.status_code == 422
    page = parse(response.text)
    assert sentence in words(page.find(id="code-error"))
    assert by_label(page, "Votre code")["value"] == typed.replace("\x00", "")


def test_an_unknown_code_says_whom_to_call(client: CheckedClient, code: str) -> None:
    page = client.page(f"/i/{wrong(code)}", status=404)
    assert "Ce code n’ouvre rien" in words(page.h1)
    assert by_label(page, "Votre code")["value"] == wrong(code)
    phones = {words(one) for one in page.select(".contact-phone")}
    assert any("05 99 00 00 00" in phone for phone in phones)
    assert len(phones) >= 5  # nobody knows yet which Département it is


def test_a_code_that_was_replaced_says_so_with_the_phone_of_its_departement(
    client: CheckedClient, code: str
) -> None:
    with unit_of_work():
        access_codes.replace(access_codes.find(code).person, None)
    page = client.page(f"/i/{code}", status=404)
    assert "Ce code ne marche plus" in words(page.h1)
    assert [words(one)[-14:] for one in page.select(".contact-phone")] == ["05 99 00 00 00"]


@pytest.mark.parametrize("act", ["besoins", "desistement", "inscription"])
def test_nothing_can_be_done_with_an_unknown_code(
    client: CheckedClient, code: str, act: str
) -> None:
    response = client.post(f"/i/{wrong(code)}/{act}", data={"rencontre": "1"})
    assert response.status_code == 404


def test_ten_wrong_codes_close_that_code_and_not_the_room(client: CheckedClient, code: str) -> None:
    with unit_of_work():
        other = register(make_meeting(make_scene().group), RegistrationInput("Lou"))
        neighbour = access_codes.shown(access_codes.living(other.person_id).selector)
    for _guess in range(10):
        client.page(f"/i/{wrong(code)}", status=404)
    closed = client.page(f"/i/{code}", status=429)
    assert "Attendez 1 minute, puis recommencez." in words(closed.main)
    assert "Bonjour Lou" in words(client.page(f"/i/{neighbour}").h1)


def test_the_page_to_type_a_code_sets_no_cookie(client: CheckedClient) -> None:
    response = client.get("/i")
    assert response.headers["Cache-Control"] == "private, no-store"
    assert "Set-Cookie" not in response.headers
    assert db.session.info.get("attempts_to_settle") is None
