"""What came out of an informal meeting: a few words, no minutes, nobody named."""

from participation.accounts.actor import Actor
from participation.errors import EditConflictError
from participation.journal.service import record
from participation.meetings.drafting import TEXT
from participation.meetings.errors import NotInformalError, TextTooLongError
from participation.meetings.models import Meeting, MeetingKind
from participation.meetings.service.sequence import touch
from participation.meetings.states import STANDING
from participation.unit_of_work import locked


def write_outcomes(actor: Actor, meeting: Meeting, text: str, *, seen_version: int) -> None:
    """Write what came out of an informal meeting that has begun; empty takes it away.

    Raises:
        EditConflictError: somebody changed the meeting in between.
        NotInformalError: it has minutes instead, or has not begun.
        TextTooLongError: the text.

    """
    locked(meeting)
    if seen_version != meeting.version:
        raise EditConflictError
    if not takes_outcomes(meeting):
        raise NotInformalError
    words = text.replace("\x00", "").replace("\r\n", "\n").strip()
    if len(words) > TEXT:
        raise TextTooLongError("outcomes", TEXT)
    if words != meeting.outcomes:
        meeting.outcomes = words
        touch(meeting, {"outcomes"})
        record(actor.person_id, "meeting.edited", meeting, fields=["outcomes"])


def takes_outcomes(meeting: Meeting) -> bool:
    """Say whether a meeting is informal, stands as announced, and has begun."""
    is_informal = meeting.kind is MeetingKind.INFORMAL
    return is_informal and meeting.state in STANDING and meeting.has_started
