"""Whole installations on databases of their own, and the commands that copy one to another."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click.testing import Result
from flask import Flask
from sqlalchemy import select

from participation.app import create_app
from participation.extensions import db
from tests.support.app_settings import settings_for


@contextmanager
def application(database_url: str) -> Iterator[Flask]:
    app = create_app(settings_for(database_url))
    try:
        yield app
    finally:
        with app.app_context():
            db.session.remove()
            db.engine.dispose()


def run(app: Flask, *words: str) -> Result:
    return app.test_cli_runner().invoke(args=words)


def backed_up(app: Flask, file: Path) -> Path:
    result = run(app, "backup", str(file))
    assert result.exit_code == 0, result.output
    return file


def rows_of(app: Flask) -> dict[str, list[tuple[object, ...]]]:
    """Return all there is in a database, as Python sees it."""
    with app.app_context(), db.engine.connect() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in db.metadata.sorted_tables
        }
