"""How many seats a college has in a group, who takes one, and who gives it back."""

from datetime import date, timedelta

from sqlalchemy import func, or_, select

from participation import clock
from participation.extensions import db
from participation.groups.models import College, CollegeSeats, Group, Membership
from participation.groups.seats.errors import (
    NoSeatLeftError,
    NoSeatsError,
    NotCandidateError,
    SeatsTakenError,
)
from participation.groups.seats.terms import end_of_term
from participation.journal.service import record
from participation.territories.models import Departement
from participation.unit_of_work import locked


def provide(
    by_person_id: int | None,
    group: Group,
    college: College,
    seats: int | None,
    term_months: int | None,
) -> None:
    """Set how many seats a college has and for how long one sits; None: as many as come.

    Terms that run keep the end they have.

    Raises:
        SeatsTakenError: more people sit already.

    """
    locked(group)
    row = locked_seats_of(group.id, college)
    if seats is None:
        if row is not None:
            record(by_person_id, "seats.removed", row, fields=["seats"])
            db.session.delete(row)
        return
    if taken(group.id, college, today_in(group.departement_id)) > seats:
        raise SeatsTakenError
    if row is None:
        row = CollegeSeats(departement_id=group.departement_id, group_id=group.id, college=college)
        db.session.add(row)
    if (row.seats, row.term_months) != (seats, term_months):
        row.seats, row.term_months = seats, term_months
        db.session.flush()  # the journal names its key
        record(by_person_id, "seats.provided", row, fields=["seats", "term_months"])


def give_seat(by_person_id: int | None, membership: Membership) -> None:
    """Give a member a seat of their college, from today and for its term. Twice changes nothing.

    Raises:
        NoSeatsError, NoSeatLeftError: the college has no seats, or none is free.
        NotCandidateError: they left in between.

    """
    row = _lock_seats(membership)
    locked(membership)
    today = today_in(membership.departement_id)
    if membership.until_on is not None:
        raise NotCandidateError
    if sits(membership, today):
        return
    if taken(membership.group_id, membership.college, today) >= row.seats:
        raise NoSeatLeftError
    seat(by_person_id, membership, row, today)


def take_back(by_person_id: int | None, membership: Membership) -> None:
    """End somebody's seat today; they stay a member."""
    locked(membership)
    if membership.seated_on is not None:
        membership.seated_on = membership.term_until_on = None
        record(by_person_id, "seat.ended", membership, fields=["seated_on", "term_until_on"])


def seat(
    by_person_id: int | None, membership: Membership, provided: CollegeSeats, today: date
) -> None:
    """Write a seat that is known to be free."""
    membership.seated_on = today
    membership.term_until_on = end_of_term(today, provided.term_months)
    record(by_person_id, "seat.given", membership, fields=["seated_on", "term_until_on"])


def sits(membership: Membership, today: date) -> bool:
    """Say whether a member holds a seat whose term is not over."""
    end = membership.term_until_on
    return membership.seated_on is not None and (end is None or end >= today)


def has_free_seat(membership: Membership) -> bool:
    """Say whether the college of somebody who left has a seat to come back to, and keep it so."""
    row = locked_seats_of(membership.group_id, membership.college)
    today = today_in(membership.departement_id)
    return row is not None and taken(membership.group_id, membership.college, today) < row.seats


def seats_of(group_id: int, college: College) -> CollegeSeats | None:
    """Return the seats of a college in a group."""
    return db.session.scalar(
        select(CollegeSeats).where(
            CollegeSeats.group_id == group_id, CollegeSeats.college == college
        )
    )


def locked_seats_of(group_id: int, college: College) -> CollegeSeats | None:
    """Return the seats of a college, locked: nobody else gives or counts them meanwhile."""
    row = seats_of(group_id, college)
    return locked(row) if row is not None else None


def taken(group_id: int, college: College, day: date) -> int:
    """Count the seats of a college that are still held on a day."""
    return (
        db.session.scalar(
            select(func.count())
            .select_from(Membership)
            .where(
                Membership.group_id == group_id,
                Membership.college == college,
                Membership.until_on.is_(None),
                Membership.seated_on.is_not(None),
                or_(Membership.term_until_on.is_(None), Membership.term_until_on >= day),
            )
        )
        or 0
    )


def held_after(group_id: int, college: College, day: date, warning: timedelta) -> int:
    """Count the seats whose term goes on beyond a day and the time of the warning."""
    beyond = warning + timedelta(days=1)
    return taken(group_id, college, min(day, date.max - beyond) + beyond)


def today_in(departement_id: int) -> date:
    """Return the present day on the clock of a Département."""
    departement = db.session.get_one(Departement, departement_id)
    return clock.today(departement.settings.zone)


def _lock_seats(membership: Membership) -> CollegeSeats:
    row = locked_seats_of(membership.group_id, membership.college)
    if row is None:
        raise NoSeatsError
    return row
