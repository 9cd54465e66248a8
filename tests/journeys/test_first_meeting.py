"""The first journey: a meeting planned, found on a phone, joined, given back, moved, cancelled."""

import re
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from icalendar import Calendar, Event
from playwright.sync_api import Browser, Page

from participation.territories.holidays import public_holiday
from tests.support.browser import Screen, Visitor, visiting
from tests.support.live_server import LiveServer

pytestmark = [pytest.mark.journey, pytest.mark.enable_socket]

FEED = "/territoires/lauragais/agenda.ics"


@dataclass(frozen=True)
class Plan:
    """What the facilitator types."""

    title: str
    day: date
    new_day: date


def a_plan(javascript: bool) -> Plan:  # noqa: FBT001 - a parameter of the test
    today = date.today()  # noqa: DTZ011, TID251 - the real server lives today
    title = f"Le bus du matin {'avec' if javascript else 'sans'} script"
    return Plan(title, working_day(today, 20), working_day(today, 27))


def working_day(today: date, days: int) -> date:
    """Return a day about so far away that is no public holiday in Haute-Garonne."""
    ahead = (today + timedelta(days=days + more) for more in range(7))
    return next(day for day in ahead if public_holiday("31", day) is None)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=False).first.click()


def follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=False).first.click()


def plan_and_announce(page: Page, plan: Plan) -> None:
    page.goto("/connexion")
    press(page, "L’animatrice du Lauragais")
    follow(page, "Prévoir une rencontre")
    page.get_by_label("Le titre").fill(plan.title)
    page.get_by_label("Quel jour ?").fill(f"{plan.day:%d/%m/%Y}")
    page.get_by_label("Elle commence à quelle heure ?").fill("14h")
    page.get_by_label("Elle finit à quelle heure ?").fill("16 h 30")
    page.get_by_label("Quel lieu ?").select_option(index=1)
    page.get_by_label("Équipe mixte d’insertion du Lauragais").check()
    page.get_by_label("Combien de places ?").fill("1")
    press(page, "Garder et relire")
    press(page, "Annoncer la rencontre")


def find(page: Page, plan: Plan) -> None:
    page.goto("/agenda")
    page.get_by_label("Près de chez vous").select_option(value="lauragais")
    press(page, "Montrer")
    follow(page, plan.title)


def register(page: Page, name: str) -> str:
    follow(page, "Je viens") if page.get_by_role("link", name="Je viens").count() else follow(
        page, "liste d’attente"
    )
    page.get_by_label("Votre prénom").fill(name)
    page.locator("main form[method=post] button[type=submit]").last.click()
    return page.locator("output#code").inner_text()


def event_of(visitor: Visitor, plan: Plan) -> Event:
    answer = visitor.page.request.get(FEED)
    assert answer.status == 200
    events = Calendar.from_ical(answer.body()).walk("VEVENT")
    return next(event for event in events if plan.title in str(event["SUMMARY"]))


@pytest.mark.parametrize("javascript", [False, True], ids=["without script", "with script"])
def test_the_first_journey(browser: Browser, live_server: LiveServer, javascript: bool) -> None:  # noqa: FBT001
    plan = a_plan(javascript)
    with ExitStack() as stack:

        def arrives(screen: Screen = Screen.PHONE) -> Visitor:
            return stack.enter_context(
                visiting(browser, live_server.base_url, screen=screen, javascript=javascript)
            )

        facilitator, first, second = arrives(Screen.DESK), arrives(), arrives()

        plan_and_announce(facilitator.page, plan)
        meeting_page = facilitator.page.url

        find(first.page, plan)
        code = register(first.page, "Sam")
        assert re.fullmatch(r"[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}", code)
        assert first.context.cookies() == []

        find(second.page, plan)
        register(second.page, "Lou")
        assert "numéro 1 sur la liste d’attente" in second.page.inner_text("main")

        first.page.goto("/i")
        first.page.get_by_label("Votre code").fill(code.lower().replace("-", " "))
        first.page.locator("main button[type=submit]").first.click()
        press(first.page, "Je ne viens plus")
        assert "vous ne venez plus" in first.page.inner_text("main")

        second.page.reload()
        assert "Place gardée" in second.page.inner_text("main")

        before = event_of(first, plan)
        assert before["DTSTART"].dt.date() == plan.day
        assert before["STATUS"] == "CONFIRMED"

        facilitator.page.goto(meeting_page)
        follow(facilitator.page, "Changer la rencontre")
        facilitator.page.get_by_label("Quel jour ?").fill(f"{plan.new_day:%d/%m/%Y}")
        facilitator.page.locator("main form[method=post] button[type=submit]").last.click()
        moved = event_of(first, plan)
        assert moved["DTSTART"].dt.date() == plan.new_day
        assert moved["UID"] == before["UID"]
        assert moved["SEQUENCE"] > before["SEQUENCE"]

        facilitator.page.goto(meeting_page)
        follow(facilitator.page, "Annuler la rencontre")
        facilitator.page.get_by_label(re.compile("raison", re.IGNORECASE)).first.fill(
            "La salle est fermée."
        )
        press(facilitator.page, "Annuler cette rencontre")
        cancelled = event_of(first, plan)
        assert cancelled["STATUS"] == "CANCELLED"
        assert cancelled["UID"] == before["UID"]
        assert cancelled["SEQUENCE"] > moved["SEQUENCE"]

        second.page.reload()
        assert "La salle est fermée." in second.page.inner_text("main")
        for visitor in (facilitator, first, second):
            assert visitor.blocked == []
            assert visitor.complaints == []
            assert visitor.overflow() == 0
