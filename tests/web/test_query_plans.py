"""The pages that everybody opens begin with an index: no large table is read in full."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.orm import Session

from participation.extensions import db
from tests.factories import make_meeting, make_scene
from tests.support.client import CheckedClient

LARGE = (
    "group_territories",
    "meeting_groups",
    "meeting_partners",
    "meeting_plans",
    "meeting_territories",
    "meetings",
    "memberships",
    "registrations",
)
# SQLite: a table read in full, or all that a Département has, or written out before it is searched.
FULL_READ = re.compile(
    rf"SCAN ({'|'.join(LARGE)})(_\d+)?$|MATERIALIZE|AUTOMATIC .*INDEX"
    rf"|SEARCH ({'|'.join(LARGE)})(_\d+)? USING .*\(departement_id=\?\)$"
)
SEQUENTIAL = re.compile(rf"Seq Scan on ({'|'.join(LARGE)})\b")


@contextmanager
def sent() -> Iterator[list[tuple[str, Any]]]:
    """Gather the SELECTs of a stretch of time, with their parameters as the driver got them."""
    found: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, sql: str, values: Any, *_more: Any) -> None:
        if sql.lstrip().upper().startswith("SELECT"):
            found.append((sql, values))

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(db.engine, "before_cursor_execute", note)


def full_reads(connection: Connection, sql: str, values: Any) -> list[str]:
    """Return the lines of the database's plan that read a large table in full."""
    is_sqlite = connection.dialect.name == "sqlite"
    if not is_sqlite:  # the few rows of a test make a full read look cheap
        connection.execute(text("SET LOCAL enable_seqscan = off"))
    explain = "EXPLAIN QUERY PLAN" if is_sqlite else "EXPLAIN"
    lines = [str(row[-1]) for row in connection.exec_driver_sql(f"{explain} {sql}", values)]
    return [one for one in lines if (FULL_READ if is_sqlite else SEQUENTIAL).search(one.strip())]


@pytest.mark.parametrize(
    "address",
    [
        "/agenda",
        "/agenda?groupe={group}",
        "/agenda/2026/12?groupe={group}",
        "/rencontres/{meeting}",
        "/groupes",
        "/groupes/{group}",
        "/groupes/{group}/annee/2026",
        "/territoires/{territory}",
        "/departements/{departement}",
    ],
)
def test_no_large_table_is_read_in_full(
    client: CheckedClient, session: Session, address: str
) -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group, venue=scene.venue, summary="Bus et vélo.")
    path = address.format(
        group=scene.group.slug,
        meeting=meeting.id,
        territory=scene.territory.slug,
        departement=scene.departement.slug,
    )
    with sent() as statements:
        client.page(path)
    assert any("FROM meetings" in sql or "FROM groups" in sql for sql, _values in statements)
    for sql, values in statements:
        assert full_reads(session.connection(), sql, values) == [], sql


def test_a_full_read_is_seen(session: Session) -> None:
    """What each database says of a table read without an index; the pages above say it nowhere."""
    make_scene()
    connection = session.connection()
    assert full_reads(connection, "SELECT id FROM meetings ORDER BY title", ())


def test_the_year_of_a_group_begins_with_the_group(client: CheckedClient, session: Session) -> None:
    scene = make_scene()
    with sent() as statements:
        client.page(f"/groupes/{scene.group.slug}/annee/2026")
    (year,) = [one for one in statements if "FROM meetings" in one[0]]
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        lines = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {year[0]}", year[1])
        assert "ix_meeting_groups_group_id" in " ".join(row[-1] for row in lines)
    else:
        lines = connection.exec_driver_sql(f"EXPLAIN {year[0]}", year[1])
        assert "meeting_groups" in " ".join(row[-1] for row in lines)
