"""What people ask for in order to come, and what becomes of it."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from participation.accounts.contacts import read_contact
from participation.extensions import db
from participation.journal.models import JournalEntry
from participation.meetings.models import Meeting
from participation.notifications.models import OutboxMessage
from participation.registrations import queries
from participation.registrations.errors import RegistrationClosedError
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import NeedKind, NeedState, Registration
from participation.registrations.needs import answer_need, change_needs
from participation.registrations.service import register, withdraw
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_meeting, make_scene
from tests.services.meetings.planned import cancelled_meanwhile

pytestmark = pytest.mark.usefixtures("session")


@pytest.fixture
def scene() -> Scene:
    return make_scene()


@pytest.fixture
def meeting(scene: Scene) -> Meeting:
    return make_meeting(scene.group, venue=scene.venue)


@pytest.fixture
def registration(meeting: Meeting) -> Registration:
    with unit_of_work():
        data = RegistrationInput(
            "Sam", read_contact("sam@exemple.fr"), (NeedKind.TRANSPORT, NeedKind.SEAT)
        )
        return register(meeting, data)


def change(registration: Registration, *wanted: NeedKind) -> None:
    with unit_of_work():
        change_needs(registration, wanted, registration.person_id)


def answer(scene: Scene, registration: Registration, kind: NeedKind, state: NeedState) -> None:
    with unit_of_work():
        answer_need(registration, kind, state, scene.facilitator.person_id)


def held(registration: Registration) -> list[tuple[NeedKind, NeedState]]:
    return [(need.kind, need.state) for need in queries.needs_of(registration.id)]


def messages(registration: Registration) -> list[OutboxMessage]:
    rows = db.session.query(OutboxMessage).filter_by(person_id=registration.person_id)
    return list(rows.order_by(OutboxMessage.id))


def test_what_is_organised_stays_so_when_the_rest_changes(
    scene: Scene, registration: Registration
) -> None:
    answer(scene, registration, NeedKind.TRANSPORT, NeedState.ORGANISED)
    change(registration, NeedKind.TRANSPORT, NeedKind.COMPANY)
    assert held(registration) == [
        (NeedKind.TRANSPORT, NeedState.ORGANISED),
        (NeedKind.COMPANY, NeedState.ASKED),
    ]
    assert [need.kind for need in registration.needs] == [NeedKind.TRANSPORT, NeedKind.COMPANY]


def test_all_needs_can_be_taken_back(registration: Registration) -> None:
    change(registration)
    assert held(registration) == []


def test_the_same_needs_again_write_nothing(registration: Registration) -> None:
    before = db.session.query(JournalEntry).count()
    change(registration, NeedKind.SEAT, NeedKind.TRANSPORT)
    assert db.session.query(JournalEntry).count() == before


def test_the_answer_is_told_to_the_person(scene: Scene, registration: Registration) -> None:
    answer(scene, registration, NeedKind.TRANSPORT, NeedState.IMPOSSIBLE)
    told = messages(registration)[-1]
    assert told.kind == "need_trajet_impossible"
    assert "Appelez-nous" in told.paragraphs[0]
    assert "RSA" not in repr((told.subject, told.paragraphs))


def test_the_same_answer_twice_is_told_once(scene: Scene, registration: Registration) -> None:
    for _time in range(2):
        answer(scene, registration, NeedKind.SEAT, NeedState.ORGANISED)
    kinds = [message.kind for message in messages(registration)]
    assert kinds.count("need_chaise-pres-de-la-porte_organise") == 1


def test_an_answer_taken_back_is_told_too(scene: Scene, registration: Registration) -> None:
    answer(scene, registration, NeedKind.SEAT, NeedState.ORGANISED)
    answer(scene, registration, NeedKind.SEAT, NeedState.ASKED)
    assert (NeedKind.SEAT, NeedState.ASKED) in held(registration)
    assert "Nous cherchons encore" in messages(registration)[-1].paragraphs[0]


def test_an_answer_given_again_after_another_one_is_told_again(
    scene: Scene, registration: Registration, clock_stands: Callable[[datetime], None]
) -> None:
    states = [NeedState.ORGANISED, NeedState.IMPOSSIBLE, NeedState.ORGANISED]
    for minute, state in enumerate(states):
        clock_stands(registration.created_at + timedelta(minutes=minute))
        answer(scene, registration, NeedKind.TRANSPORT, state)
    assert [one.kind for one in messages(registration)][1:] == [
        f"need_trajet_{state}" for state in states
    ]


def test_a_need_taken_back_in_between_is_not_answered(
    scene: Scene, registration: Registration
) -> None:
    change(registration, NeedKind.SEAT)
    answer(scene, registration, NeedKind.TRANSPORT, NeedState.ORGANISED)
    assert held(registration) == [(NeedKind.SEAT, NeedState.ASKED)]


def test_who_does_not_come_any_more_asks_for_nothing(registration: Registration) -> None:
    with unit_of_work():
        withdraw(registration, registration.person_id)
    with pytest.raises(RegistrationClosedError):
        change(registration, NeedKind.SEAT)


def test_a_need_of_who_does_not_come_is_not_answered(
    scene: Scene, registration: Registration
) -> None:
    with unit_of_work():
        withdraw(registration, registration.person_id)
    with pytest.raises(RegistrationClosedError):
        answer(scene, registration, NeedKind.SEAT, NeedState.ORGANISED)


def test_nothing_changes_once_the_meeting_is_over(
    registration: Registration, clock_stands: Callable[[datetime], None]
) -> None:
    clock_stands(registration.meeting.ends_at + timedelta(seconds=1))
    with pytest.raises(RegistrationClosedError, match="passée"):
        change(registration, NeedKind.SEAT)


def test_no_need_changes_once_somebody_else_cancelled_the_meeting(
    registration: Registration,
) -> None:
    cancelled_meanwhile(registration.meeting)
    with pytest.raises(RegistrationClosedError, match="annulée"):
        change(registration, NeedKind.SEAT)


def test_no_need_is_answered_once_somebody_else_cancelled_the_meeting(
    scene: Scene, registration: Registration
) -> None:
    cancelled_meanwhile(registration.meeting)
    with pytest.raises(RegistrationClosedError, match="annulée"):
        answer(scene, registration, NeedKind.SEAT, NeedState.ORGANISED)
