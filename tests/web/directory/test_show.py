"""“Qui fait quoi ?”: who decides, who pays, where they take part."""

from flask import Flask
from sqlalchemy.orm import Session

from participation.blueprints.directory.pages import directory_page
from tests.factories import make_group, make_member, make_organisation, make_person, make_scene
from tests.factories import make_seat as make_seat_of
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, link, words

HERE = "/qui-fait-quoi"


def test_several_departements_are_chosen_from_first(client: CheckedClient) -> None:
    page = client.page(HERE)
    page = client.page(str(link(page, "Lot-et-Garonne")["href"]))
    assert "Solincité" in words(by_heading(page, "Associations"))


def test_it_says_who_decides_who_pays_and_where(client: CheckedClient) -> None:
    scene = make_scene()
    one = make_organisation(scene.departement, decides="Des aides.", finances="Des trajets.")
    make_seat_of(scene.group, one, function="la directrice")
    page = client.page(f"{HERE}?departement={scene.departement.slug}")
    entry = by_heading(page, one.name)
    assert "Ce qu’elle décide Des aides." in words(entry)
    assert "Ce qu’elle paie Des trajets." in words(entry)
    assert link(entry, scene.group.name)["href"] == f"/groupes/{scene.group.slug}"


def test_a_former_name_finds_the_present_one_everywhere(client: CheckedClient) -> None:
    page = client.page(f"{HERE}?q=POLE+EMPLOI")
    found = words(by_heading(page, "Emploi et formation"))
    assert "Avant, jusqu’au 31 décembre 2023 : Pôle emploi" in found
    assert "Haute-Garonne" in found
    assert "Deux-Sèvres" in found


def test_what_is_not_known_is_said(client: CheckedClient) -> None:
    assert "Nous ne connaissons pas ce département." in words(
        client.page(f"{HERE}?departement=atlantide")
    )
    assert "Rien ne correspond à « licorne »." in words(client.page(f"{HERE}?q=licorne"))
    empty = make_scene()
    page = client.page(f"{HERE}?departement={empty.departement.slug}")
    assert "Aucune structure n’est encore notée ici." in words(page)


def test_no_member_stands_there(client: CheckedClient) -> None:
    scene = make_scene()
    make_member(scene.group, make_person(scene.departement, "Zélie"))
    make_seat_of(scene.group, make_organisation(scene.departement))
    assert "Zélie" not in words(client.page(f"{HERE}?departement={scene.departement.slug}"))


def test_the_footer_and_the_map_lead_there(client: CheckedClient) -> None:
    assert link(client.page("/plan-du-site"), "Qui fait quoi ?")["href"] == HERE


def test_the_statements_do_not_grow_with_the_rows(client: CheckedClient) -> None:
    scene = make_scene()
    address = f"{HERE}?departement={scene.departement.slug}"
    make_seat_of(scene.group, make_organisation(scene.departement))
    client.forget_facts()
    client.page(f"{address}&a=1")
    few = client.statements.count
    for _number in range(15):
        make_seat_of(make_group(scene.departement), make_organisation(scene.departement))
    client.forget_facts()
    client.page(f"{address}&a=2")
    assert client.statements.count == few <= 6


def test_the_only_departement_needs_no_naming(app: Flask, session: Session) -> None:  # noqa: ARG001
    only = make_scene().departement
    with app.test_request_context(f"{HERE}?departement=atlantide"):
        page = directory_page([only], [], {}, {})
    assert page.chosen is only
    assert page.unknown
