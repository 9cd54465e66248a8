"""How many statements a page sends, with the demo's few rows and with many."""

from collections.abc import Iterable

from flask import Flask

from tests.bench.table import Row
from tests.support.statements import recorded

BAR = 6


def statement_counts(app: Flask, paths: Iterable[str]) -> dict[str, int | None]:
    """Return how many statements each page sends, before any cache; None where it is not 200.

    The application must be new: what it keeps in memory would hide statements.
    """
    return {path: _count(app, path) for path in paths}


def _count(app: Flask, path: str) -> int | None:
    app.extensions["facts"].clear()  # the page before has taught them
    with recorded() as statements, app.app_context():
        response = app.test_client().get(path, headers={"Sec-Fetch-Site": "none"})
    return statements.count if response.status_code == 200 else None


def statement_rows(few: dict[str, int | None], many: dict[str, int | None]) -> list[Row]:
    """Compare the counts of the same pages with few and with many rows."""
    return [
        Row(
            f"{path}: statements with few and many rows",
            f"{few[path]} and {many[path]}",
            bar=f"≤ {BAR}, the same",
            is_met=few[path] is not None and few[path] == many[path] and (few[path] or 0) <= BAR,
        )
        for path in few
    ]
