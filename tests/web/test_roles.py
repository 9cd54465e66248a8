"""Role × endpoint × own or other object: what each person gets, compared with a file.

Where the table changed on purpose, write it again with UPDATE_GOLDEN=1 and read the difference:
each line of it is somebody who may come in where they could not, or the reverse.
"""

import csv
import io
import os

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from participation.accounts import sessions
from participation.blueprints import csrf
from participation.blueprints.authorization import mark_of
from participation.blueprints.sessions import PLAIN_COOKIE
from participation.blueprints.sign_in.demo_doors import SLUGS, open_doors
from participation.extensions import db
from participation.settings import ROOT
from participation.unit_of_work import unit_of_work
from tests.support.every_address import addresses
from tests.support.role_objects import make_role_objects

GOLDEN = ROOT / "tests" / "golden" / "authorization.csv"
ANONYMOUS = "anonyme"
PERSONAS = (ANONYMOUS, *SLUGS)
HEADER = ("method", "endpoint", "object", "mark", *PERSONAS)


@pytest.fixture
def tokens(session: Session) -> dict[str, str]:  # noqa: ARG001
    """One session a persona, none for who is not signed in."""
    found = {ANONYMOUS: ""}
    with unit_of_work():
        for door in open_doors():
            found[door.slug] = sessions.open_session(door.account, "tests")
    return found


def verdict(browser: FlaskClient, token: str, method: str, address: str) -> str:
    """Return what one gets: a status, and for a redirection whether it leads to the door.

    A POST is sent as one of our pages would, with nothing filled in: what matters is whether it
    is let through to the form or looks absent.
    """
    headers = {"Sec-Fetch-Site": "same-origin"}
    data = {"op_id": csrf.new_operation()}
    if token:
        headers["Cookie"] = f"{PLAIN_COOKIE}={token}"
        data["csrf_token"] = csrf.session_token(token)
    with browser.application.app_context():
        is_read = method == "GET"
        response = browser.open(
            address, method=method, data=None if is_read else data, headers=headers
        )
        response.get_data()
    is_door = (response.location or "").startswith("/connexion?suite=")
    return "sign in" if is_door else str(response.status_code)


def written(rows: list[tuple[str, ...]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([HEADER, *rows])
    return text.getvalue()


def test_everybody_gets_what_the_table_says(
    app: Flask, connection: Connection, tokens: dict[str, str]
) -> None:
    assert tuple(tokens) == PERSONAS
    # No jar: a page that takes a cookie back must not change what the next one finds.
    browser = FlaskClient(app, app.response_class, use_cookies=False)
    objects, rows = make_role_objects(), []
    everything = list(addresses(app, objects))
    db.session.commit()
    for method, rule, name, address in everything:
        answers = []
        for token in tokens.values():
            db.session.expire_all()
            before = connection.begin_nested()  # what one did, the next one must not find
            answers.append(verdict(browser, token, method, address))
            db.session.rollback()
            before.rollback()
        mark = mark_of(app.view_functions[rule.endpoint]) or "none"
        rows.append((method, rule.endpoint, name, mark, *answers))
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(written(rows))
    known = GOLDEN.read_text().splitlines()
    assert [line for line in written(rows).splitlines() if line not in known] == []
    assert [line for line in known if line not in written(rows).splitlines()] == []


def test_the_table_itself_keeps_the_rules() -> None:
    """What must hold whatever the endpoints are: read from the file that people review."""
    with GOLDEN.open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 100
    for row in rows:
        where = f"{row['method']} {row['endpoint']} {row['object']}"
        assert row["mark"] != "none", where
        assert all(row[persona] != "500" for persona in PERSONAS), where
        if row["endpoint"].startswith("administration."):
            assert row[ANONYMOUS] == "sign in", where
            outsiders = ("usager", "relectrice", "animatrice", "elue", "partenaire")
            assert {row[one] for one in outsiders} == {"404"}, where
        if row["object"].startswith("other") and row[ANONYMOUS] == "sign in":
            assert {row[one] for one in SLUGS} == {"404"}, where
