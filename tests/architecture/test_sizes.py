"""Small files, each for one thing, under names that say what lives there."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from participation.settings import ROOT

SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}
LONGEST_MODULE, LONGEST_TEST = 300, 400
LONGEST_FUNCTION, MOST_STATEMENTS = 45, 15
LONGEST_TEMPLATE = 150
# The list of columns is one long fact.
LONG_ON_PURPOSE = {"participation/privacy/register.py"}

MODULES = sorted(
    path for path in (ROOT / "participation").rglob("*.py") if "facts" not in path.parts
)
VIEWS = [path for path in MODULES if "blueprints" in path.parts]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef):
            yield node


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_is_short_and_says_what_it_is_for(path: Path) -> None:
    source = path.read_text()
    if named(path) not in LONG_ON_PURPOSE:
        assert len(source.splitlines()) <= LONGEST_MODULE
    if source.strip():
        assert ast.get_docstring(ast.parse(source)), "no docstring"


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_function_is_short(path: Path) -> None:
    for function in functions(path):
        end = function.end_lineno or function.lineno
        assert end - function.lineno < LONGEST_FUNCTION, function.name


@pytest.mark.parametrize("path", VIEWS, ids=named)
def test_a_view_holds_few_statements(path: Path) -> None:
    for function in functions(path):
        marks = " ".join(ast.dump(one) for one in function.decorator_list)
        if "route" in marks or "authorize" in marks or "public" in marks:
            statements = [node for node in ast.walk(function) if isinstance(node, ast.stmt)]
            assert len(statements) <= MOST_STATEMENTS + 1, function.name


@pytest.mark.parametrize("path", sorted((ROOT / "templates").rglob("*.html")), ids=named)
def test_a_template_is_short(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= LONGEST_TEMPLATE


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("*.py")), ids=named)
def test_a_test_file_is_short(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= LONGEST_TEST


def test_names_say_what_lives_there() -> None:
    everything = [*MODULES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "templates").rglob("*.html")]
    for path in everything:
        assert not {path.stem, *path.relative_to(ROOT).parts} & SAYS_NOTHING, named(path)
