"""Answering an event that a professional announced: they are told, in the same transaction."""

from participation.accounts.actor import Actor
from participation.accounts.models import Person
from participation.accounts.telling import tell
from participation.extensions import db
from participation.meetings import event_messages, events
from participation.meetings.models import Meeting
from participation.notifications.outbox import Message


def approve_event(actor: Actor, meeting: Meeting) -> None:
    """Let an event appear, and tell who announced it.

    Raises: the refusals of `events.approve`.
    """
    events.approve(actor, meeting)
    _tell_announcer(meeting, event_messages.event_accepted(meeting))


def decline_event(actor: Actor, meeting: Meeting, reason: str) -> None:
    """Say no to an event, and tell who announced it why.

    Raises: the refusals of `events.decline`.
    """
    events.decline(actor, meeting, reason)
    _tell_announcer(meeting, event_messages.event_declined(meeting))


def _tell_announcer(meeting: Meeting, message: Message) -> None:
    announcement = events.announcement_of(meeting.id)
    if announcement is not None and announcement.person_id is not None:
        tell(db.session.get_one(Person, announcement.person_id), message)
