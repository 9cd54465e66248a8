"""Events held by others: announced by a professional, then answered by a facilitator (R-40)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from participation import clock
from participation.accounts.actor import Actor
from participation.database import scoped
from participation.extensions import db
from participation.groups.models import Group
from participation.journal.service import record
from participation.meetings.drafting import columns_of, territories_of, web_address
from participation.meetings.errors import (
    MeetingInThePastError,
    NoHelpPhoneError,
    NoLinkError,
    NoReasonError,
    NowhereToAnnounceError,
)
from participation.meetings.inputs import MeetingInput
from participation.meetings.living_groups import check_living
from participation.meetings.models import Audience, EventAnnouncement, Meeting, MeetingKind
from participation.meetings.service.life import cancel, prepare, publish
from participation.meetings.states import MeetingAct, MeetingState, after
from participation.territories.models import Departement, Organisation, Territory, Venue
from participation.unit_of_work import locked


@dataclass(frozen=True, slots=True)
class EventInput:
    """An event as typed; instants are naive, on the wall clock of the place.

    It is attached to a group, to a territory, or to both.
    """

    title: str
    starts: datetime
    ends: datetime
    venue: Venue
    link: str
    help_phone: str
    organisation: Organisation
    summary: str = ""
    audience: Audience = Audience.PUBLIC
    group: Group | None = None
    territory: Territory | None = None


def announce(actor: Actor, departement: Departement, data: EventInput) -> EventAnnouncement:
    """Propose an event: nobody sees it but who announced it and who answers.

    Raises:
        NowhereToAnnounceError: neither a group nor a territory.
        NoLinkError, NoHelpPhoneError: nobody could register, or call.
        MeetingInThePastError: nobody can come yesterday.
        NoLivingGroupError: the group has closed.
        … and the refusals of `drafting.columns_of`.

    """
    if data.group is None and data.territory is None:
        raise NowhereToAnnounceError
    if data.group is not None:
        check_living([data.group])
    meeting = _proposed(departement, data)
    announcement = EventAnnouncement(
        departement_id=departement.id,
        meeting=meeting,
        person_id=actor.person_id,
        created_at=meeting.created_at,
    )
    db.session.add_all([meeting, announcement])
    db.session.flush()  # the journal names its key
    record(actor.person_id, "event.announced", meeting)
    return announcement


def approve(actor: Actor, meeting: Meeting) -> None:
    """Let an event appear in the agendas.

    Raises:
        MeetingStateError: somebody answered in between.
        … and the refusals of `publish`.

    """
    _check_proposed(meeting)
    prepare(actor, meeting)
    publish(actor, meeting)
    record(actor.person_id, "event.approved", meeting)


def decline(actor: Actor, meeting: Meeting, reason: str) -> None:
    """Say no to an event, with the reason that its announcer reads.

    Raises:
        NoReasonError: people are owed a reason.
        MeetingStateError: somebody answered in between.

    """
    if not reason.strip():
        raise NoReasonError
    _check_proposed(meeting)
    cancel(actor, meeting, reason)
    record(actor.person_id, "event.declined", meeting)


def withdraw(actor: Actor, meeting: Meeting) -> None:
    """Take an event back while nobody has answered.

    Raises:
        MeetingStateError: somebody answered in between.

    """
    _check_proposed(meeting)
    cancel(actor, meeting, "")
    record(actor.person_id, "event.withdrawn", meeting)


def announcement_of(meeting_id: int) -> EventAnnouncement | None:
    """Return who announced an event, None for a meeting that is none."""
    return db.session.scalar(
        select(EventAnnouncement)
        .where(EventAnnouncement.meeting_id == meeting_id)
        .options(joinedload(EventAnnouncement.meeting))
    )


def announced_by(person_id: int, limit: int = 100) -> Sequence[Meeting]:
    """Return the events that somebody announced, with venue and organisation, latest first."""
    return db.session.scalars(
        scoped(select(Meeting), None)
        .join(EventAnnouncement, EventAnnouncement.meeting_id == Meeting.id)
        .where(EventAnnouncement.person_id == person_id)
        .options(joinedload(Meeting.venue), joinedload(Meeting.organisation))
        .order_by(EventAnnouncement.id.desc())
        .limit(limit)
    ).all()


def _proposed(departement: Departement, data: EventInput) -> Meeting:
    groups = [data.group] if data.group is not None else []
    typed = MeetingInput(
        title=data.title,
        starts=data.starts,
        ends=data.ends,
        kind=MeetingKind.EXTERNAL,
        summary=data.summary,
        venue=data.venue,
        audience=data.audience,
        help_phone=data.help_phone,
    )
    columns = columns_of(typed, _zone(departement, data))
    now = clock.now()
    if columns["starts_at"] <= now:
        raise MeetingInThePastError
    return Meeting(
        departement_id=departement.id,
        state=MeetingState.PROPOSED,
        groups=groups,
        venue=data.venue,
        territories=_territories(groups, data, typed),
        organisation=data.organisation,
        external_url=_checked_link(data, columns["help_phone"]),
        created_at=now,
        changed_at=now,
        **columns,
    )


def _checked_link(data: EventInput, help_phone: str) -> str:
    link = web_address(data.link, "link")
    if not link:
        raise NoLinkError
    if not help_phone:
        raise NoHelpPhoneError
    return link


def _check_proposed(meeting: Meeting) -> None:
    # An idea only: the same act on a meeting that somebody prepares would be another one.
    after(locked(meeting).state, MeetingAct.PLAN)


def _zone(departement: Departement, data: EventInput) -> str:
    places = [data.territory, *(data.group.territories if data.group is not None else [])]
    zones = [data.venue.zone, *(place.zone for place in places if place is not None)]
    return next((zone for zone in zones if zone), departement.settings.zone)


def _territories(groups: list[Group], data: EventInput, typed: MeetingInput) -> list[Territory]:
    found = {one.id: one for one in territories_of(groups, typed)}
    if data.territory is not None:
        found[data.territory.id] = data.territory
    return list(found.values())
