"""Installations to copy from and to."""

import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.support.databases import Database, chosen_database, cluster_of_this_run
from tests.support.installations import application


@pytest.fixture
def source(fresh_database: str) -> Iterator[Flask]:
    """An installation with the demo in it."""
    with application(fresh_database) as app:
        yield app


@pytest.fixture
def new_database(tmp_path: Path) -> Callable[[], str]:
    """Gives the address of a database without a single table."""
    numbers = itertools.count()

    def create() -> str:
        name = f"empty_{os.getpid()}_{tmp_path.name}_{next(numbers)}"
        if chosen_database() is Database.SQLITE:
            return f"sqlite:///{tmp_path / name}.sqlite3"
        return cluster_of_this_run().create_database(name)

    return create


@pytest.fixture
def target(new_database: Callable[[], str]) -> Iterator[Flask]:
    """An installation whose database is empty."""
    with application(new_database()) as app:
        yield app
