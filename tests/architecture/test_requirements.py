"""Each requirement and each system of the documents has its row, its page and its test."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

# Every issue adds its name when it ends.
DONE = ("Foundation", "Groups", "Easy French")

ISSUES = (
    "Foundation",
    "Groups",
    "Easy French",
    "Presence",
    "Voice",
    "Suites",
    "Steering",
    "For real",
    "For everyone",
)
OUTSIDE = "hors produit\u00a0:"
EXPECTED = (
    *(f"R-{number:02d}" for number in range(1, 56)),
    *(f"S-{number:02d}" for number in range(1, 61)),
)
ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT / "docs" / "requirements.md"
_ROW = re.compile(r"^\|\s*[A-Z]-\d")
_QUOTED = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the tables: `issues` is empty when `outside` gives the reason why."""

    id: str
    what: str
    issues: tuple[str, ...]
    outside: str | None
    pages: tuple[str, ...]
    tests: tuple[str, ...]


def read_rows(text: str) -> list[Row]:
    """Read the rows of the document; raise ValueError for one without its five cells."""
    return [_row(line) for line in text.splitlines() if _ROW.match(line)]


def _row(line: str) -> Row:
    cells = [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]
    if len(cells) != 5:
        raise ValueError(f"five cells expected: {line}")
    name, what, issue, pages, tests = cells
    is_outside = issue.startswith(OUTSIDE)
    return Row(
        id=name,
        what=what,
        issues=() if is_outside else tuple(part.strip() for part in issue.split(",")),
        outside=issue.removeprefix(OUTSIDE).strip() if is_outside else None,
        pages=tuple(_QUOTED.findall(pages)),
        tests=tuple(_QUOTED.findall(tests)),
    )


def wrong_ids(rows: Sequence[Row]) -> list[str]:
    """Give the ids that are missing, unknown or there twice."""
    found = [row.id for row in rows]
    return [
        name
        for name in dict.fromkeys((*EXPECTED, *found))
        if found.count(name) != 1 or name not in EXPECTED
    ]


def wrong_words(rows: Sequence[Row]) -> list[str]:
    """Give the rows without a sentence, with an unknown issue, or outside without a reason."""
    return [
        row.id
        for row in rows
        if not row.what
        or row.outside == ""
        or len(set(row.issues)) != len(row.issues)
        or any(issue not in ISSUES for issue in row.issues)
    ]


def unfilled(rows: Sequence[Row], done: Sequence[str]) -> list[str]:
    """Give the rows that an ended issue names and that miss a page or one of its tests."""
    return [
        row.id
        for row in rows
        if (ended := sum(issue in done for issue in row.issues))
        and (not row.pages or len(row.tests) < ended)
    ]


def absent_tests(rows: Sequence[Row], root: Path) -> list[str]:
    """Give the paths that are not test files of the tree, each with its row."""
    return [
        f"{row.id} {path}"
        for row in rows
        for path in row.tests
        if not (path.startswith("tests/") and "test_" in path and (root / path).is_file())
    ]


def relative_pages(rows: Sequence[Row]) -> list[str]:
    """Give the pages that are not addresses of the site."""
    return [f"{row.id} {page}" for row in rows for page in row.pages if not page.startswith("/")]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return read_rows(DOCUMENT.read_text(encoding="utf-8"))


def test_each_requirement_and_system_has_one_row(rows: list[Row]) -> None:
    assert wrong_ids(rows) == []


def test_each_row_says_what_and_who(rows: list[Row]) -> None:
    assert wrong_words(rows) == []


def test_rows_of_ended_issues_are_filled(rows: list[Row]) -> None:
    assert unfilled(rows, DONE) == []


def test_tests_named_exist(rows: list[Row]) -> None:
    assert absent_tests(rows, ROOT) == []


def test_pages_are_addresses(rows: list[Row]) -> None:
    assert relative_pages(rows) == []


def test_ended_issues_are_known() -> None:
    assert set(DONE) <= set(ISSUES)


BROKEN: tuple[tuple[str, str, Callable[[list[Row], Path], list[str]], list[str]], ...] = (
    ("| R-02 |", "| R-01 |", lambda rows, _: wrong_ids(rows), ["R-01", "R-02"]),
    ("| R-02 |", "| R-77 |", lambda rows, _: wrong_ids(rows), ["R-02", "R-77"]),
    ("| Groups |", "| Grups |", lambda rows, _: wrong_words(rows), ["R-02"]),
    ("| Foundation |", "| Foundation, Foundation |", lambda rows, _: wrong_words(rows), ["R-01"]),
    ("\u00a0: no such thing", "\u00a0:", lambda rows, _: wrong_words(rows), ["R-03"]),
    ("| `/agenda` |", "| |", lambda rows, _: unfilled(rows, ("Foundation",)), ["R-01"]),
    ("| `tests/test_one.py` |", "| |", lambda rows, _: unfilled(rows, ("Foundation",)), ["R-01"]),
    ("| `/agenda` |", "| `agenda` |", lambda rows, _: relative_pages(rows), ["R-01 agenda"]),
    ("test_one.py", "test_two.py", absent_tests, ["R-01 tests/test_two.py"]),
)
SOUND = """| Id | What | Issue | Pages | Tests |
|---|---|---|---|---|
| R-01 | An agenda | Foundation | `/agenda` | `tests/test_one.py` |
| R-02 | A rhythm | Groups | | |
| R-03 | A budget | hors produit\u00a0: no such thing | | |
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_one.py").touch()
    return tmp_path


def test_a_sound_document_has_no_problem(tree: Path) -> None:
    rows = read_rows(SOUND)
    assert [row.id for row in rows] == ["R-01", "R-02", "R-03"]
    assert rows[2].outside == "no such thing"
    assert (wrong_words(rows), unfilled(rows, ("Foundation",)), absent_tests(rows, tree)) == (
        [],
        [],
        [],
    )
    assert wrong_ids(rows) == list(EXPECTED[3:])


@pytest.mark.parametrize(("sound", "broken", "check", "expected"), BROKEN)
def test_a_broken_document_is_caught(
    sound: str,
    broken: str,
    check: Callable[[list[Row], Path], list[str]],
    expected: list[str],
    tree: Path,
) -> None:
    assert SOUND.count(sound) == 1
    problems = check(read_rows(SOUND.replace(sound, broken)), tree)
    assert [problem for problem in problems if problem not in EXPECTED[3:]] == expected


def test_each_ended_issue_of_a_row_needs_a_test_of_its_own() -> None:
    shared = read_rows(SOUND.replace("| Foundation |", "| Foundation, Groups |"))
    assert unfilled(shared, ("Foundation",)) == []
    assert unfilled(shared, ("Foundation", "Groups")) == ["R-01", "R-02"]


def test_a_row_without_its_cells_is_refused() -> None:
    with pytest.raises(ValueError, match="five cells"):
        read_rows("| R-01 | An agenda | Foundation |")
