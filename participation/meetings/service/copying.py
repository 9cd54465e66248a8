"""Copies a meeting to other groups: a draft for each, on a day of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from participation.accounts.actor import Actor
from participation.groups.models import Group
from participation.journal.service import record
from participation.meetings.errors import GroupsApartError, NoCopyError
from participation.meetings.inputs import AgendaItemInput, MeetingInput
from participation.meetings.models import Meeting, Offer
from participation.meetings.queries import agenda_of
from participation.meetings.service.writing import plan


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
        … and the refusals of `plan`.

    """
    if not copies:
        raise NoCopyError
    if any(one.group.departement_id != meeting.departement_id for one in copies):
        raise GroupsApartError
    agenda = tuple(
        AgendaItemInput(one.kind, one.title, one.minutes, one.speaker)
        for one in agenda_of(meeting.id)
    )
    written = [plan(actor, [one.group], _input(meeting, one, agenda)) for one in copies]
    for one in written:
        one.plans = list(meeting.plans)
    record(actor.person_id, "meeting.copied", meeting)
    return written


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
