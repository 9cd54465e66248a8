"""Organisations in bodies: who joins, leads, chairs, leaves, and who is strangely absent."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from participation.groups.models import Group, OrganisationMembership, OrganisationRole
from participation.groups.organisations.errors import (
    ChairAlreadyError,
    ChairLeadsError,
    ChairsAlreadyError,
    OneLeadError,
    SameLeadTwiceError,
    SeatDayError,
    SeatDayToComeError,
    SeatedAlreadyError,
    SeatElsewhereError,
    SeatLeftError,
    SeatOverlapError,
)
from participation.groups.organisations.rosters import (
    bodies_of_organisations,
    held_in,
    living_seat,
    seats_of,
    strangely_absent,
)
from participation.groups.organisations.writing import (
    SeatInput,
    change_seat,
    leave,
    name_leads,
    pass_chair,
    seat_organisation,
)
from participation.territories.models import Organisation
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_group, make_organisation, make_scene, make_seat

TODAY = date(2026, 11, 22)
ROLE = OrganisationRole


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def two_led(scene: Scene, session: Session) -> Group:
    scene.group.kind.needs_two_leads = True
    session.flush()
    return scene.group


def roles(group: Group) -> dict[int, OrganisationRole]:
    return {one.organisation_id: one.role for one in held_in(group.id)}


def some(scene: Scene, number: int) -> list[Organisation]:
    return [make_organisation(scene.departement) for _one in range(number)]


def functions(group: Group, *organisations: Organisation) -> list[str]:
    living = [living_seat(group.id, one.id) for one in organisations]
    return [one.function for one in living if one is not None]


def test_an_organisation_sits_once_by_a_function(scene: Scene) -> None:
    [one] = some(scene, 1)
    with unit_of_work():
        seat_organisation(None, scene.group, SeatInput(one, ROLE.MEMBER, "la directrice"))
    [seat] = seats_of(scene.group.id)
    assert (seat.organisation.name, seat.function, seat.since_on) == (
        one.name,
        "la directrice",
        TODAY,
    )
    with pytest.raises(SeatedAlreadyError), unit_of_work():
        seat_organisation(None, scene.group, SeatInput(one))


def test_only_organisations_of_the_departement_sit(scene: Scene) -> None:
    stranger = make_organisation(make_scene().departement)
    for act in (seat_organisation, pass_chair):
        data = stranger if act is pass_chair else SeatInput(stranger)
        with pytest.raises(SeatElsewhereError), unit_of_work():
            act(None, scene.group, data)  # type: ignore[arg-type]
    with pytest.raises(SeatElsewhereError), unit_of_work():
        name_leads(None, scene.group, SeatInput(some(scene, 1)[0]), SeatInput(stranger))


def test_nobody_sits_from_tomorrow(scene: Scene) -> None:
    data = SeatInput(some(scene, 1)[0], since_on=date(2026, 11, 23))
    with pytest.raises(SeatDayToComeError), unit_of_work():
        seat_organisation(None, scene.group, data)


def test_a_new_group_names_both_leads_at_once(scene: Scene, two_led: Group) -> None:
    first, second, third = some(scene, 3)
    with pytest.raises(OneLeadError), unit_of_work():
        seat_organisation(None, two_led, SeatInput(first, ROLE.LEAD))
    with pytest.raises(SameLeadTwiceError), unit_of_work():
        name_leads(None, two_led, SeatInput(first), SeatInput(first))
    with unit_of_work():
        name_leads(None, two_led, SeatInput(first), SeatInput(second))
    assert roles(two_led) == {first.id: ROLE.LEAD, second.id: ROLE.CO_LEAD}
    with unit_of_work():
        name_leads(None, two_led, SeatInput(second), SeatInput(third))
    assert roles(two_led) == {
        first.id: ROLE.MEMBER,
        second.id: ROLE.LEAD,
        third.id: ROLE.CO_LEAD,
    }


def test_neither_lead_leaves_the_other_alone(scene: Scene, two_led: Group) -> None:
    first, second = some(scene, 2)
    with unit_of_work():
        name_leads(None, two_led, SeatInput(first), SeatInput(second))
    seat = living_seat(two_led.id, second.id)
    assert seat is not None
    with pytest.raises(OneLeadError), unit_of_work():
        leave(None, two_led, seat, TODAY)
    with pytest.raises(OneLeadError), unit_of_work():
        change_seat(None, two_led, seat, ROLE.MEMBER, "")
    with pytest.raises(OneLeadError), unit_of_work():
        pass_chair(None, two_led, second)


def test_a_single_lead_from_before_is_tolerated(scene: Scene, two_led: Group) -> None:
    first, second = some(scene, 2)
    with unit_of_work():
        data = SeatInput(first, ROLE.LEAD, since_on=date(2021, 7, 31))
        seat_organisation(None, two_led, data, is_from_before=True)
        seat_organisation(None, two_led, SeatInput(second))
    assert roles(two_led) == {first.id: ROLE.LEAD, second.id: ROLE.MEMBER}


def test_elsewhere_one_may_lead_alone(scene: Scene) -> None:
    with unit_of_work():
        seat_organisation(None, scene.group, SeatInput(some(scene, 1)[0], ROLE.LEAD))


def test_the_chair_passes_and_the_past_keeps_its_dates(
    scene: Scene, clock_stands: Callable[[datetime], None]
) -> None:
    first, second, third = some(scene, 3)
    with unit_of_work():
        seat_organisation(None, scene.group, SeatInput(first, ROLE.CHAIR, "une élue"))
        seat_organisation(None, scene.group, SeatInput(second))
    with pytest.raises(ChairAlreadyError), unit_of_work():
        seat_organisation(None, scene.group, SeatInput(third, ROLE.CHAIR))
    with pytest.raises(ChairsAlreadyError), unit_of_work():
        pass_chair(None, scene.group, first)
    clock_stands(datetime(2026, 12, 1, 9, tzinfo=UTC))
    with unit_of_work():
        pass_chair(None, scene.group, second, "le directeur")
    assert roles(scene.group) == {first.id: ROLE.MEMBER, second.id: ROLE.CHAIR}
    past = [one for one in seats_of(scene.group.id) if one.until_on is not None]
    assert {(one.organisation_id, one.role) for one in past} == {
        (first.id, ROLE.CHAIR),
        (second.id, ROLE.MEMBER),
    }
    assert {one.until_on for one in past} == {date(2026, 12, 1)}
    kept = living_seat(scene.group.id, first.id)
    assert kept is not None
    assert kept.function == "une élue"


def test_on_its_first_day_a_seat_is_only_corrected(scene: Scene) -> None:
    [one] = some(scene, 1)
    with unit_of_work():
        seat = seat_organisation(None, scene.group, SeatInput(one))
    with unit_of_work():
        change_seat(None, scene.group, seat, ROLE.OPERATOR, "l’équipe")
    [kept] = seats_of(scene.group.id)
    assert (kept.role, kept.function, kept.until_on) == (ROLE.OPERATOR, "l’équipe", None)


def test_leaving_is_noted_once_on_a_day_that_can_be(scene: Scene) -> None:
    [one] = some(scene, 1)
    seat = make_seat(scene.group, one)
    with pytest.raises(SeatDayError), unit_of_work():
        leave(None, scene.group, seat, date(2025, 12, 31))
    with pytest.raises(SeatDayToComeError), unit_of_work():
        leave(None, scene.group, seat, date(2026, 11, 23))
    with unit_of_work():
        leave(None, scene.group, seat, TODAY)
    for act in (
        lambda: leave(None, scene.group, seat, TODAY),
        lambda: change_seat(None, scene.group, seat, ROLE.MEMBER, ""),
    ):
        with pytest.raises(SeatLeftError), unit_of_work():
            act()
    with unit_of_work():
        seat_organisation(None, scene.group, SeatInput(one))
    assert len(seats_of(scene.group.id)) == 2


def test_who_sits_nearly_everywhere_else_is_missed(scene: Scene, session: Session) -> None:
    everywhere, once = some(scene, 2)
    others = [make_group(scene.departement) for _number in range(3)]
    for group in others[:2]:
        make_seat(group, everywhere)
    make_seat(others[2], once)
    assert [(one.name, one.bodies, one.of) for one in strangely_absent(scene.group)] == [
        (everywhere.name, 2, 3)
    ]
    left = session.query(OrganisationMembership).filter_by(organisation_id=everywhere.id).first()
    assert left is not None
    left.until_on = TODAY
    session.flush()
    assert strangely_absent(scene.group) == []


def test_who_sits_here_is_not_missed(scene: Scene) -> None:
    [one] = some(scene, 1)
    for group in (scene.group, make_group(scene.departement), make_group(scene.departement)):
        make_seat(group, one)
    assert strangely_absent(scene.group) == []
    bodies = bodies_of_organisations(scene.departement.id)
    assert len(bodies[one.id]) == 3


def test_who_gets_a_role_keeps_the_function_noted_before(scene: Scene, two_led: Group) -> None:
    first, second, third = some(scene, 3)
    with unit_of_work():
        for one in (first, second):
            seat_organisation(None, two_led, SeatInput(one, function="la directrice"))
        pass_chair(None, two_led, first)
    chair = living_seat(two_led.id, first.id)
    assert chair is not None
    assert (chair.role, chair.function) == (ROLE.CHAIR, "la directrice")
    with unit_of_work():
        pass_chair(None, two_led, third)
        name_leads(None, two_led, SeatInput(first, function="un élu"), SeatInput(second))
    assert functions(two_led, first, second) == ["un élu", "la directrice"]
    with unit_of_work():  # what stood on the page may be emptied there
        name_leads(None, two_led, SeatInput(first), SeatInput(second))
    assert functions(two_led, first, second) == ["", ""]


def test_an_organisation_that_comes_back_follows_on_and_never_sits_twice(scene: Scene) -> None:
    [one] = some(scene, 1)
    with unit_of_work():
        seat = seat_organisation(None, scene.group, SeatInput(one, since_on=date(2025, 1, 1)))
        leave(None, scene.group, seat, date(2026, 6, 30))
    for day in (date(2024, 1, 1), date(2025, 3, 1), date(2026, 6, 29)):
        with pytest.raises(SeatOverlapError), unit_of_work():
            seat_organisation(None, scene.group, SeatInput(one, since_on=day))
    with unit_of_work():
        seat_organisation(None, scene.group, SeatInput(one, since_on=date(2026, 6, 30)))


def test_who_chairs_does_not_lead_and_leave_the_chair_empty(scene: Scene, two_led: Group) -> None:
    chair, other = some(scene, 2)
    with unit_of_work():
        seat_organisation(None, two_led, SeatInput(chair, ROLE.CHAIR))
    for leads, column in (((chair, other), "lead"), ((other, chair), "co_lead")):
        with pytest.raises(ChairLeadsError) as refusal, unit_of_work():
            name_leads(None, two_led, *(SeatInput(one) for one in leads))
        assert refusal.value.column == column
    assert roles(two_led) == {chair.id: ROLE.CHAIR}
