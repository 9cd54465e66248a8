"""Three independent readers find in the feed what was put into it."""

import json
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from playwright._impl._driver import compute_driver_executable

from participation.ics import CalendarEvent, render_feed
from tests.unit.ics.sample_events import feed, varied_events

CHECK = Path(__file__).with_name("ical_js_check.mjs")
DAYS_OF_CHANGE = {
    "avant@agenda.example": datetime(2026, 10, 24, 12, tzinfo=UTC),
    "apres@agenda.example": datetime(2026, 10, 25, 13, tzinfo=UTC),
    "hiver@agenda.example": datetime(2026, 3, 28, 8, 30, tzinfo=UTC),
    "ete@agenda.example": datetime(2026, 3, 29, 7, 30, tzinfo=UTC),
    "reunion@agenda.example": datetime(2026, 10, 25, 10, tzinfo=UTC),
    "martinique@agenda.example": datetime(2026, 10, 25, 18, tzinfo=UTC),
}

Found = dict[str, tuple[datetime, datetime, str, int, str]]


def expected(events: list[CalendarEvent]) -> Found:
    return {
        it.uid: (it.starts_at, it.ends_at, it.title, it.sequence, it.status.value) for it in events
    }


def test_the_sample_says_the_hours_it_means() -> None:
    starts = {it.uid: it.starts_at for it in varied_events()}
    assert {uid: starts[uid] for uid in DAYS_OF_CHANGE} == DAYS_OF_CHANGE


def test_icalendar_reads_the_feed() -> None:
    calendar = icalendar.Calendar.from_ical(render_feed(feed(varied_events())))
    found: Found = {
        str(it["UID"]): (
            it["DTSTART"].dt.astimezone(UTC),
            it["DTEND"].dt.astimezone(UTC),
            str(it["SUMMARY"]),
            it["SEQUENCE"],
            str(it["STATUS"]),
        )
        for it in calendar.walk("VEVENT")
    }
    assert found == expected(varied_events())


def test_vobject_reads_the_feed_with_the_zones_that_it_carries() -> None:
    calendar = vobject.readOne(render_feed(feed(varied_events())).decode())
    found: Found = {
        it.uid.value: (
            it.dtstart.value.astimezone(UTC),
            it.dtend.value.astimezone(UTC),
            it.summary.value,
            int(it.sequence.value),
            it.status.value,
        )
        for it in calendar.vevent_list
    }
    assert found == expected(varied_events())


@pytest.fixture
def as_ical_js_reads_it(tmp_path: Path) -> dict[str, Any]:
    file = tmp_path / "agenda.ics"
    file.write_bytes(render_feed(feed(varied_events())))
    node = compute_driver_executable()[0]
    done = subprocess.run([node, CHECK, file], capture_output=True, check=True, timeout=60)
    read: dict[str, Any] = json.loads(done.stdout)
    return read


def test_ical_js_reads_the_feed_with_the_zones_that_it_carries(
    as_ical_js_reads_it: dict[str, Any],
) -> None:
    found: Found = {
        it["uid"]: (
            datetime.fromisoformat(it["starts_at"]),
            datetime.fromisoformat(it["ends_at"]),
            it["title"],
            it["sequence"],
            it["status"],
        )
        for it in as_ical_js_reads_it["events"]
    }
    assert as_ical_js_reads_it["name"] == "Agenda du Lauragais"
    assert found == expected(varied_events())


def test_ical_js_reads_the_paragraphs(as_ical_js_reads_it: dict[str, Any]) -> None:
    described = {it["uid"]: it["description"] for it in as_ical_js_reads_it["events"]}
    long_one = next(it for it in varied_events() if it.uid.startswith("longue"))
    assert described[long_one.uid] == long_one.description.strip()
