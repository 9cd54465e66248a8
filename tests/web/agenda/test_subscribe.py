"""How to put the agenda in one's own calendar, in public and under one's own address."""

import pytest

from tests.factories import make_account, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import by_label, link, parse, words
from tests.support.signing_in import sign_in_as


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("", "/agenda.ics"),
        ("?territoire={territory}", "/territoires/{territory}/agenda.ics"),
        ("?groupe={group}", "/groupes/{group}/agenda.ics"),
        ("?territoire={territory}&du=1/12/2026", "/territoires/{territory}/agenda.ics"),
        ("?groupe={group}&type=forum", "/agenda.ics?groupe={group}&type=forum"),
    ],
)
def test_the_address_holds_what_was_chosen(client: CheckedClient, query: str, address: str) -> None:
    scene = make_scene()
    slugs = {"territory": scene.territory.slug, "group": scene.group.slug}
    page = client.page(f"/agenda/abonnement{query.format(**slugs)}")
    shown = str(by_label(page, "Adresse de l’agenda")["value"])
    assert shown == f"http://localhost{address.format(**slugs)}"
    assert link(page, "Ouvrir dans mon agenda")["href"] == shown.replace("http:", "webcal:")
    assert client.get(shown.removeprefix("http://localhost")).mimetype == "text/calendar"


def test_it_says_that_a_calendar_is_slow(client: CheckedClient) -> None:
    page = client.page("/agenda/abonnement")
    assert "Un agenda se met à jour lentement" in words(page)
    assert "nous appelons ou nous écrivons" in words(page)
    for kind in ("iPhone", "Android", "Outlook", "Thunderbird"):
        assert kind in words(page)


def test_a_choice_not_understood_is_told(client: CheckedClient) -> None:
    page = client.page("/agenda/abonnement?territoire=atlantide")
    assert "Nous ne connaissons pas ce territoire." in words(page)


def test_ones_own_address_is_made_shown_again_and_changed(client: CheckedClient) -> None:
    scene = make_scene()
    sign_in_as(client, make_account(scene.departement))
    page = client.page("/agenda/abonnement")
    made = client.press(page, "Créer mon adresse")
    assert made.status_code == 303
    page = client.page(str(made.location).partition("#")[0])
    assert "Votre adresse est prête." in words(page)
    first = str(by_label(page, "Votre adresse, pour vous seulement")["value"])
    assert first.startswith("http://localhost/mon-agenda/")
    again = client.page("/agenda/abonnement")
    assert by_label(again, "Votre adresse, pour vous seulement")["value"] == first
    changed = client.press(again, "Changer mon adresse")
    page = client.page(str(changed.location).partition("#")[0])
    assert "L’ancienne ne marche plus." in words(page)
    second = str(by_label(page, "Votre adresse, pour vous seulement")["value"])
    assert client.get(first.removeprefix("http://localhost")).status_code == 404
    assert client.get(second.removeprefix("http://localhost")).status_code == 200


def test_who_is_not_signed_in_has_no_address(client: CheckedClient) -> None:
    assert "Mes rencontres à moi" not in words(client.page("/agenda/abonnement"))
    refused = client.post("/agenda/abonnement/mon-adresse")
    assert refused.status_code == 303
    assert "/connexion" in str(refused.location)


def test_an_invented_outcome_is_not_shown(client: CheckedClient) -> None:
    scene = make_scene()
    sign_in_as(client, make_account(scene.departement))
    response = client.get("/agenda/abonnement?fait=tout-va-bien")
    assert 'role="status"' not in str(parse(response.text).find(id="mon-adresse"))
