"""Several people at once: their places, the order of the line, and what is refused."""

import pytest

from participation.registrations.errors import (
    NoPlaceForMoreError,
    PartySizeError,
    PartyTooLargeError,
    RegistrationClosedError,
    TooManyChildrenError,
    WaitingForMoreError,
)
from participation.registrations.seating import promote_waiting
from participation.unit_of_work import locked, unit_of_work
from tests.factories import Scene, make_scene
from tests.services.registrations.places import (
    CONFIRMED,
    WAITING,
    bring,
    come,
    leave,
    meeting_of,
    refused,
    states,
)

pytestmark = pytest.mark.usefixtures("session")


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def test_a_party_takes_its_places_and_gives_them_all_back(scene: Scene) -> None:
    meeting = meeting_of(scene, 6)
    family = come(meeting, 4)
    assert meeting.places_taken == 4
    leave(family)
    assert meeting.places_taken == 0


@pytest.mark.parametrize("people", [0, -1, 11])
def test_a_party_is_of_one_to_ten(scene: Scene, people: int) -> None:
    with pytest.raises(PartySizeError):
        come(meeting_of(scene, None), people)


@pytest.mark.parametrize("children", [{"FROM_3": 2}, {"FROM_3": 1, "FROM_12": 1}, {"UNDER_3": -1}])
def test_children_do_not_come_alone(scene: Scene, children: dict[str, int]) -> None:
    registration = come(meeting_of(scene, None))
    with pytest.raises(TooManyChildrenError):
        bring(registration, 2, **children)


def test_a_party_larger_than_the_meeting_is_not_put_in_the_line(scene: Scene) -> None:
    with refused(PartyTooLargeError, "4 places"):
        come(meeting_of(scene, 4), 5)


def test_nobody_passes_a_party_that_does_not_fit(scene: Scene) -> None:
    meeting = meeting_of(scene, 5)
    first, large, alone = come(meeting, 3), come(meeting, 3), come(meeting)
    assert states(first, large, alone) == [CONFIRMED, WAITING, WAITING]
    assert meeting.is_full  # two places are free, and held for who waits
    leave(large)
    assert alone.state is CONFIRMED
    assert not meeting.is_full


def test_a_party_that_grows_smaller_gets_its_places(scene: Scene) -> None:
    meeting = meeting_of(scene, 5)
    come(meeting, 3)
    large, alone = come(meeting, 3), come(meeting)
    bring(large, 2)
    assert states(large, alone) == [CONFIRMED, WAITING]
    assert meeting.places_taken == 5


def test_fewer_people_give_places_to_who_waits(scene: Scene) -> None:
    meeting = meeting_of(scene, 4)
    family, two = come(meeting, 4), come(meeting, 2)
    bring(family, 2, FROM_6=1)
    assert states(family, two) == [CONFIRMED, CONFIRMED]
    assert family.children == {"6-11": 1}
    assert meeting.places_taken == 4


def test_more_people_only_where_there_are_places(scene: Scene) -> None:
    meeting = meeting_of(scene, 5)
    registration = come(meeting)
    bring(registration, 3)
    assert meeting.places_taken == 3
    come(meeting)
    with refused(NoPlaceForMoreError, "4 au plus"):
        bring(registration, 5)


def test_who_waits_may_not_grow(scene: Scene) -> None:
    meeting = meeting_of(scene, 2)
    come(meeting, 2)
    with pytest.raises(WaitingForMoreError):
        bring(come(meeting), 2)


def test_who_grows_does_not_pass_who_waits(scene: Scene) -> None:
    meeting = meeting_of(scene, 5)
    first = come(meeting, 3)
    come(meeting, 3)
    with refused(NoPlaceForMoreError, "3 au plus"):
        bring(first, 4)


def test_who_left_has_no_party_to_change(scene: Scene) -> None:
    registration = come(meeting_of(scene, 5), 2)
    leave(registration)
    with pytest.raises(RegistrationClosedError):
        bring(registration, 1)


def test_new_places_go_in_order_of_arrival(scene: Scene) -> None:
    meeting = meeting_of(scene, 3)
    come(meeting, 3)
    three, two, one = come(meeting, 3), come(meeting, 2), come(meeting)
    with unit_of_work():
        locked(meeting).capacity = 7
        promote_waiting(meeting)
    assert states(three, two, one) == [CONFIRMED, WAITING, WAITING]
    assert meeting.places_taken == 6
    with unit_of_work():
        locked(meeting).capacity = None
        promote_waiting(meeting)
    assert states(three, two, one) == [CONFIRMED] * 3
    assert not meeting.is_full


def test_a_party_that_can_never_fit_holds_nobody_up(scene: Scene) -> None:
    meeting = meeting_of(scene, 5)
    pair = come(meeting, 2)
    come(meeting, 2)
    five, alone = come(meeting, 5), come(meeting)
    leave(pair)
    assert states(five, alone) == [WAITING, WAITING]
    with unit_of_work():
        locked(meeting).capacity = 4
        promote_waiting(meeting)
    assert states(five, alone) == [WAITING, CONFIRMED]
