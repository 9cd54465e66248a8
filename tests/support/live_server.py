"""The application in its real server, on loopback, for browsers and for several clients at once."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent.parent
PREFIX = "PARTICIPATION_"
SECRET = "a secret for the tests only, and long enough"  # noqa: S105 - it guards nothing
FLASK = (sys.executable, "-m", "flask", "--app", "wsgi")
PREPARATION = ((*FLASK, "db", "upgrade"), (*FLASK, "demo", "load"))
LONGEST_START_SECONDS = 60.0
LONGEST_STOP_SECONDS = 10.0


class ServerFailedError(Exception):
    """The server or its preparation did not work; the message ends with what it said."""


@dataclass(frozen=True, slots=True)
class LiveServer:
    """A server that answers; `environment` is for commands that act on the same database."""

    base_url: str
    log: Path
    environment: Mapping[str, str]

    def command(self, *words: str) -> str:
        """Run `flask --app wsgi …` on the server's database and return what it printed.

        Raises:
            ServerFailedError: the command failed.

        """
        return _run((*FLASK, *words), self.environment)


@contextmanager
def running_server(
    database_url: str,
    directory: Path,
    *,
    preparation: Sequence[Sequence[str]] = PREPARATION,
    application: str = "wsgi:app",
    workers: int = 2,
    settings: Mapping[str, str] | None = None,
    health: str = "/healthz",
) -> Iterator[LiveServer]:
    """Prepare a database, serve it on a free loopback port, and stop at the end.

    `preparation` are the commands run first (migrate, load the demo); `settings` are further
    `PARTICIPATION_*` variables. The log stays in `directory`, where pytest keeps the files of
    the last failed runs.

    Raises:
        ServerFailedError: a command failed, or `health` did not answer in time.

    """
    directory.mkdir(parents=True, exist_ok=True)
    port = free_port()
    base_url = f"http://127.0.0.1:{port}"
    environment = server_environment(database_url, base_url, settings or {})
    for command in preparation:
        _run(command, environment)
    log = directory / f"server-{port}.log"
    with log.open("wb") as output:
        server = _start(port, application, workers, environment, output)
        try:
            _wait_for(base_url + health, server, log)
            yield LiveServer(base_url, log, environment)
        finally:
            _stop(server)


def server_environment(
    database_url: str, base_url: str, settings: Mapping[str, str]
) -> dict[str, str]:
    """Return the environment of a demo server: nothing of the caller's own settings remains."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(PREFIX)}
    return {
        **kept,
        f"{PREFIX}DATABASE_URL": database_url,
        f"{PREFIX}BASE_URL": base_url,
        f"{PREFIX}SECRET_KEY": SECRET,
        f"{PREFIX}DEMO": "1",
        **settings,
    }


def free_port() -> int:
    """Return a loopback port that nobody listens on at this moment."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _start(
    port: int, application: str, workers: int, environment: Mapping[str, str], output: IO[bytes]
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [
            sys.executable,
            *("-m", "gunicorn", "--no-control-socket"),
            *("--bind", f"127.0.0.1:{port}"),
            *("--workers", str(workers), "--worker-class", "gthread", "--threads", "4"),
            *("--access-logfile", "-", "--graceful-timeout", "2"),
            application,
        ],
        cwd=ROOT,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        start_new_session=True,  # Ctrl-C reaches the test run, which then stops the server
    )


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + LONGEST_START_SECONDS
    while True:
        try:
            with opener.open(address, timeout=5):
                return
        except urllib.error.HTTPError as error:
            last = f"{address} answers {error.code}"
        except OSError as error:
            last = str(error)
        if server.poll() is not None or time.monotonic() > deadline:
            raise ServerFailedError(f"{last}\n{_end_of(log.read_text(errors='replace'))}")
        time.sleep(0.05)


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(LONGEST_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _run(command: Sequence[str], environment: Mapping[str, str]) -> str:
    done = subprocess.run(
        list(command),
        check=False,
        cwd=ROOT,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        said = _end_of(done.stdout + done.stderr)
        raise ServerFailedError(f"{' '.join(command)} ended with {done.returncode}\n{said}")
    return done.stdout


def _end_of(text: str) -> str:
    return text[-3000:]
