"""`/mon-compte`: what one sees of oneself, where one is in, what one takes away, how one leaves."""

import json

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from participation.accounts import access_codes, sessions
from participation.accounts.models import Account, Person
from participation.extensions import db
from participation.groups.queries import get as get_group
from participation.permissions import Role
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import NeedKind
from participation.registrations.service import register_again
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, make_account, make_meeting, make_member, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, link, parse, words
from tests.support.signing_in import sign_in_as

EMAIL = "sam@exemple.fr"


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def account(scene: Scene) -> Account:
    made = make_account(scene.departement, Role.USAGER, email=EMAIL)
    make_member(scene.group, made.person)
    return made


@pytest.fixture
def me(client: CheckedClient, account: Account) -> CheckedClient:
    sign_in_as(client, account)
    return client


def come(scene: Scene, account: Account, **values: object) -> None:
    group = get_group(scene.group.id)
    assert group is not None
    person = db.session.get_one(Person, account.person_id)
    meeting = make_meeting(group, venue=scene.venue, **values)
    with unit_of_work():
        register_again(meeting, person, RegistrationInput(name="Sam", needs=(NeedKind.TRANSPORT,)))


def test_one_sees_how_one_is_reached_and_where_one_belongs(me: CheckedClient, scene: Scene) -> None:
    page = me.page("/mon-compte")
    assert EMAIL in words(by_heading(page, "Moi"))
    groups = by_heading(page, "Mes groupes")
    assert link(groups, scene.group.name)["href"] == f"/groupes/{scene.group.slug}"
    assert "Vous n’êtes inscrit·e à aucune rencontre." in words(by_heading(page, "Mes rencontres"))
    assert link(page, "Relier mon agenda")["href"] == "/agenda/abonnement"


def test_one_sees_the_meetings_to_come_and_the_way_to_change(
    me: CheckedClient, scene: Scene, account: Account
) -> None:
    come(scene, account, title="Se loger")
    page = me.page("/mon-compte")
    assert link(page, "Se loger")
    assert "Place gardée" in words(by_heading(page, "Mes rencontres"))
    code = access_codes.living(account.person_id)
    assert code is not None
    shown = access_codes.shown(code.selector)
    assert link(page, "Changer mes inscriptions")["href"] == f"/i/{shown}"


def test_the_page_asks_as_much_for_one_meeting_as_for_ten(
    me: CheckedClient, scene: Scene, account: Account
) -> None:
    come(scene, account)
    me.page("/mon-compte")
    few = me.statements.count
    for _number in range(9):
        come(scene, account)
    me.page("/mon-compte")
    assert me.statements.count == few
    assert few <= 10


def test_one_chooses_a_name(me: CheckedClient) -> None:
    page = me.page("/mon-compte/nom")
    sent = me.press(page, "Garder ce nom", chosen_name="  Sam   l’Ami ")
    assert (sent.status_code, sent.location) == (303, "/mon-compte?fait=nom")
    page = me.page("/mon-compte?fait=nom")
    assert "Bonjour Sam l’Ami" in words(page)
    assert "C’est noté." in words(page)
    assert (
        by_label(me.page("/mon-compte/nom"), "Comment voulez-vous qu’on vous appelle ?")["value"]
        == "Sam l’Ami"
    )


def test_a_name_of_5000_letters_comes_back(me: CheckedClient) -> None:
    refused = me.press(me.page("/mon-compte/nom"), "Garder ce nom", chosen_name="n" * 5000)
    assert refused.status_code == 409
    assert "Ce nom est trop long." in words(parse(refused.text))
    assert "n" * 5000 in refused.text


def test_a_name_with_signs_stays_what_it_is(me: CheckedClient) -> None:
    me.press(me.page("/mon-compte/nom"), "Garder ce nom", chosen_name="<b>Sam</b> 🙂")
    assert "Bonjour <b>Sam</b> 🙂" in words(me.page("/mon-compte"))


def test_a_sign_that_no_database_takes_is_left_out(me: CheckedClient) -> None:
    me.press(me.page("/mon-compte/nom"), "Garder ce nom", chosen_name="Sa\0m")
    assert "Bonjour Sam" in words(me.page("/mon-compte"))


def test_an_unknown_outcome_says_nothing(me: CheckedClient) -> None:
    assert me.page("/mon-compte?fait=inconnu").find(attrs={"class": "notice-success"}) is None


