"""The recorder of statements: what counts, what is repeated, what writes."""

import pytest
from sqlalchemy import create_engine, event, text

from tests.support.statements import WRITE, recorded


def test_counts_repeats_and_writes() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE things (id INTEGER)"))
    with recorded(engine) as statements, engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=ON")
        connection.exec_driver_sql("SAVEPOINT one")
        connection.execute(text("SELECT id FROM things WHERE id = :id"), {"id": 1})
        connection.execute(text("SELECT id FROM things WHERE id = :id"), {"id": 2})
        connection.execute(text("SELECT id FROM things WHERE id = :id"), {"id": 1})
        connection.execute(text("INSERT INTO things VALUES (:id)"), {"id": 1})
        connection.exec_driver_sql("RELEASE one")
    assert statements.count == 4
    assert [str(repeated) for repeated in statements.repeated()] == [
        "SELECT id FROM things WHERE id = ? -- (1,)"
    ]
    assert [write.sql.split()[0] for write in statements.writes()] == ["INSERT"]
    assert str(statements).startswith("1. SELECT")
    engine.dispose()


def test_recording_ends_with_the_block() -> None:
    engine = create_engine("sqlite://")
    with recorded(engine) as statements:
        pass
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    assert statements.count == 0
    assert str(statements) == "no statement"
    assert not event.contains(engine, "before_cursor_execute", statements._note)
    engine.dispose()


@pytest.mark.parametrize(
    ("sql", "is_write"),
    [
        ("SELECT 1", False),
        ("  update things set id = 1", True),
        ("WITH a AS (SELECT 1) SELECT * FROM a", False),
        ("WITH a AS (SELECT 1)\nINSERT INTO things SELECT * FROM a", True),
        ("SELECT updated_at FROM things -- update", False),
    ],
)
def test_a_write_is_told_from_a_read(sql: str, *, is_write: bool) -> None:
    assert bool(WRITE.match(sql)) is is_write


def test_a_connection_already_open_is_recorded_too() -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        connection.execute(text("SELECT 1"))
        with recorded() as statements:
            connection.execute(text("SELECT 2"))
        with recorded() as again:
            connection.execute(text("SELECT 3"))
    engine.dispose()
    assert [statement.sql for statement in statements.all] == ["SELECT 2"]
    assert [statement.sql for statement in again.all] == ["SELECT 3"]
