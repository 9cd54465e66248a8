"""No axe violation on any page of any role, in a real browser, narrow and wide (WCAG 2.1 AA, RGAA).

`make audit` (AUDIT=full) adds dark colours and text at 200 %.
"""

import os
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page

from tests.support.axe import violations
from tests.support.browser import Screen, Visitor, visiting
from tests.support.live_server import LiveServer

pytestmark = [pytest.mark.axe, pytest.mark.enable_socket]

# `{meeting}` is the first meeting of the agenda, `{mine}` the first of the facilitator's own.
LAURAGAIS = "/animation/groupes/emi-lauragais"
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
        "/i/{code}",
        "/i/AAAAA-AAAAA",
        "/groupes",
        "/groupes?etat=clos",
        "/groupes?nom=introuvable",
        "/groupes/emi-lauragais",
        "/groupes/emi-lauragais/rejoindre",
        "/groupes/emi-lauragais/sieges",
        "/groupes/emi-lauragais/tirages/{renewal}",
        "/groupes/emi-lauragais/tirages/{renewal}?mots=4+8+15&nombre=7",
        "/groupes/emi-lauragais/tirages/{renewal}?mots=&nombre=douze",
        "/i/{code}/groupes",
        "/i/{code}/groupes/emi-lauragais",
        "/charte",
        "/charte?departement=haute-garonne",
        "/groupes/emi-lauragais/annee",
        "/groupes/emi-lauragais/annee/2031",
        "/territoires/lauragais",
        "/qui-fait-quoi",
        "/qui-fait-quoi?departement=haute-garonne",
        "/qui-fait-quoi?q=licorne",
        "/integrer",
        "/integrer/agenda",
        "/integrer/agenda?territoire=inconnu",
        "/departements/haute-garonne",
        "/connexion",
        "/connexion/code",
        "/connexion/lien/inconnu",
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
        "/animation/series/nouvelle",
        "/animation/annee",
        "/animation/annee/2027",
        "{series}",
        "{series}/abandonner",
        "/animation/rencontres/{mine}",
        "/animation/rencontres/{mine}/modifier",
        "/animation/rencontres/{mine}/annuler",
        "/animation/groupes/{group}/brouillons",
        "/animation/groupes",
        "/animation/groupes/emi-lauragais",
        "/animation/groupes/emi-lauragais/modifier",
        "/animation/groupes/emi-lauragais/cadre",
        "/animation/groupes/emi-lauragais/fermer",
        f"{LAURAGAIS}/membres",
        f"{LAURAGAIS}/membres?etat=partis",
        f"{LAURAGAIS}/membres/nouveau",
        f"{LAURAGAIS}/membres/bulletin",
        f"{LAURAGAIS}/membres/{{member}}",
        "{member_card}",
        f"{LAURAGAIS}/sieges",
        f"{LAURAGAIS}/sieges/nombre?college=usagers",
        f"{LAURAGAIS}/sieges/renouvellement",
        f"{LAURAGAIS}/sieges/renouvellements/{{renewal}}",
        f"{LAURAGAIS}/delegations",
        f"{LAURAGAIS}/delegations/nouvelle",
        f"{LAURAGAIS}/delegations/{{delegation}}",
        f"{LAURAGAIS}/delegations/{{delegation}}/retour",
        "/animation/groupes/emi-lauragais/organismes",
        "/animation/groupes/emi-lauragais/organismes/ajouter",
        "/animation/groupes/emi-lauragais/organismes/pilotes",
        "/animation/groupes/emi-lauragais/organismes/presidence",
        "/animation/groupes/emi-lauragais/organismes/{seat}",
        "/animation/groupes/emi-lauragais/organismes/{seat}/sortie",
        "/mon-compte",
        "/mon-compte/donnees",
        "/mon-compte/nom",
        "/mon-compte/fermer",
        "/deconnexion",
    ),
    "charge-mission": (
        "/animation",
        f"{LAURAGAIS}/membres",
        "/administration/charte",
        "/animation/rencontres/{meeting}",
        "/animation/rencontres/{meeting}/inscriptions",
        "/animation/rencontres/{meeting}/inscriptions/{handle}",
        "{card}",
        "/animation/rencontres/{meeting}/inscriptions/nouvelle",
        "/animation/rencontres/{meeting}/reporter",
        "/animation/groupes/nouveau",
        "/animation/groupes/nouveau?type=emi",
        "/animation/groupes/emi-toulouse/fermer",
        "/animation/groupes/emi-lauragais/reunir",
        "/animation/groupes/emi-lauragais/reunir?avec=emi-toulouse",
        "/animation/groupes/emi-toulouse/partager",
        "{working}",
        "{working}/fiche",
        "{sessions}/protocole",
        "/pilotage",
        "/pilotage/cadence",
        "/pilotage/cadence?etat=sans-dates",
        "/pilotage/cadence?etat=inconnu",
        "/pilotage/groupes",
        "/administration/lieux-et-organismes",
        "/administration/lieux-et-organismes/territoires",
        "/administration/lieux-et-organismes/territoires/nouveau",
        "/administration/lieux-et-organismes/territoires/{territory}",
        "/administration/lieux-et-organismes/territoires/{territory}/partager",
        "/administration/lieux-et-organismes/territoires/{territory}/groupes",
        "/administration/lieux-et-organismes/lieux",
        "/administration/lieux-et-organismes/lieux?q=licorne",
        "/administration/lieux-et-organismes/lieux/nouveau",
        "/administration/lieux-et-organismes/lieux/{venue}",
        "/administration/lieux-et-organismes/lieux/{venue}/supprimer",
        "/administration/lieux-et-organismes/organismes",
        "/administration/lieux-et-organismes/organismes/nouveau",
        "/administration/lieux-et-organismes/organismes/{organisation}",
        "/administration/lieux-et-organismes/organismes/{organisation}/renommer",
        "/administration/lieux-et-organismes/organismes/{organisation}/ancien-nom",
        "/administration/lieux-et-organismes/organismes/{organisation}/supprimer",
        "/administration/lieux-et-organismes/plans",
        "/administration/lieux-et-organismes/plans/nouveau",
        "/administration/lieux-et-organismes/plans/{plan}",
        "/administration/lieux-et-organismes/plans/{plan}/prolonger",
        "/administration/lieux-et-organismes/plans/{plan}/supprimer",
        "/animation/annonces/{event}",
        "/animation/annonces/{event}/refuser",
    ),
    "partenaire": (
        "/structure",
        "/structure/evenements/nouveau",
        "/structure/evenements/{event}/retirer",
    ),
    "admin": (
        "/administration",
        "/administration/personnes",
        "/administration/personnes/inviter",
        "/administration/departement",
        "/administration/types-de-groupes",
        "/administration/types-de-groupes?etat=ranges",
        "/administration/types-de-groupes/nouveau",
        "/administration/types-de-groupes/{kind}",
        "/administration/departement/logo",
        "/administration/departement/logo/retirer",
        "/administration/journal",
        "/administration/journal/verification",
        "/administration/personnes/{account}",
        "/administration/personnes/{account}/fermer",
    ),
    "elue": ("/mon-compte", "/pilotage/cadence", "/pilotage/groupes"),
    "relectrice": (
        "/groupes/emi-lauragais/rejoindre",
        "/groupes/emi-lauragais/rejoindre?college=usagers",
    ),
    "usager": (
        "/mon-compte",
        "/groupes/emi-lauragais/bienvenue",
        "/mon-compte/groupes/emi-lauragais/charte",
        "/mon-compte/groupes/emi-lauragais/sujet",
    ),
}
ABSENT = ("/absent", "/i/AAAAA-AAAAA", "/connexion/lien/inconnu")
# No pages; and the one that only a shared mailbox shows, which has a test of its own below.
ELSEWHERE = {
    "account.export",
    "administration.preview",
    "agenda.data",
    "charters.edit_own",  # the page of charters.edit, for a network
    "demo.enter",
    "group_members.counts",
    "interchange.model",
    "operations.healthz",
    "operations.readyz",
    "registrations.group_charter",  # the page of group_members.charter, behind a code
    "sign_in.choose",
    "steering.cadence_table",
    "theme.logo",
    "theme.show",
}
# Sent empty, each of these shows its errors.
FORMS = (
    (None, "/rencontres/{meeting}/inscription"),
    (None, "/i"),
    (None, "/connexion"),
    ("animatrice", "/animation/rencontres/nouvelle"),
    ("animatrice", f"{LAURAGAIS}/membres/nouveau"),
    ("animatrice", f"{LAURAGAIS}/sieges/renouvellement"),
    ("animatrice", f"{LAURAGAIS}/delegations/nouvelle"),
    ("charge-mission", "/administration/charte"),
    ("animatrice", "/animation/series/nouvelle"),
    ("admin", "/administration/personnes/inviter"),
    ("admin", "/administration/types-de-groupes/nouveau"),
    ("charge-mission", "/animation/groupes/nouveau?type=emi"),
    ("charge-mission", "/animation/groupes/emi-toulouse/partager"),
    ("charge-mission", "/animation/groupes/emi-lauragais/reunir?avec=emi-toulouse"),
    ("charge-mission", "/administration/lieux-et-organismes/territoires/nouveau"),
    ("charge-mission", "/administration/lieux-et-organismes/lieux/nouveau"),
    ("charge-mission", "/administration/lieux-et-organismes/organismes/nouveau"),
    ("charge-mission", "/administration/lieux-et-organismes/plans/nouveau"),
    ("animatrice", "/animation/groupes/emi-lauragais/organismes/ajouter"),
    ("animatrice", "/animation/groupes/emi-lauragais/organismes/pilotes"),
    ("partenaire", "/structure/evenements/nouveau"),
)
PLACES = "/administration/lieux-et-organismes"
WHO_COMES = "/animation/rencontres/1/inscriptions"
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

    meeting = first(None, "/agenda?departement=haute-garonne", r'href="/rencontres/(\d+)[^"/]*"')
    who_comes = f"/animation/rencontres/{meeting}/inscriptions"
    return {
        "meeting": meeting,
        "mine": first("animatrice", "/animation", r'href="/animation/rencontres/(\d+)[^"/]*"'),
        "group": "4",
        "code": registered(visitors[None].page, f"/rencontres/{meeting}/inscription"),
        "card": entered(visitors["charge-mission"].page, f"{who_comes}/nouvelle"),
        "handle": first("charge-mission", who_comes, r"/inscriptions/([\w-]{16})"),
        "kind": first(
            "admin", "/administration/types-de-groupes", r'href="/administration/[a-z-]+/(\d+)"'
        ),
        "working": created(visitors["charge-mission"].page, "groupe-travail"),
        "sessions": created(visitors["charge-mission"].page, "information-collective"),
        "series": planned_series(visitors["animatrice"].page),
        "account": first("admin", "/administration/personnes", r"/personnes/([0-9a-f-]{36})"),
        **written_at_the_desk(visitors["animatrice"].page),
        "event": announced(visitors["partenaire"].page),
        "seat": first(
            "animatrice", "/animation/groupes/emi-lauragais/organismes", r"/organismes/(\d+)\""
        ),
        **{
            name: first("charge-mission", f"{PLACES}/{words}", rf"/{words}/(\d+)\"")
            for name, words in (
                ("territory", "territoires"),
                ("venue", "lieux"),
                ("organisation", "organismes"),
                ("plan", "plans"),
            )
        },
    }


