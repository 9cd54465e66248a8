"""No axe violation on any page of any role, in a real browser, narrow and wide (WCAG 2.1 AA, RGAA).

`make audit` (AUDIT=full) adds dark colours and text at 200 %.
"""

import os
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.axe import violations
from tests.support.browser import Screen, Visitor, visiting
from tests.support.live_server import LiveServer

pytestmark = [pytest.mark.axe, pytest.mark.enable_socket]

# `{meeting}` is the first meeting of the agenda, `{mine}` the first of the facilitator's own.
PAGES: dict[str | None, tuple[str, ...]] = {
    None: (
        "/",
        "/agenda",
        "/agenda?territoire=lauragais&type=atelier",
        "/agenda?territoire=inconnu",
        "/agenda/2027/01",
        "/agenda/abonnement",
        "/rencontres/{meeting}",
        "/rencontres/{meeting}/inscription",
        "/i",
        "/i/AAAAA-AAAAA",
        "/groupes",
        "/groupes/emi-lauragais",
        "/territoires/lauragais",
        "/departements/haute-garonne",
        "/connexion",
        "/aide",
        "/contact",
        "/vie-privee",
        "/accessibilite",
        "/mentions-legales",
        "/plan-du-site",
        "/composants",
        "/demo/boite",
        "/absent",
    ),
    "animatrice": (
        "/animation",
        "/animation/rencontres",
        "/animation/rencontres/nouvelle",
        "/animation/rencontres/importer",
        "/animation/rencontres/{mine}",
        "/animation/rencontres/{mine}/modifier",
        "/animation/rencontres/{mine}/annuler",
        "/mon-compte",
        "/mon-compte/donnees",
        "/mon-compte/nom",
        "/mon-compte/fermer",
        "/deconnexion",
    ),
    "charge-mission": (
        "/animation",
        "/animation/rencontres/{meeting}",
        "/animation/rencontres/{meeting}/inscriptions",
        "/animation/rencontres/{meeting}/inscriptions/nouvelle",
        "/animation/rencontres/{meeting}/reporter",
    ),
    "admin": (
        "/administration",
        "/administration/personnes",
        "/administration/personnes/inviter",
        "/administration/departement",
        "/administration/journal",
    ),
    "elue": ("/mon-compte",),
}
# Sent empty, each of these shows its errors.
FORMS = (
    (None, "/rencontres/{meeting}/inscription"),
    (None, "/i"),
    (None, "/connexion"),
    ("animatrice", "/animation/rencontres/nouvelle"),
    ("admin", "/administration/personnes/inviter"),
)
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

    def first(role: str | None, path: str, pattern: str) -> str:
        found = re.search(pattern, visitors[role].page.request.get(path).text())
        assert found is not None, path
        return found[1]

    return {
        "meeting": first(
            None, "/agenda?departement=haute-garonne", r'href="/rencontres/(\d+)[^"/]*"'
        ),
        "mine": first("animatrice", "/animation", r'href="/animation/rencontres/(\d+)[^"/]*"'),
    }


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
    return found


@pytest.mark.parametrize(("role", "path"), CASES)
def test_a_page_has_no_violation(
    visitors: dict[str | None, Visitor], names: dict[str, str], role: str | None, path: str
) -> None:
    visitor = visitors[role]
    visitor.page.goto(path.format(**names))
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
