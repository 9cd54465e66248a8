"""The twelve seminars of early 2022, typed from a public document: brought in, announced, followed.

They come in through the command and the page, are announced in one go, and show in the agenda and
in a real calendar program at the hours of the file; the same file again changes nothing.
"""

import csv
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.browser import Screen, visiting
from tests.support.live_server import LiveServer
from tests.support.subscription import Subscription

pytestmark = [pytest.mark.journey, pytest.mark.enable_socket]

FILE = Path(__file__).parent.parent / "data" / "rencontres-herault-2022.csv"
WHO = "charge-mission-34@exemple.fr"
FEED = "/agenda.ics?groupe=copil-34&du=2021-11-01&au=2022-12-31"


def rows() -> list[tuple[datetime, str]]:
    with FILE.open(encoding="utf-8-sig") as file:
        found = csv.DictReader(file, delimiter=";")
        return [(datetime.strptime(row["debut"], "%d/%m/%Y %H:%M"), row["titre"]) for row in found]  # noqa: DTZ007


def test_an_agenda_that_exists_comes_in_and_is_followed(
    browser: Browser, live_server: LiveServer, tmp_path: Path
) -> None:
    invite = ("users", "invite", WHO, "--role", "charge-mission", "--departement", "34")
    live_server.command(*invite)
    bring_in = ("import", "rencontres", str(FILE), "--groupe", "copil-34", "--par", WHO)
    live_server.command(*bring_in)
    again = live_server.command(*bring_in)
    assert "updated" not in again
    assert "new" not in again.lower().split()

    with visiting(browser, live_server.base_url, screen=Screen.DESK) as visitor:
        page = visitor.page
        page.goto("/connexion")
        page.get_by_label("Votre adresse électronique ou votre téléphone").fill(WHO)
        page.get_by_role("button", name="Recevoir mon code").click()
        box = page.context.new_page()
        box.goto("/demo/boite")
        code = next(
            word for word in box.inner_text("main").split() if word.isdigit() and len(word) == 6
        )
        page.get_by_label("Le code à 6 chiffres").fill(code)
        page.locator("main form.form button[type=submit]").first.click()
        page.goto("/animation/rencontres/importer?groupe=copil-34")
        page.locator("input[type=file]").set_input_files(FILE)
        page.locator("main form.form button[type=submit]").first.click()
        page.get_by_role("link", name="Voir les brouillons de ce groupe").click()
        page.get_by_role("button", name="Annoncer les rencontres choisies").click()
        page.goto("/agenda?groupe=copil-34&du=2021-11-01&au=2022-12-31")
        shown = page.inner_text("main")
        while (following := page.get_by_role("link", name="Voir les rencontres suivantes")).count():
            following.click()
            shown += page.inner_text("main")
        for _moment, title in rows():
            assert title in shown

    programs = Subscription(tmp_path, live_server.base_url + FEED)
    programs.synchronise()
    lines = programs.agenda("2021-11-01", 400)
    for moment, title in rows():
        of_row = [line for line in lines if line.startswith(f"{moment:%Y-%m-%d %H:%M}")]
        assert sum(title in line for line in of_row) == 1, title