def test_another_device_is_put_out(app: Flask, me: CheckedClient, account: Account) -> None:
    other = app.test_client()
    sign_in_as(other, account)
    devices = by_heading(me.page("/mon-compte"), "Mes appareils")
    assert [words(tag) for tag in devices.select(".tag")] == ["cet appareil"]
    done = me.press(devices, "Faire sortir cet appareil")
    assert (done.status_code, done.location) == (303, "/mon-compte?fait=appareil")
    assert other.get("/mon-compte").status_code == 303
    assert me.get("/mon-compte").status_code == 200


def test_every_other_device_is_put_out_at_once(
    app: Flask, me: CheckedClient, account: Account
) -> None:
    others = [app.test_client() for _number in range(3)]
    for one in others:
        sign_in_as(one, account)
    me.press(me.page("/mon-compte"), "Faire sortir tous les autres")
    assert [one.get("/mon-compte").status_code for one in others] == [303, 303, 303]
    assert me.get("/mon-compte").status_code == 200


def test_the_device_of_somebody_else_stays(
    app: Flask, me: CheckedClient, account: Account, scene: Scene
) -> None:
    other: CheckedClient = app.test_client()  # type: ignore[assignment]
    stranger = make_account(scene.departement, Role.USAGER)
    sign_in_as(other, stranger)
    sign_in_as(app.test_client(), account)
    theirs = other.page("/mon-compte")
    assert theirs
    chosen = str(_session_id(stranger))
    me.press(me.page("/mon-compte"), "Faire sortir cet appareil", appareil=chosen)
    assert other.get("/mon-compte").status_code == 200


def _session_id(account: Account) -> int:
    return sessions.living(account.id, is_staff=False)[0].id


@pytest.mark.parametrize("chosen", ["", "abc", "²", "-1", "9" * 19, "9" * 5000])
def test_a_device_that_is_none_is_a_page_that_does_not_exist(
    app: Flask, me: CheckedClient, account: Account, chosen: str
) -> None:
    sign_in_as(app.test_client(), account)
    page = me.page("/mon-compte")
    refused = me.press(page, "Faire sortir cet appareil", appareil=chosen)
    assert refused.status_code == 404


def test_one_takes_everything_away_and_no_key_with_it(
    me: CheckedClient, scene: Scene, account: Account
) -> None:
    come(scene, account, title="Se loger")
    page = me.page("/mon-compte/donnees")
    response = me.get(str(link(page, "Emporter mes données")["href"]))
    assert response.headers["Content-Disposition"] == 'attachment; filename="mes-donnees.json"'
    assert response.headers["Cache-Control"] == "private, no-store"
    parts = {part["sujet"]: part["lignes"] for part in json.loads(response.text)["parties"]}
    assert parts["Comment vous joindre"][0]["value"] == EMAIL
    assert parts["Vos groupes"][0]["group"] == scene.group.name
    assert parts["Vos inscriptions"][0]["meeting"] == "Se loger"
    assert parts["Vos besoins pour venir"][0]["kind"] == "trajet"
    assert [row["act"] for row in parts["Le journal"]] == ["registration.entered"]
    code = access_codes.living(account.person_id)
    assert code is not None
    assert code.selector not in response.text


def test_closing_ends_everything_and_the_code_still_works(
    app: Flask, me: CheckedClient, scene: Scene, account: Account
) -> None:
    come(scene, account)
    other = app.test_client()
    sign_in_as(other, account)
    page = me.page("/mon-compte/fermer")
    assert "Votre code marche toujours." in words(page)
    done = me.press(page, "Fermer mon compte")
    assert (done.status_code, done.location) == (303, "/deconnexion?fait=sortie")
    assert done.headers["Clear-Site-Data"] == '"cache"'
    assert me.get("/mon-compte").status_code == 303
    assert other.get("/mon-compte").status_code == 303
    assert access_codes.living(account.person_id) is not None


def test_reading_the_page_closes_nothing(me: CheckedClient) -> None:
    me.page("/mon-compte/fermer")
    assert me.get("/mon-compte").status_code == 200


def test_the_last_administrator_stays(client: CheckedClient, scene: Scene) -> None:
    sign_in_as(client, make_account(scene.departement, Role.ADMIN))
    refused = client.press(client.page("/mon-compte/fermer"), "Fermer mon compte")
    assert refused.status_code == 409
    assert "C’est la dernière personne qui peut inviter ici." in words(parse(refused.text))
    assert client.get("/administration").status_code == 200


def test_the_big_text_is_remembered(me: CheckedClient) -> None:
    me.page("/mon-compte?lecture=facile")
    page = me.page("/mon-compte")
    assert page.html is not None
    assert page.html["data-lecture"] == "facile"
    assert link(page, "Revenir au texte normal")["href"] == "?lecture=normale"
