"""The seven doors of the demo: a bare POST comes in, and only in a demo."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from participation.app import create_app
from participation.blueprints.sign_in.demo_doors import SLUGS
from participation.demo.doors import DOORS
from participation.settings import Settings
from tests.support.app_settings import SECRET
from tests.support.client import CheckedClient
from tests.support.finders import button, words

pytestmark = pytest.mark.usefixtures("session")


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.slug)
def test_a_bare_post_comes_in_and_leads_home(app: Flask, door: object) -> None:
    plain = FlaskClient(app, app.response_class)  # neither origin nor token, like curl
    entered = plain.post(f"/demo/connexion/{door.slug}")  # type: ignore[attr-defined]
    assert (entered.status_code, entered.location) == (303, door.home)  # type: ignore[attr-defined]
    assert plain.get("/mon-compte").status_code == 200


def test_the_doors_are_those_of_the_facts_and_stand_on_the_page(client: CheckedClient) -> None:
    assert [door.slug for door in DOORS] == list(SLUGS)
    page = client.page("/connexion")
    for door in DOORS:
        assert button(page, door.label)


def test_pressing_a_door_comes_in(client: CheckedClient) -> None:
    entered = client.press(client.page("/connexion"), "L’administratrice du site")
    assert entered.location == "/administration"
    page = client.page("/administration")
    assert "Données d’illustration, d’après des documents publics." in words(page)


@pytest.mark.parametrize("role", ["maire", "", "usager/x", "%00"])
def test_there_is_no_other_door(client: CheckedClient, role: str) -> None:
    assert client.post(f"/demo/connexion/{role}").status_code == 404
    assert client.get_cookie("session") is None


def test_a_door_does_not_open_by_a_link(client: CheckedClient) -> None:
    assert client.get("/demo/connexion/admin").status_code == 405


def test_a_real_installation_has_no_door_and_no_box() -> None:
    real = create_app(
        Settings(
            database_url="sqlite://",
            secret_key=SECRET,  # the keys of a process are one: others would close what is open
            base_url="https://participer.example",
            is_demo=False,
        )
    )
    addresses = {rule.rule for rule in real.url_map.iter_rules()}
    assert "/connexion" in addresses
    assert not {one for one in addresses if one.startswith(("/demo", "/composants"))}
