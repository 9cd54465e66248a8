"""Addresses that nobody types: numbers without end, a NUL, a host that is none."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from tests.support.client import CheckedClient

HUGE = ("9" * 19, "9" * 5000)


@pytest.fixture
def admin(client: CheckedClient, session: Session) -> CheckedClient:  # noqa: ARG001
    client.post("/demo/connexion/admin")
    return client


@pytest.mark.parametrize("number", HUGE)
@pytest.mark.parametrize(
    "address", ["/administration/journal", "/administration/personnes", "/demo/boite"]
)
def test_a_page_after_no_row_is_the_first_one(
    admin: CheckedClient, address: str, number: str
) -> None:
    assert admin.get(f"{address}?avant={number}").status_code == 200


@pytest.mark.parametrize("number", HUGE)
@pytest.mark.parametrize("address", ["/theme/{}.x.css", "/logo/{}.x.png"])
def test_the_face_of_no_departement_does_not_exist(
    client: CheckedClient, address: str, number: str
) -> None:
    assert client.get(address.format(number)).status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/territoires/a%00b",
        "/departements/%00",
        "/groupes/a%00b",
        "/mon-agenda/%00.ics",
        "/agenda?territoire=%00",
        "/agenda.ics?groupe=a%00b",
        "/demo/boite?adresse=%00",
    ],
)
def test_a_nul_leads_nowhere(client: CheckedClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_way_that_an_address_does_not_take_says_which_ones_it_does(client: CheckedClient) -> None:
    refused = client.post("/agenda")
    assert refused.status_code == 405
    assert set(refused.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize("host", ["a" * 300, "a..b"])
def test_a_host_that_is_none_is_refused(app: Flask, admin: CheckedClient, host: str) -> None:
    cookie = admin.get_cookie("session")
    assert cookie is not None
    headers = {"Host": host, "Cookie": f"session={cookie.value}"}
    # Its page has the face of a Département, with addresses that only a host can build.
    plain = FlaskClient(app, app.response_class, use_cookies=False)
    assert plain.get("/mon-compte", headers=headers).status_code == 400


def test_a_number_without_end_is_the_key_of_no_kind(admin: CheckedClient) -> None:
    assert admin.get(f"/administration/types-de-groupes/{HUGE[0]}9").status_code == 404
