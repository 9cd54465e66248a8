"""Repeated events: each date once, at its hour, under a name that stays."""

import pytest

from participation.interchange.meeting_ics import read_ics
from tests.unit.interchange.calendar_texts import (
    PARIS,
    TODAY,
    calendar,
    only_problem,
    only_row,
    read,
    vevent,
    walls,
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["RRULE:FREQ=WEEKLY;COUNT=3"], ["10-20", "10-27", "11-03"]),
        (["RRULE:FREQ=WEEKLY;UNTIL=20261027"], ["10-20", "10-27"]),
        (["RRULE:FREQ=WEEKLY;UNTIL=20261027T140000"], ["10-20", "10-27"]),
        (["RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20261027T140000"], ["10-20", "11-03"]),
        (["RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20261027T130000Z"], ["10-20", "11-03"]),
        (["RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;VALUE=DATE:20261027"], ["10-20", "11-03"]),
        (["RRULE:FREQ=WEEKLY;COUNT=2", "RDATE:20261101T140000"], ["10-20", "10-27", "11-01"]),
        (["RDATE:20261101T140000,20261102T140000"], ["10-20", "11-01", "11-02"]),
        (["RRULE:FREQ=MONTHLY;BYDAY=3TU;COUNT=3"], ["10-20", "11-17", "12-15"]),
    ],
)
def test_repetitions_keep_the_hour(lines: list[str], expected: list[str]) -> None:
    found = read("DTSTART:20261020T140000", *lines)
    assert walls(found) == [f"2026-{day} 14:00" for day in expected]
    assert [row.reference for row in found.rows] == [
        f"u/2026{day.replace('-', '')}T140000" for day in expected
    ]


def test_overseas_the_last_day_is_kept() -> None:
    start = "DTSTART;TZID=America/Martinique:20261020T190000"
    assert len(read(start, "RRULE:FREQ=DAILY;UNTIL=20261022").rows) == 3


def test_a_rule_without_end_is_read_over_what_an_agenda_shows() -> None:
    found = read("DTSTART:20200107T140000", "RRULE:FREQ=WEEKLY")
    assert walls(found)[0] == "2026-08-25 14:00"
    assert walls(found)[-1] == "2028-03-21 14:00"
    assert "21\u00a0mars\u00a02028" in found.notes[0].message


def test_a_rule_that_ends_is_read_whole() -> None:
    found = read("DTSTART:20210105T140000", "RRULE:FREQ=WEEKLY;UNTIL=20261231")
    assert len(found.rows) == 313
    assert found.notes == ()


def test_a_rule_that_ends_in_another_age_is_read_like_one_without_end() -> None:
    found = read("DTSTART:20200107T140000", "RRULE:FREQ=WEEKLY;UNTIL=99991231T235959Z")
    assert walls(found) == walls(read("DTSTART:20200107T140000", "RRULE:FREQ=WEEKLY"))


@pytest.mark.parametrize(
    "rule", ["FREQ=DAILY", "FREQ=DAILY;UNTIL=20271231", "FREQ=DAILY;COUNT=401"]
)
def test_a_huge_repetition_is_refused(rule: str) -> None:
    found = read("DTSTART:20260101T140000", f"RRULE:{rule}")
    assert found.rows == found.notes == ()
    assert "plus de 400" in found.problems[0].message


def test_what_would_keep_a_machine_busy_is_refused_before() -> None:
    endless = [
        line
        for number in range(15)
        for line in vevent("DTSTART:20000101T140000", "RRULE:FREQ=DAILY", uid=str(number))
    ]
    assert "trop de répétitions" in only_problem(calendar(*endless))[2]


def test_an_agenda_of_thirty_fortnightly_groups_is_read() -> None:
    groups = [
        line
        for number in range(30)
        for line in vevent(
            "DTSTART:20200107T140000", "RRULE:FREQ=WEEKLY;INTERVAL=2", uid=str(number)
        )
    ]
    assert len(read_ics(calendar(*groups), PARIS, today=TODAY).rows) == 30 * 42


def test_a_newer_version_of_an_event_replaces_the_older() -> None:
    older = vevent("DTSTART:20261020T140000", "SEQUENCE:1")
    newer = vevent("DTSTART:20261021T140000", "SEQUENCE:2")
    assert walls(read_ics(calendar(*newer, *older), PARIS, today=TODAY)) == ["2026-10-21 14:00"]


def test_the_same_event_twice_is_refused() -> None:
    one = vevent("DTSTART:20261020T140000")
    line, _column, message = only_problem(calendar(*one, *one))
    assert line == 8
    assert "déjà à la ligne 3" in message


def test_an_event_without_a_name_of_its_own_gets_a_stable_one() -> None:
    data = calendar("BEGIN:VEVENT", "SUMMARY:A", "DTSTART:20261020T140000", "END:VEVENT")
    references = {read_ics(data, PARIS, today=TODAY).rows[0].reference for _turn in range(2)}
    assert len(references) == 1
    assert references.pop().startswith("auto-")


def test_a_moved_date_without_its_series_is_read() -> None:
    row = only_row("RECURRENCE-ID:20261020T140000", "DTSTART:20261022T100000")
    assert row.reference == "u/20261020T140000"


def test_a_cancelled_date_of_a_series_is_the_only_one_cancelled() -> None:
    series = vevent("DTSTART:20261020T140000", "RRULE:FREQ=WEEKLY;COUNT=3")
    gone = vevent("RECURRENCE-ID:20261027T140000", "DTSTART:20261027T140000", "STATUS:CANCELLED")
    found = read_ics(calendar(*series, *gone), PARIS, today=TODAY)
    assert [row.cancelled for row in found.rows] == [False, True, False]
