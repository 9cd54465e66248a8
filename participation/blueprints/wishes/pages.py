"""What the pages of wishes show: each wish with its age or its answer, and never a name."""

from dataclasses import dataclass

from participation import clock, dates
from participation.blueprints.wishes.blueprint import zone_of
from participation.groups.models import Group
from participation.i18n import LazyText, ngettext
from participation.i18n import gettext as _
from participation.meetings.models import ItemProposal, Meeting, MeetingRequest, WishState
from participation.meetings.wishes import queries
from participation.meetings.wishes.words import CHANNELS, PROPOSAL_STATES, REQUEST_STATES

_TONES = {WishState.RECEIVED: "neutral", WishState.ACCEPTED: "ok", WishState.DECLINED: "warn"}


@dataclass(frozen=True, slots=True)
class WishLine:
    """One wish: what, since when, what became of it; `is_own` while its owner is known."""

    id: int
    subject: str
    more: str
    channel: LazyText
    label: LazyText
    tone: str
    when: str
    answer: str
    meeting: Meeting | None
    is_waiting: bool
    is_own: bool


@dataclass(frozen=True, slots=True)
class WishesPage:
    """The wishes of a group."""

    group: Group
    proposals: list[WishLine]
    requests: list[WishLine]

    @property
    def waiting(self) -> int:
        return sum(line.is_waiting for line in (*self.proposals, *self.requests))


def wishes_page(group: Group, person_id: int | None) -> WishesPage:
    """Gather the wishes of a group, those that wait first: four statements."""
    zone = zone_of(group)
    return WishesPage(
        group=group,
        proposals=[proposal_line(one, zone, person_id) for one in queries.proposals_of(group)],
        requests=[request_line(one, zone, person_id) for one in queries.requests_of(group)],
    )


def proposal_line(proposal: ItemProposal, zone: str, person_id: int | None) -> WishLine:
    """Return a proposal as it is shown."""
    label = PROPOSAL_STATES[proposal.state]
    return _line(proposal, (proposal.title, proposal.why), label, zone, person_id)


def request_line(request: MeetingRequest, zone: str, person_id: int | None) -> WishLine:
    """Return a request as it is shown."""
    label = REQUEST_STATES[request.state]
    return _line(request, (request.subject, request.wishes), label, zone, person_id)


def waiting_since(days: int) -> str:
    """Return how long a wish has been waiting, in words."""
    if days <= 0:
        return _("reçu aujourd’hui")
    return ngettext("attend depuis hier", "attend depuis %(num)s jours", days)


def _line(
    wish: ItemProposal | MeetingRequest,
    said: tuple[str, str],
    label: LazyText,
    zone: str,
    person_id: int | None,
) -> WishLine:
    is_waiting = wish.state is WishState.RECEIVED
    return WishLine(
        id=wish.id,
        subject=said[0],
        more=said[1],
        channel=CHANNELS[wish.channel],
        label=label,
        tone=_TONES[wish.state],
        when=_when(wish, zone),
        answer=wish.answer,
        meeting=wish.meeting,
        is_waiting=is_waiting,
        is_own=is_waiting and person_id is not None and wish.person_id == person_id,
    )


def _when(wish: ItemProposal | MeetingRequest, zone: str) -> str:
    if wish.answered_at is None:
        asked_on = dates.local(wish.created_at, zone).date()
        return waiting_since((clock.today(zone) - asked_on).days)
    day = dates.local(wish.answered_at, zone).date()
    return _("répondu le %(day)s", day=dates.day_in_words(day))
