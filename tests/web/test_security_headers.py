"""Headers on every answer: pages, errors, files, feeds, redirections."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from participation.app import create_app
from participation.extensions import db
from tests.support.app_settings import settings_for
from tests.support.client import CheckedClient

ANSWERS = ("/", "/agenda", "/absent", "/connexion", "/agenda.ics", "/healthz", "/animation")


@pytest.mark.parametrize("path", ANSWERS)
def test_every_answer_carries_them(client: CheckedClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] in ("same-origin", "no-referrer")
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Permissions-Policy" in headers
    assert "Strict-Transport-Security" not in headers


def test_files_carry_them_and_are_kept_for_ever(app: Flask, client: CheckedClient) -> None:
    page = client.get("/agenda").text
    address = page.split('rel="stylesheet" href="')[1].split('"')[0]
    answer = app.test_client().get(address, headers={"Accept-Encoding": "gzip"})
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    answer.close()


@pytest.mark.parametrize("path", ["/", "/agenda", "/i", "/rencontres/1", "/agenda.ics"])
def test_a_visitor_gets_no_cookie(client: CheckedClient, path: str) -> None:
    assert "Set-Cookie" not in client.get(path).headers


def test_a_language_is_remembered_only_when_chosen(client: CheckedClient) -> None:
    assert "langue=en" in client.get("/agenda?langue=en").headers["Set-Cookie"]
    assert client.page("/agenda").html["lang"] == "en"
    assert "Set-Cookie" not in client.get("/agenda?langue=xx").headers


@pytest.fixture
def secure(app: Flask) -> Iterator[Flask]:
    """The same installation, served over https."""
    settings = settings_for(app.config["SQLALCHEMY_DATABASE_URI"])
    made = create_app(replace(settings, base_url="https://participer.exemple.fr"))
    yield made
    with made.app_context():
        db.engine.dispose()


def test_over_https_the_browser_stays_there(secure: Flask) -> None:
    headers = secure.test_client().get("/healthz").headers
    assert headers["Strict-Transport-Security"].startswith("max-age=")


def test_over_https_only_the_cookie_of_our_own_host_opens_a_session(secure: Flask) -> None:
    visitor = FlaskClient(secure, secure.response_class)
    entered = visitor.post("/demo/connexion/usager")
    name, _, token = entered.headers["Set-Cookie"].partition(";")[0].partition("=")
    assert name == "__Host-session"
    opened = {
        cookie: FlaskClient(secure, secure.response_class, use_cookies=False)
        .get("/mon-compte", headers={"Cookie": f"{cookie}={token}"})
        .status_code
        for cookie in (name, "session")
    }
    assert opened == {name: 200, "session": 303}


def test_an_unchanged_page_is_not_sent_again(client: CheckedClient) -> None:
    first = client.get("/agenda")
    assert first.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    again = client.get("/agenda", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert client.statements.count == 1
