"""Answering what somebody asked for: they are told in the same transaction, then forgotten."""

from participation.accounts.actor import Actor
from participation.accounts.models import Person
from participation.accounts.telling import tell
from participation.extensions import db
from participation.meetings.models import ItemProposal, Meeting, MeetingRequest
from participation.meetings.wishes import messages, queries, service
from participation.meetings.wishes.inputs import Placing
from participation.notifications.outbox import Message
from participation.territories.models import Departement


def accept_proposal(actor: Actor, proposal: ItemProposal, placing: Placing) -> None:
    """Put a proposed subject on an agenda, and tell who proposed it.

    Raises: the refusals of `wishes.service.accept_proposal`.
    """
    asker_id = service.accept_proposal(actor, proposal, placing)
    phone = _phone(proposal)
    _tell(asker_id, messages.item_accepted(proposal, placing.meeting, phone))


def keep_for_later(actor: Actor, proposal: ItemProposal) -> None:
    """Keep a proposed subject for a later meeting, and tell who proposed it.

    Raises: the refusals of `wishes.service.keep_for_later`.
    """
    asker_id = service.keep_for_later(actor, proposal)
    _tell(asker_id, messages.item_kept(proposal, _phone(proposal)))


def answer_with_meeting(actor: Actor, request: MeetingRequest, meeting: Meeting) -> None:
    """Answer a request with an announced meeting, and tell who asked.

    Raises: the refusals of `wishes.service.answer_with_meeting`.
    """
    asker_id = service.answer_with_meeting(actor, request, meeting)
    _tell(asker_id, messages.meeting_found(request, meeting, _phone(request)))


def decline(actor: Actor, wish: ItemProposal | MeetingRequest, reason: str) -> None:
    """Say no with a reason, and tell who asked.

    Raises: the refusals of `wishes.service.decline`.
    """
    asker_id = service.decline(actor, wish, reason)
    _tell(asker_id, messages.wish_declined(wish, _phone(wish)))


def answer_what_it_was_prepared_for(actor: Actor, meeting: Meeting) -> None:
    """Answer whoever asked for a meeting that has just been announced.

    A request to a group that this meeting is not of any more keeps waiting.
    """
    held = {group.id for group in meeting.groups}
    for request in queries.requests_prepared_by(meeting):
        if request.group_id in held:
            answer_with_meeting(actor, request, meeting)


def _tell(asker_id: int | None, message: Message) -> None:
    if asker_id is not None:
        tell(db.session.get_one(Person, asker_id), message)


def _phone(wish: ItemProposal | MeetingRequest) -> str:
    return db.session.get_one(Departement, wish.departement_id).settings.phone
