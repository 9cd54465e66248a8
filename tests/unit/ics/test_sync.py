"""A real subscription: vdirsyncer fetches the feed over HTTP, khal shows it in an agenda."""

import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from participation.ics import EventStatus, render_feed
from tests.unit.ics.sample_events import event, feed, varied_events

PROGRAMS = Path(sys.executable).parent

VDIRSYNCER = """
[general]
status_path = "{folder}/status/"

[pair agenda]
a = "site"
b = "here"
collections = null

[storage site]
type = "http"
url = "http://127.0.0.1:{port}/agenda.ics"

[storage here]
type = "filesystem"
path = "{folder}/events/"
fileext = ".ics"
"""

KHAL = """
[calendars]
[[agenda]]
path = {folder}/events/
readonly = True

[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Paris
default_timezone = Europe/Paris

[sqlite]
path = {folder}/khal.db
"""


class Subscription:
    """A feed served on this machine, and the two programs that follow it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.content = b""
        self._folder = folder
        (folder / "events").mkdir()
        values = {"folder": folder, "port": port}
        (folder / "vdirsyncer.ini").write_text(VDIRSYNCER.format(**values))
        (folder / "khal.ini").write_text(KHAL.format(**values))

    def synchronise(self) -> None:
        config = str(self._folder / "vdirsyncer.ini")
        if not (self._folder / "status").exists():
            self._run("vdirsyncer", "-c", config, "discover")
        self._run("vdirsyncer", "-c", config, "sync")

    def agenda(self, start: str, days: int) -> list[str]:
        """Return "2026-10-25 14:00 16:00 CONFIRMED title" lines as khal shows them in Paris."""
        line = "{start-date-full} {start-time} {end-time} {status}{title}"
        config = str(self._folder / "khal.ini")
        shown = self._run(
            "khal", "-c", config, "list", "--day-format", "", "--format", line, start, f"{days}d"
        )
        return [text.strip() for text in shown.splitlines() if text.strip()]

    def _run(self, program: str, *arguments: str) -> str:
        environment = {
            "HOME": str(self._folder),
            "PATH": os.environ.get("PATH", ""),
            "LC_ALL": "C.UTF-8",
            "NO_PROXY": "127.0.0.1",
        }
        done = subprocess.run(
            [PROGRAMS / program, *arguments],
            capture_output=True, check=False, env=environment, input="y\n", text=True, timeout=60,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture
def subscription(tmp_path: Path) -> Iterator[Subscription]:
    class Feed(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/calendar; charset=utf-8")
            self.send_header("Content-Length", str(len(subscribed.content)))
            self.end_headers()
            self.wfile.write(subscribed.content)

        def log_message(self, *_values: object) -> None:
            """Stay silent."""

    with HTTPServer(("127.0.0.1", 0), Feed) as server:
        subscribed = Subscription(tmp_path, server.server_port)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield subscribed
        server.shutdown()
        thread.join()


@pytest.mark.enable_socket
def test_a_subscribed_agenda_shows_the_right_hours(subscription: Subscription) -> None:
    subscription.content = render_feed(feed(varied_events()))
    subscription.synchronise()
    assert subscription.agenda("2026-10-24", 2) == [
        "2026-10-24 14:00 16:00 CONFIRMED La veille du changement d’heure",
        "2026-10-25 11:00 13:00 CONFIRMED À Saint-Denis",
        "2026-10-25 14:00 16:00 CONFIRMED Le jour du changement d’heure",
        "2026-10-25 19:00 21:00 CONFIRMED À Fort-de-France",
    ]
    assert subscription.agenda("2026-03-28", 2) == [
        "2026-03-28 09:30 11:30 CONFIRMED Avant le printemps",
        "2026-03-29 09:30 11:30 CONFIRMED Au printemps",
    ]


@pytest.mark.enable_socket
def test_a_moved_meeting_moves_and_never_doubles(subscription: Subscription) -> None:
    subscription.content = render_feed(feed([event(wall="2026-10-20T14:00", title="Trajets")]))
    subscription.synchronise()
    moved = event(wall="2026-10-27T10:00", title="Trajets", sequence=1)
    subscription.content = render_feed(feed([moved]))
    subscription.synchronise()
    assert subscription.agenda("2026-10-20", 14) == ["2026-10-27 10:00 12:00 CONFIRMED Trajets"]


@pytest.mark.enable_socket
def test_a_cancelled_meeting_says_so(subscription: Subscription) -> None:
    subscription.content = render_feed(feed([event(title="Trajets")]))
    subscription.synchronise()
    cancelled = event(title="Trajets", status=EventStatus.CANCELLED, sequence=1)
    subscription.content = render_feed(feed([cancelled]))
    subscription.synchronise()
    assert subscription.agenda("2026-10-20", 1) == ["2026-10-20 14:00 16:00 CANCELLED Trajets"]
