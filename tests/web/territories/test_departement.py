"""A Département's own first page."""

from participation.territories.models import AddressKind
from participation.territories.service import give_address
from participation.unit_of_work import unit_of_work
from tests.factories import make_departement, make_group, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, by_label, link, words


def test_it_shows_dates_groups_territories_and_whom_to_call(client: CheckedClient) -> None:
    page = client.page("/departements/haute-garonne")
    assert words(page.find("h1")) == "Participer en Haute-Garonne"  # type: ignore[arg-type]
    assert link(page, "Lauragais")["href"] == "/territoires/lauragais"
    assert "Équipe mixte d’insertion de Toulouse" in words(by_heading(page, "Les groupes"))
    assert "05 36 49 31 00" in words(page.footer)  # type: ignore[arg-type]
    assert "Bressuire" not in words(by_heading(page, "Les prochaines rencontres"))
    options = [words(one) for one in by_label(page, "Où habitez-vous ?").find_all("option")]
    assert "Bressuirais" not in options


def test_its_calendar_and_agenda_are_its_own(client: CheckedClient) -> None:
    page = client.page("/departements/haute-garonne")
    agenda = link(page, "Je cherche une rencontre")
    assert agenda["href"] == "/agenda?departement=haute-garonne"
    assert "departement=haute-garonne" in str(
        link(page, "Mettre ces dates dans mon agenda")["href"]
    )


def test_an_old_slug_leads_to_it(client: CheckedClient) -> None:
    scene = make_scene()
    departement = scene.departement
    with unit_of_work():
        give_address(AddressKind.DEPARTEMENT, departement.id, departement.id, "ancien-departement")
    moved = client.get("/departements/ancien-departement")
    assert (moved.status_code, moved.location) == (301, f"/departements/{departement.slug}")
    client.page("/departements/nulle-part", status=404)


def test_an_empty_departement_says_so(client: CheckedClient) -> None:
    page = client.page(f"/departements/{make_departement().slug}")
    assert "Aucun groupe ne se réunit ici" in words(page)


def test_the_statements_do_not_grow_with_the_rows(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(scene.group, venue=scene.venue)
    client.page(f"/departements/{scene.departement.slug}?a=1")
    few = client.statements.count
    for _number in range(15):
        group = make_group(scene.departement, [scene.territory])
        make_meeting(group, venue=scene.venue)
    client.forget_facts()
    client.page(f"/departements/{scene.departement.slug}?a=2")
    assert client.statements.count == few <= 7
