"""Going out, and everything that ends a session: the old cookie never opens anything again."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from participation.accounts.models import Account
from participation.permissions import Role
from tests.conftest import NOW
from tests.factories import make_account, make_departement
from tests.support.client import CheckedClient
from tests.support.finders import words
from tests.support.signing_in import sign_in_as

pytestmark = pytest.mark.usefixtures("session")


def token_of(client: CheckedClient) -> str:
    cookie = client.get_cookie("session")
    assert cookie is not None
    return cookie.value


def is_in(client: CheckedClient) -> bool:
    return client.get("/mon-compte").status_code == 200


@pytest.fixture
def citizen(session: Session) -> Account:  # noqa: ARG001
    return make_account(make_departement(), Role.USAGER)


def test_the_cookie_is_refused_after_going_out(client: CheckedClient, citizen: Account) -> None:
    sign_in_as(client, citizen)
    token = token_of(client)
    left = client.press(client.page("/deconnexion"), "Me déconnecter de cet appareil")
    assert (left.status_code, left.location) == (303, "/deconnexion?fait=sortie")
    assert left.headers["Clear-Site-Data"] == '"cache"'
    assert client.get_cookie("session") is None
    assert "Vous êtes sorti·e." in words(client.page("/deconnexion?fait=sortie"))
    client.set_cookie("session", token)
    assert not is_in(client)


def test_the_footer_goes_out_too(client: CheckedClient, citizen: Account) -> None:
    sign_in_as(client, citizen)
    assert client.press(client.page("/mon-compte"), "Me déconnecter").status_code == 303
    assert not is_in(client)


def test_reading_the_page_ends_nothing(client: CheckedClient, citizen: Account) -> None:
    sign_in_as(client, citizen)
    client.page("/deconnexion")
    assert is_in(client)


def test_going_out_twice_is_no_error(client: CheckedClient) -> None:
    left = client.post("/deconnexion")
    assert (left.status_code, left.location) == (303, "/deconnexion?fait=sortie")
    assert "Vous n’êtes pas dans votre espace" in words(client.page("/deconnexion"))


def test_the_token_changes_at_each_coming_in(client: CheckedClient) -> None:
    client.post("/demo/connexion/usager")
    first = token_of(client)
    client.post("/demo/connexion/elue")
    assert token_of(client) != first
    client.set_cookie("session", first)
    assert not is_in(client)


@pytest.mark.parametrize(
    ("role", "idle"),
    [(Role.USAGER, timedelta(hours=2)), (Role.ANIMATEUR, timedelta(minutes=30))],
)
def test_a_session_left_alone_closes(
    client: CheckedClient,
    clock_stands: Callable[[datetime], None],
    role: Role,
    idle: timedelta,
) -> None:
    sign_in_as(client, make_account(make_departement(), role))
    clock_stands(NOW + idle)
    assert is_in(client)  # and this visit counts as a sign of life
    clock_stands(NOW + 2 * idle)
    assert is_in(client)
    clock_stands(NOW + 3 * idle + timedelta(seconds=1))
    assert not is_in(client)


def test_a_session_in_use_closes_after_twelve_hours(
    client: CheckedClient, citizen: Account, clock_stands: Callable[[datetime], None]
) -> None:
    sign_in_as(client, citizen)
    for hour in range(13):
        clock_stands(NOW + timedelta(hours=hour))
        assert is_in(client)
    clock_stands(NOW + timedelta(hours=12, seconds=1))
    assert not is_in(client)


def test_pages_of_who_is_in_are_kept_nowhere(client: CheckedClient, citizen: Account) -> None:
    sign_in_as(client, citizen)
    assert client.get("/mon-compte").headers["Cache-Control"] == "private, no-store"
