"""Which database a test run uses, and migrated copies of it."""

import itertools
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from tests.support.postgres import Cluster, PostgresUnavailableError

CHOICE = "TEST_DATABASE"
DIRECTORY = "TEST_POSTGRES_DIRECTORY"
TEMPLATE = "template_migrated"


class Database(StrEnum):
    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


def chosen_database() -> Database:
    """Return the database of this process: `TEST_DATABASE`, sqlite unless set.

    Raises:
        ValueError: it names neither sqlite nor postgresql.

    """
    return Database(os.environ.get(CHOICE, Database.SQLITE))


def cluster_of_this_run() -> Cluster:
    """Return the PostgreSQL server that the run's first process started.

    Raises:
        PostgresUnavailableError: none was started.

    """
    directory = os.environ.get(DIRECTORY)
    if not directory:
        raise PostgresUnavailableError(f"No PostgreSQL in this run: {CHOICE} is not postgresql.")
    return Cluster(Path(directory))


@dataclass
class MigratedDatabases:
    """Fresh databases with every migration applied: migrated once, then copied.

    `migrate` gets the SQLAlchemy address of an empty database and must leave no connection open.
    `owner` tells processes of one run apart in the names of PostgreSQL databases.
    """

    database: Database
    directory: Path
    migrate: Callable[[str], None]
    owner: str
    _template: str = ""
    _numbers: Iterable[int] = field(default_factory=itertools.count)

    def fresh(self) -> str:
        """Return the address of a new migrated database, which nobody else uses."""
        number = next(iter(self._numbers))
        if self.database is Database.SQLITE:
            return self._fresh_file(number)
        cluster = cluster_of_this_run()
        if not self._template:
            self._template = cluster.create_template(f"{TEMPLATE}_{self.owner}", self.migrate)
        return cluster.create_database(f"{self.owner}_{number}", template=self._template)

    def _fresh_file(self, number: int) -> str:
        if not self._template:
            self._template = str(self.directory / f"{TEMPLATE}.sqlite3")
            self.migrate(f"sqlite:///{self._template}")
        target = self.directory / f"{number}.sqlite3"
        # With nobody connected, the journal beside the file is empty or gone; it follows anyway.
        for suffix in ("", "-wal"):
            if Path(self._template + suffix).exists():
                shutil.copyfile(self._template + suffix, str(target) + suffix)
        return f"sqlite:///{target}"