def announced(page: Page) -> str:
    """Announce an event and return its id."""
    page.goto("/structure/evenements/nouveau")
    for label in ("Quelle structure l’organise ?", "Quel lieu ?", "Quel territoire ?"):
        page.get_by_label(label).select_option(index=1)
    for label, answer in (
        ("Le titre", "Le forum des métiers"),
        ("Quel jour ?", "8/12/2099"),
        ("Il commence à quelle heure ?", "14 h"),
        ("Il finit à quelle heure ?", "17 h"),
        ("Le lien pour s’inscrire", "https://exemple.fr/forum"),
        ("Le téléphone à appeler", "05 36 49 00 01"),
    ):
        page.get_by_label(label).fill(answer)
    page.locator("main form.form button[type=submit]").last.click()
    found = re.search(r"/structure/evenements/(\d+)", page.content())
    assert found is not None
    return found[1]


def registered(page: Page, path: str) -> str:
    """Register and return the code."""
    page.goto(path)
    page.get_by_label("Votre prénom").fill("Sam")
    page.locator("main form.form button[type=submit]").last.click()
    return page.locator("output#code").inner_text()


def written_at_the_desk(page: Page) -> dict[str, str]:
    """Write a member, a draw and a delegation, and return what names them."""
    page.goto(f"{LAURAGAIS}/membres/nouveau")
    page.get_by_label("Son prénom").fill("Lou")
    page.locator('input[name="college"]').first.check()
    page.locator('input[name="accord"]').check()
    page.get_by_role("button", name="Ajouter au groupe").click()
    card = urlsplit(page.url).path
    page.goto(f"{LAURAGAIS}/sieges/nombre?college=usagers")
    page.locator('input[name="seats"]').fill("6")
    page.get_by_role("button", name="Enregistrer").click()
    page.goto(f"{LAURAGAIS}/sieges/renouvellement")
    page.locator('input[name="seats"]').fill("6")
    page.locator('input[name="closes_on"]').fill("31/12/2099")
    page.locator('textarea[name="public_source"]').fill("Les numéros d’un tirage public.")
    page.get_by_role("button", name="Ouvrir l’appel").click()
    renewal = urlsplit(page.url).path.rpartition("/")[2]
    page.goto(f"{LAURAGAIS}/delegations/nouvelle")
    page.locator('select[name="body_id"]').select_option(index=1)
    page.locator('input[name="carriers"]').fill("Deux membres")
    page.locator('input[name="since_on"]').fill("1/1/2026")
    page.get_by_role("button", name="Enregistrer").click()
    found = re.search(r"/delegations/(\d+)", page.content())
    assert found is not None
    member = card.partition("/carte/")[0].rpartition("/")[2]
    return {
        "member": member,
        "member_card": card,
        "renewal": renewal,
        "delegation": found[1],
    }


