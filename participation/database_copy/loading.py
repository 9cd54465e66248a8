"""Brings a backup back into an empty database, of either kind: all of it, or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from psycopg import sql
from sqlalchemy import Connection, column, func, insert, inspect, select, table, text
from sqlalchemy.exc import DBAPIError

from participation.database_copy.copy_file import BackupError, Copy, Manifest, TableCopy, open_copy
from participation.database_copy.values import sql_type
from participation.database_copy.writing import REVISION_TABLE
from participation.extensions import db

_ROWS_AT_ONCE = 1000


def restore_copy(source: Path, migrations: Path, *, replace: bool) -> Manifest:
    """Fill the database from a backup, at the migration it was made at, then migrate to the head.

    `migrations` is the folder of the migrations. With `replace` what the database holds is
    dropped first. Everything happens in one transaction: a failure leaves what was there.

    Raises:
        BackupError: the file is no whole backup of ours or of a later release; the database is
            not empty and `replace` is not set, is not one of ours, or refuses a row.

    """
    known = {script.revision for script in ScriptDirectory(str(migrations)).walk_revisions()}
    with open_copy(source) as copy:
        if copy.manifest.revision not in known:
            raise BackupError("This backup was made by a later release: install that one first.")
        try:
            with _only_writer() as connection:
                config = _alembic(connection, migrations)
                _empty(connection, config, known, replace=replace)
                _fill(connection, config, copy)
        except (DBAPIError, psycopg.Error) as error:
            words = str(error).partition("\n")[0]
            raise BackupError(f"Nothing was changed, the database refused: {words}") from error
    return copy.manifest


def _alembic(connection: Connection, migrations: Path) -> Config:
    config = Config()
    # ConfigParser reads a percent sign as the start of a name.
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _fill(connection: Connection, config: Config, copy: Copy) -> None:
    command.upgrade(config, copy.manifest.revision)
    for one in copy.manifest.tables:
        _load(connection, copy, one)
    _check(connection, copy.manifest)
    command.upgrade(config, "head")


@contextmanager
def _only_writer() -> Iterator[Connection]:
    """Open the writing transaction; on SQLite references are checked at the end, not by row."""
    with db.engine.connect() as connection:
        if connection.dialect.name != "sqlite":
            with connection.begin():
                connection.execute(text("SET LOCAL statement_timeout = 0"))
                yield connection
            return
        connection.execution_options(sqlite_begin="IMMEDIATE")
        driver = connection.connection
        # SQLite ignores this inside a transaction: it comes before.
        driver.cursor().execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                yield connection
        finally:
            driver.cursor().execute("PRAGMA foreign_keys=ON")


def _empty(connection: Connection, config: Config, known: set[str], *, replace: bool) -> None:
    tables = set(inspect(connection).get_table_names())
    if not tables - {REVISION_TABLE}:
        return
    if not known.issuperset(MigrationContext.configure(connection).get_current_heads()):
        raise BackupError("The database is of a later release: nothing was touched.")
    if REVISION_TABLE not in tables:
        raise BackupError("The database holds tables of something else: nothing was touched.")
    if not replace and any(_count(connection, name) for name in tables - {REVISION_TABLE}):
        raise BackupError("The database is not empty: nothing was touched (see --replace).")
    command.downgrade(config, "base")


def _load(connection: Connection, copy: Copy, one: TableCopy) -> None:
    if connection.dialect.name == "sqlite":
        _insert(connection, copy, one)
    else:
        _copy_in(connection, copy, one)
    if one.last_id is not None:
        _continue_after(connection, one.name, one.last_id)


def _insert(connection: Connection, copy: Copy, one: TableCopy) -> None:
    target = table(one.name, *(column(each.name, sql_type(each.kind)) for each in one.columns))
    names = [each.name for each in one.columns]
    rows = copy.rows(one)
    while batch := list(islice(rows, _ROWS_AT_ONCE)):
        connection.execute(insert(target), [dict(zip(names, row, strict=True)) for row in batch])


def _copy_in(connection: Connection, copy: Copy, one: TableCopy) -> None:
    """Load a table in one statement: rows of it may refer to each other in any order."""
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(one.name),
        sql.SQL(", ").join(sql.Identifier(each.name) for each in one.columns),
    )
    cursor = connection.connection.cursor()
    try:
        with cursor.copy(statement) as sink:
            for row in copy.rows(one):
                sink.write_row(row)
    finally:
        cursor.close()


def _continue_after(connection: Connection, name: str, last_id: int) -> None:
    """Let the next id of a table follow the last one ever given, deleted or not."""
    values = {"table": name, "last": last_id}
    if connection.dialect.name != "sqlite":
        connection.execute(
            text(
                "SELECT setval(pg_get_serial_sequence(quote_ident(:table), 'id'),"
                " greatest(:last, 1), :last > 0)"
            ),
            values,
        )
        return
    connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :table"), values)
    connection.execute(
        text("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :last)"), values
    )


def _check(connection: Connection, manifest: Manifest) -> None:
    for one in manifest.tables:
        if (found := _count(connection, one.name)) != one.rows:
            raise BackupError(f"{one.name}: {found} rows came back instead of {one.rows}.")
    if connection.dialect.name != "sqlite":
        return  # the server checked each reference as it came
    if broken := connection.execute(text("PRAGMA foreign_key_check")).all():
        raise BackupError(f"Rows refer to rows that are not there: {broken[:3]}")
    sound = connection.execute(text("PRAGMA integrity_check")).scalar()
    if sound != "ok":
        raise BackupError(f"The database is damaged: {sound}")


def _count(connection: Connection, name: str) -> int:
    return connection.execute(select(func.count()).select_from(table(name))).scalar_one()
