"""What stands beside a meeting on its page: its kind in a sentence, partners, chained meetings."""

from collections.abc import Sequence
from dataclasses import dataclass

from participation.groups.models import Protocol
from participation.groups.protocols import protocols_of
from participation.i18n import LazyText, lazy
from participation.meetings.chains import Chain, standing_chain
from participation.meetings.models import Meeting, MeetingKind, MeetingPartner
from participation.meetings.partners.queries import partners_of
from participation.meetings.partners.words import STATES, TONES
from participation.meetings.states import LABELS, STANDING
from participation.meetings.words import KIND_EXPLANATIONS, KINDS


@dataclass(frozen=True, slots=True)
class KindPage:
    """What the page of a meeting says because of its kind."""

    label: LazyText
    explanation: LazyText
    protocols: Sequence[Protocol]
    is_street: bool
    is_open_agenda: bool
    is_information: bool


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """An organisation that is expected, by function: never a person."""

    partner: MeetingPartner
    name: str
    label: LazyText
    tone: str


@dataclass(frozen=True, slots=True)
class BrokenTie:
    """A meeting that was chained to this one and is not any more, and why."""

    meeting: Meeting
    why: LazyText


_MOVED = lazy("ne se suivent plus")


def kind_page(meeting: Meeting) -> KindPage:
    """Return what the kind of a meeting says; one statement for an information session only."""
    is_information = meeting.kind is MeetingKind.INFORMATION
    group_ids = [group.id for group in meeting.groups]
    return KindPage(
        label=KINDS[meeting.kind],
        explanation=KIND_EXPLANATIONS[meeting.kind],
        protocols=protocols_of(meeting.departement_id, group_ids) if is_information else (),
        is_street=meeting.kind is MeetingKind.STREET,
        is_open_agenda=meeting.kind is MeetingKind.OPEN_AGENDA,
        is_information=is_information,
    )


def partner_lines(meeting: Meeting) -> list[PartnerLine]:
    """Return the partners of a meeting by name: one statement."""
    return [
        PartnerLine(one, one.organisation.name, STATES[one.state], TONES[one.state])
        for one in partners_of(meeting)
    ]


def broken_ties(tied: Chain, meeting: Meeting) -> list[BrokenTie]:
    """Return the chained meetings that are off, or that do not come right after any more."""
    holding = {one.id for one in standing_chain(tied, meeting).others}
    return [
        BrokenTie(one, _MOVED if one.state in STANDING else LABELS[one.state])
        for one in tied.others
        if one.id not in holding and one.is_announced
    ]
