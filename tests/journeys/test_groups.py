"""The first journey of a group: late, its dates planned in one go, on time; its members ask.

The facilitator of the Lauragais plans and corrects four dates; a member proposes a subject and asks
for a meeting; who steers the Département sees the rhythm turn, and where no inhabitant sits.
"""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Locator, Page

from participation.territories.holidays import public_holidays
from tests.support.browser import Screen, visiting
from tests.support.live_server import LiveServer
from tests.support.planning import answer_the_rule, dates, move, press, said

pytestmark = [pytest.mark.journey, pytest.mark.enable_socket]

GROUP = "Équipe mixte d’insertion du Lauragais"
FACILITATOR, MEMBER, STEERING = (
    "L’animatrice du Lauragais",
    "Un membre de l’équipe du Lauragais",
    "La chargée de mission du Département",
)
PARTNER = "France Travail"
TITLE = "Nos rendez-vous de l’année"
SUBJECT, WISH = "Les bus du soir", "Parler de la garde des enfants"


def test_a_late_group_plans_its_year_and_is_on_time(
    browser: Browser, live_server: LiveServer
) -> None:
    with visiting(browser, live_server.base_url, screen=Screen.DESK) as visitor:
        page = visitor.page
        enter(page, STEERING)
        assert "En retard" in stands(page)
        leave(page)

        enter(page, FACILITATOR)
        holiday = next_holiday()
        plan_four(page, holiday)
        page.goto("/animation/annee")
        assert "À jour" in said(page)
        assert visitor.overflow() == 0
        leave(page)

        enter(page, MEMBER)
        ask(page)
        leave(page)

        enter(page, FACILITATOR)
        page.goto("/animation/groupes/emi-lauragais/demandes")
        assert SUBJECT in said(page)
        assert WISH in said(page)
        leave(page)

        enter(page, STEERING)
        assert "À jour" in stands(page)
        assert "En retard" not in stands(page)
        for territory in ("Toulouse", "Nord Toulousain", "Sud Toulousain", "Comminges"):
            assert territory in said(page)
        page.goto("/pilotage/groupes")
        assert "Aucun habitant n’y siège" in said(page)
        assert visitor.overflow() == 0


def enter(page: Page, door: str) -> None:
    page.goto("/connexion")
    press(page, door)


def leave(page: Page) -> None:
    press(page, "Me déconnecter")


def stands(page: Page) -> str:
    """Return where the Lauragais stands, as the page of the rhythm says it."""
    page.goto("/pilotage/cadence")
    return page.get_by_role("row").filter(has=page.get_by_role("link", name=GROUP)).inner_text()


def next_holiday() -> date:
    """Return a public holiday that leaves two weeks before it, and comes within three months."""
    today = date.today()  # noqa: DTZ011, TID251 - the real server lives today
    return min(
        day
        for year in (today.year, today.year + 1)
        for day in public_holidays("31", year)
        if day - today >= timedelta(days=21)
    )


def plan_four(page: Page, holiday: date) -> None:
    """Plan four dates a week apart: the third is the holiday, the second and fourth too close."""
    first = holiday - timedelta(days=14)
    answer_the_rule(page, TITLE, first, 4, PARTNER)
    assert dates(page).count() == 4
    assert "Jour férié" in dates(page).nth(2).inner_text()
    assert "En retard" in said(page)
    move(dates(page).nth(1), first + timedelta(days=1))
    move(dates(page).nth(3), first + timedelta(days=4))
    press(page, "Regarder à nouveau")
    assert is_asked_too_often(dates(page).nth(3))
    press(page, "Annoncer tout")
    assert "Ce jour est férié" in said(page)
    move(dates(page).nth(2), holiday + timedelta(days=45))
    move(dates(page).nth(3), holiday + timedelta(days=90))
    press(page, "Regarder à nouveau")
    assert not is_asked_too_often(dates(page).nth(3))
    press(page, "Annoncer tout")
    if "4 dates annoncées" not in said(page):  # what clashed was shown first
        press(page, "Annoncer tout")
    assert "4 dates annoncées" in said(page)
    assert "À jour" in said(page)


def is_asked_too_often(line: Locator) -> bool:
    words = line.inner_text().replace("\xa0", " ")
    return re.search(rf"{PARTNER} : \d rencontres en 7 jours", words) is not None


def ask(page: Page) -> None:
    page.goto("/groupes/emi-lauragais/proposer-un-sujet")
    page.get_by_label("De quoi voulez-vous parler ?").fill(SUBJECT)
    press(page, "Proposer ce sujet")
    assert "Votre sujet est proposé" in said(page)
    page.goto("/groupes/emi-lauragais/demander-une-rencontre")
    page.get_by_label("De quoi voulez-vous parler ?").fill(WISH)
    press(page, "Demander une rencontre")
    assert "Votre demande est notée" in said(page)
