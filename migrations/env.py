"""Runs the migrations on the database of the settings."""

from alembic import context
from sqlalchemy import text

import participation.models  # noqa: F401 - every table must be known to compare
from participation.database import UtcDateTime
from participation.extensions import db

context.config.set_main_option("sqlalchemy.url", "unused")


def _rendered(kind: str, item: object, _context: object) -> str | bool:
    """Write our types as the plain ones they stand for: a migration imports nothing of ours."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


def _run_offline() -> None:
    context.configure(
        url=str(db.engine.url),
        target_metadata=db.metadata,
        literal_binds=True,
        render_as_batch=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def _run_online() -> None:
    # The database of a test is handed over open; otherwise it is that of the settings.
    given = context.config.attributes.get("connection")
    if given is not None:
        _migrate(given)
        return
    with db.engine.connect().execution_options(sqlite_begin="IMMEDIATE") as connection:
        _migrate(connection)


def _migrate(connection) -> None:  # noqa: ANN001
    is_sqlite = connection.dialect.name == "sqlite"
    if is_sqlite:
        # Rebuilding a parent table with foreign keys on deletes the rows of its children.
        connection.connection.dbapi_connection.execute("PRAGMA foreign_keys=OFF")
    context.configure(
        connection=connection,
        target_metadata=db.metadata,
        render_as_batch=True,
        compare_type=True,
        render_item=_rendered,
        transaction_per_migration=False,
    )
    try:
        with context.begin_transaction():
            context.run_migrations()
            if is_sqlite:
                broken = connection.execute(text("PRAGMA foreign_key_check")).all()
                if broken:
                    raise RuntimeError(f"Broken foreign keys after migration: {broken[:3]}")
    finally:
        if is_sqlite:
            connection.connection.dbapi_connection.execute("PRAGMA foreign_keys=ON")


if context.is_offline_mode():
    _run_offline()
else:
    _run_online()
