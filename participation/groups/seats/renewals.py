"""Seats given again: a call is opened, people stand, the list closes, the seats are given once.

The list is closed by its day alone: after it nobody enters or leaves, whatever is pressed. Until
then the numbers follow the order of arrival, without a gap.
"""

from collections.abc import Collection, Sequence
from datetime import date

from participation import clock
from participation.accounts.models import Person
from participation.accounts.telling import tell_each
from participation.errors import NotFoundError
from participation.extensions import db
from participation.groups import draws, messages
from participation.groups.models import (
    Candidacy,
    CollegeSeats,
    Group,
    Membership,
    Renewal,
    RenewalWay,
)
from participation.groups.seats import giving
from participation.groups.seats.errors import (
    AlreadyDrawnError,
    ClosingTooSoonError,
    ListClosedError,
    NoSeatsError,
    NoSourceError,
    NotCandidateError,
    RenewalOpenError,
    SeatsCalledError,
    SeedMissingError,
    SeedTooLongError,
    TooManyChosenError,
    TooManySeatsError,
)
from participation.groups.seats.inputs import RenewalInput
from participation.groups.seats.queries import candidacies_of, ending_before, promised
from participation.groups.seats.terms import WARNING
from participation.journal.service import record
from participation.territories.models import Departement
from participation.unit_of_work import locked

LONGEST_SEED = 200


def open_renewal(by_person_id: int | None, group: Group, data: RenewalInput) -> Renewal:
    """Announce that seats are given again; the source of a draw is said now and stays.

    Raises:
        NoSeatsError, TooManySeatsError: the college has no seats, or not as many to give.
        SeatsCalledError: another call, whose seats are not given yet, is about the same ones.
        ClosingTooSoonError: the list would close today or before.
        NoSourceError: a draw that does not say where its words will come from.

    """
    locked(group)
    provided = giving.seats_of(group.id, data.college)
    if provided is None:
        raise NoSeatsError
    if data.closes_on <= giving.today_in(group.departement_id):
        raise ClosingTooSoonError
    held = giving.held_after(group.id, data.college, data.closes_on, WARNING)
    if data.seats > provided.seats - held:
        raise TooManySeatsError
    if data.seats > provided.seats - held - promised(group.id, data.college):
        raise SeatsCalledError
    if data.way is RenewalWay.DRAW and not data.public_source.strip():
        raise NoSourceError
    row = Renewal(
        departement_id=group.departement_id,
        group_id=group.id,
        college=data.college,
        way=data.way,
        seats=data.seats,
        substitutes=data.substitutes,
        closes_on=data.closes_on,
        public_source=data.public_source.strip(),
        seed="",
    )
    db.session.add(row)
    db.session.flush()  # the journal names its key
    record(by_person_id, "renewal.opened", row, fields=["seats", "closes_on", "public_source"])
    return row


def cancel(by_person_id: int, renewal: Renewal) -> None:
    """Take back a call while its list is open; afterwards only the draw remains.

    Raises:
        ListClosedError, AlreadyDrawnError: it is too late.

    """
    _lock_open(renewal)
    record(by_person_id, "renewal.cancelled", renewal, fields=["closes_on"])
    db.session.delete(renewal)


def stand(by_person_id: int | None, renewal: Renewal, membership: Membership) -> Candidacy:
    """Put a member on the list; twice changes nothing.

    Raises:
        ListClosedError, AlreadyDrawnError: the list is closed.
        NotCandidateError: not a member of this college.

    """
    _lock_open(renewal)
    locked(membership)
    if (
        membership.group_id != renewal.group_id
        or membership.college is not renewal.college
        or membership.until_on is not None
    ):
        raise NotCandidateError
    known = candidacies_of(renewal.id)
    found = next((one for one in known if one.membership_id == membership.id), None)
    if found is not None:
        return found
    row = Candidacy(
        departement_id=renewal.departement_id,
        renewal_id=renewal.id,
        membership_id=membership.id,
        number=len(known) + 1,
    )
    db.session.add(row)
    db.session.flush()  # the journal names its key
    record(by_person_id, "candidacy.entered", row, fields=["number"])
    return row


def step_down(by_person_id: int, renewal: Renewal, membership: Membership) -> None:
    """Take a member off the list; those behind move up by one. Twice changes nothing.

    Raises:
        ListClosedError, AlreadyDrawnError: the list is closed.

    """
    _lock_open(renewal)
    known = candidacies_of(renewal.id)
    gone = next((one for one in known if one.membership_id == membership.id), None)
    if gone is None:
        return
    record(by_person_id, "candidacy.withdrawn", gone, fields=["number"])
    db.session.delete(gone)
    db.session.flush()  # its number is free before the next one takes it
    for one in known:
        if one.number > gone.number:
            one.number -= 1
            db.session.flush()


