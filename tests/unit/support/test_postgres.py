"""The throw-away PostgreSQL: it runs without rights, copies a template, and leaves nothing."""

import os
import pwd
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, text

from tests.support.postgres import (
    SERVICE_ACCOUNT,
    Cluster,
    PostgresUnavailableError,
    installation,
    running_cluster,
)

pytestmark = pytest.mark.processes
ROOT = Path(__file__).resolve().parents[3]
KILLED = """
import os, signal
from tests.support.postgres import running_cluster
with running_cluster() as cluster:
    print(cluster.directory, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with running_cluster() as running:
        yield running


def migrate(url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE things (id INTEGER)"))
        connection.execute(text("INSERT INTO things VALUES (1)"))
    engine.dispose()


def rows(url: str) -> int:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO things VALUES (2)"))
        count = connection.execute(text("SELECT count(*) FROM things")).scalar_one()
    engine.dispose()
    return int(count)


def test_copies_of_a_template_know_nothing_of_each_other(cluster: Cluster) -> None:
    template = cluster.create_template("migrated", migrate)
    first = cluster.create_database("first", template=template)
    second = cluster.create_database("second", template=template)
    assert rows(first) == 2
    assert rows(first) == 3
    assert rows(second) == 2


def test_a_database_can_be_dropped_under_its_users(cluster: Cluster) -> None:
    cluster.create_database("short")
    with psycopg.connect(host=str(cluster.directory), user="participation", dbname="short"):
        cluster.drop_database("short")
    cluster.drop_database("short")  # a second time changes nothing
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(host=str(cluster.directory), user="participation", dbname="short")


def test_the_server_has_no_rights_and_no_open_port(cluster: Cluster) -> None:
    myself = pwd.getpwuid(os.geteuid()).pw_name
    expected = SERVICE_ACCOUNT if myself == "root" else myself
    assert (cluster.directory / "data").owner() == expected
    assert cluster.directory.stat().st_mode & 0o077 == 0
    with psycopg.connect(
        host=str(cluster.directory), user="participation", dbname="postgres"
    ) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)


@pytest.mark.parametrize("release", ["16", "18"])
def test_the_release_asked_for_runs_and_leaves_nothing(release: str) -> None:
    with running_cluster(release) as running:
        url = running.create_database("one")
        engine = create_engine(url)
        with engine.connect() as connection:
            version = connection.execute(text("SHOW server_version")).scalar_one()
        engine.dispose()
        directory = running.directory
    assert version.split(".")[0] == release
    assert not directory.exists()


def test_a_killed_run_leaves_no_server_and_no_file() -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED], check=False, cwd=ROOT, capture_output=True, text=True
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    directory = Path(killed.stdout.strip())
    deadline = time.monotonic() + 10
    while directory.exists() and time.monotonic() < deadline:
        os.sched_yield()
    assert not directory.exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root hands the server to another account")
def test_an_installation_in_a_closed_home_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = installation("16").parent
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    for part in (found, found.with_name(f"{found.name}.libs")):
        subprocess.run(["cp", "-a", str(part), str(home)], check=True)
    monkeypatch.syspath_prepend(str(home))
    assert installation("16").is_relative_to(home)
    with running_cluster("16") as running:
        assert (running.directory / "installed").is_dir()
        assert rows(running.create_database("x", template=running.create_template("t", migrate)))


def test_an_unknown_release_is_refused_in_one_line() -> None:
    with pytest.raises(PostgresUnavailableError, match=r"^No PostgreSQL 9; there is 16, 18\.$"):
        installation("9")


def test_a_server_that_does_not_start_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.support.postgres.SPEED_OVER_SAFETY", ("shared_buffers=1",))
    before = time.monotonic()
    with (
        pytest.raises(PostgresUnavailableError, match="outside the valid range"),
        running_cluster(),
    ):
        pass
    assert time.monotonic() - before < 10
