"""What a database still says of the readers of one round: looked for in every table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import Flask
from sqlalchemy import Column, Table

from participation.extensions import db
from tests.support.installations import rows_of

PEOPLE = ("persons", "readings")
REVIEWS = ("review_rounds", "review_questions", "review_marks", "review_answers", "readings")


@dataclass(frozen=True)
class Readers:
    """Who reads in a round, while it is open."""

    round_id: int
    reading_ids: frozenset[int]
    person_ids: frozenset[int]
    names: tuple[str, ...]


def readers_of(app: Flask, round_id: int) -> Readers:
    """Return the readers of an open round, as its tables know them."""
    table = db.metadata.tables["readings"]
    rows = [row for row in _named(table, rows_of(app)[table.name]) if row["round_id"] == round_id]
    return Readers(
        round_id,
        frozenset(int(str(row["id"])) for row in rows),
        frozenset(int(str(row["person_id"])) for row in rows if row["person_id"] is not None),
        tuple(str(row["label"]) for row in rows),
    )


def ties(app: Flask, readers: Readers) -> list[str]:
    """Return the rows, of any table, that tie one of the readers to the round or to a mark."""
    rows = rows_of(app)
    return [
        f"{table.name}: {row}"
        for table in db.metadata.sorted_tables
        for row in _named(table, rows[table.name])
        if _tells_who(table, row, readers) and _tells_of_the_round(table, row, readers)
    ]


def _tells_who(table: Table, row: Mapping[str, object], readers: Readers) -> bool:
    ids = {"persons": readers.person_ids, "readings": readers.reading_ids}
    keys = ((name, column) for column in table.columns for name in _targets(column, PEOPLE))
    return any(row[column.name] in ids[name] for name, column in keys) or any(
        name in str(row) for name in readers.names
    )


def _tells_of_the_round(table: Table, row: Mapping[str, object], readers: Readers) -> bool:
    """Say whether a row leads to a table of the reviews, or to an address of the round."""
    keys = (column for column in table.columns if _targets(column, REVIEWS))
    return (
        table.name in REVIEWS
        or any(row[column.name] is not None for column in keys)
        or f"relecture/{readers.round_id}" in str(row)
    )


def _targets(column: Column[object], names: Sequence[str]) -> list[str]:
    found = {key.column.table.name for key in column.foreign_keys}
    return [name for name in names if name in found]


def _named(table: Table, rows: Sequence[tuple[object, ...]]) -> list[dict[str, object]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in rows]
