"""Several processes that act at one moment on one database, each with its own application."""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from flask import Flask

from participation.app import create_app
from participation.extensions import db
from tests.support.app_settings import settings_for

PROCESSES = 4
PATIENCE = 100  # seconds

Act = Callable[[str, int, int], list[str]]

_start: list[Any] = []


@dataclass(frozen=True)
class Processes:
    """Four processes that begin at one moment; each makes its own application."""

    pool: ProcessPoolExecutor

    def together(self, act: Act, database_url: str, key: int) -> list[list[str]]:
        """Run an act in each process at once and return what each answered."""
        begun = [self.pool.submit(act, database_url, key, number) for number in range(PROCESSES)]
        return [one.result(PATIENCE) for one in begun]


def get_ready(start: Any) -> None:
    """Give a process the barrier where all wait for each other."""
    _start[:] = [start]


@contextmanager
def application(database_url: str) -> Iterator[Flask]:
    """Make the application of a process, and wait until the others have theirs."""
    made = create_app(settings_for(database_url))
    _start[0].wait(PATIENCE)
    yield made
    with made.app_context():
        db.engine.dispose()
