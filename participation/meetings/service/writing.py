"""Planning a meeting, and changing it."""

from collections.abc import Sequence

from sqlalchemy import delete

from participation import clock
from participation.accounts.actor import Actor
from participation.errors import EditConflictError
from participation.extensions import db
from participation.groups.models import Group
from participation.journal.service import record
from participation.meetings.completeness import check_publishable
from participation.meetings.days import check_moved
from participation.meetings.days_off import holiday_kept
from participation.meetings.drafting import columns_of, territories_of, zone_of
from participation.meetings.errors import (
    CapacityBelowPlacesTakenError,
    GroupsApartError,
    MeetingCancelledError,
    MeetingInThePastError,
    NoGroupError,
)
from participation.meetings.inputs import AgendaItemInput, MeetingInput
from participation.meetings.living_groups import check_living
from participation.meetings.models import AgendaItem, Meeting
from participation.meetings.queries import agenda_of
from participation.meetings.service.finding import index
from participation.meetings.service.sequence import Change, touch
from participation.meetings.states import MeetingState
from participation.territories.models import Departement
from participation.unit_of_work import locked


def plan(
    actor: Actor, groups: Sequence[Group], data: MeetingInput, *, may_be_past: bool = False
) -> Meeting:
    """Write a meeting of some groups as a draft, which only those who plan see.

    `may_be_past` is for an agenda that is brought in.

    Raises:
        NoGroupError, GroupsApartError: it is nobody's meeting, or that of two Départements.
        NoLivingGroupError: it is to come, and all its groups have closed.
        MeetingInThePastError: nobody can come yesterday.
        HolidayError: a public holiday that nobody accepted.
        … and the refusals of `drafting.columns_of`.

    """
    meeting = _written(groups, data, MeetingState.PLANNED, may_be_past=may_be_past)
    record(actor.person_id, "meeting.planned", meeting)
    return meeting


def propose(actor: Actor, groups: Sequence[Group], data: MeetingInput) -> Meeting:
    """Write down the idea of a meeting, for those who plan to take it up.

    Raises: the refusals of `plan`.
    """
    meeting = _written(groups, data, MeetingState.PROPOSED, may_be_past=False)
    record(actor.person_id, "meeting.proposed", meeting)
    return meeting


def edit(
    actor: Actor,
    meeting: Meeting,
    data: MeetingInput,
    *,
    seen_version: int | None,
    groups: Sequence[Group] | None = None,
    may_be_past: bool = False,
) -> Change:
    """Change a meeting, whose venue and groups are loaded; `groups` None leaves them as they are.

    `seen_version` is the version that its editor had before their eyes.

    Raises:
        EditConflictError: somebody changed it in between.
        MeetingCancelledError: what is cancelled stays as it was announced.
        CapacityBelowPlacesTakenError: fewer places than people who hold one.
        NoHelpPhoneError, NoPlaceError: an announced meeting would lose what people need.
        … and the refusals of `plan`.

    """
    if groups and not meeting.is_over and _ids(groups) != _ids(meeting.groups):
        check_living(groups)
    locked(meeting)
    if seen_version is not None and seen_version != meeting.version:
        raise EditConflictError
    if meeting.state is MeetingState.CANCELLED:
        raise MeetingCancelledError
    chosen = meeting.groups if groups is None else list(groups)
    _check_groups(chosen, meeting.departement_id)
    changed = _write_columns(meeting, chosen, data, may_be_past=may_be_past)
    if _ids(chosen) != _ids(meeting.groups):
        meeting.groups = chosen
        changed.add("groups")
    if write_agenda(meeting, data.agenda):
        changed.add("agenda")
    touch(meeting, changed)
    if changed:
        record(actor.person_id, "meeting.edited", meeting, fields=sorted(changed))
    if changed & {"title", "summary"}:
        index(meeting)
    return Change(frozenset(changed))


def _written(
    groups: Sequence[Group], data: MeetingInput, state: MeetingState, *, may_be_past: bool
) -> Meeting:
    _check_groups(groups)
    now = clock.now()
    meeting = Meeting(
        departement_id=groups[0].departement_id,
        state=state,
        groups=list(groups),
        venue=data.venue,
        plans=[],
        territories=territories_of(groups, data),
        reference=data.reference,
        created_at=now,
        changed_at=now,
        **columns_of(data, zone_of(groups, data)),
    )
    if not may_be_past and meeting.starts_at <= now:
        raise MeetingInThePastError
    if not meeting.is_over:
        check_living(groups)
    meeting.holiday_accepted = _keeps_holiday(groups, data, is_accepted=data.holiday_accepted)
    db.session.add(meeting)
    db.session.flush()  # the agenda needs the key
    write_agenda(meeting, data.agenda)
    return meeting


def _check_groups(groups: Sequence[Group], departement_id: int | None = None) -> None:
    if not groups:
        raise NoGroupError
    places = {group.departement_id for group in groups}
    if len(places | ({departement_id} if departement_id is not None else set())) > 1:
        raise GroupsApartError


def _ids(groups: Sequence[Group]) -> set[int]:
    return {one.id for one in groups}


def _write_columns(
    meeting: Meeting, groups: Sequence[Group], data: MeetingInput, *, may_be_past: bool
) -> set[str]:
    columns = columns_of(data, zone_of(groups, data))
    if data.capacity is not None and data.capacity < meeting.places_taken:
        raise CapacityBelowPlacesTakenError(meeting.places_taken)
    check_moved(meeting, columns["starts_at"], may_be_past=may_be_past)
    # Who changes the title alone is not asked about a day that stands already.
    stays = (columns["starts_at"], columns["ends_at"]) == (meeting.starts_at, meeting.ends_at)
    is_accepted = data.holiday_accepted or (stays and not meeting.holiday_accepted)
    columns["holiday_accepted"] = _keeps_holiday(groups, data, is_accepted=is_accepted)
    territories = territories_of(groups, data)
    changed = {name for name, value in columns.items() if getattr(meeting, name) != value}
    for name in changed:
        setattr(meeting, name, columns[name])
    if meeting.state is MeetingState.PUBLISHED:  # before any query sends it to the database
        check_publishable(meeting, is_over=meeting.is_over)
    if "venue_id" in changed:
        meeting.venue = data.venue  # the messages that follow name the new place
    if {one.id for one in territories} != {one.id for one in meeting.territories}:
        meeting.territories = territories
    return changed


def _keeps_holiday(groups: Sequence[Group], data: MeetingInput, *, is_accepted: bool) -> bool:
    departement = db.session.get_one(Departement, groups[0].departement_id)
    return holiday_kept(departement, data.starts, data.ends, is_accepted=is_accepted)


def write_agenda(meeting: Meeting, items: Sequence[AgendaItemInput]) -> bool:
    """Write the agenda again when it differs; say whether it did."""
    wanted = [(one.kind, one.title.strip(), one.minutes, one.speaker.strip()) for one in items]
    if wanted == [(one.kind, one.title, one.minutes, one.speaker) for one in agenda_of(meeting.id)]:
        return False
    db.session.execute(delete(AgendaItem).where(AgendaItem.meeting_id == meeting.id))
    db.session.add_all(
        AgendaItem(
            departement_id=meeting.departement_id,
            meeting_id=meeting.id,
            position=position,
            kind=kind,
            title=title,
            minutes=minutes,
            speaker=speaker,
        )
        for position, (kind, title, minutes, speaker) in enumerate(wanted, start=1)
    )
    db.session.flush()
    return True
