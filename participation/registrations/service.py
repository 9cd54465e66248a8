"""Writing registrations. The meeting is locked first: the ids are in the order of arrival."""

from dataclasses import replace

from participation import clock
from participation.accounts import access_codes
from participation.accounts.models import Person
from participation.accounts.people import create_person, is_name, rename
from participation.accounts.telling import tell
from participation.extensions import db
from participation.journal.service import record
from participation.meetings.chains import beside_in_words
from participation.meetings.models import Meeting
from participation.registrations import messages, queries
from participation.registrations.colleges import college_of
from participation.registrations.errors import NoConsentError, NoNameError
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import Channel, Registration, RegistrationState
from participation.registrations.needs import write_needs
from participation.registrations.openness import check_may_be_left, check_open
from participation.registrations.parties import check_party
from participation.registrations.places import Standing
from participation.registrations.seating import give_back, note_held, promote_waiting, seat
from participation.unit_of_work import locked

CONSENT_NOTED = "consent_noted"


def register(
    meeting: Meeting, data: RegistrationInput, *, by_person_id: int | None = None
) -> Registration:
    """Keep a place for somebody new, or put them on the waiting list; they get a code.

    `by_person_id` is whoever notes it for them, None when they do it themselves.

    Raises:
        NoNameError, NameTooLongError: the name.
        NoConsentError: noted on behalf of somebody who was not asked.
        PartySizeError, TooManyChildrenError, PartyTooLargeError: who comes along.
        RegistrationClosedError: the meeting is over or not announced.

    """
    if not is_name(data.name):
        raise NoNameError
    if data.channel is not Channel.WEB and not data.has_consented:
        raise NoConsentError
    check_open(locked(meeting))
    check_party(data.party, meeting)
    person = create_person(meeting.departement_id, data.name, data.contact)
    access_codes.issue(person, meeting.ends_at)
    return _enter(meeting, person, data, by_person_id)


def register_again(
    meeting: Meeting, person: Person, data: RegistrationInput, *, by_person_id: int | None = None
) -> Registration:
    """Register a person who is known already: with a code or an account, one line a meeting.

    Their own name stays; who has none takes the one given. Who is registered stays where they are;
    who withdrew comes at the end of the line. On whose behalf they come is what it was, or what
    their account says.

    Raises:
        NameTooLongError: the name.
        PartySizeError, TooManyChildrenError, PartyTooLargeError: who comes along.
        RegistrationClosedError: the meeting is over or not announced.

    """
    check_open(locked(meeting))
    known = queries.standing_for(meeting.id, person.id)
    if known is not None and locked(known).state is not RegistrationState.WITHDRAWN:
        return known
    check_party(data.party, meeting)
    if known is not None:
        data = replace(data, college=known.college, invited=known.invited)
        db.session.delete(known)
        db.session.flush()  # the new line takes the place of the old one
    else:
        data = replace(data, college=college_of(person))
    if not person.chosen_name:  # an agent's account has none until they choose one
        rename(by_person_id or person.id, person, data.name)
    access_codes.keep_valid(person, meeting.ends_at)
    return _enter(meeting, person, data, by_person_id)


def withdraw(registration: Registration, by_person_id: int | None) -> RegistrationState:
    """Give a place back; the next in line gets it and is told. Return where they stood before.

    Twice changes nothing. Whoever is taken off the list by somebody else is told too.

    Raises:
        RegistrationClosedError: the meeting is over or cancelled.

    """
    meeting = locked(registration.meeting)
    check_may_be_left(meeting)
    before = locked(registration).state
    if before is RegistrationState.WITHDRAWN:
        return before
    had_place = before is RegistrationState.CONFIRMED
    registration.state = RegistrationState.WITHDRAWN
    registration.withdrawn_at = clock.now()
    db.session.flush()  # out of the line before the next one is looked for
    record(by_person_id, "registration.withdrawn", registration, fields=["state"])
    if by_person_id not in (None, registration.person_id):
        tell(
            registration.person,
            messages.withdrawn_for_you(meeting, registration, had_place=had_place),
        )
    if had_place:
        give_back(meeting, registration.party)
    else:
        promote_waiting(meeting)  # who was held up by them
    return before


def _enter(
    meeting: Meeting, person: Person, data: RegistrationInput, by_person_id: int | None
) -> Registration:
    promote_waiting(meeting)  # a place that is free belongs to those who wait
    has_place = seat(meeting, Standing(data.college, data.invited, data.party.people))
    registration = Registration(
        departement_id=meeting.departement_id,
        meeting=meeting,
        person=person,
        state=RegistrationState.CONFIRMED if has_place else RegistrationState.WAITING,
        channel=data.channel,
        college=data.college,
        party=data.party.people,
        children=data.party.noted_children,
        invited=data.invited,
        created_at=clock.now(),
        needs=[],
    )
    db.session.add(registration)
    db.session.flush()  # the rank and the needs hang on its key
    write_needs(registration, data.needs)
    note_held(meeting)
    record(
        by_person_id or person.id,
        "registration.entered",
        registration,
        reason=CONSENT_NOTED if data.has_consented else None,
    )
    if has_place:
        tell(person, messages.place_kept(meeting, registration, beside_in_words(meeting)))
    else:
        rank = queries.rank(registration)
        tell(person, messages.on_waiting_list(meeting, registration, rank))
    return registration
