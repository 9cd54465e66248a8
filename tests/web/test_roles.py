"""Role × endpoint × own or other object: what each person gets, compared with a file.

Where the table changed on purpose, write it again with UPDATE_GOLDEN=1 and read the difference:
each line of it is somebody who may come in where they could not, or the reverse.
"""

import csv
import io
import os
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Connection
from sqlalchemy.orm import Session
from werkzeug.routing import Rule

from participation.accounts.models import Account
from participation.blueprints import csrf
from participation.blueprints.authorization import mark_of
from participation.blueprints.sessions import PLAIN_COOKIE
from participation.blueprints.sign_in.demo_doors import SLUGS, open_doors
from participation.extensions import db
from participation.settings import ROOT
from tests.support.role_objects import RoleObjects, make_role_objects
from tests.support.signing_in import sign_in_as

GOLDEN = ROOT / "tests" / "golden" / "authorization.csv"
ANONYMOUS = "anonyme"
PERSONAS = (ANONYMOUS, *SLUGS)
HEADER = ("method", "endpoint", "object", "mark", *PERSONAS)


@pytest.fixture
def clients(app: Flask, session: Session) -> dict[str, FlaskClient]:  # noqa: ARG001
    """One browser a persona; they share nothing, and pages are not checked here."""
    found = {ANONYMOUS: FlaskClient(app, app.response_class)}
    for door in open_doors():
        found[door.slug] = FlaskClient(app, app.response_class)
        sign_in_as(found[door.slug], db.session.get_one(Account, door.account.id))
    return found


def addresses(app: Flask, objects: RoleObjects) -> Iterator[tuple[str, Rule, str, str]]:
    """Yield (method, rule, object, address) of everything the site answers."""
    for rule in sorted(app.url_map.iter_rules(), key=lambda one: (one.endpoint, one.rule)):
        for method in sorted((rule.methods or set()) & {"GET", "POST"}):
            for name, values in objects.of(rule.rule, set(rule.arguments)):
                with app.test_request_context():
                    yield method, rule, name, app.url_for(rule.endpoint, **values)


def verdict(client: FlaskClient, method: str, address: str) -> str:
    """Return what one gets: a status, and for a redirection whether it leads to the door.

    A POST is sent as one of our pages would, with nothing filled in: what matters is whether it
    is let through to the form or looks absent.
    """
    cookie = client.get_cookie(PLAIN_COOKIE)
    data = {"op_id": csrf.new_operation()}
    if cookie is not None:
        data["csrf_token"] = csrf.session_token(cookie.value)
    same = {"Sec-Fetch-Site": "same-origin"}
    with client.application.app_context():
        if method == "GET":
            response = client.get(address, headers=same)
        else:
            response = client.post(address, data=data, headers=same)
        response.get_data()
    is_door = (response.location or "").startswith("/connexion?suite=")
    return "sign in" if is_door else str(response.status_code)


def written(rows: list[tuple[str, ...]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([HEADER, *rows])
    return text.getvalue()


def test_everybody_gets_what_the_table_says(
    app: Flask, connection: Connection, clients: dict[str, FlaskClient]
) -> None:
    assert tuple(clients) == PERSONAS
    objects, rows = make_role_objects(), []
    everything = list(addresses(app, objects))
    db.session.commit()
    for method, rule, name, address in everything:
        answers = []
        for client in clients.values():
            db.session.expire_all()
            before = connection.begin_nested()  # what one did, the next one must not find
            answers.append(verdict(client, method, address))
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
            assert {row[one] for one in ("usager", "relectrice", "elue", "partenaire")} == {"404"}
            assert row["animatrice"] == "404", where
        if "/other" in where or row["object"].startswith("other"):
            is_private = row[ANONYMOUS] == "sign in"
            assert not is_private or {row[one] for one in SLUGS} == {"404"}, where
