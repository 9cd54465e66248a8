"""Delegations: by role, in another body of the Département, with a report that has its day."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from participation.errors import EditConflictError
from participation.groups.delegations import errors, queries, service
from participation.groups.delegations.inputs import DelegationInput
from participation.groups.models import Delegation, Group
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_group, make_scene

TODAY = date(2026, 11, 22)


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def body(scene: Scene) -> Group:
    return make_group(scene.departement)


def give(scene: Scene, body_id: int, **values: Any) -> Delegation:
    said = {"carriers": "Deux membres", "since_on": TODAY, **values}
    with unit_of_work():
        return service.delegate(
            scene.facilitator.person_id or 0, scene.group, DelegationInput(body_id, **said)
        )


def test_a_group_is_heard_and_both_pages_know(scene: Scene, body: Group) -> None:
    given = give(scene, body.id, support="L’animatrice")
    assert [one.id for one in queries.about(scene.group.id, TODAY)] == [given.id]
    assert [one.id for one in queries.about(body.id, TODAY)] == [given.id]


def test_what_is_over_without_a_report_is_told_no_more(scene: Scene, body: Group) -> None:
    given = give(scene, body.id, until_on=TODAY)
    assert queries.about(body.id, TODAY + timedelta(days=1)) == []
    with unit_of_work():
        service.report_back(0, given, "Le bus passera.", TODAY, seen_version=given.version)
    assert len(queries.about(body.id, TODAY + timedelta(days=1))) == 1


def test_what_cannot_be_is_refused(scene: Scene, body: Group) -> None:
    elsewhere = make_group(make_scene().departement)
    for values, error in (
        ({"body_id": scene.group.id}, errors.SameBodyError),
        ({"body_id": elsewhere.id}, errors.UnknownBodyError),
        ({"body_id": body.id, "carriers": " "}, errors.NoCarrierError),
        ({"body_id": body.id, "until_on": TODAY - timedelta(days=1)}, errors.EndBeforeStartError),
    ):
        with pytest.raises(error):
            give(scene, **values)


def test_a_report_has_words_and_a_day_that_is_possible(scene: Scene, body: Group) -> None:
    given = give(scene, body.id)
    for report, day, error in (
        (" ", TODAY, errors.EmptyReportError),
        ("Oui.", TODAY + timedelta(days=1), errors.ReportBeforeError),
        ("Oui.", TODAY - timedelta(days=1), errors.ReportBeforeError),
    ):
        with pytest.raises(error), unit_of_work():
            service.report_back(0, given, report, day, seen_version=given.version)


def test_two_people_change_the_same_delegation(scene: Scene, body: Group) -> None:
    given = give(scene, body.id)
    seen = given.version
    data = DelegationInput(body.id, "La porte-voix", TODAY)
    with unit_of_work():
        service.change(0, given, data, seen_version=seen)
    with pytest.raises(EditConflictError), unit_of_work():
        service.change(0, given, data, seen_version=seen)
