"""Take from an iCalendar file the lines that matter to a meeting (RFC 5545 §3.1)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import NamedTuple

from participation.i18n import gettext as _
from participation.interchange.meeting_rows import MAX_ROWS, UnreadableError, too_many_rows

# Nothing else is read: neither the people invited, nor alarms, nor addresses to fetch.
KEPT = frozenset(
    {
        "UID", "SEQUENCE", "STATUS", "SUMMARY", "DESCRIPTION", "LOCATION",
        "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID",
    }
)  # fmt: skip

_NAME = re.compile(r"([A-Za-z0-9-]+)[;:]")
_OFFSET = re.compile("([+-])([0-9]{2})([0-9]{2})(?:[0-9]{2})?")
_MAX_DEPTH = 8


class EventLines(NamedTuple):
    """The content lines of one VEVENT and the line of the file where it begins."""

    line: int
    lines: list[str]


@dataclass
class CalendarLines:
    """The events of a file, the offsets that its own zones know, and whether it only cancels."""

    events: list[EventLines] = field(default_factory=list)
    zone_offsets: dict[str, set[timedelta]] = field(default_factory=dict)
    is_cancellation: bool = False


def read_calendar_lines(text: str) -> CalendarLines:
    """Return what an iCalendar text holds, parts inside an event (alarms) left out.

    Raises UnreadableError for a text that is no iCalendar, is cut, or holds too many events.
    """
    reader = _Reader()
    for line, content in _unfolded(text):
        match = _NAME.match(content)
        if match:
            reader.take(line, match[1].upper(), content[match.end() :].strip(), content)
    if not reader.has_calendar:
        raise _foreign()
    if reader.open_parts:
        raise UnreadableError(_("Ce fichier est coupé : sa fin manque. Exportez-le à nouveau."))
    return reader.found


class _Reader:
    """Follow BEGIN and END through a file and keep what stands at the right depth."""

    def __init__(self) -> None:
        self.found = CalendarLines()
        self.open_parts: list[str] = []
        self.has_calendar = False
        self._zone_name = ""

    def take(self, line: int, name: str, value: str, content: str) -> None:
        if name == "BEGIN":
            self._open(line, value.upper())
        elif name == "END":
            if not self.open_parts or self.open_parts.pop() != value.upper():
                raise _broken(line)
        elif self.open_parts[-1:] == ["VEVENT"]:
            if name in KEPT:
                self.found.events[-1].lines.append(content)
        elif "VTIMEZONE" in self.open_parts:
            self._take_of_zone(name, value)
        elif (name, value.upper()) == ("METHOD", "CANCEL"):
            self.found.is_cancellation = True

    def _open(self, line: int, part: str) -> None:
        if not self.open_parts and part != "VCALENDAR":
            raise _foreign(line)
        self.has_calendar = True
        if len(self.open_parts) >= _MAX_DEPTH:
            raise _broken(line)
        self.open_parts.append(part)
        if part == "VEVENT":
            self.found.events.append(EventLines(line, []))
            if len(self.found.events) > MAX_ROWS:
                raise too_many_rows()

    def _take_of_zone(self, name: str, value: str) -> None:
        if name == "TZID":
            self._zone_name = value
        elif name == "TZOFFSETTO":
            match = _OFFSET.fullmatch(value)
            if match:
                distance = timedelta(hours=int(match[2]), minutes=int(match[3]))
                offsets = self.found.zone_offsets.setdefault(self._zone_name, set())
                offsets.add(-distance if match[1] == "-" else distance)


def _foreign(line: int = 0) -> UnreadableError:
    return UnreadableError(_("Ce fichier n’est pas un agenda au format iCalendar."), line=line)


def _broken(line: int) -> UnreadableError:
    return UnreadableError(
        _("Ce fichier est abîmé à cette ligne. Exportez-le à nouveau."), line=line
    )


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    start, parts = 0, list[str]()
    for line, physical in enumerate(re.split("\r\n|\r|\n", text), start=1):
        if physical[:1] in {" ", "\t"}:
            parts.append(physical[1:])
            continue
        if parts:
            yield start, "".join(parts)
        start, parts = line, [physical]
    yield start, "".join(parts)
