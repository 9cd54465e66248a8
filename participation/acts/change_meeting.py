"""Changing a meeting touches those who come: they are told, in the same transaction."""

from collections.abc import Callable, Sequence

from participation.accounts.actor import Actor
from participation.accounts.telling import tell_each
from participation.acts.answer_wish import answer_what_it_was_prepared_for
from participation.acts.easy_twins import follow_meeting
from participation.groups.models import Group
from participation.meetings import service as meetings
from participation.meetings.chains import beside_in_words
from participation.meetings.inputs import MeetingInput
from participation.meetings.models import Meeting
from participation.meetings.service import Change
from participation.notifications.outbox import Message
from participation.registrations import messages, queries
from participation.registrations.models import Registration, RegistrationState
from participation.registrations.seating import promote_waiting


def edit_meeting(
    actor: Actor,
    meeting: Meeting,
    data: MeetingInput,
    *,
    seen_version: int | None,
    groups: Sequence[Group] | None = None,
    may_be_past: bool = False,
) -> Change:
    """Edit a meeting; a move is told to everybody registered, new places go to those who wait.

    Its easy twin is told what changed in its words.

    Raises: the refusals of `meetings.service.edit`.
    """
    change = meetings.edit(
        actor, meeting, data, seen_version=seen_version, groups=groups, may_be_past=may_be_past
    )
    if change.fields:
        follow_meeting(actor, meeting)
    if is_told(meeting, change):
        _tell_move(meeting)
    if "capacity" in change.fields:
        promote_waiting(meeting)
    return change


def is_told(meeting: Meeting, change: Change) -> bool:
    """Say whether those who come hear of a change; a correction of what is over moves nobody."""
    return change.is_move and meeting.is_coming


def publish_meeting(actor: Actor, meeting: Meeting) -> None:
    """Announce a meeting; one that was put off is told its new date, and its free places go.

    Raises: the refusals of `meetings.service.publish`.
    """
    was_announced = meeting.published_at is not None
    meetings.publish(actor, meeting)
    answer_what_it_was_prepared_for(actor, meeting)
    if was_announced:
        _tell_move(meeting)
        promote_waiting(meeting)


def cancel_meeting(actor: Actor, meeting: Meeting, reason: str) -> None:
    """Cancel a meeting and tell everybody registered why."""
    meetings.cancel(actor, meeting, reason)
    beside = beside_in_words(meeting)
    _tell_everybody(meeting, lambda one, line: messages.meeting_cancelled(one, line, beside))


def postpone_meeting(
    actor: Actor, meeting: Meeting, reason: str, replacement: Meeting | None
) -> None:
    """Postpone a meeting and tell everybody registered why, and the new date if there is one."""
    meetings.postpone(actor, meeting, reason, replacement)
    _tell_everybody(meeting, lambda one, line: messages.meeting_postponed(one, line, replacement))


def _tell_move(meeting: Meeting) -> None:
    beside = beside_in_words(meeting)
    _tell_everybody(meeting, lambda one, line: messages.meeting_moved(one, line, beside))


def _tell_everybody(meeting: Meeting, write: Callable[[Meeting, Registration], Message]) -> None:
    tell_each(
        [
            (registration.person, write(meeting, registration))
            for registration in queries.of_meeting(meeting.id)
            if registration.state is not RegistrationState.WITHDRAWN
        ]
    )
