"""Pytest plugin: starts PostgreSQL for a run and shares the tests out between two databases."""

import os
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any

import pytest

from tests.support.databases import CHOICE, DIRECTORY, Database, chosen_database
from tests.support.postgres import DEFAULT_RELEASE, PostgresUnavailableError, running_cluster

RELEASE = "TEST_POSTGRES_RELEASE"
# Tests that open no database run once, beside SQLite; the pages' accessibility runs beside
# PostgreSQL, so that both processes of `make test` end at about the same time.
WITHOUT_DATABASE = ("tests/unit/", "tests/architecture/", "tests/golden/")
ONLY_BESIDE_POSTGRESQL = "axe"
ONLY_BESIDE_SQLITE = "journey"

_started = pytest.StashKey[ExitStack]()
_notes = pytest.StashKey[list[str]]()
_shares = pytest.StashKey[list[int]]()


def pytest_configure(config: pytest.Config) -> None:
    """Start the server in the first process of the run, before the others inherit its place."""
    config.stash[_started] = ExitStack()
    config.stash[_notes] = []
    config.stash[_shares] = []
    if is_worker(config) or not _wants_postgresql(config):
        return
    release = os.environ.get(RELEASE, DEFAULT_RELEASE)
    try:
        cluster = config.stash[_started].enter_context(running_cluster(release))
    except PostgresUnavailableError as reason:
        if chosen_database() is Database.POSTGRESQL or os.environ.get("CI"):
            raise pytest.UsageError(str(reason)) from reason
        config.stash[_notes].append(f"PostgreSQL skipped: {reason}")
        return
    config.stash[_notes].append(f"PostgreSQL {release} beside SQLite, from the wheel's binaries.")
    os.environ[DIRECTORY] = str(cluster.directory)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server that this process started."""
    config.stash[_started].close()
    if not is_worker(config):
        os.environ.pop(DIRECTORY, None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave to each of two processes side by side what is its part; alone, one runs all."""
    if not shares_the_run(config):
        return
    database = chosen_database()
    kept = [item for item in items if belongs_to(item, database)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
    items[:] = kept


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(node: Any, ids: Sequence[str]) -> None:
    """Count what each of the two processes has to run; xdist ships no types for its `node`."""
    config: pytest.Config = node.config
    config.stash[_shares].append(len(ids))


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Keep a run from “no tests ran” when only one of its two processes had none.

    The counter is that of the process that collected last.
    """
    shares = session.config.stash[_shares]
    if exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED and any(shares):
        session.exitstatus = pytest.ExitCode.OK


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line each what was started or skipped, above the summary line."""
    for note in terminalreporter.config.stash[_notes]:
        terminalreporter.write_line(note)


def is_worker(config: pytest.Config) -> bool:
    """Tell whether this process was started by another one of the same run."""
    return hasattr(config, "workerinput")


def shares_the_run(config: pytest.Config) -> bool:
    """Tell whether this is one of the two processes of `make test`: they bear a database's name."""
    workerinput: dict[str, object] = getattr(config, "workerinput", {})
    return workerinput.get("workerid") in list(Database)


def belongs_to(item: pytest.Item, database: Database) -> bool:
    """Tell whether the process of a database runs this test, when two share them out."""
    if item.get_closest_marker(ONLY_BESIDE_POSTGRESQL):
        # Without a server nothing may get lost: SQLite takes these tests back.
        expected = Database.POSTGRESQL if os.environ.get(DIRECTORY) else Database.SQLITE
        return database is expected
    if item.get_closest_marker(ONLY_BESIDE_SQLITE) or item.nodeid.startswith(WITHOUT_DATABASE):
        return database is Database.SQLITE
    return database is Database.SQLITE or bool(os.environ.get(DIRECTORY))


def _wants_postgresql(config: pytest.Config) -> bool:
    if config.option.collectonly:
        return False
    processes: list[str] = config.getoption("tx", default=None) or []
    return chosen_database() is Database.POSTGRESQL or any(
        f"{CHOICE}={Database.POSTGRESQL}" in process for process in processes
    )
