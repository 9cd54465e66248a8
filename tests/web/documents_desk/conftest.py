"""A letter on the desk, and who writes, checks and agrees: each in a browser of their own."""

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from participation.accounts.models import Account
from participation.extensions import db
from tests.services.documents.texts import Desk, make_desk
from tests.support.client import CheckedClient
from tests.support.signing_in import sign_in_as


@pytest.fixture
def desk(session: Session) -> Desk:  # noqa: ARG001
    return make_desk()


def browser_of(app: Flask, account_id: int | None) -> CheckedClient:
    """Return the browser of somebody who is signed in."""
    client = CheckedClient(app, app.response_class)
    sign_in_as(client, db.session.get_one(Account, account_id))
    return client


@pytest.fixture
def writer(app: Flask, desk: Desk) -> CheckedClient:
    return browser_of(app, desk.writer.account_id)


@pytest.fixture
def service(app: Flask, desk: Desk) -> CheckedClient:
    return browser_of(app, desk.service.account_id)


@pytest.fixture
def validator(app: Flask, desk: Desk) -> CheckedClient:
    return browser_of(app, desk.validator.account_id)
