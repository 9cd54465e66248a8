"""Counts what one request asks of the database: how many statements, which twice, which writes."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, event

# Session upkeep is no statement of ours, and neither is a savepoint of the tests.
UPKEEP = re.compile(
    r"\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA|SET|SHOW|EXPLAIN)\b", re.IGNORECASE
)
WRITE = re.compile(
    r"\s*(INSERT|UPDATE|DELETE|REPLACE|MERGE|TRUNCATE|CREATE|ALTER|DROP)\b"
    # A common table expression may end in a write.
    r"|\s*WITH\b.*\b(INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as the driver got it; its parameters as text, so that they compare."""

    sql: str
    parameters: str

    def __str__(self) -> str:
        return f"{' '.join(self.sql.split())} -- {self.parameters}"


@dataclass
class Statements:
    """The statements of a stretch of time, in their order."""

    all: list[Statement] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.all)

    def repeated(self) -> list[Statement]:
        """Return the statements sent more than once with the same parameters."""
        return [statement for statement, count in Counter(self.all).items() if count > 1]

    def writes(self) -> list[Statement]:
        """Return the statements that change the database."""
        return [statement for statement in self.all if WRITE.match(statement.sql)]

    def __str__(self) -> str:
        lines = [f"{number}. {statement}" for number, statement in enumerate(self.all, 1)]
        return "\n".join(lines) or "no statement"

    def _note(  # SQLAlchemy's own six arguments
        self,
        _connection: Connection,
        _cursor: object,
        sql: str,
        parameters: Any,
        _context: object,
        _is_many: bool,  # noqa: FBT001
    ) -> None:
        if not UPKEEP.match(sql):
            self.all.append(Statement(sql, repr(parameters)))


@contextmanager
def recorded(engine: Engine | type[Engine] = Engine) -> Iterator[Statements]:
    """Record what goes to an engine (every engine, unless one is named) inside the block."""
    statements = Statements()
    event.listen(engine, "before_cursor_execute", statements._note)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", statements._note)
