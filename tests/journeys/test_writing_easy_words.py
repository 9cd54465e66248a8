"""Easy words are saved as one types: two people on one passage, a network that goes and comes.

Without JavaScript every button saves all that was typed.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import Screen, Visitor, visiting
from tests.support.live_server import LiveServer
from tests.support.planning import press

pytestmark = [pytest.mark.journey, pytest.mark.enable_socket]

LETTER = "Il vous appartient de nous contacter.\n\nVenez le 12 mars 2026 à 14 h."
EASY = "Passage 1 en facile"


def signed_in(visitor: Visitor) -> Page:
    visitor.page.goto("/connexion")
    press(visitor.page, "L’animatrice du Lauragais")
    return visitor.page


@pytest.fixture
def writer(browser: Browser, live_server: LiveServer) -> Iterator[Visitor]:
    with visiting(browser, live_server.base_url, screen=Screen.PHONE) as visitor:
        signed_in(visitor)
        yield visitor


def entered(page: Page) -> str:
    """Enter a letter and return the address of its desk."""
    page.goto("/animation/documents/nouveau")
    page.get_by_label("Collez ou tapez le texte").fill(LETTER)
    page.get_by_label("Son titre").fill("Votre rendez-vous")
    press(page, "Ajouter ce document")
    return page.url.partition("?")[0]


def said(page: Page) -> str:
    return page.locator("#passage-1 [data-said]").inner_text()


def test_words_are_saved_as_they_are_typed(writer: Visitor) -> None:
    page = writer.page
    desk = entered(page)
    page.get_by_label(EASY).fill("Appelez-nous, faute de quoi nous attendons.")
    finding = page.locator("#passage-1 .finding").filter(has_text="mots d’administration")
    expect(finding).to_be_visible(timeout=30_000)
    assert said(page) == "C’est enregistré."
    assert "phrase" in page.locator("#titre-mesure").inner_text()
    finding.get_by_role("button", name="Prendre cette idée").click()
    expect(page.get_by_label(EASY)).to_have_value("Appelez-nous, sinon nous attendons.")
    page.goto(desk)
    expect(page.get_by_label(EASY)).to_have_value("Appelez-nous, sinon nous attendons.")
    assert writer.overflow() == 0


def test_two_people_on_one_passage_choose(
    browser: Browser, live_server: LiveServer, writer: Visitor
) -> None:
    desk = entered(writer.page)
    with visiting(browser, live_server.base_url, screen=Screen.DESK) as visitor:
        other = signed_in(visitor)
        other.goto(desk)
        writer.page.get_by_label(EASY).fill("Appelez-nous.")
        saved = writer.page.locator("#passage-1 [data-said]")
        expect(saved).to_have_text("C’est enregistré.", timeout=30_000)
        other.get_by_label(EASY).fill("Téléphonez-nous.")
        both = other.locator("#passage-1 [data-conflict]")
        expect(both).to_contain_text("Appelez-nous.", timeout=30_000)
        expect(both).to_contain_text("Téléphonez-nous.")
        both.get_by_role("button", name="Garder mon texte").click()
        other.wait_for_load_state()
        expect(other.get_by_label(EASY)).to_have_value("Téléphonez-nous.")


def test_a_lost_network_loses_no_word(writer: Visitor) -> None:
    page = writer.page
    entered(page)
    writer.context.set_offline(True)
    page.get_by_label(EASY).fill("Appelez-nous.")
    expect(page.locator("#passage-1 [data-said]")).to_contain_text("Pas encore enregistré.")
    assert page.get_by_label(EASY).input_value() == "Appelez-nous."
    writer.context.set_offline(False)
    saved = page.locator("#passage-1 [data-said]")
    expect(saved).to_have_text("C’est enregistré.", timeout=30_000)


def test_every_button_saves_all_without_javascript(
    browser: Browser, live_server: LiveServer
) -> None:
    with visiting(browser, live_server.base_url, screen=Screen.PHONE, javascript=False) as visitor:
        page = signed_in(visitor)
        entered(page)
        page.get_by_label(EASY).fill("Appelez-nous.")
        page.get_by_label("Passage 2 en facile").fill("Venez le 12 mars 2026, à 14 h.")
        page.locator("#passage-2").get_by_role("button", name="Enregistrer").click()
        expect(page.get_by_label(EASY)).to_have_value("Appelez-nous.")
        assert visitor.overflow() == 0
