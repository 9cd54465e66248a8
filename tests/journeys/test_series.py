"""A year planned in one go, without a script: two dates that clash are corrected, all announced."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser

from participation.territories.holidays import public_holidays
from tests.support.browser import Screen, visiting
from tests.support.live_server import LiveServer
from tests.support.planning import answer_the_rule, dates, move, press, said

pytestmark = [pytest.mark.journey, pytest.mark.enable_socket]

PARTNER = "France Travail"


@pytest.mark.parametrize(("screen", "years"), [(Screen.PHONE, 1), (Screen.DESK, 2)])
def test_four_meetings_are_planned_and_two_dates_corrected(
    browser: Browser, live_server: LiveServer, screen: Screen, years: int
) -> None:
    year = date.today().year + years  # noqa: DTZ011, TID251 - the real server lives today
    holidays = public_holidays("31", year).items()
    ascension = next(day for day, name in holidays if "Ascension" in str(name))
    first = ascension - timedelta(days=14)
    title = f"Une année sur {screen.name.lower()}"
    with visiting(browser, live_server.base_url, screen=screen, javascript=False) as visitor:
        page = visitor.page
        page.goto("/connexion")
        press(page, "L’animatrice du Lauragais")
        answer_the_rule(page, title, first, 4, PARTNER)
        assert dates(page).count() == 4
        assert "Jour férié : le jeudi de l’Ascension." in said(page)
        move(dates(page).nth(1), first + timedelta(days=1))
        move(dates(page).nth(3), first + timedelta(days=4))
        press(page, "Regarder à nouveau")
        assert f"{PARTNER} : 3 rencontres en 7 jours." in said(page)
        press(page, "Annoncer tout")
        assert "Ce jour est férié : le jeudi de l’Ascension." in said(page)
        move(dates(page).nth(2), ascension + timedelta(days=1))
        move(dates(page).nth(3), ascension + timedelta(days=30))
        press(page, "Regarder à nouveau")
        assert "rencontres en 7 jours" not in said(page)
        press(page, "Annoncer tout")
        assert "4 dates annoncées" in said(page)
        assert visitor.overflow() == 0
        for address in (f"/animation/annee/{year}", f"/groupes/emi-lauragais/annee/{year}"):
            page.goto(address)
            assert page.get_by_text(title).count() == 4
            assert visitor.overflow() == 0
