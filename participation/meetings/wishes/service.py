"""Writing wishes: asked, taken back, answered. Who asked is forgotten once they are answered.

Each answer returns whom to tell, None when nobody left a name: `acts/answer_wish.py` tells them.
"""

from participation import clock
from participation.accounts.actor import Actor
from participation.errors import NotFoundError
from participation.extensions import db
from participation.groups.models import Group, GroupStatus
from participation.journal.service import record
from participation.meetings.drafting import LINE, TEXT
from participation.meetings.errors import AgendaTooLongError, TextTooLongError
from participation.meetings.inputs import AgendaItemInput
from participation.meetings.models import (
    AgendaItemKind,
    ItemProposal,
    Meeting,
    MeetingRequest,
    WishState,
)
from participation.meetings.queries import agenda_of
from participation.meetings.service.sequence import touch
from participation.meetings.service.writing import write_agenda
from participation.meetings.states import MeetingState
from participation.meetings.wishes.errors import (
    ClosedGroupError,
    FullAgendaError,
    NoAnswerReasonError,
    NoSubjectError,
    NotAnnouncedYetError,
    NotForThisGroupError,
    OtherGroupError,
    ProgrammeClosedError,
    TooManyWaitingError,
    WishAnsweredError,
)
from participation.meetings.wishes.inputs import Placing, WishInput
from participation.meetings.wishes.queries import waiting_of
from participation.meetings.words import proposed_by_member
from participation.unit_of_work import locked

MOST_WAITING, MOST_ITEMS = 5, 40

AnyWish = ItemProposal | MeetingRequest


def propose_item(group: Group, data: WishInput, meeting: Meeting | None = None) -> ItemProposal:
    """Keep a subject that somebody proposes for a meeting of a group, or for its next one.

    `meeting` comes with its groups.

    Raises:
        NoSubjectError, TextTooLongError: nothing was said, or too much.
        ClosedGroupError: the group does not meet any more.
        ProgrammeClosedError: the meeting is over, off, or not announced.
        TooManyWaitingError: the person waits for many answers already.

    """
    if meeting is not None and not (meeting.is_coming and _is_of(meeting, group)):
        raise ProgrammeClosedError
    subject, more = _checked(group, data, "title", "why")
    proposal = ItemProposal(
        departement_id=group.departement_id,
        group_id=group.id,
        meeting_id=meeting.id if meeting is not None else None,
        person_id=data.person_id,
        channel=data.channel,
        title=subject,
        why=more,
        state=WishState.RECEIVED,
        created_at=clock.now(),
    )
    _keep(proposal, data, "proposal.received")
    return proposal


def ask_meeting(group: Group, data: WishInput) -> MeetingRequest:
    """Keep that somebody asks a group to meet (003:998).

    Raises:
        NoSubjectError, TextTooLongError, ClosedGroupError, TooManyWaitingError: as above.

    """
    subject, more = _checked(group, data, "subject", "wishes")
    request = MeetingRequest(
        departement_id=group.departement_id,
        group_id=group.id,
        person_id=data.person_id,
        channel=data.channel,
        subject=subject,
        wishes=more,
        state=WishState.RECEIVED,
        created_at=clock.now(),
    )
    _keep(request, data, "meeting_request.received")
    return request


def take_back(person_id: int | None, wish: AnyWish | None) -> None:
    """Forget a wish whose owner changed their mind before it was answered.

    Raises:
        NotFoundError: it is not theirs, or gone already.
        WishAnsweredError: it was answered, and belongs to nobody any more.

    """
    if wish is None:
        raise NotFoundError
    _waiting(wish)
    if person_id is None or wish.person_id != person_id:
        raise NotFoundError
    record(person_id, f"{_ACT_OF[type(wish)]}.withdrawn", wish)
    db.session.delete(wish)


def accept_proposal(actor: Actor, proposal: ItemProposal, placing: Placing) -> int | None:
    """Put a proposed subject on the agenda of a meeting, which comes with its groups.

    It stands before the convivial moment that ends the meeting; who asked is not named.

    Raises:
        WishAnsweredError: somebody answered in between.
        ProgrammeClosedError, OtherGroupError: the meeting is over, off, or of another group.
        AgendaTooLongError, FullAgendaError: it does not fit any more.

    """
    meeting = locked(placing.meeting)
    _waiting(proposal)
    is_open = meeting.state in (MeetingState.PLANNED, MeetingState.PUBLISHED)
    if not is_open or meeting.is_over:
        raise ProgrammeClosedError
    if proposal.group_id not in _group_ids(meeting):
        raise OtherGroupError
    write_agenda(meeting, _with(meeting, proposal, placing))
    touch(meeting, {"agenda"})
    record(actor.person_id, "meeting.edited", meeting, fields=["agenda"])
    proposal.meeting_id = meeting.id
    return _answer(actor, proposal, WishState.ACCEPTED)


def keep_for_later(actor: Actor, proposal: ItemProposal) -> int | None:
    """Untie a proposal from its meeting: it waits for the next one of the group.

    Raises:
        WishAnsweredError: somebody answered in between.

    """
    _waiting(proposal)
    proposal.meeting_id = None
    record(actor.person_id, "proposal.kept", proposal, fields=["meeting_id"])
    return proposal.person_id


