"""Who may write: one place commits, a few packages open units of work, queries are scoped."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from participation.settings import ROOT

PACKAGE = ROOT / "participation"
MAY_OPEN = ("blueprints", "cli", "demo", "jobs")
MODULES = sorted(PACKAGE.rglob("*.py"))
QUERIES = sorted(PACKAGE.rglob("queries.py"))
# A hundred Départements at most, each owner of itself; one head a chain.
NOT_SCOPED = {"departements", "heads"}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if name in (getattr(called, "attr", ""), getattr(called, "id", "")):
                yield node


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_only_the_unit_of_work_commits(path: Path) -> None:
    if path.name != "unit_of_work.py":
        assert not list(calls(ast.parse(path.read_text()), "commit"))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_services_never_open_a_unit_of_work(path: Path) -> None:
    if path.relative_to(PACKAGE).parts[0] not in MAY_OPEN:
        assert not list(calls(ast.parse(path.read_text()), "unit_of_work"))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_imports_stand_on_top(path: Path) -> None:
    tree = ast.parse(path.read_text())
    inside = [
        node
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.ClassDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not inside


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_no_broad_except(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "everything"
            # To clean up and let the error go on is no hiding.
            goes_on = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
            assert goes_on or caught not in ("everything", "Exception", "BaseException")


@pytest.mark.parametrize("path", QUERIES, ids=named)
def test_lists_start_from_a_scope(path: Path) -> None:
    """A function that lists rows of a domain goes through `scoped`; one by key need not."""
    for function in ast.walk(ast.parse(path.read_text())):
        if not isinstance(function, ast.FunctionDef) or function.name in NOT_SCOPED:
            continue
        returned = ast.unparse(function.returns) if function.returns else ""
        takes_a_key = any(
            argument.arg.endswith(("_id", "_ids", "contact")) and argument.arg != "departement_id"
            for argument in function.args.args
        )
        is_list = returned.startswith(("list[", "Sequence[")) and not takes_a_key
        if is_list and list(calls(function, "select")):
            assert list(calls(function, "scoped")), function.name


@pytest.mark.parametrize("path", QUERIES, ids=named)
def test_lists_are_ordered(path: Path) -> None:
    for function in ast.walk(ast.parse(path.read_text())):
        if not isinstance(function, ast.FunctionDef) or not list(calls(function, "scalars")):
            continue
        returned = ast.unparse(function.returns) if function.returns else ""
        if returned.startswith(("list[", "Sequence[")):
            source = ast.unparse(function)
            assert ".order_by(" in source, function.name


# One group with its one or two territories: the link table is as small as the list of groups.
# A series is one thing, whatever its last letter.
JOINED_ON_PURPOSE = {("addresses.py", "territories"), ("series_queries.py", "series")}


def test_collections_are_loaded_apart() -> None:
    """A collection joined to its row makes SQLite build the whole link table for each page."""
    for path in MODULES:
        for call in calls(ast.parse(path.read_text()), "joinedload"):
            for argument in call.args:
                name = getattr(argument, "attr", "")
                assert not name.endswith("s") or (path.name, name) in JOINED_ON_PURPOSE, name
