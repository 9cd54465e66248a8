"""Fixtures of the journeys: a real server on a database of its own, and a real Chromium."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.browser import running_browser, skip_reason
from tests.support.databases import MigratedDatabases
from tests.support.live_server import LiveServer, running_server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium, or a skip that says in one line what is missing."""
    reason = skip_reason()
    if reason is not None:
        pytest.skip(reason)
    with running_browser() as running:
        yield running


@pytest.fixture(scope="module")
def live_server(
    databases: MigratedDatabases, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LiveServer]:
    """The application in its real server, with the demo topped up to today."""
    folder: Path = tmp_path_factory.mktemp("server")
    with running_server(databases.fresh(), folder) as server:
        yield server
