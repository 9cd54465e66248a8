"""Empties the demo's database and loads it afresh."""

from flask import current_app
from flask_migrate import downgrade, upgrade

from participation.demo.loading import load
from participation.errors import DomainError
from participation.extensions import db


class NotADemoError(DomainError):
    """Real data is never emptied."""

    message = "This database is no demo: nothing was touched."  # type: ignore[assignment]


def reset() -> None:
    """Come back to the fresh demo.

    Raises:
        NotADemoError: the installation is a real one.

    """
    if not current_app.config["SETTINGS"].is_demo:
        raise NotADemoError
    db.session.remove()
    downgrade(revision="base")
    upgrade()
    load()
