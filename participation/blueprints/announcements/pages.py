"""What somebody sees of the events they announced, and who answers sees of one."""

from collections.abc import Sequence
from dataclasses import dataclass

from participation import dates
from participation.blueprints.addresses import meeting_address
from participation.i18n import LazyText, lazy
from participation.meetings.models import Meeting
from participation.meetings.states import LABELS, MeetingState

WAITING, DECLINED, WITHDRAWN = (
    lazy("En attente de réponse"),
    lazy("Ne paraît pas"),
    lazy("Retiré par vous"),
)
SHOWN = lazy("Dans l’agenda")


@dataclass(frozen=True, slots=True)
class Announced:
    """One event that somebody announced, and what became of it; `href` once it is public."""

    id: int
    title: str
    when: str
    place: str
    tone: str
    state: LazyText
    reason: str
    href: str | None
    is_waiting: bool


def announced(meetings: Sequence[Meeting]) -> list[Announced]:
    """Prepare events that came with their venue."""
    return [_one(meeting) for meeting in meetings]


def when_of(meeting: Meeting) -> str:
    """Return the day and the hours of an event."""
    hours = dates.span_in_words(meeting.starts_at, meeting.ends_at, meeting.zone)
    return f"{dates.begun(dates.day_in_words(meeting.day))}, {hours}"


def _one(meeting: Meeting) -> Announced:
    tone, state = _state(meeting)
    return Announced(
        id=meeting.id,
        title=meeting.title,
        when=when_of(meeting),
        place=meeting.venue.full_address if meeting.venue is not None else "",
        tone=tone,
        state=state,
        reason=meeting.reason,
        href=meeting_address(meeting) if meeting.is_announced else None,
        is_waiting=meeting.state is MeetingState.PROPOSED,
    )


def _state(meeting: Meeting) -> tuple[str, LazyText]:
    if meeting.state is MeetingState.PROPOSED:
        return "neutral", WAITING
    if meeting.state is MeetingState.CANCELLED and not meeting.is_announced:
        return ("warn", DECLINED) if meeting.reason else ("neutral", WITHDRAWN)
    if meeting.state is MeetingState.PUBLISHED:
        return "ok", SHOWN
    return "neutral", LABELS[meeting.state]
