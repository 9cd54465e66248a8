"""What a feed of 1,000 events costs in a new process, after one change, and beside the library."""

import time
from pathlib import Path
from statistics import median
from typing import Any

from icalendar import Calendar, Component, Event

from tests.bench.filling import rename
from tests.bench.table import Row, milliseconds
from tests.bench.traffic import UnexpectedAnswerError, cpu_seconds, fetch_ok, processes_of
from tests.support.live_server import LiveServer, running_server

FEED = "/agenda.ics"
EVENTS = 1000
PROCESSES, CHANGES = 5, 20
BESIDE_THE_LIBRARY = 1.2
AFTER_A_CHANGE = 0.015


def feed_rows(database_url: str, directory: Path, meeting_id: int) -> list[Row]:
    """Measure the public feed of a database, whose context is open, on servers of one worker.

    Raises:
        UnexpectedAnswerError: the feed is short, or does not show a change at once.

    """
    colds, libraries, changed = [], [], 0.0
    for process in range(PROCESSES):
        with running_server(database_url, directory, preparation=(), workers=1) as server:
            # What a process does once, whatever page comes first, is not the feed's.
            for path in ("/agenda", f"/rencontres/{meeting_id}.ics"):
                fetch_ok(server, path)
            workers = processes_of(server)
            spent, feed = _ask(server, workers)
            colds.append(spent)
            libraries.append(_library_seconds(feed))
            if process == PROCESSES - 1:
                changed = _changes(server, workers, meeting_id)
    return _rows(median(colds), median(libraries), changed, feed)


def _rows(cold: float, library: float, changed: float, feed: bytes) -> list[Row]:
    events = feed.count(b"BEGIN:VEVENT")
    if events < EVENTS:
        raise UnexpectedAnswerError(f"{FEED} holds {events} events")
    return [
        Row(f"The icalendar library alone, {events} events", milliseconds(library)),
        Row(
            f"{FEED}, {events} events, all cold",
            milliseconds(cold),
            bar=f"≤ {BESIDE_THE_LIBRARY} × the library",
            is_met=cold <= BESIDE_THE_LIBRARY * library,
            ratio=f"{cold / library:.2f} × the library",
        ),
        Row(
            f"{FEED}, after one meeting changed",
            milliseconds(changed),
            bar=f"≤ {milliseconds(AFTER_A_CHANGE)}, shown at once",
            is_met=changed <= AFTER_A_CHANGE,
        ),
    ]


def _changes(server: LiveServer, workers: list[int], meeting_id: int) -> float:
    """Change one meeting again and again, and return what the feed costs after each change."""
    total = 0.0
    for number in range(CHANGES):
        title = f"Rencontre changée {number}"
        rename(meeting_id, title)
        spent, feed = _ask(server, workers)
        if title.encode() not in feed:
            raise UnexpectedAnswerError(f"{FEED} does not show “{title}”")
        total += spent
    return total / CHANGES


def _ask(server: LiveServer, workers: list[int]) -> tuple[float, bytes]:
    """Return the processor seconds that the feed took, and its content."""
    before = cpu_seconds(workers)
    answer = fetch_ok(server, FEED)
    return cpu_seconds(workers) - before, answer.content


def _library_seconds(feed: bytes) -> float:
    """Return what the library takes to build and write the events of a feed from plain values."""
    source = Calendar.from_ical(feed)
    zones = source.walk("VTIMEZONE")
    events = [
        [(name, _plain(value)) for name, value in event.property_items(recursive=False)][1:-1]
        for event in source.walk("VEVENT")
    ]
    before = time.process_time()
    _built(zones, events).to_ical()
    return time.process_time() - before


def _built(zones: list[Component], events: list[list[tuple[str, Any]]]) -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Participation//benchmark//FR")
    for zone in zones:
        calendar.add_component(zone)
    for properties in events:
        event = Event()
        for name, value in properties:
            event.add(name, value)
        calendar.add_component(event)
    return calendar


def _plain(value: Any) -> Any:
    """Return a parsed value as an application would hand it over."""
    if hasattr(value, "dt"):
        return value.dt
    return str(value) if isinstance(value, str) else value
