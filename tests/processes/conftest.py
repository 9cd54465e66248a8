"""The processes of these tests, begun once a module."""

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

import pytest
from flask import Flask

from participation.app import create_app
from participation.extensions import db
from tests.support.app_settings import settings_for
from tests.support.processes import PROCESSES, Processes, get_ready


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    """Four processes that wait for each other before each act."""
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(PROCESSES)
    with ProcessPoolExecutor(PROCESSES, context, get_ready, (start,)) as pool:
        yield Processes(pool)


@pytest.fixture
def site(fresh_database: str) -> Iterator[Flask]:
    """An application of its own, whose threads have a connection each."""
    application_of_threads = create_app(settings_for(fresh_database))
    yield application_of_threads
    with application_of_threads.app_context():
        db.engine.dispose()