def entered(page: Page, path: str) -> str:
    """Register somebody at the desk and return the address of the card with their code."""
    page.goto(path)
    page.get_by_label("Son prénom").fill("Lou")
    page.locator('input[name="canal"]').first.check()
    page.get_by_label("Elle est d’accord").check()
    page.locator("main form.form button[type=submit]").last.click()
    return urlsplit(page.url).path


def created(page: Page, kind: str) -> str:
    """Create a group of a kind, still to be framed, and return the address of its desk."""
    page.goto(f"/animation/groupes/nouveau?type={kind}")
    page.get_by_label("Le nom du groupe").fill(f"À préparer : {kind}")
    page.locator("main form.form button[type=submit]").last.click()
    return urlsplit(page.url).path


def dates_of_a_series(page: Page) -> None:
    """Answer the rule of a series, with a public holiday among its dates, and see these."""
    page.goto("/animation/series/nouvelle")
    page.get_by_label("Le titre").first.fill("Se déplacer")
    page.get_by_label("À partir de quel jour ?").fill("6/5/2027")
    page.get_by_label("Elle commence à quelle heure ?").fill("14 h")
    page.get_by_label("Elle finit à quelle heure ?").fill("16 h")
    page.get_by_label("Ou combien de fois ?").fill("3")
    with page.expect_navigation():
        page.get_by_role("button", name="Voir les dates").click()


def planned_series(page: Page) -> str:
    """Plan a series and return the address of its page."""
    dates_of_a_series(page)
    page.get_by_label("Garder quand même").first.check()
    with page.expect_navigation():
        page.get_by_role("button", name="Enregistrer comme brouillons").click()
    return urlsplit(page.url).path


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
    keys = ("meeting", "mine", "group", "event", "seat", "kind")
    sample = dict.fromkeys((*keys, "territory", "venue", "organisation", "plan"), "1")
    sample |= dict.fromkeys(("working", "sessions"), "/animation/groupes/x")
    sample |= {"handle": "x" * 16, "account": "00000000-0000-4000-8000-000000000000"}
    sample |= {"renewal": "1", "delegation": "1", "member": "x" * 16}
    sample |= {"member_card": f"{LAURAGAIS}/membres/{'x' * 16}/carte/{'x' * 16}"}
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