def draw(by_person_id: int, renewal: Renewal, seed: str) -> None:
    """Give the seats of a closed list: the first drawn sit, the next ones are substitutes.

    With as many seats as people or more there is nothing to draw: everybody sits, no word is kept.
    Who left since the list closed lets the next one pass.

    Raises:
        RenewalOpenError, AlreadyDrawnError: too soon, or done.
        SeedMissingError, SeedTooLongError: the words of the draw.
        TooManySeatsError: seats were given in between by other means.

    """
    if renewal.way is not RenewalWay.DRAW:
        raise NotFoundError
    _lock_closed(renewal)
    candidates = candidacies_of(renewal.id)
    count = max((one.number for one in candidates), default=0)
    if count > renewal.seats:
        renewal.seed = _checked(seed)
        ranks = {number: rank for rank, number in enumerate(draws.order(seed, count), start=1)}
    else:
        ranks = {one.number: one.number for one in candidates}
    _settle(by_person_id, renewal, candidates, ranks, count)


def choose(by_person_id: int, renewal: Renewal, numbers: Collection[int]) -> None:
    """Give the seats of a closed call to those whom the group chose, in the order of the list.

    Raises:
        RenewalOpenError, AlreadyDrawnError: too soon, or done.
        TooManyChosenError: more than there are seats.
        TooManySeatsError: seats were given in between by other means.

    """
    if renewal.way is not RenewalWay.CALL:
        raise NotFoundError
    _lock_closed(renewal)
    candidates = candidacies_of(renewal.id)
    chosen = [one.number for one in candidates if one.number in numbers]
    if len(chosen) > renewal.seats:
        raise TooManyChosenError
    others = [one.number for one in candidates if one.number not in numbers]
    first_other = renewal.seats + 1
    ranks = {number: rank for rank, number in enumerate(chosen, start=1)}
    ranks |= {number: rank for rank, number in enumerate(others, start=first_other)}
    _settle(by_person_id, renewal, candidates, ranks, len(candidates))


def _settle(
    by_person_id: int,
    renewal: Renewal,
    candidates: Sequence[Candidacy],
    ranks: dict[int, int],
    count: int,
) -> None:
    today = giving.today_in(renewal.departement_id)
    provided = giving.locked_seats_of(renewal.group_id, renewal.college)
    if provided is None:
        raise NoSeatsError
    for candidacy in candidates:
        candidacy.place = ranks[candidacy.number]
    in_order = sorted(candidates, key=lambda one: one.place or 0)
    reach = count if renewal.way is RenewalWay.DRAW else renewal.seats
    living = [one for one in in_order if one.membership.until_on is None]
    seated = [one for one in living if (one.place or 0) <= reach][: renewal.seats]
    _make_room(by_person_id, renewal, provided, [one.membership for one in seated], today)
    for candidacy in seated:
        giving.seat(by_person_id, locked(candidacy.membership), provided, today)
    renewal.candidate_count = count
    renewal.drawn_at = clock.now()
    record(by_person_id, "renewal.drawn", renewal, fields=["seed", "candidate_count"])
    _tell(renewal, living)


def _make_room(
    by_person_id: int,
    renewal: Renewal,
    provided: CollegeSeats,
    seated: Sequence[Membership],
    today: date,
) -> None:
    """Take back as many seats as are needed of those about to end, the first to end first."""
    free = provided.seats - giving.taken(renewal.group_id, renewal.college, today)
    free += sum(giving.sits(one, today) for one in seated)
    ending = [
        one
        for one in ending_before(renewal.group_id, today + WARNING, renewal.college)
        if one not in seated and giving.sits(one, today)
    ]
    missing = max(0, len(seated) - free)
    if missing > len(ending):
        raise TooManySeatsError
    for leaving in ending[:missing]:
        giving.take_back(by_person_id, leaving)


def _tell(renewal: Renewal, candidates: Sequence[Candidacy]) -> None:
    settings = db.session.get_one(Departement, renewal.departement_id).settings
    people = [db.session.get_one(Person, one.membership.person_id) for one in candidates]
    tell_each(
        [
            (person, messages.draw_done(candidacy.id, settings, person))
            for person, candidacy in zip(people, candidates, strict=True)
        ]
    )


def _checked(seed: str) -> str:
    text = " ".join(seed.split())
    if len(text) > LONGEST_SEED:
        raise SeedTooLongError
    if not draws.key_of(text):
        raise SeedMissingError
    return text


def _lock_open(renewal: Renewal) -> None:
    locked(renewal)
    if renewal.drawn_at is not None:
        raise AlreadyDrawnError
    if is_closed(renewal):
        raise ListClosedError


def _lock_closed(renewal: Renewal) -> None:
    locked(renewal)
    if renewal.drawn_at is not None:
        raise AlreadyDrawnError
    if not is_closed(renewal):
        raise RenewalOpenError


def is_closed(renewal: Renewal) -> bool:
    """Say whether the day of closing is over, on the clock of the Département."""
    return giving.today_in(renewal.departement_id) > renewal.closes_on
