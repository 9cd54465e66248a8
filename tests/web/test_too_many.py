"""Who must wait is told how long: in words on the page, in seconds for a program (RFC 9110)."""

import pytest
from sqlalchemy.orm import Session

from participation.accounts import access_codes
from participation.registrations.inputs import RegistrationInput
from participation.registrations.service import register
from participation.unit_of_work import unit_of_work
from tests.factories import make_meeting, make_scene
from tests.support.client import CheckedClient


@pytest.fixture
def code(session: Session) -> str:  # noqa: ARG001
    with unit_of_work():
        registration = register(make_meeting(make_scene().group), RegistrationInput("Sam"))
    living = access_codes.living(registration.person_id)
    assert living is not None
    return access_codes.shown(living.selector)


@pytest.mark.usefixtures("clock_stands")
def test_the_wait_is_said_in_words_and_in_seconds(client: CheckedClient, code: str) -> None:
    last = "A" if code[-1] != "A" else "B"
    for _guess in range(10):
        client.get(f"/i/{code[:-1]}{last}")
    closed = client.get(f"/i/{code}")
    assert closed.status_code == 429
    assert closed.headers["Retry-After"] == "60"
    assert "Attendez 1 minute, puis recommencez." in closed.text
    assert "Retry-After" not in client.get("/agenda").headers
