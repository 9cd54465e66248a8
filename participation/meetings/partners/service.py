"""Writing the partners of a meeting; the meeting is locked first, so that none is asked twice."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from participation.accounts.actor import Actor
from participation.errors import DomainError, EditConflictError, NotFoundError
from participation.extensions import db
from participation.i18n import lazy
from participation.journal.service import record
from participation.meetings.drafting import LINE, TEXT
from participation.meetings.errors import MeetingCancelledError, TextTooLongError
from participation.meetings.models import Meeting, MeetingPartner, PartnerState
from participation.meetings.partners.queries import Suggested, partner_of, partners_of
from participation.meetings.states import MeetingState
from participation.territories.models import Organisation
from participation.unit_of_work import locked

CHANGED = "meeting.partners_changed"
COLUMNS = ("function", "state", "can_do", "cannot_do")


class PartnerAskedError(DomainError):
    """An organisation stands once on the list."""

    message = lazy("Cette structure est déjà sur la liste.")


class NoPartnerError(DomainError):
    """No organisation was chosen."""

    message = lazy("Choisissez une structure.")


@dataclass(frozen=True, slots=True)
class PartnerInput:
    """By which function, whether it comes, what it can do there and what it cannot."""

    function: str = ""
    state: PartnerState = PartnerState.EXPECTED
    can_do: str = ""
    cannot_do: str = ""


def expect(
    actor: Actor, meeting: Meeting, organisation: Organisation, data: PartnerInput
) -> MeetingPartner:
    """Put an organisation on the list of those expected.

    Raises:
        PartnerAskedError: it is there already.
        MeetingCancelledError: nobody is expected any more.
        TextTooLongError: one of the texts.

    """
    _open(meeting)
    if organisation.departement_id != meeting.departement_id:
        raise NotFoundError
    if any(one.organisation_id == organisation.id for one in partners_of(meeting)):
        raise PartnerAskedError
    partner = MeetingPartner(
        departement_id=meeting.departement_id,
        meeting_id=meeting.id,
        organisation=organisation,
        **asdict(_checked(data)),
    )
    db.session.add(partner)
    db.session.flush()  # one row each: the database refuses the second
    record(actor.person_id, CHANGED, meeting)
    return partner


def expect_all(actor: Actor, meeting: Meeting, chosen: Sequence[Suggested]) -> int:
    """Put several organisations of the groups on the list; who is there already stays as it is.

    Raises:
        NoPartnerError: none was chosen.
        MeetingCancelledError: nobody is expected any more.

    """
    if not chosen:
        raise NoPartnerError
    _open(meeting)
    known = {one.organisation_id for one in partners_of(meeting)}
    new = [one for one in chosen if one.organisation.id not in known]
    for organisation, function in new:
        db.session.add(
            MeetingPartner(
                departement_id=meeting.departement_id,
                meeting_id=meeting.id,
                organisation=organisation,
                **asdict(PartnerInput(function)),
            )
        )
    db.session.flush()
    if new:
        record(actor.person_id, CHANGED, meeting)
    return len(new)


def stamp(partner: MeetingPartner) -> str:
    """Return a mark of what stands now, so that two people do not change it without knowing."""
    content = "\x1f".join(getattr(partner, name) for name in COLUMNS)
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def change(
    actor: Actor, meeting: Meeting, partner_id: int, data: PartnerInput, *, seen: str
) -> None:
    """Write what is known of a partner now; `seen` is the stamp that the page showed.

    Raises:
        NotFoundError: it was taken off the list in between.
        EditConflictError: somebody changed it in between.
        MeetingCancelledError: nobody is expected any more.
        TextTooLongError: one of the texts.

    """
    partner = _listed(meeting, partner_id)
    if seen != stamp(partner):
        raise EditConflictError
    _write(actor, meeting, partner, asdict(_checked(data)))


def set_state(actor: Actor, meeting: Meeting, partner_id: int, state: PartnerState) -> None:
    """Note whether a partner comes, and nothing else.

    Raises:
        NotFoundError: it was taken off the list in between.
        MeetingCancelledError: nobody is expected any more.

    """
    _write(actor, meeting, _listed(meeting, partner_id), {"state": state})


def remove(actor: Actor, meeting: Meeting, partner_id: int) -> None:
    """Take a partner off the list: it was put there by mistake.

    Raises:
        NotFoundError: it is gone already.
        MeetingCancelledError: nobody is expected any more.

    """
    db.session.delete(_listed(meeting, partner_id))
    record(actor.person_id, CHANGED, meeting)


def _listed(meeting: Meeting, partner_id: int) -> MeetingPartner:
    _open(meeting)
    partner = partner_of(meeting, partner_id)
    if partner is None:
        raise NotFoundError
    return locked(partner)


def _write(
    actor: Actor, meeting: Meeting, partner: MeetingPartner, values: dict[str, object]
) -> None:
    if any(getattr(partner, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(partner, name, value)
        record(actor.person_id, CHANGED, meeting)


def _open(meeting: Meeting) -> None:
    if locked(meeting).state is MeetingState.CANCELLED:
        raise MeetingCancelledError


def _checked(data: PartnerInput) -> PartnerInput:
    return PartnerInput(
        function=_text(data.function, "function", LINE),
        state=data.state,
        can_do=_text(data.can_do, "can_do", TEXT),
        cannot_do=_text(data.cannot_do, "cannot_do", TEXT),
    )


def _text(typed: str, column: str, limit: int) -> str:
    text = typed.replace("\x00", "").replace("\r\n", "\n").strip()
    if len(text) > limit:
        raise TextTooLongError(column, limit)
    return text
