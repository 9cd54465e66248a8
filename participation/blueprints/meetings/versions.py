"""A meeting as the answers of its form: to fill it in, to copy it, to compare two versions."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from participation import dates
from participation.blueprints.meetings.answers import line_in_words
from participation.blueprints.meetings.forms import MOST_LINES, MeetingForm
from participation.groups.models import Group
from participation.i18n import gettext as _
from participation.meetings.models import (
    AgendaItem,
    AgendaItemKind,
    Audience,
    Meeting,
    MeetingKind,
    MeetingMode,
)
from participation.meetings.words import title_of_kind
from participation.territories.settings import DepartementSettings

# What belongs to one meeting only, not to the next one like it.
_OF_THE_DAY = ("starts_on", "ends_on", "holiday_accepted", "follows", "version")
# Shown by the choice of the place, not on their own.
_NEW_VENUE = ("venue_name", "venue_town", "venue_how")


def blank(groups: Sequence[Group], settings: DepartementSettings) -> dict[str, Any]:
    """Return the answers of a new meeting: the phone to call, and what its groups always hold."""
    required = [
        kind for kind in AgendaItemKind if any(kind in one.kind.required_items for one in groups)
    ]
    return {
        "kind": str(MeetingKind.MEETING),
        "mode": str(MeetingMode.PLACE),
        "audience": str(Audience.PUBLIC),
        "venue": "",
        "groups": [str(one.id) for one in groups],
        "offers": [],
        "plans": sorted({str(one.plan_id) for one in groups if one.plan_id is not None}),
        "follows": "",
        "help_phone": settings.phone,
        "agenda": [_line(kind, title_of_kind(kind)) for kind in required],
    }


def answers_of(meeting: Meeting, items: Sequence[AgendaItem]) -> dict[str, Any]:
    """Return a stored meeting as the answers of its form, days and hours on its own clock."""
    start, end = meeting.local_start, meeting.local_end
    return {
        "version": str(meeting.version),
        "title": meeting.title,
        "kind": str(meeting.kind),
        "summary": meeting.summary,
        "starts_on": start.date(),
        "starts_at": start.time(),
        "ends_at": end.time(),
        "ends_on": end.date() if end.date() != start.date() else None,
        "holiday_accepted": meeting.holiday_accepted,
        "mode": str(meeting.mode),
        "venue": str(meeting.venue_id or ""),
        "room": meeting.room,
        "remote_url": meeting.remote_url,
        "dial_in": meeting.dial_in,
        "external_url": meeting.external_url,
        "plans": [str(one.id) for one in meeting.plans],
        "follows": str(meeting.follows_id or ""),
        "groups": [str(one.id) for one in meeting.groups],
        "audience": str(meeting.audience),
        "capacity": meeting.capacity,
        "offers": list(meeting.offers),
        "who_comes": meeting.who_comes,
        "preparation": meeting.preparation,
        "help_phone": meeting.help_phone,
        "agenda": [
            _line(one.kind, one.title, one.minutes, one.speaker) for one in items[:MOST_LINES]
        ],
    }


def again(meeting: Meeting, items: Sequence[AgendaItem]) -> dict[str, Any]:
    """Return the answers of a meeting like another one, whose day is still to be chosen."""
    answers = answers_of(meeting, items)
    return {name: value for name, value in answers.items() if name not in _OF_THE_DAY}


def differences(form: MeetingForm, stored: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Return (question, what was typed, what is stored) for each answer that differs."""
    found = []
    for field in form:
        if field.name in _NEW_VENUE or field.name not in stored or field.name == "version":
            continue
        mine, theirs = (
            _in_words(field, field.data),
            _in_words(field, stored[field.name]),
        )
        if field.name == "venue" and form.wants_new_venue:
            mine = f"{form.venue_town.data} – {form.venue_name.data}"
        if mine != theirs:
            label = _("L’ordre du jour") if field.name == "agenda" else str(field.label.text)
            found.append((label, mine, theirs))
    return found


def _line(
    kind: AgendaItemKind, title: str, minutes: int | None = None, speaker: str = ""
) -> dict[str, Any]:
    return {"kind": str(kind), "title": title, "minutes": minutes, "speaker": speaker}


def _in_words(field: Any, value: Any) -> str:
    if field.name == "agenda":
        return "\n".join(line_in_words(line) for line in value or [] if any(line.values()))
    if hasattr(field, "choices"):
        chosen = set(value) if isinstance(value, list) else {value}
        return "\n".join(str(one.label) for one in field.choices if one.value in chosen)
    if isinstance(value, bool):
        return _("oui") if value else _("non")
    if isinstance(value, date):
        return dates.day_in_words(value)
    if isinstance(value, time):
        return dates.time_in_words(value)
    return "" if value is None else str(value)
