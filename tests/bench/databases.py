"""Two empty databases for the benchmark: files, or beside a PostgreSQL that is named."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from tests.support.postgres import running_cluster

CHOICE = "BENCH_DATABASE_URL"
_NAMES = (f"bench_{os.getpid()}_small", f"bench_{os.getpid()}_large")


@contextmanager
def two_databases(folder: Path) -> Iterator[tuple[str, str]]:
    """Give the addresses of two empty databases, gone at the end.

    `BENCH_DATABASE_URL` unset: SQLite files. "postgresql": a throw-away server from the wheel's
    binaries. An address: that server, by an account that may create databases; the database
    named is only used to ask for the two.
    """
    chosen = os.environ.get(CHOICE, "")
    with ExitStack() as stack:
        if not chosen:
            small, large = (f"sqlite:///{folder / name}.sqlite3" for name in _NAMES)
        elif chosen == "postgresql":
            cluster = stack.enter_context(running_cluster())
            small, large = (cluster.create_database(name) for name in _NAMES)
        else:
            small, large = (stack.enter_context(_beside(chosen, name)) for name in _NAMES)
        yield small, large


@contextmanager
def _beside(database_url: str, name: str) -> Iterator[str]:
    url = make_url(database_url)
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    identifier = sql.Identifier(name)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(identifier))
        try:
            yield url.set(database=name).render_as_string(hide_password=False)
        finally:
            connection.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(identifier)
            )
