"""The processes of these tests, begun once a module."""

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

import pytest

from tests.support.processes import PROCESSES, Processes, get_ready


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    """Four processes that wait for each other before each act."""
    context = multiprocessing.get_context("spawn")
    start = context.Barrier(PROCESSES)
    with ProcessPoolExecutor(PROCESSES, context, get_ready, (start,)) as pool:
        yield Processes(pool)
