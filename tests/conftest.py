"""One application a run, one outer transaction a test, a frozen clock, pages checked as read."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from participation.app import create_app
from participation.demo.loading import load
from participation.extensions import db
from tests.support.app_settings import settings_for
from tests.support.client import CheckedClient
from tests.support.databases import MigratedDatabases, chosen_database

pytest_plugins = ["tests.support.sharing", "tests.support.browser_fixtures"]

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)  # a Sunday morning


def _migrate(database_url: str) -> None:
    with time_machine.travel(NOW, tick=False):
        app = create_app(settings_for(database_url))
        with app.app_context():
            upgrade()
            load()
            db.session.remove()
            db.engine.dispose()


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> MigratedDatabases:
    """Databases with the demo in them, migrated and loaded once a run, then copied."""
    owner = f"p{os.getpid()}"
    folder = tmp_path_factory.mktemp("databases")
    return MigratedDatabases(chosen_database(), folder, _migrate, owner)


@pytest.fixture(scope="session")
def app(databases: MigratedDatabases) -> Iterator[Flask]:
    """The application of the run, on its own database with the demo."""
    application = create_app(settings_for(databases.fresh()))
    application.config["TESTING"] = True
    application.config["PROPAGATE_EXCEPTIONS"] = False
    application.test_client_class = CheckedClient
    yield application
    with application.app_context():
        db.engine.dispose()


@pytest.fixture
def connection(app: Flask) -> Iterator[Connection]:
    """One outer transaction, rolled back at the end of the test."""
    with app.app_context():
        opened = db.engine.connect().execution_options(sqlite_begin="IMMEDIATE")
        outer = opened.begin()
        engine = db.engines[None]
        db.engines[None] = opened  # type: ignore[assignment]
        db.session.remove()
        db.session.configure(join_transaction_mode="create_savepoint")
        try:
            yield opened
        finally:
            db.session.remove()
            db.engines[None] = engine
            outer.rollback()
            opened.close()
            app.extensions["facts"].clear()
            app.extensions["page_cache"].clear()  # ids and journal heads come again


@pytest.fixture
def session(connection: Connection) -> Session:  # noqa: ARG001 - the transaction is its ground
    """The session of the test; each request of a client has its own, on the same transaction."""
    return db.session()


@pytest.fixture
def client(app: Flask, session: Session) -> CheckedClient:  # noqa: ARG001
    """A visitor whose every page is checked."""
    return app.test_client()  # type: ignore[return-value]


@pytest.fixture
def fresh_database(databases: MigratedDatabases) -> str:
    """The address of a database of its own, with the demo, for tests of several processes."""
    return databases.fresh()


@pytest.fixture(autouse=True)
def clock_stands(request: pytest.FixtureRequest) -> Iterator[Callable[[datetime], None]]:
    """Freeze the clock at `NOW`, but for real browsers and processes; the value moves it."""
    if any(request.node.get_closest_marker(name) for name in ("journey", "axe", "processes")):
        yield lambda _moment: None
        return
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller.move_to


@pytest.fixture
def data() -> Path:
    """The folder of the tests' files."""
    return Path(__file__).parent / "data"
