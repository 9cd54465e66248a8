"""The time zones of a feed say what the tz database says, minute by minute around each change."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from icalendar import Calendar

from participation.ics import render_feed
from participation.ics_zones import zone_definition
from tests.unit.ics.sample_events import event, feed, varied_events

ZONES = (
    "Europe/Paris",
    "Indian/Reunion",
    "Indian/Mayotte",
    "America/Martinique",
    "America/Guadeloupe",
    "America/Cayenne",
    "America/Miquelon",
    "Pacific/Noumea",
)


def wall_clock_moments() -> list[datetime]:
    """Each week from 2018 to 2037, and each half hour around the changes of three years."""
    moments = [datetime(2018, 1, 1, 14) + timedelta(weeks=week) for week in range(52 * 20)]  # noqa: DTZ001
    for year, month in ((2018, 3), (2018, 10), (2026, 3), (2026, 10), (2034, 3), (2034, 11)):
        first = datetime(year, month, 1)  # noqa: DTZ001 - wall clock
        moments += [first + timedelta(minutes=30 * half) for half in range(48 * 31)]
    return moments


@pytest.mark.parametrize("name", ZONES)
def test_a_reader_without_its_own_database_finds_the_right_instant(name: str) -> None:
    described = tzical(StringIO(zone_definition(name).decode())).get(name)
    zone = ZoneInfo(name)
    for moment in wall_clock_moments():
        ours = moment.replace(tzinfo=zone)
        if ours.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != moment:
            continue  # the skipped hour: no event of ours has it
        assert moment.replace(tzinfo=described).utcoffset() == ours.utcoffset(), (name, moment)


def test_paris_is_described_for_ever_by_its_two_rules() -> None:
    content = zone_definition("Europe/Paris").decode()
    assert "DTSTART:20100328T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n" in content
    assert "DTSTART:20101031T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n" in content


def test_a_zone_whose_rules_changed_lists_its_changes() -> None:
    described = tzical(StringIO(zone_definition("Africa/Casablanca").decode())).get()
    zone = ZoneInfo("Africa/Casablanca")
    for week in range(52 * 18):
        moment = datetime(2012, 1, 1, 14) + timedelta(weeks=week)  # noqa: DTZ001 - wall clock
        expected = moment.replace(tzinfo=zone).utcoffset()
        assert moment.replace(tzinfo=described).utcoffset() == expected, moment


def test_a_feed_carries_each_of_its_zones_once() -> None:
    calendar = Calendar.from_ical(render_feed(feed(varied_events())))
    names = [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")]
    assert names == ["America/Martinique", "Europe/Paris", "Indian/Reunion"]


def test_the_second_two_thirty_of_the_autumn_night_is_written_in_utc() -> None:
    second = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    night = event(starts_at=second, ends_at=second + timedelta(hours=2))
    content = render_feed(feed([night])).decode()
    assert "DTSTART:20261025T013000Z" in content
    assert "DTEND:20261025T033000Z" in content


def test_the_first_one_is_written_on_the_wall_clock() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    night = event(starts_at=first, ends_at=first + timedelta(hours=3))
    assert "DTSTART;TZID=Europe/Paris:20261025T023000" in render_feed(feed([night])).decode()


@pytest.mark.parametrize("name", ["UTC", "Etc/UTC"])
def test_utc_needs_no_description(name: str) -> None:
    content = render_feed(feed([event(zone=name)])).decode()
    assert "VTIMEZONE" not in content
    assert "DTSTART:20261020T140000Z" in content
