"""What was a group's own when it is joined with others or split: seats move, delegations end."""

from collections import Counter
from datetime import date

import pytest
from sqlalchemy.orm import Session

from participation.acts.regroup import merge_groups, split_group
from participation.groups.inputs import Agreement, GroupInput
from participation.groups.models import (
    Delegation,
    Group,
    OrganisationMembership,
    OrganisationRole,
)
from participation.groups.organisations.rosters import held_in
from participation.groups.service import Ending
from participation.unit_of_work import unit_of_work
from tests.factories import (
    Scene,
    make_delegation,
    make_group,
    make_organisation,
    make_scene,
    make_seat,
)

TODAY = date(2026, 11, 22)
YES = Agreement(date(2026, 11, 3), "À main levée.", 7, 1, 0)
CHAIR, LEAD, MEMBER = OrganisationRole.CHAIR, OrganisationRole.LEAD, OrganisationRole.MEMBER


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


def merged(scene: Scene, other: Group) -> Group:
    data = GroupInput("Les deux rives", "", scene.group.kind, ())
    with unit_of_work():
        return merge_groups(
            scene.facilitator, [Ending(scene.group, YES), Ending(other, YES)], data, moving=[]
        )


def split(scene: Scene) -> list[Group]:
    parts = [GroupInput(f"Rive {side}", "", scene.group.kind, ()) for side in ("a", "b")]
    with unit_of_work():
        return split_group(scene.facilitator, Ending(scene.group, YES), parts, moving={})


def test_organisations_sit_once_in_the_merged_group_for_the_most_they_did(
    scene: Scene, session: Session
) -> None:
    other = make_group(scene.departement)
    both, chair, second_chair = (make_organisation(scene.departement) for _one in range(3))
    make_seat(scene.group, both, MEMBER)
    make_seat(other, both, LEAD, "la directrice adjointe")
    make_seat(scene.group, chair, CHAIR)
    make_seat(other, second_chair, CHAIR)
    gone = make_seat(other, make_organisation(scene.departement))
    gone.until_on = date(2026, 6, 1)
    made = merged(scene, other)
    assert set(held_in(made.id)) == {
        (chair.id, CHAIR),
        (both.id, LEAD),
        (second_chair.id, MEMBER),
    }
    seats = session.query(OrganisationMembership).filter_by(group_id=made.id).all()
    assert {one.since_on for one in seats} == {TODAY}
    assert [one.function for one in seats if one.organisation_id == both.id] == [
        "la directrice adjointe"
    ]
    for group in (scene.group, other):
        assert held_in(group.id) == []
    assert gone.until_on == date(2026, 6, 1)


def test_organisations_sit_in_each_part_of_a_split_group(scene: Scene, session: Session) -> None:
    chair, member = (make_organisation(scene.departement) for _one in range(2))
    make_seat(scene.group, chair, CHAIR)
    make_seat(scene.group, member)
    for part in split(scene):
        assert held_in(part.id) == [(chair.id, CHAIR), (member.id, MEMBER)]
    ended = session.query(OrganisationMembership).filter_by(group_id=scene.group.id)
    assert Counter(one.until_on for one in ended) == {TODAY: 2}


def test_delegations_end_with_the_groups_that_are_merged(scene: Scene, session: Session) -> None:
    other, body = make_group(scene.departement), make_group(scene.departement)
    carried = make_delegation(scene.group, body)
    received = make_delegation(body, other, until_on=date(2027, 6, 1))
    to_come = make_delegation(scene.group, body, since_on=date(2027, 1, 1))
    over = make_delegation(scene.group, body, until_on=date(2026, 3, 1))
    elsewhere = make_delegation(body, make_group(scene.departement))
    kept = [carried.id, received.id, over.id, elsewhere.id]
    merged(scene, other)
    left = {one.id: one.until_on for one in session.query(Delegation)}
    assert to_come.id not in left
    assert [left[key] for key in kept] == [TODAY, TODAY, date(2026, 3, 1), None]


def test_delegations_end_with_the_group_that_is_split(scene: Scene) -> None:
    carried = make_delegation(scene.group, make_group(scene.departement))
    split(scene)
    assert carried.until_on == TODAY
