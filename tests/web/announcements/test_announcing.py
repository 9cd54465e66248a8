"""A professional announces an event; a facilitator answers; everybody finds where to register."""

import pytest
from bs4 import BeautifulSoup
from sqlalchemy.orm import Session

from participation.accounts.models import Account
from participation.groups.models import College, MembershipRole
from participation.meetings.models import Meeting
from participation.permissions import Role
from participation.territories.models import Organisation, Venue
from tests.factories import Scene, make_account, make_member, make_organisation, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, link, parse, words
from tests.support.letter_box import letters_to
from tests.support.signing_in import sign_in_as

EMAIL = "structure@exemple.fr"
LINK = "https://structure.exemple.fr/forum"


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def organisation(scene: Scene) -> Organisation:
    return make_organisation(scene.departement, "La Maison de l’emploi")


@pytest.fixture
def partner(scene: Scene) -> Account:
    return make_account(scene.departement, Role.PARTENAIRE, email=EMAIL)


@pytest.fixture
def facilitator(scene: Scene) -> Account:
    account = make_account(scene.departement, Role.ANIMATEUR)
    make_member(scene.group, account.person, College.PROFESSIONNELS, MembershipRole.FACILITATOR)
    return account


def answers(scene: Scene, organisation: Organisation, **others: str) -> dict[str, str]:
    return {
        "organisation": str(organisation.id),
        "title": "Le forum des métiers",
        "summary": "Des employeurs vous reçoivent.",
        "starts_on": "8/12/2026",
        "starts_at": "14 h",
        "ends_at": "17 h",
        "venue": str(scene.venue.id),
        "link": LINK,
        "help_phone": "05 36 49 00 01",
        "group": str(scene.group.id),
        **others,
    }


def announce(client: CheckedClient, sent: dict[str, str]) -> BeautifulSoup:
    done = client.press(client.page("/structure/evenements/nouveau"), "Envoyer l’annonce", **sent)
    assert done.status_code == 303, words(parse(done.text))
    return client.page(done.location)


def test_from_the_announcement_to_the_agenda(
    client: CheckedClient,
    scene: Scene,
    organisation: Organisation,
    partner: Account,
    facilitator: Account,
    session: Session,
) -> None:
    sign_in_as(client, partner)
    assert "Vous n’avez encore rien annoncé." in words(client.page("/structure"))
    page = announce(client, answers(scene, organisation))
    assert "En attente de réponse" in words(by_heading(page, "Le forum des métiers"))
    meeting = session.query(Meeting).filter_by(title="Le forum des métiers").one()
    client.page(f"/rencontres/{meeting.id}", status=404)
    sign_in_as(client, facilitator)
    desk = client.page("/animation")
    task = link(desk, "Répondre à l’annonce « Le forum des métiers »")
    page = client.page(str(task["href"]))
    assert link(page, LINK)["rel"] == ["noopener", "external"]
    by_another = client.page(str(task["href"]))
    done, twice = (client.press(page, "Faire paraître dans l’agenda") for _time in range(2))
    assert twice.location == done.location
    assert "Elle est dans l’agenda." in words(client.page(done.location))
    assert "Une réponse est déjà donnée." in words(client.page(str(task["href"])))
    again = client.press(by_another, "Faire paraître dans l’agenda")
    assert again.status_code == 409
    assert len(letters_to(EMAIL)) == 1
    sign_in_as(client, partner)
    page = client.page("/structure")
    assert "Dans l’agenda" in words(by_heading(page, "Le forum des métiers"))


def test_everybody_finds_where_to_register_and_nothing_else(
    client: CheckedClient,
    scene: Scene,
    organisation: Organisation,
    partner: Account,
    facilitator: Account,
    session: Session,
) -> None:
    sign_in_as(client, partner)
    announce(client, answers(scene, organisation))
    meeting = session.query(Meeting).filter_by(title="Le forum des métiers").one()
    sign_in_as(client, facilitator)
    client.press(client.page(f"/animation/annonces/{meeting.id}"), "Faire paraître dans l’agenda")
    client.delete_cookie("session")
    page = client.page(f"/rencontres/{meeting.id}")
    there = link(page, "S’inscrire auprès de l’organisateur")
    assert (there["href"], there["rel"]) == (LINK, ["noopener", "external"])
    assert "Je viens" not in words(page)
    assert "La Maison de l’emploi" in words(page)
    assert "05 36 49 00 01" in words(page)
    rows = words(client.page(f"/agenda?groupe={scene.group.slug}"))
    assert "Événement d’un partenaire" in rows
    assert "Places libres" not in rows
    closed = client.page(f"/rencontres/{meeting.id}/inscription")
    assert "On s’inscrit auprès de l’organisateur, pas ici." in words(closed)
    feed = client.get(f"/groupes/{scene.group.slug}/agenda.ics").text.replace("\r\n ", "")
    assert f"URL:{LINK}" in feed or f"URL;VALUE=URI:{LINK}" in feed
    assert "S’inscrire auprès de l’organisateur" in feed
    data = client.get(f"/agenda.json?groupe={scene.group.slug}").text
    assert LINK in data


