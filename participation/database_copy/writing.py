"""Copies every table of the database into one file, as they all stood at one instant."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, MetaData, Table, Text, cast, select, text, type_coerce

from participation.database_copy.copy_file import (
    MANIFEST,
    BackupError,
    Manifest,
    TableCopy,
    entry_name,
    new_archive,
    open_copy,
)
from participation.database_copy.values import Column, Kind, kind_of, sql_type, to_line
from participation.extensions import db

REVISION_TABLE = "alembic_version"
_ROWS_AT_ONCE = 1000


def write_copy(target: Path, made_at: datetime) -> Manifest:
    """Write the whole database to a file while others go on writing, and read the file again.

    `made_at` is an aware instant; a file of that name is replaced once the new one is whole.

    Raises:
        BackupError: the database was never migrated, or the file does not read as written.
        OSError: the file cannot be written.

    """
    with _snapshot() as connection, new_archive(target) as archive:
        heads = MigrationContext.configure(connection).get_current_heads()
        if len(heads) != 1:
            raise BackupError("This database is at no migration: there is nothing to copy.")
        tables = tuple(_write_table(connection, archive, table) for table in _tables(connection))
        manifest = Manifest(heads[0], made_at, tables)
        archive.writestr(MANIFEST, manifest.to_json())
    with open_copy(target):
        return manifest


@contextmanager
def _snapshot() -> Iterator[Connection]:
    """Open a transaction that sees one state of the database and keeps no writer waiting."""
    with db.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            # In WAL mode a reader keeps the state of its first read (BEGIN DEFERRED).
            yield connection
            return
        connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
        yield connection


def _tables(connection: Connection) -> list[Table]:
    """Return the tables that the database has, whatever release made them, parents first."""
    metadata = MetaData()
    metadata.reflect(connection)
    return [table for table in metadata.sorted_tables if table.name != REVISION_TABLE]


def _write_table(connection: Connection, archive: ZipFile, table: Table) -> TableCopy:
    columns = tuple(Column(column.name, kind_of(column.type)) for column in table.columns)
    statement = select(
        *(
            cast(table.columns[name], Text)
            if kind is Kind.JSON
            else type_coerce(table.columns[name], sql_type(kind))
            for name, kind in ((column.name, column.kind) for column in columns)
        )
    ).order_by(*table.primary_key)
    count = 0
    with archive.open(entry_name(table.name), "w", force_zip64=True) as lines:
        options = {"yield_per": _ROWS_AT_ONCE}
        for row in connection.execute(statement, execution_options=options):
            lines.write(to_line(columns, row))
            count += 1
    return TableCopy(table.name, columns, count, _last_id(connection, table))


def _last_id(connection: Connection, table: Table) -> int | None:
    """Return the last id given in a table, which no row may get again; None without ids."""
    if "id" not in table.columns:
        return None
    if connection.dialect.name == "sqlite":
        last = connection.execute(
            text("SELECT seq FROM sqlite_sequence WHERE name = :table"), {"table": table.name}
        ).scalar()
        return int(last or 0)
    sequence = connection.execute(
        text("SELECT pg_get_serial_sequence(quote_ident(:table), 'id')"), {"table": table.name}
    ).scalar()
    if sequence is None:
        return None
    value = text(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {sequence}")  # noqa: S608
    return int(connection.execute(value).scalar_one())
