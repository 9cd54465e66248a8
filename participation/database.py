"""What every table shares, and how a connection to SQLite or PostgreSQL is opened."""

import enum
import logging
import sqlite3
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any, TypeVarTuple

from sqlalchemy import (
    JSON,
    BigInteger,
    Connection,
    Date,
    DateTime,
    Dialect,
    Engine,
    Enum,
    ForeignKey,
    Integer,
    MetaData,
    Select,
    String,
    Text,
    TypeDecorator,
    event,
    make_url,
)
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

try:
    # The SQLite of stable distributions still has the WAL-reset corruption fixed in 3.51.3.
    from pysqlite3 import dbapi2 as _bundled_sqlite
except ImportError:  # other platforms: `sqlite_driver` says so at start
    _bundled_sqlite = None


# What the web answers 503 to; it does not know the rest of SQLAlchemy.
DatabaseDownError = OperationalError

FIRST_SOUND_SQLITE = (3, 51, 3)
BigId = BigInteger().with_variant(Integer, "sqlite")


class UtcDateTime(TypeDecorator[datetime]):
    """An instant: aware in Python, UTC in the database; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("An instant needs its time zone.")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _values(members: type[enum.Enum]) -> list[str]:
    return [str(member.value) for member in members]


class Base(DeclarativeBase):
    """The parent of every table: named constraints, enums by value, aware instants."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {
        datetime: UtcDateTime(),
        date: Date(),
        dict[str, Any]: JSON(),
        list[str]: JSON(),
        enum.Enum: Enum(
            enum.Enum,
            native_enum=False,
            create_constraint=True,
            validate_strings=True,
            values_callable=_values,
            length=40,
        ),
    }


class DepartementScoped:
    """A row that belongs to one Département, as every domain row does."""

    departement_id: Mapped[int] = mapped_column(ForeignKey("departements.id"), index=True)


Id = Annotated[int, mapped_column(BigId, primary_key=True)]
Line = Annotated[str, mapped_column(String(200))]
Code = Annotated[str, mapped_column(String(64))]
LongText = Annotated[str, mapped_column(Text, default="")]


def with_rules(*rules: Any) -> tuple[Any, ...]:
    """Return `__table_args__` with the rules given; on SQLite a deleted id is never used again."""
    return (*rules, {"sqlite_autoincrement": True})


Columns = TypeVarTuple("Columns")


def scoped(statement: Select[*Columns], departement_id: int | None) -> Select[*Columns]:
    """Keep a query inside one Département; None means all of them, for pages that show all.

    The first entity selected carries the `departement_id`.
    """
    if departement_id is None:
        return statement
    entity = statement.column_descriptions[0]["entity"]
    return statement.where(entity.departement_id == departement_id)


def sqlite_driver() -> ModuleType:
    """Return the one SQLite module used on the main file; never mix two on one file."""
    if _bundled_sqlite is not None:
        return _bundled_sqlite  # type: ignore[no-any-return]
    if sqlite3.sqlite_version_info < FIRST_SOUND_SQLITE:
        logging.getLogger(__name__).warning(
            "SQLite %s has a known corruption bug under load; prefer PostgreSQL here.",
            sqlite3.sqlite_version,
        )
    return sqlite3


def engine_options(database_url: str) -> Mapping[str, Any]:
    """Return the SQLAlchemy engine options for a database address."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        if url.database and url.database != ":memory:":
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        return {"module": sqlite_driver()}
    return {
        "pool_pre_ping": True,
        "connect_args": {
            "options": "-c statement_timeout=15s -c lock_timeout=10s"
            " -c idle_in_transaction_session_timeout=30s -c timezone=UTC"
        },
    }


def normal_url(database_url: str) -> str:
    """Name the installed driver in a PostgreSQL address, whatever way it was written."""
    url = make_url(database_url)
    if url.get_backend_name() in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    return url.render_as_string(hide_password=False)


def configure(engine: Engine) -> None:
    """Give an engine its session settings and, on SQLite, its two kinds of transactions."""
    if engine.dialect.name != "sqlite":
        return
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver's own transaction handling silently loses updates: BEGIN is ours.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "busy_timeout=15000",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "trusted_schema=OFF",
        f"journal_size_limit={64 * 1024 * 1024}",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A reader must not queue behind writers, and a writer must never start as a reader: upgrading
    # fails at once with “database is locked” whatever the timeout.
    writes = connection.get_execution_options().get("sqlite_begin") == "IMMEDIATE"
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN DEFERRED")
