"""A year at a glance, for who facilitates and for everybody."""

from datetime import UTC, datetime, timedelta

import pytest

from participation.extensions import db
from participation.meetings.models import Audience
from participation.meetings.states import MeetingState
from participation.permissions import Role
from participation.territories.models import AddressKind
from participation.territories.service import give_address
from participation.unit_of_work import unit_of_work
from tests.factories import make_account, make_group, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import attribute, by_label, link, words
from tests.support.signing_in import sign_in_as
from tests.web.meetings.desks import desk

MINE = "/animation/annee/2027"
SUMMER = datetime(2027, 7, 6, 12, tzinfo=UTC)


def month(page: object, name: str) -> object:
    heading = next(one for one in page.find_all("h2") if words(one) == name)  # type: ignore[attr-defined]
    return heading.find_parent("section")


def test_twelve_months_with_their_dates_and_days_off(client: CheckedClient) -> None:
    scene = desk(client, school_zone="C")
    draft = make_meeting(
        scene.group,
        venue=scene.venue,
        starts_at=SUMMER,
        state=MeetingState.PLANNED,
        published_at=None,
        title="Le bilan",
    )
    make_meeting(scene.group, starts_at=SUMMER.replace(year=2028))
    page = client.page(MINE)
    assert len(page.select(".year-month")) == 12
    july = month(page, "juillet")
    said = words(july)
    assert "mardi 6 , 14 h Le bilan En préparation" in said
    assert "Auterive" in said
    assert "Férié le 14 : la fête nationale" in said
    assert "Les vacances d’été du 3 juillet au 31 août" in said
    assert "Une rencontre dans l’année." in words(page.main)
    assert "Pas de date." in words(month(page, "août"))
    edit = july.find("a")  # type: ignore[attr-defined]
    assert attribute(edit, "href").startswith(f"/animation/rencontres/{draft.id}-le-bilan/modifier")
    only = f"?groupe={scene.group.slug}"
    assert link(page, "2026")["href"] == f"/animation/annee/2026{only}"
    assert link(page, "2028")["href"] == f"/animation/annee/2028{only}"


def test_a_date_is_added_on_the_first_free_working_day(client: CheckedClient) -> None:
    scene = desk(client)
    make_meeting(scene.group, starts_at=datetime(2027, 7, 1, 12, tzinfo=UTC))
    page = client.page(f"{MINE}?groupe={scene.group.slug}")
    july = month(page, "juillet").find("a", class_="year-add")  # type: ignore[attr-defined]
    address = attribute(july, "href")
    assert address == f"/animation/rencontres/nouvelle?groupe={scene.group.slug}&jour=2027-07-02"
    form = client.page(address)
    assert attribute(by_label(form, "Quel jour ?"), "value") == "02/07/2027"
    may = month(page, "mai").find("a", class_="year-add")  # type: ignore[attr-defined]
    assert attribute(may, "href").endswith("jour=2027-05-03")  # the first is a Saturday, and off


def test_nothing_is_added_to_the_past(client: CheckedClient) -> None:
    desk(client)
    page = client.page("/animation/annee/2026")
    assert len(page.select(".year-add")) == 2  # what is left of November, and December
    assert client.page("/animation/annee").select(".year-add") != []
    assert "Votre année 2026" in words(client.page("/animation/annee").main)


def test_all_groups_or_one(client: CheckedClient) -> None:
    scene = make_scene()
    other = make_group(scene.departement)
    make_meeting(scene.group, starts_at=SUMMER, title="Chez nous")
    make_meeting(other, starts_at=SUMMER, title="Chez eux")
    sign_in_as(client, make_account(scene.departement, Role.CHARGE_MISSION))
    both = words(client.page(MINE).main)
    assert "Chez nous" in both
    assert "Chez eux" in both
    one = words(client.page(f"{MINE}?groupe={other.slug}").main)
    assert "Chez nous" not in one
    assert "Chez eux" in one
    client.page(f"{MINE}?groupe=inconnu", status=404)


@pytest.mark.parametrize("year", ["1999", "2101", "27", "20277"])
def test_a_year_that_nobody_plans_is_no_page(client: CheckedClient, year: str) -> None:
    scene = desk(client)
    client.page(f"/animation/annee/{year}", status=404)
    client.page(f"/groupes/{scene.group.slug}/annee/{year}", status=404)


def test_everybody_reads_what_is_announced_and_nothing_else(client: CheckedClient) -> None:
    scene = make_scene()
    shown = make_meeting(scene.group, starts_at=SUMMER, title="Pour tous")
    make_meeting(
        scene.group,
        starts_at=SUMMER,
        title="Brouillon",
        state=MeetingState.PLANNED,
        published_at=None,
    )
    make_meeting(scene.group, starts_at=SUMMER, title="Réservée", audience=Audience.MEMBERS)
    make_meeting(scene.group, starts_at=SUMMER, title="Gelée", state=MeetingState.CANCELLED)
    page = client.page(f"/groupes/{scene.group.slug}/annee/2027")
    said = words(page.main)
    assert "Pour tous" in said
    assert "Gelée Annulée" in said
    assert "Brouillon" not in said
    assert "Réservée" not in said
    assert "Ajouter" not in said
    assert attribute(page.select(".year-month a")[0], "href").startswith(f"/rencontres/{shown.id}")


def test_a_year_without_a_meeting_says_so(client: CheckedClient) -> None:
    scene = make_scene()
    page = client.page(f"/groupes/{scene.group.slug}/annee/2027")
    assert "Aucune rencontre cette année." in words(page.main)
    assert page.select(".year-month") == []


def test_an_old_slug_leads_to_the_group(client: CheckedClient) -> None:
    scene = make_scene()
    with unit_of_work():
        old = scene.group.slug
        give_address(AddressKind.GROUP, scene.departement.id, scene.group.id, f"{old}-nouveau")
        scene.group.slug = f"{old}-nouveau"
    answer = client.get(f"/groupes/{old}/annee/2027")
    assert answer.status_code == 301
    assert answer.location == f"/groupes/{old}-nouveau/annee/2027"
    client.page("/groupes/inconnu/annee", status=404)


def test_the_statements_do_not_grow_with_the_meetings(client: CheckedClient) -> None:
    scene = desk(client)
    counts: list[tuple[int, int]] = []
    for _time in range(2):
        db.session.refresh(scene.group, ["territories"])
        for number in range(1 + 20 * len(counts)):
            make_meeting(
                scene.group, venue=scene.venue, starts_at=SUMMER + timedelta(days=number % 50)
            )
        client.page(MINE)
        mine = client.statements.count
        client.page(f"/groupes/{scene.group.slug}/annee/2027")
        counts.append((mine, client.statements.count))
    assert counts[0] == counts[1]


def test_a_visitor_has_no_desk(client: CheckedClient) -> None:
    scene = make_scene()
    assert client.get(MINE).status_code == 303
    sign_in_as(client, make_account(scene.departement, Role.USAGER))
    client.page(MINE, status=404)


def test_nothing_is_added_for_a_group_that_holds_no_meetings_here(client: CheckedClient) -> None:
    scene = desk(client)
    scene.group.kind.holds_meetings = False
    db.session.flush()
    page = client.page(MINE)
    assert page.select(".year-add") == []
    assert "Prévoir une série" not in words(page.main)
