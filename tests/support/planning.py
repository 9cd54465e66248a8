"""Planning a series on the screens of who facilitates, as a person does it."""

from datetime import date

from playwright.sync_api import Locator, Page

DAY = "%d/%m/%Y"


def press(page: Page, name: str) -> None:
    """Press a button and wait for the page it leads to, which may have the same address."""
    with page.expect_navigation():
        page.get_by_role("button", name=name).first.click()


def answer_the_rule(page: Page, title: str, first: date, times: int, partner: str) -> None:
    page.goto("/animation/series/nouvelle?groupe=emi-lauragais")
    page.get_by_label("Le titre").first.fill(title)
    page.get_by_label("À partir de quel jour ?").fill(f"{first:{DAY}}")
    page.get_by_label("Elle commence à quelle heure ?").fill("9 h")
    page.get_by_label("Elle finit à quelle heure ?").fill("11 h 30")
    page.get_by_label("Semaines").check()
    page.get_by_label("Ou combien de fois ?").fill(str(times))
    page.get_by_label("Quel lieu ?").select_option(index=1)
    page.get_by_label(partner).check()
    press(page, "Voir les dates")


def dates(page: Page) -> Locator:
    return page.locator("ol > li.card")


def move(line: Locator, day: date) -> None:
    field = line.get_by_label("Quel jour ?")
    if not field.is_visible():
        line.get_by_text("Changer cette date").click()
    field.fill(f"{day:{DAY}}")


def said(page: Page) -> str:
    return page.inner_text("main").replace("\xa0", " ")
