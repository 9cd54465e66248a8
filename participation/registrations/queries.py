"""Reading registrations: of a meeting, of a person, and the rank of who waits."""

from collections.abc import Collection, Iterable

from sqlalchemy import exists, func, select
from sqlalchemy.orm import aliased, joinedload, selectinload

from participation import clock
from participation.database import scoped
from participation.extensions import db
from participation.meetings.models import Audience, Meeting, MeetingGroup, MeetingKind
from participation.meetings.states import STANDING, MeetingState
from participation.registrations.models import Need, Registration, RegistrationState


def get(registration_id: int) -> Registration | None:
    """Return a registration with its person, needs, and meeting with groups and venue."""
    return db.session.scalar(
        select(Registration)
        .where(Registration.id == registration_id)
        .options(
            joinedload(Registration.person),
            selectinload(Registration.needs),
            joinedload(Registration.meeting).joinedload(Meeting.venue),
            joinedload(Registration.meeting).selectinload(Meeting.groups),
        )
    )


def of_meeting(meeting_id: int) -> list[Registration]:
    """Return everybody registered to a meeting, in the order they came."""
    return list(
        db.session.scalars(
            scoped(select(Registration), None)
            .where(Registration.meeting_id == meeting_id)
            .options(joinedload(Registration.person), selectinload(Registration.needs))
            .order_by(Registration.id)
        )
    )


def ids_of(meeting_id: int) -> list[int]:
    """Return the keys of everybody registered to a meeting, in the order they came."""
    return list(
        db.session.scalars(
            select(Registration.id)
            .where(Registration.meeting_id == meeting_id)
            .order_by(Registration.id)
        )
    )


def of_person(person_id: int, *, with_needs: bool = True) -> list[Registration]:
    """Return what a person is registered to, the next meeting first."""
    statement = (
        scoped(select(Registration), None)
        .join(Registration.meeting)
        .where(Registration.person_id == person_id)
        .options(joinedload(Registration.meeting).joinedload(Meeting.venue))
        .order_by(Meeting.starts_at, Registration.id)
    )
    if with_needs:
        statement = statement.options(selectinload(Registration.needs))
    return list(db.session.scalars(statement))


def standing_for(meeting_id: int, person_id: int) -> Registration | None:
    """Return the registration of a person to a meeting, withdrawn or not, with what it shows."""
    return db.session.scalar(
        select(Registration)
        .where(Registration.meeting_id == meeting_id, Registration.person_id == person_id)
        .options(
            joinedload(Registration.person),
            joinedload(Registration.meeting).joinedload(Meeting.venue),
            selectinload(Registration.needs),
        )
    )


def needs_of(registration_id: int) -> list[Need]:
    """Return what one registration asks for, in order."""
    return list(
        db.session.scalars(
            scoped(select(Need), None)
            .where(Need.registration_id == registration_id)
            .order_by(Need.id)
        )
    )


def heads_of_line(meeting: Meeting) -> list[Registration]:
    """Return the first who waits on each behalf, with their person, in the order they came.

    Who could never fit in, because the meeting became smaller than their party, is left out.
    """
    fitting = (
        select(func.min(Registration.id))
        .where(
            Registration.meeting_id == meeting.id,
            Registration.state == RegistrationState.WAITING,
        )
        .group_by(Registration.college, Registration.invited)
    )
    if meeting.capacity is not None:
        fitting = fitting.where(Registration.party <= meeting.capacity)
    return list(
        db.session.scalars(
            scoped(select(Registration), None)
            .where(Registration.id.in_(fitting))
            .options(joinedload(Registration.person))
            .order_by(Registration.id)
        )
    )


def rank(registration: Registration) -> int:
    """Return the place in the waiting list, 1 for the next in line."""
    before = db.session.scalar(
        select(func.count()).where(
            Registration.meeting_id == registration.meeting_id,
            Registration.state == RegistrationState.WAITING,
            Registration.id < registration.id,
        )
    )
    return (before or 0) + 1


def ranks_of(person_id: int) -> dict[int, int]:
    """Return the place of a person in each waiting list they stand in, by registration id."""
    other = aliased(Registration)
    rows = db.session.execute(
        select(Registration.id, func.count(other.id))
        .join(
            other,
            (other.meeting_id == Registration.meeting_id)
            & (other.state == RegistrationState.WAITING)
            & (other.id <= Registration.id),
        )
        .where(Registration.person_id == person_id, Registration.state == RegistrationState.WAITING)
        .group_by(Registration.id)
        .order_by(Registration.id)
    )
    return {row[0]: row[1] for row in rows}


def replacements(meeting_ids: Iterable[int]) -> dict[int, Meeting]:
    """Return the meetings that replace postponed ones, by id, with venue, unless off too."""
    wanted = list(meeting_ids)
    if not wanted:
        return {}
    rows = db.session.scalars(
        scoped(select(Meeting), None)
        .where(Meeting.id.in_(wanted), Meeting.state.in_(STANDING))
        .options(joinedload(Meeting.venue))
        .order_by(Meeting.id)
    )
    return {row.id: row for row in rows}


def replaces_theirs(meeting_id: int, person_id: int) -> bool:
    """Say whether a meeting is the new date of a postponed one that a person is registered to."""
    return bool(
        db.session.scalar(
            select(
                exists()
                .where(Registration.person_id == person_id)
                .where(Registration.state != RegistrationState.WITHDRAWN)
                .where(Meeting.id == Registration.meeting_id)
                .where(Meeting.state == MeetingState.POSTPONED)
                .where(Meeting.replaced_by_id == meeting_id)
            )
        )
    )


def other_dates(
    person_id: int, departement_id: int, but: Collection[int] = (), limit: int = 3
) -> list[Meeting]:
    """Return the next public meetings of the groups whose meetings a person goes to.

    Events of others are left out: one registers there, not here. So are the ids in `but`.
    """
    theirs = aliased(MeetingGroup)
    same_group = (
        exists()
        .where(MeetingGroup.meeting_id == Meeting.id)
        .where(MeetingGroup.group_id == theirs.group_id)
        .where(theirs.meeting_id == Registration.meeting_id)
        .where(Registration.person_id == person_id)
    )
    known = exists().where(
        Registration.meeting_id == Meeting.id, Registration.person_id == person_id
    )
    return list(
        db.session.scalars(
            scoped(select(Meeting), departement_id)
            .where(
                Meeting.state == MeetingState.PUBLISHED,
                Meeting.audience == Audience.PUBLIC,
                Meeting.kind != MeetingKind.EXTERNAL,
                Meeting.id.not_in(but),
                Meeting.ends_at > clock.now(),
                same_group,
                ~known,
            )
            .options(joinedload(Meeting.venue))
            .order_by(Meeting.starts_at, Meeting.id)
            .limit(limit)
        )
    )
