"""The list of those who come: the line, the places that come free, what is said to whom."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete

from participation.accounts import access_codes
from participation.accounts.contacts import read_contact
from participation.acts.change_meeting import cancel_meeting, postpone_meeting
from participation.errors import NotFoundError
from participation.extensions import db
from participation.journal.models import JournalEntry
from participation.meetings import queries as meetings
from participation.meetings.models import Audience, Meeting
from participation.meetings.states import MeetingState
from participation.notifications.models import OutboxMessage
from participation.registrations import queries
from participation.registrations.errors import (
    NoConsentError,
    NoNameError,
    RegistrationClosedError,
)
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import Channel, Registration, RegistrationState
from participation.registrations.service import register, register_again, withdraw
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_meeting, make_person, make_scene
from tests.support.statements import recorded

pytestmark = pytest.mark.usefixtures("session")


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def come(meeting: Meeting, name: str = "Sam", contact: str = "") -> Registration:
    with unit_of_work():
        return register(meeting, RegistrationInput(name, read_contact(contact)))


def leave(registration: Registration, by_person_id: int | None = None) -> None:
    with unit_of_work():
        withdraw(registration, by_person_id or registration.person_id)


def kinds(registration: Registration) -> list[str]:
    rows = db.session.query(OutboxMessage).filter_by(person_id=registration.person_id)
    return [row.kind for row in rows.order_by(OutboxMessage.id)]


@pytest.mark.parametrize("name", ["\u200b\u200e", "\u202e", "\u00a0", "\n\t", "\u0301"])
def test_a_name_that_nobody_sees_is_no_name(scene: Scene, name: str) -> None:
    with pytest.raises(NoNameError):
        come(make_meeting(scene.group), name)


@pytest.mark.parametrize("name", ["🙂", "Zoé", "محمد", "\u202eabc", "O’Neil", "-"])
def test_a_name_is_kept_as_it_was_typed(scene: Scene, name: str) -> None:
    assert come(make_meeting(scene.group), name).person.chosen_name == name


def note(scene: Scene, *, has_consented: bool) -> Registration:
    data = RegistrationInput("Lou", channel=Channel.PHONE, has_consented=has_consented)
    meeting = make_meeting(scene.group, venue=scene.venue)
    with unit_of_work():
        return register(meeting, data, by_person_id=scene.facilitator.person_id)


def test_answers_are_not_noted_for_somebody_who_was_not_asked(scene: Scene) -> None:
    with pytest.raises(NoConsentError):
        note(scene, has_consented=False)


def test_the_consent_is_noted_in_the_journal(scene: Scene) -> None:
    assert note(scene, has_consented=True).channel is Channel.PHONE
    entry = db.session.query(JournalEntry).filter_by(
        act="registration.entered", departement_id=scene.departement.id
    )
    assert entry.one().reason == "consent_noted"


def test_a_free_place_belongs_to_who_waits_before_a_newcomer(scene: Scene) -> None:
    meeting = make_meeting(scene.group, capacity=1)
    first, waiting = come(meeting, "Un"), come(meeting, "Deux")
    with unit_of_work():
        postpone_meeting(scene.facilitator, meetings.get(meeting.id), "Salle fermée", None)
    leave(first)  # nobody is promoted to a meeting that is put off
    assert waiting.state is RegistrationState.WAITING
    meeting.state = MeetingState.PUBLISHED
    db.session.commit()
    newcomer = come(meeting, "Trois")
    assert waiting.state is RegistrationState.CONFIRMED
    assert newcomer.state is RegistrationState.WAITING
    assert meeting.places_taken == 1


def test_a_line_that_is_gone_meanwhile_is_not_found(scene: Scene) -> None:
    # Two windows of one person: one comes back, which writes a new line, the other leaves again.
    registration = come(make_meeting(scene.group))
    gone = delete(Registration).where(Registration.id == registration.id)
    db.session.execute(gone, execution_options={"synchronize_session": False})
    with pytest.raises(NotFoundError):
        leave(registration)


@pytest.mark.parametrize("has_new_date", [True, False])
def test_nobody_is_sent_to_what_is_off(scene: Scene, *, has_new_date: bool) -> None:
    meeting = make_meeting(scene.group, venue=scene.venue)
    later = make_meeting(
        scene.group, venue=scene.venue, starts_at=meeting.starts_at + timedelta(days=7)
    )
    come(meeting, "Sam", "sam@exemple.fr")
    with unit_of_work():
        postponed = meetings.get(meeting.id)
        assert postponed is not None
        postpone_meeting(
            scene.facilitator, postponed, "La salle est fermée.", later if has_new_date else None
        )
    told = db.session.query(OutboxMessage).filter_by(kind="meeting_postponed").one()
    said = "\n".join(told.paragraphs)
    assert not any(line.startswith(("Quand", "Où")) for line in told.paragraphs)
    assert ("dites-le sur votre page" in said) is has_new_date
    assert "05 36 49 00 00" in said


def test_who_is_registered_already_stays_where_they_are(scene: Scene) -> None:
    meeting = make_meeting(scene.group, capacity=1)
    first = come(meeting, "Un")
    with unit_of_work():
        again = register_again(meeting, first.person, RegistrationInput("Un"))
    assert again is first
    assert meeting.places_taken == 1


def test_an_account_that_registers_gets_a_code(scene: Scene) -> None:
    person = make_person(scene.departement)
    with unit_of_work():
        register_again(make_meeting(scene.group), person, RegistrationInput("Sam"))
    assert access_codes.living(person.id) is not None


def test_who_is_taken_off_the_list_by_somebody_else_is_told(scene: Scene) -> None:
    meeting = make_meeting(scene.group, venue=scene.venue)
    by_myself, by_phone = come(meeting, "Un", "un@exemple.fr"), come(meeting, "Deux", "0692123456")
    leave(by_myself)
    leave(by_phone, scene.facilitator.person_id)
    assert kinds(by_myself) == ["place_kept"]
    assert kinds(by_phone) == ["place_kept", "withdrawn_for_you"]


@pytest.mark.parametrize("state", [MeetingState.CANCELLED, MeetingState.HELD])
def test_a_place_is_not_given_back_once_it_is_too_late(scene: Scene, state: MeetingState) -> None:
    meeting = make_meeting(scene.group, capacity=3)
    registration = come(meeting)
    meeting.state = state
    db.session.commit()
    with pytest.raises(RegistrationClosedError):
        leave(registration)


def test_a_meeting_that_is_over_takes_nobody(
    scene: Scene, clock_stands: Callable[[datetime], None]
) -> None:
    meeting = make_meeting(scene.group)
    clock_stands(meeting.ends_at - timedelta(seconds=1))
    come(meeting)
    clock_stands(meeting.ends_at)
    with pytest.raises(RegistrationClosedError, match="passée"):
        come(meeting)


def test_a_rank_is_the_place_in_the_line(scene: Scene) -> None:
    meeting = make_meeting(scene.group, capacity=1)
    come(meeting, "Un")
    two, three = come(meeting, "Deux"), come(meeting, "Trois")
    assert queries.ranks_of(two.person_id) == {two.id: 1}
    assert queries.ranks_of(three.person_id) == {three.id: 2}
    leave(two)
    assert queries.ranks_of(three.person_id) == {three.id: 1}
    assert queries.ranks_of(two.person_id) == {}


def test_other_dates_are_those_of_the_same_groups_that_everybody_sees(scene: Scene) -> None:
    here = come(make_meeting(scene.group))
    days = [here.meeting.starts_at + timedelta(days=7 * week) for week in (1, 2, 3, 4)]
    wanted = make_meeting(scene.group, starts_at=days[0])
    make_meeting(scene.group, starts_at=days[1], audience=Audience.MEMBERS)
    make_meeting(scene.group, starts_at=days[2], state=MeetingState.PLANNED)
    make_meeting(make_scene().group, starts_at=days[3])
    found = queries.other_dates(here.person_id, here.departement_id)
    assert found == [wanted]


def test_everybody_who_still_comes_is_told_once_of_a_cancellation(scene: Scene) -> None:
    meeting = make_meeting(scene.group, capacity=1, venue=scene.venue)
    confirmed = come(meeting, "Un", "un@exemple.fr")
    waiting = come(meeting, "Deux", "deux@exemple.fr")
    gone = come(meeting, "Trois", "trois@exemple.fr")
    leave(gone)
    with unit_of_work():
        cancel_meeting(scene.facilitator, meeting, "La salle est fermée")
    assert kinds(confirmed) == ["place_kept", "meeting_cancelled"]
    assert kinds(waiting) == ["on_waiting_list", "meeting_cancelled"]
    assert kinds(gone) == ["on_waiting_list"]


def test_people_are_looked_up_all_at_once(scene: Scene) -> None:
    def statements_for(people: int) -> tuple[int, int]:
        meeting = make_meeting(scene.group, venue=scene.venue)
        for number in range(people):
            come(meeting, "Sam", f"sam{number}@exemple.fr")
        with recorded() as statements, unit_of_work():
            cancel_meeting(scene.facilitator, meeting, "La salle est fermée")
        asked = [one.sql for one in statements.all if one.sql.startswith("SELECT")]
        return (
            sum("FROM contact_points" in sql for sql in asked),
            sum("FROM access_codes" in sql for sql in asked),
        )

    assert statements_for(2) == statements_for(12) == (1, 1)


def test_who_was_only_waiting_is_not_told_that_a_place_is_given_back(scene: Scene) -> None:
    meeting = make_meeting(scene.group, venue=scene.venue, capacity=1)
    first, waiting = come(meeting, "Un", "un@exemple.fr"), come(meeting, "Deux", "2@exemple.fr")
    for one in (waiting, first):
        leave(one, scene.facilitator.person_id)
    rows = db.session.query(OutboxMessage).filter_by(kind="withdrawn_for_you")
    told = {row.person_id: row.paragraphs[0] for row in rows}
    assert told[waiting.person_id].startswith("Vous n’êtes plus sur la liste d’attente.")
    assert told[first.person_id].startswith("Votre place est rendue.")
