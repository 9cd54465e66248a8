"""A meeting as one line of a list: the day, the hours, the town, and a word on the places left."""

from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location
from markupsafe import Markup, escape

from participation import clock, dates
from participation.blueprints.templating import content
from participation.calendars.days import MAINLAND
from participation.calendars.events import page_path
from participation.calendars.queries import ListedMeeting
from participation.i18n import LazyText, language, lazy
from participation.i18n import gettext as _
from participation.meetings.models import Audience, MeetingKind, MeetingMode
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


def row_of(meeting: ListedMeeting, reader_zone: str = MAINLAND) -> MeetingRow:
    """Prepare a meeting; another clock than the reader's is named."""
    start = dates.local(meeting.starts_at, meeting.zone)
    hours = dates.span_in_words(meeting.starts_at, meeting.ends_at, meeting.zone)
    if meeting.zone != reader_zone:
        where = get_timezone_location(ZoneInfo(meeting.zone), locale=language())
        where = where.replace(" :", f"{dates.NBSP}:")
        hours = _("%(hours)s (%(where)s)", hours=hours, where=where)
    return MeetingRow(
        href=page_path(meeting.id, meeting.title),
        title=meeting.title,
        day=start.date(),
        start=dates.time_in_words(start),
        hours=hours,
        place=escape(_place(meeting)),
        is_off=meeting.state in (MeetingState.CANCELLED, MeetingState.POSTPONED),
        tags=tuple(_tags(meeting, start.date())),
    )


def _place(meeting: ListedMeeting) -> Markup | str:
    town = meeting.town
    if meeting.mode is MeetingMode.REMOTE or not town:
        return "" if meeting.mode is MeetingMode.PLACE else _("à distance")
    if meeting.mode is MeetingMode.HYBRID:
        return escape(_("%(town)s, ou à distance")) % {"town": content(town)}
    return content(town)


def _tags(meeting: ListedMeeting, day: date) -> list[tuple[str, LazyText, str | None]]:
    tags: list[tuple[str, LazyText, str | None]] = []
    if meeting.state is not MeetingState.PUBLISHED:
        is_off = meeting.state in (MeetingState.CANCELLED, MeetingState.POSTPONED)
        tags.append(("warn" if is_off else "neutral", LABELS[meeting.state], None))
    elif meeting.ends_at <= clock.now():
        tags.append(("neutral", LABELS[MeetingState.HELD], None))
    else:
        soon = _soon(day, clock.today(meeting.zone))
        if soon is not None:
            tags.append(("brand", soon, None))
        if meeting.kind is MeetingKind.EXTERNAL:
            tags.append(("neutral", KINDS[meeting.kind], None))
        else:
            tags.append((*places_word(meeting.capacity, meeting.places_gone), None))
    if meeting.audience is not Audience.PUBLIC:
        tags.append(("neutral", AUDIENCES[meeting.audience], "lock"))
    return tags


def _soon(day: date, today: date) -> LazyText | None:
    if day == today:
        return lazy("Aujourd’hui")
    return lazy("Demain") if day == today + timedelta(days=1) else None
