"""The acts of a meeting's life: prepared, announced, held, put off, cancelled."""

from participation import clock
from participation.accounts.actor import Actor
from participation.journal.service import record
from participation.meetings.completeness import check_publishable
from participation.meetings.errors import (
    MeetingInThePastError,
    NoReasonError,
    NotStartedYetError,
    ReplacementError,
)
from participation.meetings.living_groups import check_living_of
from participation.meetings.models import Meeting
from participation.meetings.service.finding import index
from participation.meetings.service.sequence import touch
from participation.meetings.states import MeetingAct, MeetingState, after
from participation.unit_of_work import locked


def prepare(actor: Actor, meeting: Meeting) -> None:
    """Take up an idea of a meeting: it becomes a draft.

    Raises:
        MeetingStateError: it is no idea any more.

    """
    _become(actor, locked(meeting), MeetingAct.PLAN, "meeting.prepared")


def publish(actor: Actor, meeting: Meeting, *, may_be_past: bool = False) -> None:
    """Announce a meeting to its audience; one that is over enters as held.

    Raises:
        NoHelpPhoneError, NoPlaceError: something that people need is missing.
        MeetingInThePastError: it is over, unless it comes from an agenda that is brought in.
        NoLivingGroupError: it is to come, and all its groups have closed.
        MeetingStateError: it cannot be announced from where it stands.

    """
    if not meeting.is_over:
        check_living_of([meeting.id])
    locked(meeting)
    after(meeting.state, MeetingAct.PUBLISH)
    is_over = meeting.ends_at <= clock.now()
    if is_over and not may_be_past:
        raise MeetingInThePastError
    check_publishable(meeting, is_over=is_over)
    meeting.published_at = meeting.published_at or clock.now()
    meeting.reason = ""
    meeting.replaced_by_id = None
    _become(actor, meeting, MeetingAct.PUBLISH, "meeting.published")
    if is_over:
        _become(actor, meeting, MeetingAct.HOLD, "meeting.held")


def hold(actor: Actor, meeting: Meeting) -> None:
    """Note that a meeting took place.

    Raises:
        NotStartedYetError: it is still to come.
        MeetingStateError: it was not announced, or is noted already.

    """
    locked(meeting)
    if meeting.state is MeetingState.PUBLISHED and meeting.starts_at > clock.now():
        raise NotStartedYetError
    _become(actor, meeting, MeetingAct.HOLD, "meeting.held")


def reopen(actor: Actor, meeting: Meeting) -> None:
    """Undo `hold`, noted by mistake.

    Raises:
        MeetingStateError: it is not noted as held, or its minutes are on their way.

    """
    _become(actor, locked(meeting), MeetingAct.REOPEN, "meeting.reopened")


def cancel(actor: Actor, meeting: Meeting, reason: str) -> None:
    """Cancel a meeting; the reason is read by whoever is registered.

    Raises:
        NoReasonError: it was announced, and people are owed a reason.
        MeetingStateError: it took place, or is cancelled already.

    """
    _stop(actor, locked(meeting), MeetingAct.CANCEL, reason, None)


def postpone(actor: Actor, meeting: Meeting, reason: str, replacement: Meeting | None) -> None:
    """Postpone a meeting, with the announced meeting that replaces it when there is one.

    Raises:
        NoReasonError: it was announced, and people are owed a reason.
        ReplacementError: the replacement is the meeting itself, over, or not announced.
        MeetingStateError: it took place, or is put off or cancelled already.

    """
    # Read again in the order of ids: two that replace each other do not wait for one another.
    for one in sorted({meeting, replacement or meeting}, key=lambda row: row.id):
        locked(one)
    if replacement is not None and (
        replacement.id == meeting.id
        or replacement.state is not MeetingState.PUBLISHED
        or replacement.departement_id != meeting.departement_id
        or replacement.ends_at <= clock.now()
    ):
        raise ReplacementError
    _stop(actor, meeting, MeetingAct.POSTPONE, reason, replacement)


_STOPPED = {MeetingAct.CANCEL: "meeting.cancelled", MeetingAct.POSTPONE: "meeting.postponed"}


def _stop(
    actor: Actor, meeting: Meeting, act: MeetingAct, reason: str, replacement: Meeting | None
) -> None:
    after(meeting.state, act)
    if not reason.strip() and meeting.published_at is not None:
        raise NoReasonError
    meeting.reason = reason.replace("\x00", "").strip()
    meeting.replaced_by_id = replacement.id if replacement else None
    _become(actor, meeting, act, _STOPPED[act])


def _become(actor: Actor, meeting: Meeting, act: MeetingAct, entry: str) -> None:
    meeting.state = after(meeting.state, act)
    touch(meeting, {"state"})
    record(actor.person_id, entry, meeting, fields=["state"])
    index(meeting)
