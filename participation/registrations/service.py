"""Writing registrations. The meeting is locked first: the order of the ids is the order of arrival.

The last place is held by the database: `places_taken` never passes `capacity` (CHECK), and rises
only by one statement that counts and takes at once.
"""

from collections.abc import Iterable

from sqlalchemy import or_, update

from participation import clock
from participation.accounts import access_codes
from participation.accounts.models import Person
from participation.accounts.people import create_person
from participation.accounts.queries import contact_points
from participation.extensions import db
from participation.journal.service import record
from participation.meetings.models import Meeting
from participation.meetings.states import MeetingState
from participation.notifications.outbox import Message, Recipient, enqueue
from participation.registrations import messages, queries
from participation.registrations.errors import NoNameError, RegistrationClosedError
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import (
    Need,
    NeedKind,
    NeedState,
    Registration,
    RegistrationState,
)
from participation.registrations.recipients import recipients_of
from participation.unit_of_work import locked


def register(
    meeting: Meeting, data: RegistrationInput, *, by_person_id: int | None = None
) -> Registration:
    """Keep a place for somebody new, or put them on the waiting list; they get a code.

    Raises:
        NoNameError, NameTooLongError: the name.
        RegistrationClosedError: the meeting is over or not announced.

    """
    if not data.name.strip():
        raise NoNameError
    _check_open(locked(meeting))
    person = create_person(meeting.departement_id, data.name, data.contact)
    access_codes.issue(person, meeting.ends_at)
    return _enter(meeting, person, data, by_person_id)


def register_again(meeting: Meeting, person: Person, data: RegistrationInput) -> Registration:
    """Register a person who is known already: with a code or an account, one line a meeting.

    Who is registered stays where they are; who withdrew comes at the end of the line.

    Raises:
        RegistrationClosedError: the meeting is over or not announced.

    """
    _check_open(locked(meeting))
    known = queries.standing_for(meeting.id, person.id)
    if known is not None and known.state is not RegistrationState.WITHDRAWN:
        return known
    if known is not None:
        db.session.delete(known)
        db.session.flush()  # the new line takes the place of the old one
    access_codes.extend(person.id, meeting.ends_at)
    return _enter(meeting, person, data, person.id)


def change_needs(registration: Registration, needs: Iterable[NeedKind], by_person_id: int) -> None:
    """Replace what somebody asks for; what is organised already stays so."""
    wanted = set(needs)
    kept = [need for need in registration.needs if need.kind in wanted]
    known = {need.kind for need in kept}
    registration.needs = kept + [
        _need(registration, kind) for kind in NeedKind if kind in wanted - known
    ]
    record(by_person_id, "registration.needs_changed", registration, fields=["needs"])


def withdraw(registration: Registration, by_person_id: int | None) -> None:
    """Give a place back; the next in line gets it and is told. Twice changes nothing."""
    meeting = locked(registration.meeting)
    locked(registration)
    if registration.state is RegistrationState.WITHDRAWN:
        return
    had_place = registration.state is RegistrationState.CONFIRMED
    registration.state = RegistrationState.WITHDRAWN
    registration.withdrawn_at = clock.now()
    db.session.flush()  # out of the line before the next one is looked for
    record(by_person_id, "registration.withdrawn", registration, fields=["state"])
    if had_place:
        db.session.execute(
            update(Meeting)
            .where(Meeting.id == meeting.id)
            .values(places_taken=Meeting.places_taken - 1)
            .execution_options(synchronize_session=False)
        )
        promote_waiting(meeting)


def promote_waiting(meeting: Meeting) -> list[Registration]:
    """Give the free places to those who wait, in order, and tell them; return who got one."""
    promoted: list[Registration] = []
    if meeting.state is not MeetingState.PUBLISHED or meeting.ends_at <= clock.now():
        return promoted
    while (following := queries.first_waiting(meeting.id)) is not None and _take_place(meeting):
        following.state = RegistrationState.CONFIRMED
        following.promoted_at = clock.now()
        db.session.flush()  # out of the line before the next one is looked for
        record(None, "registration.promoted", following, fields=["state"])
        tell(following.person, messages.place_freed(meeting, following.id))
        promoted.append(following)
    db.session.refresh(meeting, ["places_taken"])
    return promoted


def tell(person: Person, message: Message) -> None:
    """Put a message to a person into the outbox, on each way to reach them."""
    for recipient in recipients_of(person, contact_points([person.id]).get(person.id, [])):
        enqueue(message, recipient)


def _enter(
    meeting: Meeting, person: Person, data: RegistrationInput, by_person_id: int | None
) -> Registration:
    has_place = _take_place(meeting)
    registration = Registration(
        departement_id=meeting.departement_id,
        meeting=meeting,
        person=person,
        state=RegistrationState.CONFIRMED if has_place else RegistrationState.WAITING,
        channel=data.channel,
        created_at=clock.now(),
        needs=[],
    )
    db.session.add(registration)
    db.session.flush()  # the rank and the needs hang on its key
    registration.needs = [_need(registration, kind) for kind in NeedKind if kind in data.needs]
    db.session.refresh(meeting, ["places_taken"])
    record(by_person_id or person.id, "registration.entered", registration)
    if has_place:
        tell(person, messages.place_kept(meeting, registration.id))
    else:
        rank = queries.rank(registration)
        tell(person, messages.on_waiting_list(meeting, registration.id, rank))
    return registration


def _take_place(meeting: Meeting) -> bool:
    taken = db.session.execute(
        update(Meeting)
        .where(
            Meeting.id == meeting.id,
            or_(Meeting.capacity.is_(None), Meeting.places_taken < Meeting.capacity),
        )
        .values(places_taken=Meeting.places_taken + 1)
        .execution_options(synchronize_session=False)
    )
    return bool(taken.rowcount)


def _need(registration: Registration, kind: NeedKind) -> Need:
    return Need(
        departement_id=registration.departement_id,
        registration_id=registration.id,
        kind=kind,
        state=NeedState.ASKED,
    )


def _check_open(meeting: Meeting) -> None:
    if meeting.state is not MeetingState.PUBLISHED or meeting.ends_at <= clock.now():
        raise RegistrationClosedError
