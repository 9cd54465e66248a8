"""No axe violation on any page of any role, in a real browser, narrow and wide (WCAG 2.1 AA, RGAA).

`make audit` (AUDIT=full) adds dark colours and text at 200 %.
"""

import os
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page

from tests.support.audited_objects import audited_objects, dates_of_a_series
from tests.support.audited_pages import ABSENT, ELSEWHERE, FORMS, LAURAGAIS, PAGES, WHO_COMES
from tests.support.axe import violations
from tests.support.browser import Screen, Visitor, visiting
from tests.support.live_server import LiveServer

pytestmark = [pytest.mark.axe, pytest.mark.enable_socket]

DOCUMENT = "/animation/documents/1"
CASES = [(role, path) for role, paths in PAGES.items() for path in paths]
FULL = os.environ.get("AUDIT") == "full"


@pytest.fixture(scope="module")
def visitors(browser: Browser, live_server: LiveServer) -> Iterator[dict[str | None, Visitor]]:
    """One browser a role, kept for the whole module: they only read."""
    opened = {}
    contexts = []
    for role in PAGES:
        context = visiting(browser, live_server.base_url, screen=Screen.NARROW)
        visitor = context.__enter__()
        contexts.append(context)
        if role is not None:
            visitor.page.goto("/connexion")
            visitor.page.request.post(f"/demo/connexion/{role}", max_redirects=0)
        opened[role] = visitor
    yield opened
    for context in reversed(contexts):
        context.__exit__(None, None, None)


@pytest.fixture(scope="module")
def names(visitors: dict[str | None, Visitor]) -> dict[str, str]:
    """What the marks of the addresses stand for."""
    return audited_objects(visitors)


def problems(page: Page, visitor: Visitor) -> list[str]:
    found = []
    for width, height, _touch in (Screen.NARROW.value, Screen.DESK.value):
        page.set_viewport_size({"width": width, "height": height})
        found += [f"{width}: {one}" for one in violations(page)]
        if visitor.overflow() > 0:
            found.append(f"{width}: wider than the screen by {visitor.overflow()}")
    if FULL:
        page.emulate_media(color_scheme="dark")
        found += [f"dark: {one}" for one in violations(page)]
        page.emulate_media(color_scheme="light")
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        found += [f"200 %: {one}" for one in violations(page)]
        if visitor.overflow() > 0:
            found.append(f"200 %: wider than the screen by {visitor.overflow()}")
        page.evaluate("document.documentElement.style.fontSize = ''")
    return found


def test_every_page_is_looked_at(app: Flask) -> None:
    adapter = app.url_map.bind("localhost")
    keys = ("meeting", "mine", "group", "event", "seat", "kind", "partner", "proposal", "request")
    sample = dict.fromkeys((*keys, "territory", "venue", "organisation", "plan"), "1")
    sample |= dict.fromkeys(("working", "sessions"), "/animation/groupes/x")
    sample |= {"handle": "x" * 16, "account": "00000000-0000-4000-8000-000000000000"}
    sample |= {"renewal": "1", "delegation": "1", "member": "x" * 16}
    sample |= {"member_card": f"{LAURAGAIS}/membres/{'x' * 16}/carte/{'x' * 16}"}
    sample |= dict.fromkeys(("round", "closed_round"), f"{DOCUMENT}/relecture/1")
    sample |= {"new_round": f"{DOCUMENT}/relecture", "reading": "/i/AAAAA-AAAAA/relecture/1"}
    sample |= {"reading_question": "/i/AAAAA-AAAAA/relecture/1/questions/1"}
    sample |= {"round_sheet": f"{DOCUMENT}/relecture/1/lecteurs/1"}
    sample |= {"round_card": f"{DOCUMENT}/relecture/1/lecteurs/1/code/{'x' * 16}"}
    sample |= {"text": DOCUMENT, "copies": f"{DOCUMENT}/diffusion/1"}
    sample |= {"document": "1", "word": "/animation/glossaire/mots/1"}
    sample |= {"asked_word": "/animation/glossaire/demandes/1"}
    sample |= {"series": "/animation/series/1"}
    sample |= {"code": "AAAAA-AAAAA", "card": f"{WHO_COMES}/{'x' * 16}/carte/{'x' * 16}"}
    seen = {
        adapter.match(path.format(**sample).partition("?")[0])[0]
        for _role, path in CASES
        if path != "/absent"
    }
    pages = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if "GET" in (rule.methods or ()) and not rule.rule.endswith(".ics")
    }
    assert pages - seen - ELSEWHERE == set()


@pytest.mark.parametrize(("role", "path"), CASES)
def test_a_page_has_no_violation(
    visitors: dict[str | None, Visitor], names: dict[str, str], role: str | None, path: str
) -> None:
    visitor = visitors[role]
    answer = visitor.page.goto(path.format(**names))
    assert answer is not None
    assert answer.status == (404 if path in ABSENT else 200)
    assert problems(visitor.page, visitor) == []


@pytest.mark.parametrize(("role", "path"), FORMS)
def test_a_page_in_error_has_no_violation(
    visitors: dict[str | None, Visitor], names: dict[str, str], role: str | None, path: str
) -> None:
    visitor = visitors[role]
    visitor.page.goto(path.format(**names))
    form = visitor.page.locator("main form.form[method=post]").first
    form.locator("button[type=submit]").last.click()
    assert visitor.page.locator("main [role=alert], main .error-summary").count()
    assert problems(visitor.page, visitor) == []


def test_the_dates_of_a_series_have_no_violation(visitors: dict[str | None, Visitor]) -> None:
    visitor = visitors["animatrice"]
    dates_of_a_series(visitor.page)
    assert problems(visitor.page, visitor) == []
    with visitor.page.expect_navigation():
        visitor.page.get_by_role("button", name="Enregistrer comme brouillons").click()
    assert visitor.page.locator("main .field-error").count()  # the holiday that nobody accepted
    assert problems(visitor.page, visitor) == []


def test_the_page_of_a_shared_mailbox_has_no_violation(
    browser: Browser, live_server: LiveServer
) -> None:
    shared = "a-deux@exemple.fr"
    for code in ("31", "34"):
        live_server.command("users", "invite", shared, "--role", "usager", "--departement", code)
    with visiting(browser, live_server.base_url, screen=Screen.NARROW) as visitor:
        page = visitor.page
        page.goto("/connexion")
        page.get_by_label("Votre adresse électronique ou votre téléphone").fill(shared)
        page.get_by_role("button", name="Recevoir mon code").click()
        box = visitor.context.new_page()
        box.goto(f"/demo/boite?adresse={shared}")
        words = box.inner_text("main").split()
        box.close()
        digits = next(word for word in words if word.isdigit() and len(word) == 6)
        page.get_by_label("Le code à 6 chiffres").fill(digits)
        page.locator("main form.form button[type=submit]").first.click()
        assert urlsplit(page.url).path == "/connexion/qui"
        assert problems(page, visitor) == []
