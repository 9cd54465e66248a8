"""The month: a real table of days in weeks, with the same choices as the list."""

from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup, Tag

from participation.meetings.states import MeetingState
from tests.factories import Scene, make_meeting, make_scene
from tests.support.client import CheckedClient
from tests.support.finders import link, words


def month_of(scene: Scene, month: str = "2026/12") -> str:
    return f"/agenda/{month}?departement={scene.departement.slug}"


def cell(page: BeautifulSoup, day: str) -> Tag:
    moment = page.find("time", attrs={"datetime": day})
    assert isinstance(moment, Tag)
    found = moment.find_parent("td")
    assert isinstance(found, Tag)
    return found


def test_it_is_a_table_whose_weeks_start_on_monday(client: CheckedClient) -> None:
    page = client.page(month_of(make_scene()))
    table = page.find("table")
    assert isinstance(table, Tag)
    assert words(table.find("caption")) == "Rencontres en décembre 2026, jour par jour"  # type: ignore[arg-type]
    headers = table.find_all("th", scope="col")
    assert [words(header) for header in headers] == [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    ]  # fmt: skip
    weeks = [row.find_all("td") for row in table.find_all("tr")[1:]]
    assert {len(week) for week in weeks} == {7}
    assert [len(week[0].find_all("time")) for week in weeks] == [0, 1, 1, 1, 1]


def test_a_meeting_stands_on_its_own_day(client: CheckedClient) -> None:
    scene = make_scene()
    instant = datetime(2026, 12, 1, 22, 30, tzinfo=UTC)
    make_meeting(scene.group, title="Veillée", starts_at=instant, venue=scene.venue)
    make_meeting(scene.group, title="Petit matin", starts_at=instant, zone="Indian/Reunion")
    page = client.page(month_of(scene))
    # Two hours from half past eleven: it stands on both days.
    assert "23 h 30 Veillée Auterive" in words(cell(page, "2026-12-01"))
    assert "Veillée" in words(cell(page, "2026-12-02"))
    assert "Petit matin" not in words(cell(page, "2026-12-01"))
    assert "2 h 30 Petit matin" in words(cell(page, "2026-12-02"))


def test_what_does_not_take_place_says_so(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(scene.group, state=MeetingState.CANCELLED)
    assert "Annulée" in words(cell(client.page(month_of(scene)), "2026-12-02"))


def test_today_is_said_in_words(client: CheckedClient) -> None:
    scene = make_scene()
    make_meeting(scene.group, starts_at=datetime(2026, 11, 24, 9, tzinfo=UTC))
    page = client.page(month_of(scene, "2026/11"))
    assert "aujourd’hui" in words(cell(page, "2026-11-22"))
    assert words(page).count("aujourd’hui") == 1


def test_a_crowded_day_leads_to_its_list(client: CheckedClient) -> None:
    scene = make_scene()
    for number in range(7):
        make_meeting(scene.group, title=f"Rencontre {number}")
    page = client.page(month_of(scene))
    more = link(page, "et 4 autres")
    listed = client.page(str(more["href"]))
    assert [words(node) for node in listed.find_all("h3")] == [
        f"Rencontre {number}" for number in range(7)
    ]


def test_one_goes_from_month_to_month_with_ones_choices(client: CheckedClient) -> None:
    scene = make_scene()
    page = client.page(month_of(scene))
    query = f"?departement={scene.departement.slug}"
    assert link(page, "novembre 2026")["href"] == f"/agenda/2026/11{query}"
    assert link(page, "janvier 2027")["href"] == f"/agenda/2027/01{query}"
    assert link(page, "Voir en liste")["href"] == f"/agenda{query}"


@pytest.mark.parametrize(("month", "missing"), [("2015/01", "prev"), ("2100/12", "next")])
def test_the_first_and_the_last_month_lead_no_further(
    client: CheckedClient, month: str, missing: str
) -> None:
    page = client.page(f"/agenda/{month}")
    assert page.find("a", rel=missing) is None
    assert page.find("a", rel="next" if missing == "prev" else "prev") is not None


@pytest.mark.parametrize("month", ["2014/12", "2101/01", "2026/13", "2026/00", "2026/1", "abcd/12"])
def test_there_is_no_such_month(client: CheckedClient, month: str) -> None:
    client.page(f"/agenda/{month}", status=404)


def test_an_empty_month_says_what_to_do(client: CheckedClient) -> None:
    scene = make_scene()
    page = client.page(month_of(scene))
    assert "Il n’y a pas de rencontre ce mois-ci." in words(page)
    assert link(page, "Voir les prochaines rencontres")


def test_a_choice_not_understood_is_told(client: CheckedClient) -> None:
    page = client.page("/agenda/2026/12?territoire=atlantide")
    assert "Nous ne connaissons pas ce territoire." in words(page)


def test_the_number_of_statements_does_not_grow(client: CheckedClient) -> None:
    few, many = make_scene(), make_scene()
    for scene, count in ((few, 5), (many, 200)):
        for number in range(count):
            start = datetime(2026, 12, 1, 9, tzinfo=UTC) + timedelta(days=number % 28)
            make_meeting(scene.group, venue=scene.venue, starts_at=start)
    counts = []
    for scene in (few, many):
        client.forget_facts()
        client.page(month_of(scene))
        counts.append(client.statements.count)
    assert counts[0] == counts[1]
    assert counts[0] <= 6, str(client.statements)
