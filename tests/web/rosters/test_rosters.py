"""The organisations of a body on the site: the desk of who looks after it, and what all read."""

import pytest
from sqlalchemy.orm import Session

from participation.accounts.models import Account
from participation.groups.models import College, MembershipRole, OrganisationRole
from participation.permissions import Role
from tests.factories import (
    Scene,
    make_account,
    make_group,
    make_member,
    make_organisation,
    make_scene,
    make_seat,
)
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, link, parse, words
from tests.support.signing_in import sign_in_as


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def desk(client: CheckedClient, scene: Scene) -> CheckedClient:
    account: Account = make_account(scene.departement, Role.ANIMATEUR)
    make_member(scene.group, account.person, College.PROFESSIONNELS, MembershipRole.FACILITATOR)
    sign_in_as(client, account)
    return client


def address(scene: Scene) -> str:
    return f"/animation/groupes/{scene.group.slug}/organismes"


def test_an_organisation_joins_and_the_group_page_says_so(
    desk: CheckedClient, scene: Scene
) -> None:
    one = make_organisation(scene.departement)
    page = desk.page(address(scene))
    assert "Aucune structure n’est notée dans ce groupe." in words(page)
    page = desk.page(f"{address(scene)}/ajouter")
    missing = desk.press(page, "Ajouter")
    assert missing.status_code == 422
    answers = {"organisation": str(one.id), "role": "organise", "function": "la directrice"}
    done, again = (desk.press(page, "Ajouter", **answers) for _time in range(2))
    assert again.location == done.location
    assert "Cette structure est dans le groupe." in words(desk.page(done.location))
    twice = desk.press(desk.page(f"{address(scene)}/ajouter"), "Ajouter", **answers)
    assert twice.status_code == 409
    public = by_heading(desk.page(f"/groupes/{scene.group.slug}"), "Les structures du groupe")
    assert words(public).startswith(f"Les structures du groupe Organise {one.name}, la directrice")


def test_a_group_that_two_lead_is_not_led_by_one(
    desk: CheckedClient, scene: Scene, session: Session
) -> None:
    scene.group.kind.needs_two_leads = True
    session.flush()
    first, second = (make_organisation(scene.departement) for _number in range(2))
    page = desk.page(address(scene))
    assert "Deux structures différentes conduisent ce type de groupe" in words(page)
    alone = desk.press(
        desk.page(f"{address(scene)}/ajouter"), "Ajouter", organisation=str(first.id), role="pilote"
    )
    assert alone.status_code == 409
    assert "Nommez-les ensemble." in words(parse(alone.text))
    page = desk.page(f"{address(scene)}/pilotes")
    same = desk.press(page, "Enregistrer", lead=str(first.id), co_lead=str(first.id))
    assert same.status_code == 409
    assert "Il faut deux structures différentes." in words(parse(same.text))
    done = desk.press(page, "Enregistrer", lead=str(first.id), co_lead=str(second.id))
    page = desk.page(done.location)
    assert "Deux structures différentes conduisent ce type de groupe" not in words(page)
    gone = desk.page(str(link(page, f"Noter son départ : {second.name}")["href"]))
    refused = desk.press(gone, "Noter son départ", until_on="22/11/2026")
    assert refused.status_code == 409


def test_a_single_lead_of_the_past_is_shown_and_tolerated(
    desk: CheckedClient, scene: Scene, session: Session
) -> None:
    scene.group.kind.needs_two_leads = True
    session.flush()
    make_seat(scene.group, make_organisation(scene.departement), OrganisationRole.LEAD)
    page = desk.page(address(scene))
    assert "Il en manque au moins une." in words(page)
    done = desk.press(
        desk.page(f"{address(scene)}/ajouter"),
        "Ajouter",
        organisation=str(make_organisation(scene.departement).id),
        role="membre",
    )
    assert done.status_code == 303


def test_the_chair_is_passed_on(desk: CheckedClient, scene: Scene) -> None:
    first, second = (make_organisation(scene.departement) for _number in range(2))
    make_seat(scene.group, first, OrganisationRole.CHAIR)
    page = desk.page(str(link(desk.page(address(scene)), "Passer la présidence")["href"]))
    same = desk.press(page, "Passer la présidence", organisation=str(first.id))
    assert same.status_code == 409
    answers = {"organisation": str(second.id)}
    done, twice = (desk.press(page, "Passer la présidence", **answers) for _time in range(2))
    assert twice.location == done.location
    assert "La présidence est passée." in words(desk.page(done.location))
    public = by_heading(desk.page(f"/groupes/{scene.group.slug}"), "Les structures du groupe")
    assert f"Préside {second.name}" in words(public)
    assert f"{first.name} 1er janvier 2026 – 22 novembre 2026" in words(public)


def test_a_seat_is_changed_then_left(desk: CheckedClient, scene: Scene) -> None:
    seat = make_seat(scene.group, make_organisation(scene.departement))
    page = desk.page(f"{address(scene)}/{seat.id}")
    assert "checked" in by_label(page, "Participe").attrs
    done = desk.press(page, "Enregistrer", function="un conseiller")
    assert "un conseiller" in words(desk.page(done.location))
    left = desk.press(
        desk.page(f"{address(scene)}/{seat.id}/sortie"), "Noter son départ", until_on="22/11/2026"
    )
    assert "Aucune structure n’est notée" in words(desk.page(left.location))
    desk.page(f"{address(scene)}/{seat.id}", status=404)


def test_a_seat_of_another_group_is_absent(desk: CheckedClient, scene: Scene) -> None:
    other = make_group(scene.departement)
    seat = make_seat(other, make_organisation(scene.departement))
    desk.page(f"{address(scene)}/{seat.id}", status=404)
    desk.page(f"/animation/groupes/{other.slug}/organismes", status=404)


def test_who_sits_nearly_everywhere_else_is_missed(desk: CheckedClient, scene: Scene) -> None:
    one = make_organisation(scene.departement)
    for _number in range(2):
        make_seat(make_group(scene.departement), one)
    page = desk.page(address(scene))
    assert f"{one.name} : dans 2 groupes sur 2" in words(page)


def test_the_statements_do_not_grow_with_the_rows(desk: CheckedClient, scene: Scene) -> None:
    make_seat(scene.group, make_organisation(scene.departement))
    desk.page(address(scene))
    few = desk.statements.count
    for _number in range(15):
        one = make_organisation(scene.departement)
        make_seat(scene.group, one)
        make_seat(make_group(scene.departement), one)
    desk.page(address(scene))
    assert desk.statements.count == few <= 8


def test_two_who_lead_under_the_same_word_both_stand_on_the_page(
    desk: CheckedClient, scene: Scene
) -> None:
    leading = [make_organisation(scene.departement) for _number in range(2)]
    for one in leading:
        make_seat(scene.group, one, OrganisationRole.LEAD)
    page = desk.page(f"{address(scene)}/pilotes")
    chosen = {str(option["value"]) for option in page.select("option[selected]")}
    assert {str(one.id) for one in leading} <= chosen
