"""Places kept for some until a day: who takes them, how many, and who has them afterwards."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from participation.accounts.contacts import read_contact
from participation.extensions import db
from participation.groups.models import College
from participation.meetings.models import Meeting
from participation.notifications.models import OutboxMessage
from participation.permissions import Role
from participation.registrations import keeping
from participation.registrations.errors import (
    KeptUntilError,
    NothingToKeepError,
    TooManyKeptError,
)
from participation.registrations.inputs import Party, RegistrationInput
from participation.registrations.models import (
    KeptFor,
    KeptPlaces,
)
from participation.registrations.places_left import places_of
from participation.registrations.seating import promote_waiting
from participation.registrations.service import register, register_again
from participation.unit_of_work import locked, unit_of_work
from tests.factories import Scene, make_account, make_meeting, make_person, make_scene
from tests.services.registrations.places import (
    CONFIRMED,
    WAITING,
    bring,
    come,
    keep,
    leave,
    meeting_of,
    refused,
    states,
)

pytestmark = pytest.mark.usefixtures("session")


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def test_kept_places_are_for_those_they_are_kept_for(scene: Scene) -> None:
    meeting = meeting_of(scene, 4)
    keep(meeting, KeptFor.ELUS, 2)
    usagers = [come(meeting), come(meeting), come(meeting)]
    assert states(*usagers) == [CONFIRMED, CONFIRMED, WAITING]
    assert meeting.is_full
    assert come(meeting, college=College.ELUS).state is CONFIRMED
    assert come(meeting, college=College.ELUS).state is CONFIRMED
    assert come(meeting, college=College.ELUS).state is WAITING
    assert meeting.places_taken == 4


def test_who_is_invited_takes_what_is_kept_for_them_then_what_is_free(scene: Scene) -> None:
    meeting = meeting_of(scene, 4)
    keep(meeting, KeptFor.INVITED, 2)
    assert states(*(come(meeting, invited=True) for _time in range(3))) == [CONFIRMED] * 3
    assert come(meeting).state is CONFIRMED
    assert come(meeting).state is WAITING


def test_an_invited_person_counts_in_their_college_when_nothing_is_kept(scene: Scene) -> None:
    meeting = meeting_of(scene, 2)
    keep(meeting, KeptFor.ELUS, 1)
    assert come(meeting, college=College.ELUS, invited=True).state is CONFIRMED
    assert come(meeting).state is CONFIRMED


def test_a_party_uses_kept_places_and_free_ones(scene: Scene) -> None:
    meeting = meeting_of(scene, 6)
    keep(meeting, KeptFor.ASSOCIATIONS, 2)
    assert come(meeting, 5, College.ASSOCIATIONS).state is CONFIRMED
    assert places_of(meeting).unfilled(KeptFor.ASSOCIATIONS) == 0
    assert come(meeting).state is CONFIRMED


def test_who_waits_does_not_close_what_is_kept_for_others(scene: Scene) -> None:
    meeting = meeting_of(scene, 5)
    keep(meeting, KeptFor.ELUS, 1)
    come(meeting, 2)
    family = come(meeting, 3)  # two places are free for them
    elu, second_elu = come(meeting, college=College.ELUS), come(meeting, college=College.ELUS)
    assert states(family, elu, second_elu) == [WAITING, CONFIRMED, WAITING]
    bring(family, 2)
    assert family.state is CONFIRMED
    assert meeting.places_taken == 5


def test_an_account_counts_in_the_college_of_its_roles(scene: Scene) -> None:
    meeting = meeting_of(scene, 3)
    elu = make_account(scene.departement, Role.ELU, Role.REFERENT).person
    agent = make_account(scene.departement, Role.ADMIN).person
    usager = make_account(scene.departement, Role.USAGER).person
    nobody = make_person(scene.departement)
    colleges = []
    for person in (elu, agent, usager, nobody):
        with unit_of_work():
            data = RegistrationInput("Sam", college=College.ASSOCIATIONS)
            colleges.append(register_again(meeting, person, data).college)
    assert colleges == [
        College.ELUS,
        College.PROFESSIONNELS,
        College.USAGERS,
        College.USAGERS,
    ]


def test_who_comes_back_counts_where_they_were_noted(scene: Scene) -> None:
    meeting = meeting_of(scene, 3)
    registration = come(meeting, college=College.ELUS, invited=True)
    leave(registration)
    with unit_of_work():
        again = register_again(meeting, registration.person, RegistrationInput("Sam"))
    assert (again.college, again.invited) == (College.ELUS, True)


def test_more_is_not_kept_than_is_left(scene: Scene) -> None:
    meeting = meeting_of(scene, 6)
    come(meeting, 2)
    come(meeting, 1, College.ELUS)
    keep(meeting, KeptFor.INVITED, 2)
    with refused(TooManyKeptError, "2 au plus"):
        keep(meeting, KeptFor.ELUS, 3)
    keep(meeting, KeptFor.ELUS, 2)  # one of them came already
    assert places_of(meeting).unfilled(KeptFor.ELUS) == 1
    assert meeting.is_full


def test_keeping_again_changes_what_is_kept(scene: Scene) -> None:
    meeting = meeting_of(scene, 6)
    keep(meeting, KeptFor.ELUS, 6)
    waiting = come(meeting)
    keep(meeting, KeptFor.ELUS, 5)
    assert waiting.state is CONFIRMED
    assert db.session.query(KeptPlaces).filter_by(meeting_id=meeting.id).one().places == 5


def test_nothing_is_kept_without_a_number_of_places(scene: Scene) -> None:
    with pytest.raises(NothingToKeepError):
        keep(meeting_of(scene, None), KeptFor.ELUS, 1)


@pytest.mark.parametrize("days", [-30, 1])
def test_places_are_kept_until_a_day_before_the_meeting_is_over(scene: Scene, days: int) -> None:
    meeting = meeting_of(scene, 6)
    with pytest.raises(KeptUntilError):
        keep(meeting, KeptFor.ELUS, 1, meeting.day + timedelta(days=days))


def test_a_place_is_kept_to_the_end_of_the_day_on_the_clock_of_the_meeting(
    scene: Scene, clock_stands: Callable[[datetime], None]
) -> None:
    meeting = make_meeting(
        scene.group, venue=scene.venue, capacity=1, zone="Indian/Reunion"
    )  # UTC+4
    last_day = meeting.day - timedelta(days=2)
    keep(meeting, KeptFor.ELUS, 1, last_day)
    waiting = come(meeting)
    midnight = meeting.local_start.replace(
        year=last_day.year, month=last_day.month, day=last_day.day, hour=0, minute=0
    ) + timedelta(days=1)
    clock_stands(midnight - timedelta(seconds=1))
    assert not release(meeting)
    assert waiting.state is WAITING
    clock_stands(midnight)
    assert release(meeting)
    assert waiting.state is CONFIRMED
    assert not release(meeting)
    assert db.session.query(KeptPlaces).filter_by(meeting_id=meeting.id).count() == 0


def release(meeting: Meeting) -> bool:
    with unit_of_work():
        return keeping.release_ended(meeting)


def test_after_the_day_the_next_act_serves_who_waits_first(
    scene: Scene, clock_stands: Callable[[datetime], None]
) -> None:
    meeting = meeting_of(scene, 1)
    keep(meeting, KeptFor.INVITED, 1, meeting.day - timedelta(days=2))
    waiting = come(meeting)
    clock_stands(meeting.starts_at - timedelta(days=1))
    newcomer = come(meeting)
    assert states(waiting, newcomer) == [CONFIRMED, WAITING]


def test_places_are_let_go_before_their_day(scene: Scene) -> None:
    meeting = meeting_of(scene, 1)
    keep(meeting, KeptFor.INVITED, 1)
    waiting = come(meeting)
    with unit_of_work():
        assert keeping.let_go(meeting, KeptFor.INVITED, None)
    assert waiting.state is CONFIRMED
    with unit_of_work():
        assert not keeping.let_go(meeting, KeptFor.INVITED, None)


def test_a_smaller_meeting_still_serves_those_whose_places_are_kept(scene: Scene) -> None:
    meeting = meeting_of(scene, 6)
    keep(meeting, KeptFor.ELUS, 5)
    with unit_of_work():
        locked(meeting).capacity = 3
        promote_waiting(meeting)
    assert meeting.is_full
    assert come(meeting).state is WAITING
    assert come(meeting, 3, College.ELUS).state is CONFIRMED
    assert meeting.places_taken == 3


def test_a_whole_party_is_told_of_its_places(scene: Scene) -> None:
    meeting = meeting_of(scene, 3)
    first = come(meeting)
    data = RegistrationInput("Lou", read_contact("lou@exemple.fr"), party=Party(3))
    with unit_of_work():
        register(meeting, data)
    leave(first)
    told = db.session.query(OutboxMessage).filter_by(kind="place_freed").one()
    assert any("3 places se sont libérées" in one.replace("\u00a0", " ") for one in told.paragraphs)