def prepare_answer(actor: Actor, request: MeetingRequest, meeting: Meeting) -> None:
    """Note that a meeting is being prepared for a request: announcing it will be the answer.

    Raises:
        WishAnsweredError: somebody answered in between.
        NotForThisGroupError: the meeting is of another group.

    """
    _waiting(request)
    if request.group_id not in _group_ids(meeting):
        raise NotForThisGroupError
    request.meeting_id = meeting.id
    record(actor.person_id, "meeting_request.prepared", request, fields=["meeting_id"])


def answer_with_meeting(actor: Actor, request: MeetingRequest, meeting: Meeting) -> int | None:
    """Answer a request with an announced meeting of the group, which comes with its groups.

    Raises:
        WishAnsweredError: somebody answered in between.
        NotAnnouncedYetError: nobody can see the meeting.
        ProgrammeClosedError, OtherGroupError: it is over, or of another group.

    """
    locked(meeting)
    _waiting(request)
    if meeting.state is MeetingState.PLANNED:
        raise NotAnnouncedYetError
    if not meeting.is_coming:
        raise ProgrammeClosedError
    if request.group_id not in _group_ids(meeting):
        raise OtherGroupError
    request.meeting_id = meeting.id
    return _answer(actor, request, WishState.ACCEPTED)


def decline(actor: Actor, wish: AnyWish, reason: str) -> int | None:
    """Say no, with the reason that who asked will read.

    Raises:
        WishAnsweredError: somebody answered in between.
        NoAnswerReasonError, TextTooLongError: the reason.

    """
    _waiting(wish)
    wish.answer = _text(reason, "reason", TEXT)
    if not wish.answer:
        raise NoAnswerReasonError
    if isinstance(wish, MeetingRequest):
        wish.meeting_id = None  # what was being prepared is no answer any more
    return _answer(actor, wish, WishState.DECLINED)


_ACT_OF: dict[type[AnyWish], str] = {
    ItemProposal: "proposal",
    MeetingRequest: "meeting_request",
}


def _checked(group: Group, data: WishInput, *columns: str) -> tuple[str, str]:
    subject = _text(data.subject, columns[0], LINE)
    more = _text(data.more, columns[1], TEXT)
    if not subject:
        raise NoSubjectError
    if locked(group).status is GroupStatus.CLOSED:
        raise ClosedGroupError
    # The group is locked: two sendings at once are counted one after the other.
    own = data.person_id if data.by_person_id is None else None
    if own is not None and waiting_of(group, own) >= MOST_WAITING:
        raise TooManyWaitingError
    return subject, more


def _text(typed: str, column: str, limit: int) -> str:
    text = typed.replace("\x00", "").replace("\r\n", "\n").strip()
    if len(text) > limit:
        raise TextTooLongError(column, limit)
    return text


def _keep(wish: AnyWish, data: WishInput, act: str) -> None:
    db.session.add(wish)
    db.session.flush()  # the journal names its key
    record(data.by_person_id or data.person_id, act, wish)


def _waiting(wish: AnyWish) -> None:
    """Lock a wish and read it again: it may have been answered, or taken back.

    Raises:
        NotFoundError: who asked took it back.
        WishAnsweredError: somebody answered it.

    """
    found = (
        db.session.get(ItemProposal, wish.id, with_for_update=True, populate_existing=True)
        if isinstance(wish, ItemProposal)
        else db.session.get(MeetingRequest, wish.id, with_for_update=True, populate_existing=True)
    )
    if found is None:
        raise NotFoundError
    if found.state is not WishState.RECEIVED:
        raise WishAnsweredError


def _answer(actor: Actor, wish: AnyWish, state: WishState) -> int | None:
    asker_id = wish.person_id
    wish.state = state
    wish.answered_at = clock.now()
    wish.person_id = None
    record(actor.person_id, f"{_ACT_OF[type(wish)]}.answered", wish, fields=["state"])
    return asker_id


def _with(meeting: Meeting, proposal: ItemProposal, placing: Placing) -> list[AgendaItemInput]:
    items = [
        AgendaItemInput(one.kind, one.title, one.minutes, one.speaker)
        for one in agenda_of(meeting.id)
    ]
    if len(items) >= MOST_ITEMS:
        raise FullAgendaError
    place = len(items)
    while place and items[place - 1].kind is AgendaItemKind.CONVIVIALITY:
        place -= 1
    items.insert(
        place,
        AgendaItemInput(placing.kind, proposal.title, placing.minutes, proposed_by_member()),
    )
    length = (meeting.ends_at - meeting.starts_at).total_seconds() // 60
    if sum(one.minutes or 0 for one in items) > length:
        raise AgendaTooLongError
    return items


def _is_of(meeting: Meeting, group: Group) -> bool:
    return group.id in _group_ids(meeting)


def _group_ids(meeting: Meeting) -> set[int]:
    return {group.id for group in meeting.groups}
