"""Turn the lines of one VEVENT into an event whose dates are sure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar

from participation.i18n import gettext as _
from participation.interchange.calendar_zones import with_known_zones
from participation.interchange.file_dates import require_plausible
from participation.interchange.file_text import clean_line
from participation.interchange.meeting_rows import USUAL_LENGTH, UnreadableError
from participation.interchange.repetitions import Repetition, particular, read_repetition

# What the parser raises on a damaged event: its own errors are ValueErrors.
PARSER_ERRORS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


@dataclass(frozen=True)
class ImportedEvent:
    """One VEVENT, where it begins in the file, its first instant and its repetition."""

    line: int
    component: icalendar.Component
    starts_at: datetime
    recurrence_id: datetime | None
    repetition: Repetition | None

    @property
    def uid(self) -> str:
        return clean_line(text_of(self.component, "UID"))

    @property
    def sequence(self) -> int:
        sequence = self.component.get("SEQUENCE", 0)
        return sequence if isinstance(sequence, int) else 0

    @property
    def is_repeated(self) -> bool:
        return self.repetition is not None or "RDATE" in self.component


def read_event(
    line: int, lines: list[str], zone: ZoneInfo, own_zones: Mapping[str, set[timedelta]]
) -> ImportedEvent:
    """Read one event; hours without a zone are those of `zone`.

    Raises UnreadableError, with the line, for what has no title, no sure start, an end before its
    start, or a repetition that cannot be unfolded safely.
    """
    try:
        return _event(line, with_known_zones(lines, zone, own_zones), zone)
    except UnreadableError as refusal:
        raise UnreadableError(str(refusal), refusal.column, line) from None
    except PARSER_ERRORS:
        raise UnreadableError(_("Cette rencontre ne se lit pas."), line=line) from None


def _event(line: int, lines: list[str], zone: ZoneInfo) -> ImportedEvent:
    rules = [it for it in lines if it.upper().startswith(("RRULE", "EXRULE"))]
    body = [it for it in lines if it not in rules]
    content = "\r\n".join(("BEGIN:VEVENT", *body, "END:VEVENT", ""))
    component = icalendar.Event.from_ical(content)
    if not clean_line(text_of(component, "SUMMARY")):
        raise UnreadableError(_("Il manque le titre de cette rencontre."), "SUMMARY")
    starts_at = moment_of(component, "DTSTART")
    require_plausible(starts_at, "DTSTART")
    require_plausible(end_of(component, starts_at), "DTEND")
    recurrence_id = None
    if "RECURRENCE-ID" in component:
        recurrence_id = moment_of(component, "RECURRENCE-ID")
        if "RANGE" in component["RECURRENCE-ID"].params:
            raise particular()
    repetition = _repetition(rules, starts_at, zone)
    if repetition:
        component.add("RRULE", icalendar.vRecur.from_ical(repetition.rule()))
    return ImportedEvent(line, component, starts_at, recurrence_id, repetition)


def _repetition(rules: list[str], starts_at: datetime, zone: ZoneInfo) -> Repetition | None:
    if not rules:
        return None
    if len(rules) > 1 or not rules[0].upper().startswith("RRULE"):
        raise particular()
    local = starts_at.tzinfo if isinstance(starts_at.tzinfo, ZoneInfo) else zone
    return read_repetition(rules[0].partition(":")[2], zone if local.key == "UTC" else local)


def moment_of(component: icalendar.Component, name: str) -> datetime:
    """Return an aware moment of an event; UnreadableError when it is none, or a day alone."""
    if name not in component:
        raise UnreadableError(_("Il manque la date de cette rencontre."), name)
    value = getattr(component[name], "dt", None)
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value
    if isinstance(value, date):
        message = _("Il manque l’heure : cette rencontre dure toute la journée dans votre agenda.")
        raise UnreadableError(message, name)
    raise UnreadableError(_("La date de cette rencontre ne se lit pas."), name)


def end_of(component: icalendar.Component, starts_at: datetime) -> datetime:
    """Return the end of an event, USUAL_LENGTH after its start when it has no length.

    Raises UnreadableError for an end before the start.
    """
    if "DTEND" in component:
        ends_at = moment_of(component, "DTEND")
    elif "DURATION" in component:
        ends_at = starts_at + _duration_of(component)
    else:
        ends_at = starts_at
    if ends_at < starts_at:
        raise UnreadableError(_("La fin doit venir après le début."), "DTEND")
    return ends_at if ends_at > starts_at else starts_at + USUAL_LENGTH


def _duration_of(component: icalendar.Component) -> timedelta:
    duration = getattr(component["DURATION"], "dt", None)
    if not isinstance(duration, timedelta):
        raise UnreadableError(_("La durée de cette rencontre ne se lit pas."), "DURATION")
    return duration


def text_of(component: icalendar.Component, name: str) -> str:
    """Return a text property, the first one where a program wrote it twice."""
    value = component.get(name, "")
    if isinstance(value, list):
        value = value[0] if value else ""
    return str(value)
