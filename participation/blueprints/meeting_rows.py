"""A meeting as one line of a list: the day, the hours, the town, and a word on the places left."""

from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location
from markupsafe import Markup, escape

from participation import clock, dates
from participation.blueprints.addresses import meeting_address
from participation.blueprints.templating import content
from participation.calendars.days import MAINLAND
from participation.i18n import LazyText, language, lazy
from participation.i18n import gettext as _
from participation.meetings.models import Audience, Meeting, MeetingKind, MeetingMode
from participation.meetings.states import LABELS, MeetingState
from participation.meetings.words import AUDIENCES, KINDS, places_word


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """What components/meeting_row.html shows; `tags` are (tone, word, pictogram or none)."""

    href: str
    title: str
    day: date
    start: str
    hours: str
    place: Markup | str
    is_off: bool
    tags: tuple[tuple[str, LazyText, str | None], ...]


def row_of(meeting: Meeting, reader_zone: str = MAINLAND) -> MeetingRow:
    """Prepare a meeting that came with its venue; another clock than the reader's is named."""
    hours = dates.span_in_words(meeting.starts_at, meeting.ends_at, meeting.zone)
    if meeting.zone != reader_zone:
        where = get_timezone_location(ZoneInfo(meeting.zone), locale=language())
        where = where.replace(" :", f"{dates.NBSP}:")
        hours = _("%(hours)s (%(where)s)", hours=hours, where=where)
    return MeetingRow(
        href=meeting_address(meeting),
        title=meeting.title,
        day=meeting.day,
        start=dates.time_in_words(meeting.local_start),
        hours=hours,
        place=_place(meeting),
        is_off=meeting.state in (MeetingState.CANCELLED, MeetingState.POSTPONED),
        tags=tuple(_tags(meeting)),
    )


def _place(meeting: Meeting) -> Markup | str:
    town = meeting.venue.town if meeting.venue is not None else ""
    if meeting.mode is MeetingMode.REMOTE or not town:
        return "" if meeting.mode is MeetingMode.PLACE else _("à distance")
    if meeting.mode is MeetingMode.HYBRID:
        return escape(_("%(town)s, ou à distance")) % {"town": content(town)}
    return content(town)


def _tags(meeting: Meeting) -> list[tuple[str, LazyText, str | None]]:
    tags: list[tuple[str, LazyText, str | None]] = []
    if meeting.state is not MeetingState.PUBLISHED:
        is_off = meeting.state in (MeetingState.CANCELLED, MeetingState.POSTPONED)
        tags.append(("warn" if is_off else "neutral", LABELS[meeting.state], None))
    elif meeting.ends_at <= clock.now():
        tags.append(("neutral", LABELS[MeetingState.HELD], None))
    else:
        soon = _soon(meeting)
        if soon is not None:
            tags.append(("brand", soon, None))
        if meeting.kind is MeetingKind.EXTERNAL:
            tags.append(("neutral", KINDS[meeting.kind], None))
        else:
            tags.append((*places_word(meeting), None))
    if meeting.audience is not Audience.PUBLIC:
        tags.append(("neutral", AUDIENCES[meeting.audience], "lock"))
    return tags


def _soon(meeting: Meeting) -> LazyText | None:
    today = clock.today(meeting.zone)
    if meeting.day == today:
        return lazy("Aujourd’hui")
    return lazy("Demain") if meeting.day == today + timedelta(days=1) else None
