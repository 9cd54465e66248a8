"""The life of a meeting: each cell of the table of transitions walked, and what it needs."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from participation import clock
from participation.accounts.actor import Actor
from participation.accounts.contacts import read_contact
from participation.acts.change_meeting import (
    cancel_meeting,
    postpone_meeting,
    publish_meeting,
)
from participation.errors import DomainError
from participation.extensions import db
from participation.meetings import errors, service
from participation.meetings.models import Meeting, MeetingMode
from participation.meetings.states import (
    LABELS,
    TRANSITIONS,
    MeetingAct,
    MeetingState,
    MeetingStateError,
)
from participation.notifications.models import OutboxMessage
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import Registration, RegistrationState
from participation.registrations.service import register, withdraw
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_meeting, make_scene
from tests.services.meetings.planned import announced, cancelled_meanwhile, edited, planned, wall

pytestmark = pytest.mark.usefixtures("session")

ACTS: dict[MeetingAct, Callable[[Actor, Meeting], None]] = {
    MeetingAct.PLAN: service.prepare,
    MeetingAct.PUBLISH: service.publish,
    MeetingAct.HOLD: service.hold,
    MeetingAct.REOPEN: service.reopen,
    MeetingAct.CANCEL: lambda actor, meeting: service.cancel(actor, meeting, "La raison"),
    MeetingAct.POSTPONE: lambda actor, meeting: service.postpone(actor, meeting, "Neige", None),
}


def in_state(scene: Scene, state: MeetingState) -> Meeting:
    """Return a meeting in progress, so that announcing it and noting it as held are possible."""
    never_announced = state in (MeetingState.PROPOSED, MeetingState.PLANNED)
    return make_meeting(
        scene.group,
        venue=scene.venue,
        state=state,
        starts_at=clock.now() - timedelta(hours=1),
        published_at=None if never_announced else clock.now(),
    )


@pytest.mark.parametrize(("state", "act"), list(product(MeetingState, ACTS)))
def test_each_cell_of_the_state_machine(state: MeetingState, act: MeetingAct) -> None:
    scene = make_scene()
    meeting = in_state(scene, state)
    expected = TRANSITIONS.get((state, act))
    if expected is None:
        with pytest.raises(MeetingStateError), unit_of_work():
            ACTS[act](scene.facilitator, meeting)
        db.session.refresh(meeting, ["state"])
        assert meeting.state is state
        return
    with unit_of_work():
        ACTS[act](scene.facilitator, meeting)
    assert meeting.state is expected


def test_every_state_has_its_words_and_can_be_reached() -> None:
    assert set(LABELS) == set(MeetingState)
    reached = {*TRANSITIONS.values(), MeetingState.PROPOSED}
    assert reached == set(MeetingState)
    assert {act for _state, act in TRANSITIONS} == set(MeetingAct)


@pytest.mark.parametrize(
    ("lacking", "refusal"),
    [
        ({"help_phone": ""}, errors.NoHelpPhoneError),
        ({"venue": None}, errors.NoPlaceError),
        ({"mode": MeetingMode.REMOTE}, errors.NoPlaceError),
        ({"mode": MeetingMode.HYBRID}, errors.NoPlaceError),
    ],
)
def test_what_people_need_is_there_before_it_is_announced(
    lacking: dict[str, object], refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        announced(make_scene(), **lacking)


@pytest.mark.parametrize(
    "way", [{"remote_url": "https://visio.exemple.fr/a"}, {"dial_in": "01 23 45 67 89"}]
)
def test_a_remote_meeting_needs_no_place(way: dict[str, str]) -> None:
    meeting = announced(make_scene(), mode=MeetingMode.REMOTE, venue=None, **way)
    assert meeting.state is MeetingState.PUBLISHED


def test_a_draft_whose_day_went_by_is_not_announced(
    clock_stands: Callable[[datetime], None],
) -> None:
    scene = make_scene()
    meeting = planned(scene)
    clock_stands(datetime(2026, 12, 10, 9, tzinfo=UTC))
    with pytest.raises(errors.MeetingInThePastError), unit_of_work():
        service.publish(scene.facilitator, meeting)


def test_an_agenda_of_the_past_enters_as_held_without_a_place() -> None:
    scene = make_scene()
    meeting = in_state(scene, MeetingState.PLANNED)
    meeting.ends_at, meeting.venue = clock.now() - timedelta(minutes=1), None
    with unit_of_work():
        service.publish(scene.facilitator, meeting, may_be_past=True)
    assert meeting.state is MeetingState.HELD
    assert meeting.published_at is not None


def test_a_meeting_to_come_did_not_take_place() -> None:
    scene = make_scene()
    meeting = announced(scene)
    with pytest.raises(errors.NotStartedYetError), unit_of_work():
        service.hold(scene.facilitator, meeting)


@pytest.mark.parametrize("reason", ["", "   "])
def test_people_are_owed_a_reason(reason: str) -> None:
    scene = make_scene()
    meeting = announced(scene)
    with pytest.raises(errors.NoReasonError), unit_of_work():
        cancel_meeting(scene.facilitator, meeting, reason)
    with pytest.raises(errors.NoReasonError), unit_of_work():
        postpone_meeting(scene.facilitator, meeting, reason, None)


def test_a_draft_is_given_up_without_a_reason_and_nobody_ever_sees_it() -> None:
    scene = make_scene()
    meeting = planned(scene)
    with unit_of_work():
        cancel_meeting(scene.facilitator, meeting, "")
    assert meeting.state is MeetingState.CANCELLED
    assert not meeting.is_announced


def test_a_replacement_is_another_announced_meeting_to_come() -> None:
    scene, elsewhere = make_scene(), make_scene()
    meeting, other = announced(scene), announced(scene)
    wrong = (meeting, planned(scene), announced(elsewhere), in_state(scene, MeetingState.HELD))
    for replacement in wrong:
        with pytest.raises(errors.ReplacementError), unit_of_work():
            postpone_meeting(scene.facilitator, meeting, "Neige", replacement)
    with unit_of_work():
        postpone_meeting(scene.facilitator, meeting, "Neige", other)
    assert meeting.replaced_by_id == other.id


def test_a_replacement_cancelled_meanwhile_is_none() -> None:
    scene = make_scene()
    meeting, other = announced(scene), announced(scene)
    cancelled_meanwhile(other)
    with pytest.raises(errors.ReplacementError), unit_of_work():
        postpone_meeting(scene.facilitator, meeting, "Neige", other)


def come(meeting: Meeting, number: int) -> Registration:
    contact = read_contact(f"venu{number}@exemple.fr")
    with unit_of_work():
        return register(meeting, RegistrationInput(name=f"Venu {number}", contact=contact))


def messages_to(registration: Registration) -> list[str]:
    rows = db.session.query(OutboxMessage).filter_by(person_id=registration.person_id)
    return [row.kind for row in rows.order_by(OutboxMessage.id)]


def test_a_cancelled_meeting_is_told_once_to_each() -> None:
    scene = make_scene()
    meeting = announced(scene, capacity=1)
    first, waiting, gone = (come(meeting, number) for number in range(3))
    with unit_of_work():
        withdraw(gone, gone.person_id)
    with unit_of_work():
        cancel_meeting(scene.facilitator, meeting, "La salle est inondée.")
    with pytest.raises(MeetingStateError), unit_of_work():
        cancel_meeting(scene.facilitator, meeting, "La salle est inondée.")
    assert messages_to(first) == ["place_kept", "meeting_cancelled"]
    assert messages_to(waiting) == ["on_waiting_list", "meeting_cancelled"]
    assert "meeting_cancelled" not in messages_to(gone)
    last = db.session.query(OutboxMessage).filter_by(kind="meeting_cancelled").first()
    assert last is not None
    assert "La salle est inondée." in " ".join(last.paragraphs)


def test_a_postponed_meeting_comes_back_and_its_free_places_go() -> None:
    scene = make_scene()
    meeting = announced(scene, capacity=1)
    first, second = come(meeting, 1), come(meeting, 2)
    with unit_of_work():
        postpone_meeting(scene.facilitator, meeting, "Grève", None)
    with unit_of_work():
        withdraw(first, first.person_id)
    assert second.state is RegistrationState.WAITING
    edited(
        scene,
        meeting,
        capacity=1,
        starts=wall(2026, 12, 16, 14),
        ends=wall(2026, 12, 16, 16),
    )
    with unit_of_work():
        publish_meeting(scene.facilitator, meeting)
    assert meeting.reason == ""
    assert second.state is RegistrationState.CONFIRMED
    assert messages_to(second) == [
        "on_waiting_list",
        "meeting_postponed",
        "meeting_moved",
        "place_freed",
    ]
    assert messages_to(first)[-1] != "meeting_moved"


def test_the_news_of_a_postponement_says_the_new_date() -> None:
    scene = make_scene()
    meeting = announced(scene)
    other = announced(scene, starts=wall(2027, 1, 12, 14), ends=wall(2027, 1, 12, 16))
    come(meeting, 1)
    with unit_of_work():
        postpone_meeting(scene.facilitator, meeting, "Grève", other)
    message = db.session.query(OutboxMessage).filter_by(kind="meeting_postponed").one()
    assert "12\u00a0janvier\u00a02027" in " ".join(message.paragraphs)
