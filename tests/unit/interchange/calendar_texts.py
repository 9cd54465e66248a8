"""Small iCalendar texts for the tests of the reader, and short ways to look at what it finds."""

from datetime import date
from zoneinfo import ZoneInfo

from participation.interchange.meeting_ics import read_ics
from participation.interchange.meeting_rows import MeetingRow, ReadRows

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 9, 20)


def calendar(*lines: str) -> bytes:
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", "")).encode()


def vevent(*lines: str, uid: str = "u") -> tuple[str, ...]:
    return ("BEGIN:VEVENT", f"UID:{uid}", "SUMMARY:Atelier", *lines, "END:VEVENT")


def read(*lines: str, zone: ZoneInfo = PARIS) -> ReadRows:
    """Read a calendar with one event of these lines."""
    return read_ics(calendar(*vevent(*lines)), zone, today=TODAY)


def walls(found: ReadRows) -> list[str]:
    """Return the starts on the wall clock of each row."""
    assert found.problems == ()
    return [f"{row.starts_at.astimezone(ZoneInfo(row.zone)):%Y-%m-%d %H:%M}" for row in found.rows]


def only_row(*lines: str, zone: ZoneInfo = PARIS) -> MeetingRow:
    found = read(*lines, zone=zone)
    assert found.problems == ()
    assert len(found.rows) == 1
    return found.rows[0]


def only_problem(data: bytes) -> tuple[int, str, str]:
    found = read_ics(data, PARIS, today=TODAY)
    assert len(found.problems) == 1, found
    problem = found.problems[0]
    return problem.line, problem.column, problem.message
