"""The list of groups, and what narrows it."""

from datetime import date

import pytest
from bs4 import Tag

from participation.groups import service
from participation.groups.inputs import GroupInput
from participation.groups.service.naming import index, keep_past_name
from participation.groups.states import GroupAct
from participation.unit_of_work import unit_of_work
from tests.factories import make_departement, make_group, make_scene
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
    empty = make_departement()
    assert "Aucun groupe" in words(client.page(f"/groupes?departement={empty.slug}"))


def test_the_statements_do_not_grow_with_the_groups(client: CheckedClient) -> None:
    client.page("/groupes?a=1")
    few = client.statements.count
    scene = make_scene()
    for _number in range(25):
        make_group(scene.departement, [scene.territory])
    client.page("/groupes?a=2")
    assert client.statements.count == few <= 6


def names(page: Tag) -> list[str]:
    return [words(title) for title in page.select("main .rows a")]


def test_a_kind_narrows_the_list(client: CheckedClient) -> None:
    answer = client.press(client.page("/groupes"), "Montrer", type="groupe-usagers")
    assert names(parse(answer.text)) == ["Groupe d’usagers des Deux-Sèvres"]
    assert "Nous ne connaissons pas ce type" in words(client.page("/groupes?type=inconnu"))


@pytest.mark.parametrize("asked", ["écoute", "ECOUTE des", "anciens du ponant"])
def test_a_group_is_found_by_each_of_its_names(client: CheckedClient, asked: str) -> None:
    scene = make_scene()
    with unit_of_work():
        group = service.create_group(
            None,
            GroupInput("L’écoute des habitants", "", scene.group.kind, ()),
        )
        keep_past_name(group, "Anciens du Ponant", date(2025, 1, 1))
        index(group)
    assert names(client.page(f"/groupes?nom={asked}")) == ["L’écoute des habitants"]
    assert names(client.page("/groupes?nom=introuvable")) == []


def test_the_closed_ones_stand_apart(client: CheckedClient) -> None:
    scene = make_scene()
    with unit_of_work():
        service.change_status(None, scene.group, GroupAct.CLOSE)
    own = f"departement={scene.departement.slug}"
    page = client.page(f"/groupes?{own}")
    assert names(page) == []
    closed = client.page(str(link(page, "Les groupes qui ne se réunissent plus")["href"]))
    assert names(closed) == [scene.group.name]
    assert "Ne se réunit plus" in words(closed)


def test_a_long_list_is_cut_and_goes_on(client: CheckedClient) -> None:
    scene = make_scene()
    for _number in range(130):
        make_group(scene.departement)
    path, seen = f"/groupes?departement={scene.departement.slug}", []
    for _page in range(4):
        page = client.page(path)
        assert client.statements.count <= 6
        seen += names(page)
        following = page.find("a", rel="next")
        if following is None:
            break
        path = str(following["href"])  # type: ignore[index]
    assert len(seen) == len(set(seen)) == 131
    assert (
        link(page, "Revenir au début")["href"] == f"/groupes?departement={scene.departement.slug}"
    )


def test_a_position_that_is_none_shows_the_beginning(client: CheckedClient) -> None:
    first = names(client.page("/groupes"))
    for position in ("x", "999999999999", "-1", "9" * 40):
        assert names(client.page(f"/groupes?apres={position}")) == first
