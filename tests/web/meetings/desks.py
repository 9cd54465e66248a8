"""A facilitator at their desk, and what they write about a meeting."""

from typing import Any

from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from participation.accounts.models import Account
from participation.extensions import db
from tests.factories import Scene, make_scene
from tests.support.client import CheckedClient
from tests.support.signing_in import sign_in_as

ANSWERS: dict[str, Any] = {
    "title": "Se déplacer sans voiture",
    "starts_on": "8 décembre 2026",
    "starts_at": "14h",
    "ends_at": "16 h 30",
}


def sign_in(client: FlaskClient, scene: Scene) -> None:
    account = db.session.get(Account, scene.facilitator.account_id)
    assert account is not None
    sign_in_as(client, account)


def desk(client: CheckedClient, **settings: Any) -> Scene:
    """Return a scene whose facilitator is signed in."""
    scene = make_scene(**settings)
    sign_in(client, scene)
    return scene


def problems(page: BeautifulSoup) -> dict[str, str]:
    """Return what is wrong, by the id of the field it stands beside."""
    return {
        str(node["id"]).removesuffix("-error"): node.get_text(" ", strip=True)
        for node in page.select(".field-error")
    }
