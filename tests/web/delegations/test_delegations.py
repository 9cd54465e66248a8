"""Delegations: written by who facilitates, read on the page of the group and on the body's."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from participation.accounts.models import Account
from participation.extensions import db
from participation.groups.delegations import service
from participation.groups.delegations.inputs import DelegationInput
from participation.groups.models import Delegation, Group
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_group, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, parse, words
from tests.support.signing_in import sign_in_as

TODAY = date(2026, 11, 22)


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def body(scene: Scene) -> Group:
    return make_group(scene.departement)


@pytest.fixture
def desk(client: CheckedClient, scene: Scene) -> CheckedClient:
    sign_in_as(client, db.session.get_one(Account, scene.facilitator.account_id))
    return client


def root(scene: Scene) -> str:
    return f"/animation/groupes/{scene.group.slug}/delegations"


def give(desk: CheckedClient, scene: Scene, body: Group, **answers: str) -> None:
    said = {
        "body_id": str(body.id),
        "carriers": "Deux membres du groupe",
        "since_on": "1/11/2026",
        "support": "L’animatrice",
        "prepares_on": "1/12/2026",
        **answers,
    }
    done = desk.press(desk.page(f"{root(scene)}/nouvelle"), "Enregistrer", **said)
    assert done.status_code == 303, words(parse(done.text))


def newest() -> Delegation:
    row = db.session.query(Delegation).order_by(Delegation.id.desc()).first()
    assert row is not None
    return row


def test_both_pages_say_who_carries_the_voice_and_what_came_back(
    desk: CheckedClient, scene: Scene, body: Group
) -> None:
    assert "Personne ne porte encore la voix" in words(desk.page(root(scene)))
    give(desk, scene, body)
    own = words(
        by_heading(desk.page(f"/groupes/{scene.group.slug}"), "Qui porte la voix de ce groupe ?")
    )
    assert "Deux membres du groupe" in own
    assert "Préparation : mardi 1er décembre 2026." in own
    page = desk.page(f"{root(scene)}/{newest().id}/retour")
    desk.press(
        page, "Mettre en ligne", report="Le bus passera le samedi.", reported_on="20/11/2026"
    )
    there = words(
        by_heading(desk.page(f"/groupes/{body.slug}"), "Qui y porte la voix d’autres groupes ?")
    )
    assert "Le bus passera le samedi." in there
    assert scene.group.name in there


def test_what_is_missing_is_said(desk: CheckedClient, scene: Scene) -> None:
    refused = desk.press(desk.page(f"{root(scene)}/nouvelle"), "Enregistrer", carriers="Moi")
    assert refused.status_code == 422
    assert "Choisissez une instance." in words(parse(refused.text))


def test_two_people_see_both_versions(desk: CheckedClient, scene: Scene, body: Group) -> None:
    give(desk, scene, body)
    page = desk.page(f"{root(scene)}/{newest().id}")
    with unit_of_work():
        data = DelegationInput(body.id, "La porte-voix", TODAY)
        service.change(0, newest(), data, seen_version=newest().version)
    refused = desk.press(page, "Enregistrer", carriers="Trois membres")
    assert refused.status_code == 409
    page = parse(refused.text)
    assert "La porte-voix" in words(page)
    assert "Trois membres" in words(page)
    assert desk.press(page, "Enregistrer").status_code == 303
    assert newest().carriers == "Trois membres"


def test_a_delegation_of_another_group_is_not_found_here(
    desk: CheckedClient, scene: Scene, body: Group
) -> None:
    with unit_of_work():
        other = service.delegate(0, body, DelegationInput(scene.group.id, "Une membre", TODAY))
    assert desk.get(f"{root(scene)}/{other.id}").status_code == 404
    assert desk.get(f"{root(scene)}/{other.id}/retour").status_code == 404


def test_a_double_click_changes_and_reports_once(
    desk: CheckedClient, scene: Scene, body: Group
) -> None:
    give(desk, scene, body)
    address = f"{root(scene)}/{newest().id}"
    page = desk.page(address)
    for _click in range(2):
        assert desk.press(page, "Enregistrer", carriers="Trois membres").status_code == 303
    page = desk.page(f"{address}/retour")
    for _click in range(2):
        said = {"report": "La salle est prêtée.", "reported_on": "20/11/2026"}
        assert desk.press(page, "Mettre en ligne", **said).status_code == 303
    assert desk.get(f"{root(scene)}/{10**30}").status_code == 404
