"""Reading registrations: of a meeting, of a person, and the rank of who waits."""

from collections import Counter

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload, selectinload

from participation.database import scoped
from participation.extensions import db
from participation.meetings.models import Meeting
from participation.registrations.models import Registration, RegistrationState


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


def of_person(person_id: int) -> list[Registration]:
    """Return what a person is registered to, the next meeting first."""
    return list(
        db.session.scalars(
            scoped(select(Registration), None)
            .join(Registration.meeting)
            .where(Registration.person_id == person_id)
            .options(
                joinedload(Registration.meeting).joinedload(Meeting.venue),
                selectinload(Registration.needs),
            )
            .order_by(Meeting.starts_at, Registration.id)
        )
    )


def standing_for(meeting_id: int, person_id: int) -> Registration | None:
    """Return the registration of a person to a meeting, withdrawn or not."""
    return db.session.scalar(
        select(Registration).where(
            Registration.meeting_id == meeting_id, Registration.person_id == person_id
        )
    )


def first_waiting(meeting_id: int) -> Registration | None:
    """Return the next in line, with their person."""
    return db.session.scalar(
        scoped(select(Registration), None)
        .where(
            Registration.meeting_id == meeting_id,
            Registration.state == RegistrationState.WAITING,
        )
        .options(joinedload(Registration.person))
        .order_by(Registration.id)
        .limit(1)
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


def counts(meeting_ids: list[int]) -> dict[int, Counter[RegistrationState]]:
    """Return, for each meeting, how many registrations stand in each state."""
    found: dict[int, Counter[RegistrationState]] = {one: Counter() for one in meeting_ids}
    rows = db.session.execute(
        select(Registration.meeting_id, Registration.state, func.count())
        .where(Registration.meeting_id.in_(meeting_ids))
        .group_by(Registration.meeting_id, Registration.state)
        .order_by(Registration.meeting_id, Registration.state)
    )
    for meeting_id, state, count in rows:
        found[meeting_id][state] = count
    return found