def test_no_is_said_with_its_reason(
    client: CheckedClient,
    scene: Scene,
    organisation: Organisation,
    partner: Account,
    facilitator: Account,
    session: Session,
) -> None:
    sign_in_as(client, partner)
    announce(client, answers(scene, organisation))
    meeting = session.query(Meeting).filter_by(title="Le forum des métiers").one()
    sign_in_as(client, facilitator)
    page = client.page(f"/animation/annonces/{meeting.id}")
    page = client.page(str(link(page, "Refuser")["href"]))
    bare = client.press(page, "Refuser et prévenir la structure")
    assert bare.status_code == 422
    for _time in range(2):
        done = client.press(page, "Refuser et prévenir la structure", reason="Il est payant.")
        assert done.location == "/animation"
    sign_in_as(client, partner)
    card = words(by_heading(client.page("/structure"), "Le forum des métiers"))
    assert "Ne paraît pas" in card
    assert "Il est payant." in card
    assert "Il est payant." in letters_to(EMAIL)[0].text


def test_ones_own_announcement_is_taken_back(
    client: CheckedClient, scene: Scene, organisation: Organisation, partner: Account
) -> None:
    sign_in_as(client, partner)
    page = announce(client, answers(scene, organisation))
    address = str(link(page, "Retirer cette annonce : Le forum des métiers")["href"])
    sign_in_as(client, make_account(scene.departement, Role.PARTENAIRE))
    client.page(address, status=404)
    sign_in_as(client, partner)
    page = client.page(address)
    done, twice = (client.press(page, "Retirer cette annonce") for _time in range(2))
    assert twice.location == done.location
    page = client.page(done.location)
    assert "Retiré par vous" in words(by_heading(page, "Le forum des métiers"))


def test_a_new_place_is_typed_once(
    client: CheckedClient,
    scene: Scene,
    organisation: Organisation,
    partner: Account,
    session: Session,
) -> None:
    sign_in_as(client, partner)
    page = client.page("/structure/evenements/nouveau")
    sent = answers(scene, organisation, venue="autre")
    missing = client.press(page, "Envoyer l’annonce", **sent)
    assert missing.status_code == 422
    assert "Il manque le nom du lieu." in words(parse(missing.text))
    announce(client, {**sent, "venue_name": "Halle", "venue_town": "Nérac"})
    assert session.query(Venue).filter_by(name="Halle", town="Nérac").count() == 1


@pytest.mark.parametrize(
    ("changes", "status", "sentence"),
    [
        ({"organisation": ""}, 422, "Choisissez la structure qui l’organise."),
        ({"title": ""}, 422, "Il manque le titre."),
        ({"link": ""}, 422, "Il manque le lien pour s’inscrire chez l’organisateur."),
        ({"link": "structure"}, 409, "Ce lien ne s’ouvre pas."),
        ({"help_phone": "allo"}, 409, "Nous ne comprenons pas ce numéro de téléphone."),
        ({"group": ""}, 409, "Choisissez un groupe ou un territoire."),
        ({"ends_at": "13 h"}, 409, "La fin doit venir après le début."),
        ({"starts_on": "8/12/2025"}, 409, "Cette date est déjà passée."),
        ({"audience": "membres"}, 422, "Choisissez une réponse de la liste."),
    ],
)
def test_bad_answers_are_said_and_nothing_is_lost(
    client: CheckedClient, scene: Scene, changes: dict[str, str], status: int, sentence: str
) -> None:
    organisation = make_organisation(scene.departement)
    sign_in_as(client, make_account(scene.departement, Role.PARTENAIRE))
    page = client.page("/structure/evenements/nouveau")
    sent = {**answers(scene, organisation), **changes}
    refused = client.press(page, "Envoyer l’annonce", **sent)
    assert refused.status_code == status
    page = parse(refused.text)
    assert sentence in words(page)
    kept = by_label(page, "En quelques mots, c’est quoi ?")
    assert "Des employeurs vous reçoivent." in words(kept)


def test_an_inhabitant_announces_nothing(client: CheckedClient, scene: Scene) -> None:
    sign_in_as(client, make_account(scene.departement, Role.USAGER))
    client.page("/structure", status=404)


def test_the_statements_do_not_grow_with_the_rows(
    client: CheckedClient, scene: Scene, organisation: Organisation, partner: Account
) -> None:
    sign_in_as(client, partner)
    announce(client, answers(scene, organisation))
    client.page("/structure")
    few = client.statements.count
    for number in range(8):
        announce(client, answers(scene, organisation, title=f"Forum {number}"))
    client.page("/structure")
    assert client.statements.count == few <= 6
