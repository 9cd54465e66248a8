"""Sends requests to a server and reads what they cost it: processor time, and how many a second."""

import gzip
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import make_url

from tests.support.live_server import LiveServer

CONNECTIONS = 4
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
GZIP = {"Accept-Encoding": "gzip"}
_numbers = count(1)


class UnexpectedAnswerError(Exception):
    """A page did not answer as the measure needs it to."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; `header_bytes` counts the lines of the head as they came."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def content(self) -> bytes:
        is_packed = self.headers.get("Content-Encoding") == "gzip"
        return gzip.decompress(self.body) if is_packed else self.body

    @property
    def wire_bytes(self) -> int:
        head = sum(len(name) + len(value) + 4 for name, value in self.headers.items())
        return len(f"HTTP/1.1 {self.status} \r\n\r\n") + head + len(self.body)


@dataclass(frozen=True, slots=True)
class Sample:
    """What some requests cost: processor seconds for one, and how many a second.

    `cpu_seconds` are those of the server; what PostgreSQL spends beside them on the same machine
    is in `all_seconds` (SQLite works inside the server).
    """

    cpu_seconds: float
    all_seconds: float
    requests_a_second: float


@dataclass(frozen=True, slots=True)
class Target:
    """Requests to measure. A `{}` in the path becomes a number never used before."""

    server: LiveServer
    path: str
    requests: int
    is_revalidation: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)


def fetch(server: LiveServer, path: str, headers: Mapping[str, str] = GZIP) -> Answer:
    """Send one request on a connection of its own; redirects are not followed."""
    connection = _connect(server)
    try:
        return _ask(connection, path, headers)
    finally:
        connection.close()


def fetch_ok(server: LiveServer, path: str, headers: Mapping[str, str] = GZIP) -> Answer:
    """Send one request that must be answered 200.

    Raises:
        UnexpectedAnswerError: it was not.

    """
    answer = fetch(server, path, headers)
    _expect(answer.status, 200, path)
    return answer


def warm(server: LiveServer, path: str) -> None:
    """Ask for a page often enough that each worker has answered it."""
    for _ in range(16):
        fetch_ok(server, path)


def measure(target: Target) -> Sample:
    """Send the requests of a target on several connections kept open, and read their cost.

    Raises:
        UnexpectedAnswerError: one of them was not answered 200, or 304 to a revalidation.

    """
    headers, expected = {**GZIP, **target.headers}, 200
    if target.is_revalidation:
        headers["If-None-Match"] = fetch_ok(target.server, target.path).headers["ETag"]
        expected = 304
    share = target.requests // CONNECTIONS

    def send(connection: HTTPConnection) -> None:
        for _ in range(share):
            path = target.path.format(next(_numbers))
            _expect(_ask(connection, path, headers).status, expected, path)

    before, started = _spent(target.server), time.perf_counter()
    _side_by_side(send, [_connect(target.server) for _ in range(CONNECTIONS)])
    elapsed, after = time.perf_counter() - started, _spent(target.server)
    sent = share * CONNECTIONS
    cpu, everything = ((last - first) / sent for first, last in zip(before, after, strict=True))
    return Sample(cpu, everything, sent / elapsed)


def _spent(server: LiveServer) -> tuple[float, float]:
    """Return the processor seconds of a server so far, and with its database's."""
    own = cpu_seconds(processes_of(server))
    return own, own + cpu_seconds(_of_its_database(server))


def processes_of(server: LiveServer) -> list[int]:
    """Return the processes of a server: its master and workers share one command line."""
    bound = urlsplit(server.base_url).netloc
    return [key for key, words in _command_lines() if bound in words and "gunicorn" in words]


def _of_its_database(server: LiveServer) -> list[int]:
    """Return the processes that PostgreSQL keeps for a server's connections."""
    database = make_url(server.environment["PARTICIPATION_DATABASE_URL"]).database or ""
    return [
        key
        for key, words in _command_lines()
        if words[0].startswith("postgres: ") and database in words[0].split()
    ]


def _command_lines() -> Iterator[tuple[int, list[str]]]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            with suppress(OSError):  # it may end meanwhile
                content = (folder / "cmdline").read_text(errors="replace")
                yield int(folder.name), content.split("\0")


def cpu_seconds(processes: Sequence[int]) -> float:
    """Return the processor time, user and system, that processes have used."""
    ticks = 0
    for process in processes:
        # The name, in parentheses, may hold spaces: fields are counted after it.
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / TICKS_A_SECOND


def _side_by_side(
    send: Callable[[HTTPConnection], None], connections: Sequence[HTTPConnection]
) -> None:
    failures: list[Exception] = []

    def run(connection: HTTPConnection) -> None:
        try:
            send(connection)
        except Exception as error:  # noqa: BLE001 - raised again below
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(one,)) for one in connections]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def _connect(server: LiveServer) -> HTTPConnection:
    return HTTPConnection(urlsplit(server.base_url).netloc, timeout=60)


def _ask(connection: HTTPConnection, path: str, headers: Mapping[str, str]) -> Answer:
    connection.request("GET", path, headers=dict(headers))
    response = connection.getresponse()
    return Answer(response.status, response.headers, response.read())  # type: ignore[arg-type]


def _expect(status: int, expected: int, path: str) -> None:
    if status != expected:
        raise UnexpectedAnswerError(f"{path} answered {status} instead of {expected}")
