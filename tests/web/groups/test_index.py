"""The list of groups, and what narrows it."""

from tests.factories import make_group, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, link, parse, words


def test_groups_stand_under_their_departement(client: CheckedClient) -> None:
    page = client.page("/groupes")
    part = by_heading(page, "Haute-Garonne")
    name = "Équipe mixte d’insertion du Lauragais"
    assert link(part, name)["href"] == "/groupes/emi-lauragais"
    assert "Lauragais" not in words(by_heading(page, "Hérault"))


def test_a_territory_narrows_the_list(client: CheckedClient) -> None:
    page = client.page("/groupes")
    answer = client.press(page, "Montrer", territoire="lauragais")
    names = [words(one) for one in parse(answer.text).select("main .rows a")]
    assert names == ["Équipe mixte d’insertion du Lauragais"]


def test_a_departement_narrows_the_list_and_wears_its_face(client: CheckedClient) -> None:
    page = client.page("/groupes?departement=deux-sevres")
    assert "Groupe d’usagers des Deux-Sèvres" in words(page)
    assert "Lauragais" not in " ".join(words(one) for one in page.select("main .rows"))
    assert "05 36 49 79 00" in words(page)
    assert link(page, "Tout montrer")["href"] == "/groupes"


def test_an_unknown_choice_is_said_and_shows_everything(client: CheckedClient) -> None:
    for name in ("departement", "territoire"):
        page = client.page(f"/groupes?{name}=nulle-part")
        assert "Nous ne connaissons pas ce" in words(page)
        assert "Équipe mixte d’insertion du Lauragais" in words(page)


def test_nothing_there_is_said(client: CheckedClient) -> None:
    assert "Aucun groupe" in words(client.page("/groupes?departement=lot-et-garonne"))


def test_the_statements_do_not_grow_with_the_groups(client: CheckedClient) -> None:
    client.page("/groupes?a=1")
    few = client.statements.count
    scene = make_scene()
    for _number in range(25):
        make_group(scene.departement, [scene.territory])
    client.page("/groupes?a=2")
    assert client.statements.count == few <= 6
