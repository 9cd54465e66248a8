"""How many people one registration brings: what may be said, and changing it."""

from participation.extensions import db
from participation.journal.service import record
from participation.meetings.models import Meeting
from participation.registrations.errors import (
    NoPlaceForMoreError,
    PartySizeError,
    PartyTooLargeError,
    RegistrationClosedError,
    TooManyChildrenError,
    WaitingForMoreError,
)
from participation.registrations.inputs import Party
from participation.registrations.models import AgeBand, Registration, RegistrationState
from participation.registrations.openness import check_open
from participation.registrations.places import Standing, holder_of
from participation.registrations.places_left import places_of
from participation.registrations.seating import give_back, note_held, promote_waiting, seat
from participation.unit_of_work import locked

LARGEST_PARTY = 10


def check_party(party: Party, meeting: Meeting | None = None) -> None:
    """Refuse a party that cannot be: of no size, of children alone, larger than the meeting.

    Raises:
        PartySizeError, TooManyChildrenError, PartyTooLargeError.

    """
    if not 1 <= party.people <= LARGEST_PARTY:
        raise PartySizeError
    numbers = party.children.values()
    if any(number < 0 for number in numbers) or sum(numbers) >= party.people:
        raise TooManyChildrenError
    capacity = meeting.capacity if meeting is not None else None
    if capacity is not None and party.people > capacity:
        raise PartyTooLargeError(capacity)


def party_of(registration: Registration) -> Party:
    """Return how many people a registration brings, as it was said."""
    return Party(
        registration.party,
        {band: registration.children.get(band.value, 0) for band in AgeBand},
    )


def change_party(registration: Registration, party: Party, by_person_id: int | None) -> None:
    """Come with fewer people, or with more while there are places that nobody waits for.

    Fewer is always possible, and keeps the rank of who waits: it may even give them places.

    Raises:
        PartySizeError, TooManyChildrenError, PartyTooLargeError: the party.
        NoPlaceForMoreError, WaitingForMoreError: more people than before.
        RegistrationClosedError: the meeting is over or stopped, or they do not come any more.

    """
    meeting = locked(registration.meeting)
    check_open(meeting)
    if locked(registration).state is RegistrationState.WITHDRAWN:
        raise RegistrationClosedError
    check_party(party, meeting if party.people > registration.party else None)
    before, children = registration.party, party.noted_children
    if party.people == before and children == registration.children:
        return
    if party.people > before:
        promote_waiting(meeting)
        _take_more(meeting, registration, party.people - before)
    registration.party = party.people
    registration.children = children
    db.session.flush()
    record(by_person_id, "registration.party_changed", registration, fields=["party", "children"])
    if party.people < before and registration.state is RegistrationState.CONFIRMED:
        give_back(meeting, before - party.people)
    elif party.people < before:
        promote_waiting(meeting)
    else:
        note_held(meeting)


def _take_more(meeting: Meeting, registration: Registration, people: int) -> None:
    if registration.state is RegistrationState.WAITING:
        raise WaitingForMoreError
    if not seat(meeting, Standing(registration.college, registration.invited, people)):
        places = places_of(meeting)
        holder = holder_of(registration.college, invited=registration.invited, kept=places.kept)
        raise NoPlaceForMoreError(registration.party + (places.open_to(holder) or 0))
