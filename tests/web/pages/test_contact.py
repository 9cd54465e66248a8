"""The pages that say how the site works: reachable, true, and with a human on each."""

import pytest

from participation.territories.queries import departements
from tests.factories import make_departement
from tests.support.client import CheckedClient
from tests.support.finders import link, words

PAGES = (
    "/aide",
    "/contact",
    "/vie-privee",
    "/accessibilite",
    "/mentions-legales",
    "/plan-du-site",
)


@pytest.mark.parametrize("path", PAGES)
def test_each_names_a_human_to_call(client: CheckedClient, path: str) -> None:
    page = client.page(path)
    called = {str(one["href"]) for one in page.select("a[href^='tel:']")}
    assert len(called) >= len(departements())


@pytest.mark.parametrize("path", PAGES)
def test_each_is_the_same_for_all_and_cheap(client: CheckedClient, path: str) -> None:
    response = client.get(path)
    assert response.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert "Set-Cookie" not in response.headers
    assert client.statements.count <= 6


def test_contact_shows_each_departement(client: CheckedClient) -> None:
    make_departement(phone="02 61 91 00 01", hours="le mardi matin", email="ici@exemple.example")
    page = client.page("/contact")
    for known in ("05 36 49 31 00", "04 65 71 34 00", "02 61 91 00 01", "le mardi matin"):
        assert known in words(page)
    assert link(page, "ici@exemple.example")["href"] == "mailto:ici@exemple.example"


def test_access_is_declared_honestly(client: CheckedClient) -> None:
    page = client.page("/accessibilite")
    assert "non conforme" in words(page)
    assert link(page, "Écrire au Défenseur des droits")


def test_privacy_says_durations_rights_and_who_answers(client: CheckedClient) -> None:
    shown = words(client.page("/vie-privee"))
    for sentence in ("30 jours après la rencontre", "faire effacer", "Hérault"):
        assert sentence in shown


def test_the_map_leads_to_pages_that_exist(client: CheckedClient) -> None:
    page = client.page("/plan-du-site")
    main = page.find("main")
    addresses = {str(one["href"]) for one in main.find_all("a")}  # type: ignore[union-attr]
    assert {
        "/",
        "/agenda",
        "/groupes?departement=haute-garonne",
        "/territoires/lauragais",
    } <= addresses
    for address in sorted(addresses):
        assert client.get(address).status_code == 200, address
