"""The feed: same data, same bytes; nothing forbidden; nothing lost between us and a reader."""

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Component

from participation import ics
from participation.ics import EventStatus, feed_parts, feed_tag, render_feed
from participation.ics_zones import zone_definition
from tests.unit.ics.sample_events import CHANGED, CREATED, event, feed, varied_events

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "agenda.ics"
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=120)


def forget_what_was_rendered() -> None:
    for kept in (ics._head, ics._event, ics._part, ics._fingerprint, ics._fingerprints):
        kept.cache_clear()
    zone_definition.cache_clear()


def parsed(content: bytes) -> Component:
    return Calendar.from_ical(content)


def test_the_feed_is_the_one_agreed_on() -> None:
    content = render_feed(feed(varied_events(), description="Ouvert à toutes et tous."))
    assert content == GOLDEN.read_bytes()


def test_the_same_data_give_the_same_bytes_and_the_same_tag() -> None:
    first, tag = render_feed(feed(varied_events())), feed_tag(feed(varied_events()))
    forget_what_was_rendered()
    backwards = feed(varied_events()[::-1])
    assert render_feed(backwards) == first
    assert feed_tag(backwards) == tag


def test_only_the_event_that_changed_is_rendered_again() -> None:
    forget_what_was_rendered()
    events = [event(f"{number}@agenda.example") for number in range(30)]
    before = render_feed(feed(events))
    moved_to = events[7].ends_at + timedelta(days=7)
    events[7] = replace(events[7], sequence=1, ends_at=moved_to, changed_at=moved_to)
    missed = ics._event.cache_info().misses
    after = render_feed(feed(events))
    assert ics._event.cache_info().misses == missed + 1
    assert before != after


