"""Read the meetings of an agenda exported by a calendar program (iCalendar, RFC 5545)."""

from dataclasses import replace
from datetime import UTC, date
from zoneinfo import ZoneInfo

from participation.dates import day_in_words
from participation.i18n import gettext as _
from participation.interchange.calendar_lines import CalendarLines, read_calendar_lines
from participation.interchange.calendar_zones import zone_name
from participation.interchange.file_dates import require_on_the_clock
from participation.interchange.file_text import clean_line, decode
from participation.interchange.imported_events import (
    ImportedEvent,
    end_of,
    moment_of,
    read_event,
    text_of,
)
from participation.interchange.imported_series import (
    Occurrence,
    goes_beyond_horizon,
    horizon_end,
    occurrences,
    steps,
)
from participation.interchange.imported_words import place_and_address, without_markup
from participation.interchange.meeting_rows import (
    MAX_ROWS,
    MeetingRow,
    ReadRows,
    RowProblem,
    UnreadableError,
    derived_reference,
    same_reference_twice,
    too_many_rows,
)

# Dates to look at, from the start of each repetition on: a weekly one since 2015 takes 700.
MAX_STEPS = 100_000


def read_ics(data: bytes, zone: ZoneInfo, *, today: date) -> ReadRows:
    """Read an iCalendar file; hours without a zone are those of `zone`.

    Repetitions become one row a date, kept at the same wall-clock hour across a clock change;
    the reference is the UID, followed by the first wall-clock time for a repeated date. Rules
    without end are read from 31 days before `today` to 18 months after, with a note.
    Nothing is fetched. Nothing raises: what cannot be read is a problem with its line.
    """
    try:
        found = read_calendar_lines(decode(data))
    except UnreadableError as refusal:
        return ReadRows(problems=(refusal.problem(),))
    problems: list[RowProblem] = []
    events = _events(found, zone, problems)
    try:
        rows = _rows(events, zone, today, problems)
    except UnreadableError as refusal:
        return ReadRows(problems=(refusal.problem(), *problems))
    if found.is_cancellation:
        rows = [replace(row, cancelled=True) for row in rows]
    rows.sort(key=lambda row: (row.starts_at, row.line))
    problems += same_reference_twice(sorted(rows, key=lambda row: row.line), "UID")
    if not rows and not problems:
        problems.append(RowProblem(0, "", _("Ce fichier ne contient aucune rencontre.")))
    wrong = {problem.line for problem in problems}
    far = [event for event in events if goes_beyond_horizon(event, today)]
    notes = [_note(event, today) for event in far if event.line not in wrong]
    return ReadRows(tuple(rows), tuple(sorted(problems, key=lambda it: it.line)), tuple(notes))


def _events(
    found: CalendarLines, zone: ZoneInfo, problems: list[RowProblem]
) -> list[ImportedEvent]:
    events = []
    for line, lines in found.events:
        try:
            events.append(read_event(line, lines, zone, found.zone_offsets))
        except UnreadableError as refusal:
            problems.append(refusal.problem())
    return events


def _rows(
    events: list[ImportedEvent], zone: ZoneInfo, today: date, problems: list[RowProblem]
) -> list[MeetingRow]:
    if sum(steps(event, today) for event in events) > MAX_STEPS:
        raise UnreadableError(
            _("Ce fichier contient trop de répétitions. Partagez-le en plusieurs fichiers.")
        )
    groups: dict[str, list[ImportedEvent]] = {}
    for event in events:
        # Without a UID nothing says that two events belong together.
        groups.setdefault(event.uid or f"\n{event.line}", []).append(event)
    rows: list[MeetingRow] = []
    for group in groups.values():
        try:
            rows += [_row(date_, group[0].uid, zone) for date_ in occurrences(group, today)]
        except UnreadableError as refusal:
            problems.append(refusal.problem(group[0].line))
        if len(rows) > MAX_ROWS:
            raise too_many_rows()
    return rows


def _row(occurrence: Occurrence, uid: str, zone: ZoneInfo) -> MeetingRow:
    component = occurrence.component
    start = moment_of(component, "DTSTART")
    name = zone_name(start, zone)
    if start.tzname() != "UTC":
        require_on_the_clock(start.replace(tzinfo=None), name, "DTSTART")
    title = clean_line(text_of(component, "SUMMARY"))
    starts_at = start.astimezone(UTC)
    reference = uid or derived_reference(title, starts_at)
    place, address = place_and_address(text_of(component, "LOCATION"))
    return MeetingRow(
        line=occurrence.line,
        reference=f"{reference}/{occurrence.suffix}" if occurrence.suffix else reference,
        title=title,
        starts_at=starts_at,
        ends_at=end_of(component, start).astimezone(UTC),
        zone=name,
        place=place,
        address=address,
        description=without_markup(text_of(component, "DESCRIPTION")),
        cancelled=text_of(component, "STATUS").strip().upper() == "CANCELLED",
    )


def _note(event: ImportedEvent, today: date) -> RowProblem:
    message = _(
        "Cette répétition va loin : les rencontres sont lues jusqu’au %(day)s.",
        day=day_in_words(horizon_end(today)),
    )
    return RowProblem(event.line, "RRULE", message)
