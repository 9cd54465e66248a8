"""What is wrong in an exported agenda is told with its line; nothing makes the reader fail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.interchange.meeting_ics import read_ics
from tests.unit.interchange.calendar_texts import (
    PARIS,
    TODAY,
    calendar,
    only_problem,
    vevent,
)


@pytest.mark.parametrize(
    ("lines", "column", "sentence"),
    [
        (["DTSTART;VALUE=DATE:20261020"], "DTSTART", "Il manque l’heure"),
        (["DTSTART:20261020"], "DTSTART", "Il manque l’heure"),
        (["DTEND:20261020T140000"], "DTSTART", "Il manque la date"),
        (["DTSTART:bientôt"], "", "ne se lit pas"),
        (["DTSTART:20261020T140000", "DTSTART:20261021T140000"], "DTSTART", "ne se lit pas"),
        (["DTSTART:20261020T140000", "DTEND:20261020T130000"], "DTEND", "après le début"),
        (["DTSTART:20261020T140000", "DTEND;VALUE=DATE:20261021"], "DTEND", "Il manque l’heure"),
        (["DTSTART:20261020T140000", "DURATION:-PT1H"], "DTEND", "après le début"),
        (["DTSTART:20261020T140000", "DURATION:longtemps"], "", "ne se lit pas"),
        (["DTSTART:20260329T023000"], "DTSTART", "les horloges avancent"),
        (["DTSTART:00260329T023000"], "DTSTART", "L’année 26 semble fausse"),
        (["DTSTART:20261020T140000", "RRULE:FREQ=HOURLY"], "RRULE", "trop particulière"),
        (["DTSTART:20261020T140000", "EXRULE:FREQ=DAILY"], "RRULE", "trop particulière"),
        (
            ["DTSTART:20261020T140000", "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY"],
            "RRULE",
            "trop particulière",
        ),
        (
            ["DTSTART:20261020T140000", "RECURRENCE-ID;RANGE=THISANDFUTURE:20261020T140000"],
            "RRULE",
            "trop particulière",
        ),
        (
            ["DTSTART:20261020T140000", "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:hier"],
            "RRULE",
            "Cette répétition ne se lit pas",
        ),
    ],
)
def test_what_is_wrong_in_an_event(lines: list[str], column: str, sentence: str) -> None:
    line, found_column, message = only_problem(calendar(*vevent(*lines)))
    assert (line, found_column) == (3, column)
    assert sentence in message


def test_a_title_is_needed() -> None:
    data = calendar("BEGIN:VEVENT", "UID:u", "DTSTART:20261020T140000", "END:VEVENT")
    assert only_problem(data)[:2] == (3, "SUMMARY")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "vide"),
        (b"Bonjour", "pas un agenda"),
        (b"BEGIN:VCARD\nEND:VCARD", "pas un agenda"),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u", "coupé"),
        (b"BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR", "abîmé"),
        (b"END:VCALENDAR", "abîmé"),
        (b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 50, "abîmé"),
        (calendar(), "aucune rencontre"),
        (calendar(*vevent("DTSTART:20261020T140000") * 2001), "plus de 2"),
        (calendar("X:" + "x" * 2_000_000), "trop lourd"),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)
def test_what_is_wrong_with_the_file(data: bytes, sentence: str) -> None:
    assert sentence in only_problem(data)[2]


def test_one_wrong_event_does_not_hide_the_others() -> None:
    good, bad = vevent("DTSTART:20261020T140000"), vevent("DTSTART;VALUE=DATE:20261020", uid="v")
    found = read_ics(calendar(*bad, *good), PARIS, today=TODAY)
    assert [row.line for row in found.rows] == [8]
    assert [problem.line for problem in found.problems] == [3]


@given(st.binary(max_size=400))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    assert read_ics(data, PARIS, today=TODAY).problems


NAMES = st.sampled_from(
    ["DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE",
     "STATUS", "SUMMARY", "LOCATION", "DESCRIPTION", "UID", "DTSTART;TZID=Europe/Paris",
     "RDATE;VALUE=PERIOD", "EXDATE;VALUE=DATE", "RECURRENCE-ID;TZID=Indian/Reunion"]
)  # fmt: skip
VALUES = st.sampled_from(
    ["20261020T140000", "20261020T140000Z", "20261020", "20260329T023000", "PT2H", "-PT2H", "P9Y",
     "FREQ=WEEKLY", "FREQ=WEEKLY;COUNT=3", "FREQ=DAILY;UNTIL=20261101", "99991231T235959",
     "20261020T140000/PT1H", "20261020T140000,20261021T140000Z", "CANCELLED", "1", "-1", ""]
) | st.text(max_size=30)  # fmt: skip
EVENTS = st.lists(st.lists(st.tuples(NAMES, VALUES), max_size=8), min_size=1, max_size=4)


@given(EVENTS)
def test_no_event_makes_it_fail(events: list[list[tuple[str, str]]]) -> None:
    lines = [
        line
        for properties in events
        for line in vevent(
            "DTSTART:20261006T140000", *(f"{name}:{value}" for name, value in properties)
        )
    ]
    found = read_ics(calendar(*lines).decode().encode("utf-8", "replace"), PARIS, today=TODAY)
    assert found.rows or found.problems
    assert all(row.ends_at > row.starts_at for row in found.rows)
