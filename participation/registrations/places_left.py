"""Reading the places of a meeting: taken, kept and by whom they were filled, who waits."""

from collections import Counter, defaultdict
from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import func, select

from participation import clock
from participation.database import scoped
from participation.extensions import db
from participation.groups.models import College
from participation.meetings.models import Meeting
from participation.registrations.models import (
    KeptFor,
    KeptPlaces,
    Registration,
    RegistrationState,
)
from participation.registrations.places import Places, holder_of


class CollegeCount(NamedTuple):
    """How many people come and wait on whose behalf; `smallest` is the smallest party of them."""

    college: College
    invited: bool
    state: RegistrationState
    people: int
    smallest: int


def kept_of(meeting_id: int) -> list[KeptPlaces]:
    """Return the places kept at a meeting, those whose day is over included."""
    return list(
        db.session.scalars(
            scoped(select(KeptPlaces), None)
            .where(KeptPlaces.meeting_id == meeting_id)
            .order_by(KeptPlaces.id)
        )
    )


def counts_of(meeting_id: int) -> list[CollegeCount]:
    """Return how many come and wait, by college."""
    rows = db.session.execute(
        select(
            Registration.college,
            Registration.invited,
            Registration.state,
            func.sum(Registration.party),
            func.min(Registration.party),
        )
        .where(
            Registration.meeting_id == meeting_id,
            Registration.state != RegistrationState.WITHDRAWN,
        )
        .group_by(Registration.college, Registration.invited, Registration.state)
        .order_by(Registration.college, Registration.invited, Registration.state)
    )
    return [CollegeCount._make(row) for row in rows]


def counted(registrations: Collection[Registration]) -> list[CollegeCount]:
    """Return the same as `counts_of` for all the registrations of a meeting, read already."""
    parties: dict[tuple[College, bool, RegistrationState], list[int]] = defaultdict(list)
    for one in registrations:
        if one.state is not RegistrationState.WITHDRAWN:
            parties[one.college, one.invited, one.state].append(one.party)
    return [CollegeCount(*key, sum(sizes), min(sizes)) for key, sizes in parties.items()]


def places_of(meeting: Meeting) -> Places:
    """Return the places of a meeting as they stand; two statements."""
    return reckoned(meeting, kept_of(meeting.id), counts_of(meeting.id))


def reckoned(
    meeting: Meeting, kept: Collection[KeptPlaces], counts: Collection[CollegeCount]
) -> Places:
    """Return the places of a meeting, from what was read of it.

    Places are kept to the end of their day, on the clock of the meeting. Who could never fit in,
    because the meeting became smaller than their party, holds nobody up.
    """
    today = clock.today(meeting.zone)
    in_force = {one.kept_for: one.places for one in kept if one.until_on >= today}
    filled: Counter[KeptFor] = Counter()
    waiting = set()
    for count in counts:
        holder = holder_of(count.college, invited=count.invited, kept=in_force)
        if count.state is RegistrationState.CONFIRMED:
            filled[holder] += count.people
        elif meeting.capacity is None or count.smallest <= meeting.capacity:
            waiting.add(holder)
    return Places(meeting.capacity, meeting.places_taken, in_force, filled, waiting)
