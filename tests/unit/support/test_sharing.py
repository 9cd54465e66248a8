"""One run on two databases: each test where it belongs, none lost, none run twice for nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.databases import (
    Database,
    MigratedDatabases,
    chosen_database,
    cluster_of_this_run,
)
from tests.support.postgres import PostgresUnavailableError

ROOT = Path(__file__).resolve().parents[3]
CONFTEST = """
import os, pytest
from pathlib import Path
from tests.support.databases import MigratedDatabases, chosen_database
pytest_plugins = ("tests.support.sharing",)

def migrate(url):
    from sqlalchemy import create_engine, text
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE things (id INTEGER)"))
    engine.dispose()

@pytest.fixture(scope="session")
def databases(tmp_path_factory, worker_id):
    return MigratedDatabases(
        chosen_database(), tmp_path_factory.mktemp("databases"), migrate, worker_id)

@pytest.fixture(autouse=True)
def noted(request):
    yield
    with open(Path(__file__).parent / "ran", "a") as ran:
        ran.write(f"{chosen_database()} {request.node.name}\\n")
"""
SUITE = """
import pytest
from sqlalchemy import create_engine, text

def test_service(databases):
    for url in (databases.fresh(), databases.fresh()):
        engine = create_engine(url)
        with engine.begin() as connection:
            assert connection.execute(text("SELECT count(*) FROM things")).scalar_one() == 0
            connection.execute(text("INSERT INTO things VALUES (1)"))
        engine.dispose()

@pytest.mark.axe
def test_axe(): pass

@pytest.mark.journey
def test_journey(): pass
"""
LAST_ON_POSTGRESQL = """
import os, time
if os.environ["TEST_DATABASE"] == "postgresql":
    time.sleep(1.5)
"""
SIDE_BY_SIDE = (
    "--dist=each",
    *("--tx", "popen//id=sqlite//env:TEST_DATABASE=sqlite"),
    *("--tx", "popen//id=postgresql//env:TEST_DATABASE=postgresql"),
)


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n  axe: .\n  journey: .\n")
    (tmp_path / "conftest.py").write_text(CONFTEST)
    for folder in ("unit", "services"):
        (tmp_path / "tests" / folder).mkdir(parents=True)
    (tmp_path / "tests" / "services" / "test_service.py").write_text(SUITE)
    (tmp_path / "tests" / "unit" / "test_pure.py").write_text("def test_pure(): pass\n")
    return tmp_path


def run(suite: Path, *options: str, **settings: str) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("TEST_")}
    kept.pop("CI", None)
    for key in list(kept):
        if key.startswith("PYTEST_"):
            del kept[key]
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "xdist", *options],
        check=False,
        cwd=suite,
        # Without the other plugins each of these runs takes half the time.
        env={**kept, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTHONPATH": str(ROOT), **settings},
        capture_output=True,
        text=True,
    )


def ran(suite: Path) -> list[str]:
    return sorted((suite / "ran").read_text().split("\n")[:-1])


@pytest.mark.processes
def test_two_databases_share_one_run(suite: Path) -> None:
    done = run(suite, *SIDE_BY_SIDE)
    assert done.returncode == 0, done.stdout + done.stderr
    assert ran(suite) == [
        "postgresql test_axe",
        "postgresql test_service",
        "sqlite test_journey",
        "sqlite test_pure",
        "sqlite test_service",
    ]
    assert done.stdout.strip().split("\n")[-1].startswith("5 passed")


@pytest.mark.processes
def test_without_a_server_sqlite_runs_all_and_says_so(suite: Path) -> None:
    done = run(suite, *SIDE_BY_SIDE, TEST_POSTGRES_RELEASE="9")
    assert done.returncode == 0, done.stdout + done.stderr
    assert ran(suite) == [f"sqlite test_{name}" for name in ("axe", "journey", "pure", "service")]
    assert "PostgreSQL skipped: No PostgreSQL 9; there is 16, 18." in done.stdout


@pytest.mark.processes
def test_a_run_where_one_process_has_nothing_to_do_succeeds(suite: Path) -> None:
    # PostgreSQL's empty share is collected last: xdist then counts no test at all.
    test = suite / "tests" / "unit" / "test_pure.py"
    test.write_text(LAST_ON_POSTGRESQL + test.read_text())
    done = run(suite, *SIDE_BY_SIDE, "tests/unit")
    assert done.returncode == 0, done.stdout + done.stderr
    assert ran(suite) == ["sqlite test_pure"]


@pytest.mark.processes
def test_in_continuous_integration_a_missing_server_fails(suite: Path) -> None:
    done = run(suite, *SIDE_BY_SIDE, TEST_POSTGRES_RELEASE="9", CI="true")
    assert done.returncode != 0
    assert "No PostgreSQL 9" in done.stderr


@pytest.mark.processes
def test_alone_a_database_runs_everything(suite: Path) -> None:
    done = run(suite, TEST_DATABASE="postgresql")
    assert done.returncode == 0, done.stdout + done.stderr
    assert ran(suite) == [
        f"postgresql test_{name}" for name in ("axe", "journey", "pure", "service")
    ]


def test_the_choice_is_sqlite_unless_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEST_DATABASE", raising=False)
    assert chosen_database() is Database.SQLITE
    monkeypatch.setenv("TEST_DATABASE", "mysql")
    with pytest.raises(ValueError, match="mysql"):
        chosen_database()


def test_without_a_run_on_postgresql_there_is_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEST_POSTGRES_DIRECTORY", raising=False)
    with pytest.raises(PostgresUnavailableError):
        cluster_of_this_run()


def test_a_file_is_migrated_once_and_copied(tmp_path: Path) -> None:
    migrated = []

    def migrate(url: str) -> None:
        migrated.append(url)
        Path(url.removeprefix("sqlite:///")).write_bytes(b"migrated")

    databases = MigratedDatabases(Database.SQLITE, tmp_path, migrate, owner="one")
    first, second = databases.fresh(), databases.fresh()
    assert first != second
    assert len(migrated) == 1
    assert Path(first.removeprefix("sqlite:///")).read_bytes() == b"migrated"
