"""Writing places on the site: added, changed, split, renamed, prolonged, dropped."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from sqlalchemy.orm import Session

from participation.extensions import db
from participation.permissions import Role
from participation.territories.models import Organisation, Plan, Territory, Venue
from tests.factories import (
    Scene,
    make_account,
    make_meeting,
    make_organisation,
    make_plan,
    make_scene,
    make_seat,
    make_territory,
    make_venue,
)
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, link, parse, words
from tests.support.signing_in import sign_in_as

ROOT = "/administration/lieux-et-organismes"


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def charge(client: CheckedClient, scene: Scene) -> CheckedClient:
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    return client


def follow(client: CheckedClient, page: BeautifulSoup, label: str, **answers: str) -> BeautifulSoup:
    """Press a button, expect that it was done, and return the page after it."""
    done = client.press(page, label, **answers)
    assert done.status_code == 303, words(parse(done.text))
    return client.page(done.location)


def test_a_territory_is_added_with_whom_to_call_and_free_transport(
    charge: CheckedClient, session: Session
) -> None:
    page = charge.page(f"{ROOT}/territoires/nouveau")
    assert by_label(page, "Comment appelle-t-on ce découpage ?")["value"] == "territoire"
    answers = {
        "name": "Néracais",
        "other_names": "Albret\n\nPays d’Albret\nAlbret",
        "service": "Le centre médico-social",
        "phone": "05 36 49 47 01",
        "hours": "le matin",
        "transport": "Le bus est gratuit le mardi.",
    }
    page = follow(charge, page, "Ajouter", **answers)
    assert "C’est ajouté." in words(page)
    row = session.query(Territory).filter_by(name="Néracais").one()
    assert row.other_names == ["Albret", "Pays d’Albret"]
    public = charge.page(f"/territoires/{row.slug}")
    assert "05 36 49 47 01" in words(by_heading(public, "Qui appeler ?"))
    assert "Le bus est gratuit le mardi." in words(public)


@pytest.mark.parametrize(
    ("answers", "status", "sentence"),
    [
        ({"name": ""}, 422, "Il manque le nom."),
        ({"name": "n" * 201}, 422, "Gardez 200 signes au plus."),
        ({"phone": "abc"}, 422, "Nous ne comprenons pas ce numéro de téléphone."),
        ({"service": "Le service", "phone": ""}, 422, "Il manque le numéro de téléphone"),
        ({"zone": "Lune"}, 422, "Choisissez une réponse de la liste."),
        ({"other_names": "o" * 201}, 422, "Gardez 200 signes au plus par ligne."),
        ({"name": "{taken}"}, 409, "Un autre territoire porte déjà ce nom."),
    ],
)
def test_bad_answers_are_said_and_nothing_is_lost(
    charge: CheckedClient, scene: Scene, answers: dict[str, str], status: int, sentence: str
) -> None:
    typed = {"name": "Albret", "transport": "Le bus.", **answers}
    typed["name"] = typed["name"].format(taken=scene.territory.name)
    refused = charge.press(charge.page(f"{ROOT}/territoires/nouveau"), "Ajouter", **typed)
    assert refused.status_code == status
    page = parse(refused.text)
    assert sentence in words(page)
    assert "Le bus." in words(by_label(page, "Venir gratuitement, ou pour presque rien"))


def test_a_double_click_adds_once(charge: CheckedClient, session: Session) -> None:
    page = charge.page(f"{ROOT}/plans/nouveau")
    answers = {"name": "Pacte", "starts_on": "1/1/2026", "ends_on": "31 décembre 2027"}
    first, second = (charge.press(page, "Ajouter", **answers) for _time in range(2))
    assert first.location == second.location
    assert session.query(Plan).filter_by(name="Pacte").count() == 1


def test_two_people_at_once_see_both_versions(charge: CheckedClient, scene: Scene) -> None:
    address = f"{ROOT}/territoires/{scene.territory.id}"
    seen = charge.page(address)
    follow(charge, charge.page(address), "Enregistrer", hours="le matin", phone="05 36 49 47 01")
    refused = charge.press(seen, "Enregistrer", hours="l’après-midi", phone="05 36 49 47 01")
    assert refused.status_code == 409
    page = parse(refused.text)
    both = words(by_heading(page, "Une autre personne a changé cette page en même temps que vous"))
    assert "le matin" in both
    assert "l’après-midi" in both
    kept = follow(charge, page, "Enregistrer")
    assert by_label(kept, "Ses heures")["value"] == "l’après-midi"


def test_a_territory_is_split_and_its_page_says_so(charge: CheckedClient, scene: Scene) -> None:
    place = scene.territory
    page = charge.page(f"{ROOT}/territoires/{place.id}")
    page = charge.page(str(link(page, "Le partager, ou le réunir à un autre")["href"]))
    assert "Son groupe reste rattaché à lui." in words(page)
    page = follow(charge, page, "Partager ce territoire", parts="Agenais d’Olt\nNéracais d’Olt")
    page = follow(
        charge,
        page,
        "Déplacer",
        groups=str(by_label(page, scene.group.name)["value"]),
        territories=str(by_label(page, "Néracais d’Olt")["value"]),
    )
    assert "Les groupes sont déplacés" in words(page)
    public = charge.page(f"/territoires/{place.slug}")
    assert "Ce territoire n’existe plus depuis le 22 novembre 2026" in words(public)
    new = charge.page(str(link(public, "Néracais d’Olt")["href"]))
    assert link(by_heading(new, "D’où vient ce territoire ?"), place.name)
    assert link(new, scene.group.name)
    near_me = charge.page(f"/departements/{scene.departement.slug}")
    assert place.name not in words(near_me)
    assert "Agenais d’Olt" in words(near_me)
    old = charge.page(f"/agenda?territoire={place.slug}")
    assert "Nous ne connaissons pas ce territoire." in words(old)


def test_a_split_into_one_is_refused(charge: CheckedClient, scene: Scene) -> None:
    page = charge.page(f"{ROOT}/territoires/{scene.territory.id}/partager")
    refused = charge.press(page, "Partager ce territoire", parts="Seul")
    assert refused.status_code == 409
    assert "Écrivez au moins deux territoires" in words(parse(refused.text))
    empty = charge.press(page, "Partager ce territoire", parts="")
    assert empty.status_code == 422


def test_the_same_address_asks_whether_it_is_the_same_place(
    charge: CheckedClient, scene: Scene, session: Session
) -> None:
    make_venue(scene.departement, street="2 place de la Halle")
    page = charge.page(f"{ROOT}/lieux/nouveau")
    answers = {"name": "Foyer", "town": "Auterive", "street": "2 place de la halle"}
    asked = charge.press(page, "Ajouter", **answers)
    assert asked.status_code == 409
    page = parse(asked.text)
    box = by_label(page, "C’est un autre lieu, à la même adresse")
    page = follow(charge, page, "Ajouter", is_another=str(box["value"]))
    assert session.query(Venue).filter_by(name="Foyer").count() == 1


def test_a_used_venue_says_by_how_many_meetings(charge: CheckedClient, scene: Scene) -> None:
    make_meeting(scene.group, venue=scene.venue)
    page = charge.page(f"{ROOT}/lieux/{scene.venue.id}")
    assert "Une rencontre à venir a lieu ici." in words(page)
    refused = charge.press(charge.page(f"{ROOT}/lieux/{scene.venue.id}/supprimer"), "Supprimer")
    assert refused.status_code == 409
    unused = make_venue(scene.departement)
    name = unused.name
    page = charge.page(f"{ROOT}/lieux/{unused.id}")
    page = charge.page(str(link(page, "Supprimer ce lieu")["href"]))
    page = follow(charge, page, "Supprimer")
    assert name not in words(page)


@pytest.mark.parametrize("kind", ["organismes", "lieux", "plans"])
def test_a_double_click_deletes_once_and_says_so_twice(
    charge: CheckedClient, scene: Scene, kind: str
) -> None:
    makers = {"organismes": make_organisation, "lieux": make_venue, "plans": make_plan}
    address = f"{ROOT}/{kind}/{makers[kind](scene.departement).id}/supprimer"
    page = charge.page(address)
    for _press in range(2):
        charge.last_path = address
        done = charge.press(page, "Supprimer")
        assert (done.status_code, done.location) == (303, f"{ROOT}/{kind}?fait=supprime")
    charge.page(address, status=404)


def test_an_organisation_is_renamed_and_keeps_its_old_name(
    charge: CheckedClient, scene: Scene
) -> None:
    one = make_organisation(scene.departement, "Pôle emploi")
    page = charge.page(f"{ROOT}/organismes/{one.id}")
    page = charge.page(str(link(page, "Changer son nom")["href"]))
    page = follow(
        charge, page, "Changer le nom", name="France Travail", until_on="31 décembre 2023"
    )
    former = words(by_heading(page, "Ses anciens noms"))
    assert "Pôle emploi jusqu’au 31 décembre 2023" in former
    public = charge.page(f"/qui-fait-quoi?departement={scene.departement.slug}&q=pole")
    assert "Avant, jusqu’au 31 décembre 2023 : Pôle emploi" in words(public)


def test_an_old_name_is_noted_afterwards(charge: CheckedClient, scene: Scene) -> None:
    one = make_organisation(scene.departement)
    page = charge.page(f"{ROOT}/organismes/{one.id}/ancien-nom")
    refused = charge.press(page, "Noter un ancien nom", name="Avant", until_on="1/1/2099")
    assert refused.status_code == 409
    page = follow(charge, page, "Noter un ancien nom", name="Avant", until_on="31/12/2023")
    assert "Avant" in words(by_heading(page, "Ses anciens noms"))


def test_what_an_organisation_does_is_written(charge: CheckedClient, scene: Scene) -> None:
    page = charge.page(f"{ROOT}/organismes/nouveau")
    missing = charge.press(page, "Ajouter", name="Garage")
    assert missing.status_code == 422
    assert "Choisissez une sorte de structure." in words(parse(missing.text))
    page = follow(charge, page, "Ajouter", name="Garage", kind="association", decides="Des prêts.")
    page = follow(charge, page, "Enregistrer", finances="Des pneus.")
    one = db.session.query(Organisation).filter_by(name="Garage").one()
    assert (one.decides, one.finances) == ("Des prêts.", "Des pneus.")
    make_seat(scene.group, one)
    page = charge.page(f"{ROOT}/organismes/{one.id}")
    assert link(by_heading(page, "Ses groupes"), scene.group.name)
    refused = charge.press(charge.page(f"{ROOT}/organismes/{one.id}/supprimer"), "Supprimer")
    assert refused.status_code == 409


def test_a_plan_is_prolonged(charge: CheckedClient, scene: Scene) -> None:
    plan = make_plan(scene.departement, ends_on=date(2026, 12, 31))
    page = charge.page(f"{ROOT}/plans/{plan.id}/prolonger")
    early = charge.press(page, "Prolonger", ends_on="1/6/2026")
    assert early.status_code == 409
    assert "Choisissez une date après la fin actuelle." in words(parse(early.text))
    page = follow(charge, page, "Prolonger", ends_on="31/12/2028")
    assert by_label(page, "Son dernier jour")["value"] == "31/12/2028"
    assert "le dimanche 22 novembre 2026" in words(by_heading(page, "Prolongé"))
    public = charge.page(f"/departements/{scene.departement.slug}")
    assert "au 31 décembre 2028" in words(by_heading(public, "Ses plans d’actions"))


@pytest.mark.parametrize(
    ("address", "label", "answers"),
    [
        ("territoires/{territory}", "Enregistrer", {"hours": "le soir", "phone": "05 36 49 47 01"}),
        ("territoires/{territory}/partager", "Partager ce territoire", {"parts": "Un\nDeux"}),
        (
            "territoires/{territory}/groupes",
            "Déplacer",
            {"groups": "{group}", "territories": "{other}"},
        ),
        ("lieux/{venue}", "Enregistrer", {"access": "Une sonnette."}),
        ("organismes/{organisation}", "Enregistrer", {"competence": "Elle écoute."}),
        ("organismes/{organisation}/renommer", "Changer le nom", {"name": "Le nouveau nom"}),
        ("plans/{plan}", "Enregistrer", {"name": "Pacte"}),
        ("plans/{plan}/prolonger", "Prolonger", {"ends_on": "31/12/2035"}),
    ],
)
def test_a_double_click_changes_once(
    charge: CheckedClient, scene: Scene, address: str, label: str, answers: dict[str, str]
) -> None:
    keys = {
        "territory": scene.territory.id,
        "other": make_territory(scene.departement).id,
        "group": scene.group.id,
        "venue": scene.venue.id,
        "organisation": make_organisation(scene.departement).id,
        "plan": make_plan(scene.departement).id,
    }
    page = charge.page(f"{ROOT}/{address.format(**keys)}")
    typed = {name: text.format(**keys) for name, text in answers.items()}
    first, second = (charge.press(page, label, **typed) for _time in range(2))
    assert (first.status_code, second.status_code) == (303, 303)
    assert first.location == second.location
