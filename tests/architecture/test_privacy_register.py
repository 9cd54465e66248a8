"""Every column says what it is for and how long it is kept; nothing sensitive has a column."""

import re

from participation.extensions import db
from participation.models import MODULES
from participation.privacy.register import REGISTER

NEVER = re.compile(
    r"\b(rsa|nir|caf|birth|naissance|status_social|benefit|allocation|montant|income|health|sante|"
    r"handicap|diagnosis|sanction|score|nationality|gender|genre|age)\b"
)


def test_every_column_is_listed_once() -> None:
    assert MODULES
    for table in db.metadata.sorted_tables:
        listed = [name for group in REGISTER[table.name] for name in group.names]
        assert sorted(listed) == sorted(column.name for column in table.columns), table.name


def test_nothing_is_listed_that_is_not_there() -> None:
    assert set(REGISTER) == set(db.metadata.tables)


def test_nothing_sensitive_has_a_column() -> None:
    for table in db.metadata.sorted_tables:
        for column in table.columns:
            words = f"{table.name} {column.name}".replace("_", " ")
            assert not NEVER.search(words), words
