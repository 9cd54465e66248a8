"""Registering: a place, the waiting list, promotion in order, replay."""

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from participation import clock
from participation.accounts import access_codes
from participation.accounts.contacts import read_contact
from participation.accounts.people import NameTooLongError
from participation.extensions import db
from participation.meetings.models import Meeting
from participation.meetings.states import MeetingState
from participation.notifications.models import OutboxMessage
from participation.registrations import queries
from participation.registrations.errors import NoNameError, RegistrationClosedError
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import NeedKind, Registration, RegistrationState
from participation.registrations.service import register, register_again, withdraw
from participation.unit_of_work import Operation, OperationReusedError, unit_of_work
from tests.factories import make_meeting, make_scene

pytestmark = pytest.mark.usefixtures("session")


def full_meeting(capacity: int = 1) -> Meeting:
    scene = make_scene()
    return make_meeting(scene.group, capacity=capacity, venue=scene.venue)


def come(meeting: Meeting, name: str, contact: str = "") -> object:
    with unit_of_work():
        return register(meeting, RegistrationInput(name=name, contact=read_contact(contact)))


def test_a_place_is_kept_and_a_code_given() -> None:
    meeting = full_meeting(capacity=2)
    with unit_of_work():
        registration = register(
            meeting, RegistrationInput(name="  Sam ", needs=(NeedKind.TRANSPORT,))
        )
    assert registration.state is RegistrationState.CONFIRMED
    assert registration.person.chosen_name == "Sam"
    assert [need.kind for need in registration.needs] == [NeedKind.TRANSPORT]
    assert meeting.places_taken == 1
    code = access_codes.living(registration.person_id)
    assert code is not None
    found = access_codes.find(access_codes.shown(code.selector).lower().replace("-", " "))
    assert found is not None
    assert found.person_id == registration.person_id


def test_the_next_in_line_is_promoted_in_order_and_told() -> None:
    meeting = full_meeting()
    first = come(meeting, "Un")
    second = come(meeting, "Deux", "deux@exemple.fr")
    third = come(meeting, "Trois")
    assert [queries.rank(one) for one in (second, third)] == [1, 2]
    with unit_of_work():
        withdraw(first, first.person_id)
    assert second.state is RegistrationState.CONFIRMED
    assert third.state is RegistrationState.WAITING
    assert queries.rank(third) == 1
    assert meeting.places_taken == 1
    kinds = [
        row.kind for row in db.session.query(OutboxMessage).filter_by(person_id=second.person_id)
    ]
    assert kinds == ["on_waiting_list", "place_freed"]


def test_withdrawing_twice_changes_nothing() -> None:
    meeting = full_meeting(capacity=5)
    registration = come(meeting, "Un")
    for _time in range(2):
        with unit_of_work():
            withdraw(registration, None)
    assert meeting.places_taken == 0


def test_who_withdrew_comes_back_at_the_end_of_the_line() -> None:
    meeting = full_meeting()
    first, second = come(meeting, "Un"), come(meeting, "Deux")
    with unit_of_work():
        withdraw(first, None)
    with unit_of_work():
        again = register_again(meeting, first.person, RegistrationInput(name="Un"))
    assert second.state is RegistrationState.CONFIRMED
    assert again.state is RegistrationState.WAITING
    assert again.id > second.id


def test_a_replay_changes_nothing_and_other_answers_ask() -> None:
    meeting = full_meeting(capacity=5)

    def send(fingerprint: str) -> str:
        with unit_of_work(Operation("key", fingerprint)) as work:
            return work.once(lambda: str(register(meeting, RegistrationInput(name="Sam")).id))

    assert send("same") == send("same")
    assert meeting.places_taken == 1
    with pytest.raises(OperationReusedError):
        send("other")


@pytest.mark.parametrize("name", ["", "   "])
def test_a_name_is_needed(name: str) -> None:
    with pytest.raises(NoNameError):
        come(full_meeting(), name)


def test_a_name_of_5000_characters_is_refused() -> None:
    with pytest.raises(NameTooLongError):
        come(full_meeting(), "n" * 5000)


@pytest.mark.parametrize("state", set(MeetingState) - {MeetingState.PUBLISHED})
def test_only_an_announced_meeting_takes_registrations(state: MeetingState) -> None:
    scene = make_scene()
    meeting = make_meeting(scene.group, state=state)
    with pytest.raises(RegistrationClosedError):
        come(meeting, "Sam")


def test_the_database_itself_holds_the_last_place(session: Session) -> None:
    meeting = full_meeting(capacity=1)
    come(meeting, "Un")
    meeting.places_taken = 2
    with pytest.raises(Exception, match="last_place"):
        session.flush()
    session.rollback()


def test_who_was_taken_off_in_between_comes_back() -> None:
    meeting = full_meeting()
    first = come(meeting, "Un")
    db.session.execute(
        update(Registration)
        .where(Registration.id == first.id)
        .values(state=RegistrationState.WITHDRAWN, withdrawn_at=clock.now())
        .execution_options(synchronize_session=False)
    )
    with unit_of_work():
        again = register_again(meeting, first.person, RegistrationInput(name="Un"))
    assert again.id != first.id
