"""Copies a meeting to other groups: a draft for each, on a day of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from participation.accounts.actor import Actor
from participation.errors import DomainError
from participation.groups.models import Group
from participation.i18n import lazy
from participation.journal.service import record
from participation.meetings.errors import GroupsApartError, NoCopyError
from participation.meetings.inputs import AgendaItemInput, MeetingInput
from participation.meetings.models import Meeting, Offer
from participation.meetings.queries import agenda_of
from participation.meetings.service.writing import plan
from participation.meetings.words import proposed_by_member


class CopiesRefusedError(DomainError):
    """Some groups cannot have their copy: `refusals` says why, by the id of the group."""

    message = lazy("Rien n’est copié : il reste des groupes à corriger.")

    def __init__(self, refusals: Mapping[int, DomainError]) -> None:
        super().__init__()
        self.refusals = refusals


@dataclass(frozen=True, slots=True)
class Copy:
    """For which group, and when it starts on the clock of the wall; where, only if it is there."""

    group: Group
    starts: datetime
    keeps_venue: bool = False
    holiday_accepted: bool = False


def copy_to_groups(actor: Actor, meeting: Meeting, copies: Sequence[Copy]) -> list[Meeting]:
    """Write a draft for each group, with everything but the day, the places taken, who is expected.

    `meeting` comes with its venue and plans. The link to come from a distance is not
    copied: it opens the other room.

    Raises:
        NoCopyError: no group was chosen.
        GroupsApartError: one is of another Département.
        CopiesRefusedError: the refusals of `plan`, group by group.

    """
    if not copies:
        raise NoCopyError
    if any(one.group.departement_id != meeting.departement_id for one in copies):
        raise GroupsApartError
    agenda = _agenda(meeting)
    written: list[Meeting] = []
    refusals: dict[int, DomainError] = {}
    for one in copies:
        try:
            copy = plan(actor, [one.group], _input(meeting, one, agenda))
        except DomainError as refusal:
            refusals[one.group.id] = refusal
        else:
            copy.plans = list(meeting.plans)
            written.append(copy)
    if refusals:
        raise CopiesRefusedError(refusals)
    record(actor.person_id, "meeting.copied", meeting)
    return written


def _agenda(meeting: Meeting) -> tuple[AgendaItemInput, ...]:
    """Return the points to copy; that a member of one group asked for one is no other group's."""
    asked = proposed_by_member()
    return tuple(
        AgendaItemInput(
            one.kind, one.title, one.minutes, "" if one.speaker == asked else one.speaker
        )
        for one in agenda_of(meeting.id)
    )


def _input(meeting: Meeting, copy: Copy, agenda: tuple[AgendaItemInput, ...]) -> MeetingInput:
    length = meeting.local_end.replace(tzinfo=None) - meeting.local_start.replace(tzinfo=None)
    return MeetingInput(
        title=meeting.title,
        kind=meeting.kind,
        summary=meeting.summary,
        starts=copy.starts,
        ends=copy.starts + length,
        mode=meeting.mode,
        venue=meeting.venue if copy.keeps_venue else None,
        room=meeting.room if copy.keeps_venue else "",
        audience=meeting.audience,
        capacity=meeting.capacity,
        who_comes=meeting.who_comes,
        offers=tuple(Offer(one) for one in meeting.offers),
        preparation=meeting.preparation,
        help_phone=meeting.help_phone,
        external_url=meeting.external_url,
        agenda=agenda,
        holiday_accepted=copy.holiday_accepted,
    )