@pytest.mark.parametrize(
    "change",
    [
        {"sequence": 1},
        {"title": "Autre titre"},
        {"description": "Mot"},
        {"location": "Salle B"},
        {"url": "https://agenda.example/x"},
        {"conference_url": "https://visio.example/x"},
        {"status": EventStatus.CANCELLED},
        {"categories": ("Atelier",)},
        {"zone": "Indian/Reunion"},
        {"starts_at": datetime(2026, 10, 20, 11, tzinfo=UTC)},
        {"ends_at": datetime(2026, 10, 20, 19, tzinfo=UTC)},
        {"created_at": CREATED - timedelta(days=1)},
        {"changed_at": CHANGED + timedelta(seconds=1)},
        {"uid": "2@agenda.example"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_whatever_changes_the_bytes_changes_the_tag(change: dict[str, object]) -> None:
    before, after = feed([event()]), feed([replace(event(), **change)])
    assert render_feed(before) != render_feed(after)
    assert feed_tag(before) != feed_tag(after)


@pytest.mark.parametrize("field", ["name", "url", "description", "changed_at", "refresh"])
def test_the_heading_counts_in_the_tag_too(field: str) -> None:
    values = {"changed_at": CHANGED + timedelta(1), "refresh": timedelta(hours=1)}
    other = feed([event()], **{field: values.get(field, "https://autre.example")})
    assert render_feed(other) != render_feed(feed([event()]))
    assert feed_tag(other) != feed_tag(feed([event()]))


def test_a_removed_event_changes_the_tag() -> None:
    events = varied_events()
    assert feed_tag(feed(events)) != feed_tag(feed(events[:-1]))


def test_an_empty_feed_is_a_calendar() -> None:
    calendar = parsed(render_feed(feed()))
    assert calendar["NAME"] == calendar["X-WR-CALNAME"] == "Agenda du Lauragais"
    assert calendar["X-PUBLISHED-TTL"] == "PT4H"
    assert calendar["REFRESH-INTERVAL"].dt == timedelta(hours=4)
    assert calendar["REFRESH-INTERVAL"].params["VALUE"] == "DURATION"
    assert calendar["LAST-MODIFIED"].dt == CHANGED
    assert calendar.walk("VEVENT") == []


def test_a_cancelled_event_stays_with_its_status_and_sequence() -> None:
    cancelled = event(status=EventStatus.CANCELLED, sequence=5)
    component = parsed(render_feed(feed([cancelled]))).walk("VEVENT")[0]
    assert (component["STATUS"], component["SEQUENCE"]) == ("CANCELLED", 5)


def test_the_stamps_are_those_of_the_row() -> None:
    component = parsed(render_feed(feed([event()]))).walk("VEVENT")[0]
    assert component["DTSTAMP"].dt == component["LAST-MODIFIED"].dt == CHANGED
    assert component["CREATED"].dt == CREATED


def test_nothing_that_a_public_feed_must_not_hold() -> None:
    content = render_feed(feed([event(), *varied_events()])).decode()
    for forbidden in ("METHOD", "VALARM", "ATTENDEE", "ORGANIZER", "None", "X-ALT-DESC"):
        assert forbidden not in content


def test_what_is_empty_is_left_out() -> None:
    names = set(parsed(render_feed(feed([event()]))).walk("VEVENT")[0].keys())
    assert names.isdisjoint({"DESCRIPTION", "LOCATION", "URL", "CATEGORIES", "CONFERENCE"})


def test_no_property_comes_twice() -> None:
    content = re.sub(rb"\r\n ", b"", render_feed(feed(varied_events())))
    for block in re.split(rb"(?:BEGIN|END):[A-Z]+\r\n", content):
        names = Counter(re.split(rb"[:;]", line)[0] for line in block.split(b"\r\n") if line)
        assert all(count == 1 for count in names.values()), names


@given(title=ANY_TEXT, description=ANY_TEXT, location=ANY_TEXT, url=ANY_TEXT, label=ANY_TEXT)
def test_any_words_leave_a_sound_file(
    title: str, description: str, location: str, url: str, label: str
) -> None:
    words = {"title": title, "description": description, "location": location, "url": url}
    content = render_feed(feed([event(**words, categories=(label,), conference_url=url)]))
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not any(set(line) & {0, 10, 13, 127} for line in lines)
    for line in lines:
        line.decode()  # raises where a fold cuts a character
    component = parsed(content).walk("VEVENT")[0]
    assert str(component.get("SUMMARY", "")) == ics._one_line(title)
    assert str(component.get("DESCRIPTION", "")) == ics._text(description)
    assert str(component.get("LOCATION", "")) == ics._one_line(location)
    assert component["UID"] == "1@agenda.example"


def test_words_cannot_open_a_second_event() -> None:
    attack = "Salle\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:autre"
    content = render_feed(feed([event(title=attack, location=attack, url=attack)], name=attack))
    assert len(parsed(content).walk("VEVENT")) == 1


def test_no_break_spaces_and_emoji_stay() -> None:
    component = parsed(render_feed(feed([event(title="À 14\u00a0h\u00a0: bus 🚌")]))).walk(
        "VEVENT"
    )[0]
    assert component["SUMMARY"] == "À 14\u00a0h\u00a0: bus 🚌"


@pytest.mark.parametrize("field", ["starts_at", "ends_at", "created_at", "changed_at"])
def test_an_hour_without_a_zone_is_refused(field: str) -> None:
    with pytest.raises(ValueError, match="naive"):
        event(**{field: datetime(2026, 10, 20, 14)})  # noqa: DTZ001 - the fault itself


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(ValueError, match="end after its start"):
        event(ends_at=datetime(2026, 10, 20, 12, tzinfo=UTC))


def test_an_unknown_zone_is_refused() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        render_feed(feed([replace(event(), zone="Europe/Nulle-Part")]))


def test_only_the_part_of_the_event_that_changed_is_another_one() -> None:
    events = [
        replace(event(str(UUID(int=number << 64 | number * 37))), sequence=0)
        for number in range(300)
    ]
    before = feed_parts(feed(events))
    events[120] = replace(events[120], sequence=1)
    after = feed_parts(feed(events))
    assert len(before) == len(after) > 5
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1
    fewer = feed_parts(feed(events[:120] + events[121:]))
    assert len(set(after) - set(fewer)) <= 2
