"""Writing requests that do not come from our own pages: refused, whoever is signed in."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from participation.accounts.models import Account
from participation.permissions import Role
from tests.factories import make_account, make_departement
from tests.support.client import CheckedClient
from tests.support.finders import button, form_fields, form_of, parse, words
from tests.support.signing_in import sign_in_as

pytestmark = pytest.mark.usefixtures("session")


@pytest.fixture
def account(session: Session) -> Account:  # noqa: ARG001
    return make_account(make_departement(), Role.USAGER)


def fields_of(client: CheckedClient) -> dict[str, list[str]]:
    page = client.page("/mon-compte/nom")
    return form_fields(form_of(button(page, "Garder ce nom")))


def test_a_page_of_another_site_is_refused(client: CheckedClient, account: Account) -> None:
    sign_in_as(client, account)
    for origin in ("cross-site", "same-site"):
        refused = client.post(
            "/mon-compte/nom", data={"chosen_name": "Volé"}, headers={"Sec-Fetch-Site": origin}
        )
        assert refused.status_code == 400
    assert "Volé" not in words(client.page("/mon-compte"))


def test_without_the_token_of_the_session_nothing_is_written(
    client: CheckedClient, account: Account
) -> None:
    sign_in_as(client, account)
    fields = fields_of(client)
    for token in ([], ["x"], ["é"]):
        sent = {**fields, "chosen_name": "Volé", "csrf_token": token}
        assert client.post("/mon-compte/nom", data=sent).status_code == 400
    assert "Volé" not in words(client.page("/mon-compte"))


def test_the_token_of_somebody_else_is_refused(
    app: Flask, client: CheckedClient, account: Account
) -> None:
    sign_in_as(client, account)
    other: CheckedClient = app.test_client()  # type: ignore[assignment]
    sign_in_as(other, make_account(make_departement(), Role.USAGER))
    sent = {**fields_of(client), "csrf_token": fields_of(other)["csrf_token"]}
    assert client.post("/mon-compte/nom", data=sent).status_code == 400


def test_the_refusal_names_the_human_to_call(client: CheckedClient) -> None:
    refused = client.post("/connexion", headers={"Sec-Fetch-Site": "cross-site"})
    assert refused.status_code == 400
    contacts = parse(refused.text).select_one(".contacts")
    assert contacts is not None
    assert contacts.select('a[href^="tel:"]')


def test_a_forged_operation_is_refused(client: CheckedClient) -> None:
    refused = client.post("/connexion", data={"contact": "a@exemple.fr", "op_id": "x.y"})
    assert refused.status_code == 400


def test_a_sending_without_operation_is_refused(client: CheckedClient) -> None:
    assert client.post("/connexion", data={"contact": "a@exemple.fr"}).status_code == 400


@pytest.mark.parametrize(
    ("headers", "has_key", "status"),
    [
        ({"Origin": "http://localhost"}, False, 422),
        ({"Origin": "https://ailleurs.example"}, False, 400),
        ({"Origin": "null"}, False, 400),
        ({"Origin": "null"}, True, 422),
        ({"Origin": "https://ailleurs.example"}, True, 400),
        ({"Sec-Fetch-Site": "cross-site"}, True, 400),
        ({}, False, 400),
        ({}, True, 422),
    ],
)
def test_a_browser_that_says_less_comes_with_its_origin_or_the_key_of_a_page(
    app: Flask, client: CheckedClient, headers: dict[str, str], *, has_key: bool, status: int
) -> None:
    page = client.page("/connexion")
    key = form_fields(form_of(button(page, "Recevoir mon code")))["op_id"]
    plain = FlaskClient(app, app.response_class)
    response = plain.post("/connexion", data={"op_id": key} if has_key else {}, headers=headers)
    assert response.status_code == status
