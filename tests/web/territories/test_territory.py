"""A territory's page: what happens near me."""

from participation.territories.models import AddressKind
from participation.territories.service import give_address
from participation.unit_of_work import unit_of_work
from tests.factories import make_group, make_meeting, make_scene, make_territory
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, link, words


def test_it_shows_groups_dates_and_whom_to_call(client: CheckedClient) -> None:
    page = client.page("/territoires/lauragais")
    groups = by_heading(page, "Les groupes")
    assert link(groups, "Équipe mixte d’insertion du Lauragais")
    assert "de Toulouse" not in words(groups)
    assert "05 36 49 31 00" in words(page.footer)  # type: ignore[arg-type]
    assert link(page, "Haute-Garonne")["href"] == "/departements/haute-garonne"


def test_only_its_own_meetings_are_shown(client: CheckedClient) -> None:
    scene = make_scene()
    elsewhere = make_group(scene.departement, [make_territory(scene.departement)])
    make_meeting(scene.group, title="Le café d’ici", venue=scene.venue)
    make_meeting(elsewhere, title="Le café d’ailleurs")
    shown = words(client.page(f"/territoires/{scene.territory.slug}"))
    assert "Le café d’ici" in shown
    assert "Le café d’ailleurs" not in shown


def test_its_calendar_is_offered(client: CheckedClient) -> None:
    page = client.page("/territoires/lauragais")
    feed = page.find("link", rel="alternate", type="text/calendar")
    assert feed is not None
    assert feed["href"] == "/territoires/lauragais/agenda.ics"  # type: ignore[index]
    assert client.get("/territoires/lauragais/agenda.ics").status_code == 200
    subscribe = link(page, "Mettre ces dates dans mon agenda")
    assert subscribe["href"] == "/agenda/abonnement?territoire=lauragais"


def test_names_that_people_use_are_said(client: CheckedClient) -> None:
    assert "On dit aussi : Béziers." in words(client.page("/territoires/biterrois"))


def test_an_old_slug_leads_to_it(client: CheckedClient) -> None:
    scene = make_scene()
    with unit_of_work():
        give_address(
            AddressKind.TERRITORY, scene.departement.id, scene.territory.id, "ancien-territoire"
        )
    moved = client.get("/territoires/ancien-territoire")
    assert (moved.status_code, moved.location) == (301, f"/territoires/{scene.territory.slug}")
    client.page("/territoires/nulle-part", status=404)


def test_the_statements_do_not_grow_with_the_rows(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(scene.group, venue=scene.venue)
    client.page(f"/territoires/{scene.territory.slug}?a=1")
    few = client.statements.count
    for _number in range(15):
        make_meeting(make_group(scene.departement, [scene.territory]), venue=scene.venue)
    client.forget_facts()
    client.page(f"/territoires/{scene.territory.slug}?a=2")
    assert client.statements.count == few <= 7
