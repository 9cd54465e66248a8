"""The four lists: searched, sorted, empty, page by page, and always as many statements."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from participation.permissions import Role
from participation.territories.editing.organisations import note_past_name
from participation.unit_of_work import unit_of_work
from tests.factories import (
    Scene,
    make_account,
    make_group,
    make_meeting,
    make_organisation,
    make_plan,
    make_scene,
    make_seat,
    make_territory,
    make_venue,
)
from tests.support.client import CheckedClient
from tests.support.finders import button, link, words
from tests.support.signing_in import sign_in_as

ROOT = "/administration/lieux-et-organismes"
LISTS = ("territoires", "lieux", "organismes", "plans")


@pytest.fixture
def scene(session: Session) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def charge(client: CheckedClient, scene: Scene) -> CheckedClient:
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    return client


def first_cells(client: CheckedClient, path: str) -> list[str]:
    return [words(cell) for cell in client.page(path).select("tbody th")]


def test_the_way_there_starts_at_the_administration(charge: CheckedClient, scene: Scene) -> None:
    page = charge.page("/administration")
    page = charge.page(str(link(page, "Lieux et structures")["href"]))
    assert "1 territoire." in words(page)
    venues = charge.page(str(link(page, "Les lieux")["href"]))
    assert link(venues, scene.venue.name)


@pytest.mark.parametrize("name", LISTS)
def test_a_department_without_any_says_what_to_do(client: CheckedClient, name: str) -> None:
    other = make_scene()
    sign_in_as(client, make_account(other.departement, Role.ADMIN))
    page = client.page(f"{ROOT}/{name}?q=rien-de-tel")
    assert "Rien ne correspond à « rien-de-tel »." in words(page)
    if name in ("organismes", "plans"):
        assert "pour le moment." in words(client.page(f"{ROOT}/{name}"))


def test_only_ones_own_departement_is_listed(charge: CheckedClient) -> None:
    stranger = make_organisation(make_scene().departement, "Structure d’ailleurs")
    assert stranger.name not in words(charge.page(f"{ROOT}/organismes"))


def test_venues_are_sorted_by_town_then_by_use(charge: CheckedClient, scene: Scene) -> None:
    busy = make_venue(scene.departement)
    busy.town = "Villemur"
    make_meeting(scene.group, venue=busy)
    assert first_cells(charge, f"{ROOT}/lieux") == [scene.venue.name, busy.name]
    assert first_cells(charge, f"{ROOT}/lieux?tri=usage") == [busy.name, scene.venue.name]
    assert first_cells(charge, f"{ROOT}/lieux?tri=inconnu&q=VILLEMUR") == [busy.name]


def test_an_organisation_is_found_by_the_name_it_had(charge: CheckedClient, scene: Scene) -> None:
    one = make_organisation(scene.departement, "France Travail")
    make_organisation(scene.departement, "Une autre")
    with unit_of_work():
        note_past_name(None, one, "Pôle emploi", date(2023, 12, 31))
    assert first_cells(charge, f"{ROOT}/organismes?q=pole") == ["France Travail"]


def test_a_long_list_comes_page_by_page(charge: CheckedClient, scene: Scene) -> None:
    for number in range(60):
        make_plan(scene.departement, name=f"Plan {number:02d}")
    page = charge.page(f"{ROOT}/plans?tri=nom")
    seen = [words(cell) for cell in page.select("tbody th")]
    assert len(seen) == 50
    seen += first_cells(charge, str(link(page, "Page d’après")["href"]))
    assert seen == [f"Plan {number:02d}" for number in range(60)]


def test_the_search_keeps_what_was_typed(charge: CheckedClient, scene: Scene) -> None:
    make_organisation(scene.departement, "Garage solidaire")
    page = charge.page(f"{ROOT}/organismes")
    assert button(page, "Montrer")
    found = charge.page(f"{ROOT}/organismes?q=garage")
    field = found.find("input", id="q")
    assert field is not None
    assert field["value"] == "garage"  # type: ignore[index]


@pytest.mark.parametrize("name", LISTS)
def test_the_statements_do_not_grow_with_the_rows(
    charge: CheckedClient, scene: Scene, name: str
) -> None:
    charge.page(f"{ROOT}/{name}")
    few = charge.statements.count
    for _number in range(15):
        group = make_group(scene.departement)
        make_seat(group, make_organisation(scene.departement))
        make_plan(scene.departement)
        place = make_territory(scene.departement)
        make_meeting(group, venue=make_venue(scene.departement, place))
    charge.page(f"{ROOT}/{name}")
    assert charge.statements.count == few <= 9
