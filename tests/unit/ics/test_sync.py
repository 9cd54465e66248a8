"""A real subscription: vdirsyncer fetches the feed over HTTP, khal shows it in an agenda."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from participation.ics import EventStatus, render_feed
from tests.support.subscription import Subscription
from tests.unit.ics.sample_events import event, feed, varied_events


class Served:
    """A feed served on this machine, and its subscription."""

    def __init__(self, folder: Path, port: int) -> None:
        self.content = b""
        self._programs = Subscription(folder, f"http://127.0.0.1:{port}/agenda.ics")
        self.synchronise, self.agenda = self._programs.synchronise, self._programs.agenda


@pytest.fixture
def subscription(tmp_path: Path) -> Iterator[Served]:
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
        subscribed = Served(tmp_path, server.server_port)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield subscribed
        server.shutdown()
        thread.join()


@pytest.mark.enable_socket
def test_a_subscribed_agenda_shows_the_right_hours(subscription: Served) -> None:
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
def test_a_moved_meeting_moves_and_never_doubles(subscription: Served) -> None:
    subscription.content = render_feed(feed([event(wall="2026-10-20T14:00", title="Trajets")]))
    subscription.synchronise()
    moved = event(wall="2026-10-27T10:00", title="Trajets", sequence=1)
    subscription.content = render_feed(feed([moved]))
    subscription.synchronise()
    assert subscription.agenda("2026-10-20", 14) == ["2026-10-27 10:00 12:00 CONFIRMED Trajets"]


@pytest.mark.enable_socket
def test_a_cancelled_meeting_says_so(subscription: Served) -> None:
    subscription.content = render_feed(feed([event(title="Trajets")]))
    subscription.synchronise()
    cancelled = event(title="Trajets", status=EventStatus.CANCELLED, sequence=1)
    subscription.content = render_feed(feed([cancelled]))
    subscription.synchronise()
    assert subscription.agenda("2026-10-20", 1) == ["2026-10-20 14:00 16:00 CANCELLED Trajets"]
