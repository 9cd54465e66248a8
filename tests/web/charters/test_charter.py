"""`/charte` for everybody, and its next version for who looks after the Département."""

from typing import Any

import pytest
from sqlalchemy.orm import Session

from participation.accounts.models import Account
from participation.extensions import db
from participation.groups.charters import queries, service
from participation.groups.models import GroupKind
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_account, make_member, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import link, parse, words
from tests.support.signing_in import sign_in_as

NEW = "On s’écoute\nChacun parle."
EDIT = "/administration/charte"


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    made = make_scene()
    with unit_of_work():
        service.begin(made.departement)
    return made


@pytest.fixture
def steering(client: CheckedClient, scene: Scene) -> CheckedClient:
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    return client


def write(steering: CheckedClient, address: str = EDIT, **answers: str) -> Any:
    said = {"body": NEW, "in_force_on": "22/11/2026", **answers}
    return steering.press(steering.page(address), "Enregistrer la nouvelle version", **said)


def test_several_departements_are_asked_which(client: CheckedClient, scene: Scene) -> None:
    page = client.page("/charte")
    page = client.page(str(link(page, scene.departement.name)["href"]))
    assert "On vient librement" in words(page)
    assert "Version 1, en vigueur le dimanche 22 novembre 2026." in words(page)


def test_the_page_is_the_same_for_all_until_a_version_comes(
    app: Any, client: CheckedClient, scene: Scene
) -> None:
    address = f"/charte?departement={scene.departement.slug}"
    anybody: CheckedClient = app.test_client()
    tag = anybody.get(address).headers["ETag"]
    assert anybody.get(address, headers={"If-None-Match": tag}).status_code == 304
    sign_in_as(client, make_account(scene.departement, Role.ADMIN))
    assert write(client).location == f"{EDIT}?fait=ecrite"
    changed = anybody.get(address, headers={"If-None-Match": tag})
    assert changed.status_code == 200
    assert "On s’écoute" in words(parse(changed.text))


def test_every_version_stays_public(steering: CheckedClient, scene: Scene) -> None:
    write(steering)
    address = f"/charte?departement={scene.departement.slug}"
    page = steering.page(address)
    assert "On s’écoute" in words(page)
    old = steering.page(f"{address}&version=1")
    assert "C’est une ancienne version." in words(old)
    assert "On vient librement" in words(old)


def test_a_version_to_come_says_so(steering: CheckedClient, scene: Scene) -> None:
    write(steering, in_force_on="1/1/2027")
    address = f"/charte?departement={scene.departement.slug}"
    assert "On vient librement" in words(steering.page(address))
    assert "ne compte pas encore" in words(steering.page(f"{address}&version=2"))


def test_what_is_refused_keeps_the_text(steering: CheckedClient) -> None:
    late = write(steering, in_force_on="1/1/2020")
    assert late.status_code == 409
    assert "ne peut pas compter pour le passé" in words(parse(late.text))
    assert "On s’écoute" in late.text
    assert write(steering, body=" ", in_force_on="").status_code == 422


def test_two_people_write_at_once_and_see_both(steering: CheckedClient, scene: Scene) -> None:
    page = steering.page(EDIT)
    write(steering, body="Autre\nTexte.")
    refused = steering.press(
        page, "Enregistrer la nouvelle version", body=NEW, in_force_on="22/11/2026"
    )
    assert refused.status_code == 409
    assert "Texte." in words(parse(refused.text))
    again = steering.press(parse(refused.text), "Enregistrer la nouvelle version")
    assert again.status_code == 303
    assert [one.number for one in queries.versions(scene.departement.id)] == [3, 2, 1]


def test_members_are_asked_and_stay(app: Any, steering: CheckedClient, scene: Scene) -> None:
    account = make_account(scene.departement, Role.USAGER)
    make_member(scene.group, account.person)
    me: CheckedClient = app.test_client()
    sign_in_as(me, account)
    me.press(me.page(f"/mon-compte/groupes/{scene.group.slug}/charte"), "J’accepte la charte")
    page = me.page(f"/mon-compte/groupes/{scene.group.slug}/charte")
    write(steering)
    stale = me.press(page, "J’accepte la charte")
    assert stale.status_code == 409
    assert "La charte vient de changer." in words(parse(stale.text))
    assert "La charte du groupe vous attend" in words(me.page("/mon-compte"))
    me.press(me.page(f"/mon-compte/groupes/{scene.group.slug}/charte"), "J’accepte la charte")
    assert "La charte du groupe vous attend" not in words(me.page("/mon-compte"))


def test_a_network_has_its_own(steering: CheckedClient, scene: Scene) -> None:
    assert steering.get(f"{EDIT}/{scene.group.slug}").status_code == 404
    db.session.get_one(GroupKind, scene.group.kind_id).has_own_charter = True
    db.session.flush()
    page = steering.page(EDIT)
    address = str(link(page, scene.group.name)["href"])
    assert write(steering, address).status_code == 303
    own = steering.page(f"/charte?groupe={scene.group.slug}")
    assert "On s’écoute" in words(own)
    assert "On vient librement" in words(
        steering.page(f"/charte?departement={scene.departement.slug}")
    )


def test_who_facilitates_writes_no_charter(client: CheckedClient, scene: Scene) -> None:
    sign_in_as(client, db.session.get_one(Account, scene.facilitator.account_id))
    assert client.get(EDIT).status_code == 404
    assert client.get("/charte?groupe=nulle-part").status_code == 404


def test_until_a_network_has_written_its_own_that_of_the_departement_is_shown(
    steering: CheckedClient, scene: Scene
) -> None:
    write(steering)
    db.session.get_one(GroupKind, scene.group.kind_id).has_own_charter = True
    db.session.flush()
    address = f"/charte?groupe={scene.group.slug}"
    assert "On s’écoute" in words(steering.page(address))
    write(steering, f"{EDIT}/{scene.group.slug}", body="À nous\nOn rit.", in_force_on="2/12/2026")
    write(steering, f"{EDIT}/{scene.group.slug}", body="À nous\nOn joue.", in_force_on="3/12/2026")
    page = words(steering.page(address))
    assert "On s’écoute" in page
    assert "En vigueur" not in page
    assert page.count("À venir") == 2
    to_come = words(steering.page(f"{address}&version=1"))
    assert "On rit." in to_come
    assert "Cette version ne compte pas encore." in to_come
