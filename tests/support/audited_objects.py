"""What stands behind the marks of the audited pages: objects of the demo, and some written here."""

import re
from http import HTTPStatus
from urllib.parse import urlsplit

from playwright.sync_api import Page

from participation import clock
from tests.support.audited_pages import LAURAGAIS, PLACES
from tests.support.browser import Visitor

MOST_DOCUMENTS = 20  # the demo has fewer


def audited_objects(visitors: dict[str | None, Visitor]) -> dict[str, str]:
    """Return what the marks of the addresses stand for: some are found, some written first."""

    def first(role: str | None, path: str, pattern: str) -> str:
        found = re.search(pattern, visitors[role].page.request.get(path).text())
        assert found is not None, path
        return found[1]

    meeting = first(None, "/agenda?departement=haute-garonne", r'href="/rencontres/(\d+)[^"/]*"')
    mine = first("animatrice", "/animation", r'href="/animation/rencontres/(\d+)[^"/]*"')
    who_comes = f"/animation/rencontres/{meeting}/inscriptions"
    return {
        "meeting": meeting,
        "mine": mine,
        "group": "4",
        "document": first(None, "/documents", r'href="/documents/(\d+)'),
        "code": registered(visitors[None].page, f"/rencontres/{meeting}/inscription"),
        "card": entered(visitors["charge-mission"].page, f"{who_comes}/nouvelle"),
        "handle": first("charge-mission", who_comes, r"/inscriptions/([\w-]{16})"),
        "kind": first(
            "admin", "/administration/types-de-groupes", r'href="/administration/[a-z-]+/(\d+)"'
        ),
        "working": created(visitors["charge-mission"].page, "groupe-travail"),
        "sessions": created(visitors["charge-mission"].page, "information-collective"),
        "series": planned_series(visitors["animatrice"].page),
        "proposal": wished(visitors["animatrice"].page, "proposer-un-sujet"),
        "request": wished(visitors["animatrice"].page, "demander-une-rencontre"),
        "partner": expected(visitors["animatrice"].page, mine),
        "account": first("admin", "/administration/personnes", r"/personnes/([0-9a-f-]{36})"),
        **written_at_the_desk(visitors["animatrice"].page),
        **written_in_the_glossary(visitors["animatrice"].page),
        **made_easy(visitors["animatrice"].page),
        **read_by_people(visitors["animatrice"].page),
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


def read_by_people(page: Page) -> dict[str, str]:
    """Find an open round and a closed one, give a code in the first; return their addresses."""
    opened = closed = ""
    for document in range(1, MOST_DOCUMENTS):
        address = f"/animation/documents/{document}/relecture"
        if page.request.get(address).status != HTTPStatus.OK:
            continue
        page.goto(address)
        if page.url.endswith("/relecture"):
            past = page.locator("#avant + ul a").first
            closed = closed or (past.get_attribute("href") or "" if past.count() else "")
        else:
            opened = opened or urlsplit(page.url).path
    page.goto(f"{opened}/code")
    page.get_by_role("button", name="Faire un code").click()
    card, code = urlsplit(page.url).path, page.locator("output#code").inner_text()
    page.goto(opened)
    sheet = page.get_by_role("link", name="Entrer").first.get_attribute("href") or ""
    reading = f"/i/{code}/relecture/{opened.rpartition('/')[2]}"
    page.goto(f"{reading}/fin")
    page.get_by_role("button", name="Revenir en arrière").click()
    return {
        "new_round": closed.rpartition("/")[0],
        "round": opened,
        "closed_round": closed,
        "round_card": card,
        "round_sheet": sheet,
        "reading": reading,
        "reading_question": urlsplit(page.url).path,
    }


def made_easy(page: Page) -> dict[str, str]:
    """Write a charter on the desk, keep a version, note copies; return where they are."""
    page.goto("/animation/documents/nouveau")
    page.get_by_label("Collez ou tapez le texte").fill(
        "Il vous appartient de vous munir des pièces justificatives.\n\nVenez le 12 mars 2026."
    )
    page.get_by_label("Son titre").fill("Charte d’accueil")
    page.get_by_label("Quel type de texte ?").select_option("charte")
    page.get_by_role("button", name="Ajouter ce document").click()
    text = urlsplit(page.url).path
    page.get_by_label("Passage 1 en facile").fill("Apportez vos papiers, faute de quoi on attend.")
    page.get_by_role("button", name="Tout enregistrer").click()
    page.goto(f"{text}/versions")
    page.get_by_role("button", name="Garder une version").click()
    page.goto(f"{text}/diffusion")
    page.get_by_label("Où les avez-vous laissés ?").fill("Mairie")
    page.get_by_label("Combien d’exemplaires ?").fill("40")
    page.get_by_role("button", name="Noter").click()
    copies = page.get_by_role("link", name="Mairie").get_attribute("href") or ""
    return {"text": text, "copies": copies}


def written_in_the_glossary(page: Page) -> dict[str, str]:
    """Write a word and ask about another; return the addresses of both."""
    page.goto("/animation/glossaire/mots/nouveau")
    page.get_by_label("Le mot, ou les mots").fill("Kiosque")
    page.locator('textarea[name="sens-0-explication"]').fill("C’est un lieu où l’on vous aide.")
    page.get_by_role("button", name="Mettre dans le glossaire").click()
    word = urlsplit(page.url).path
    page.goto("/glossaire/proposer?mot=zonage")
    page.get_by_role("button", name="Proposer ce mot").click()
    page.goto("/animation/glossaire")
    found = re.search(r"/animation/glossaire/demandes/\d+", page.content())
    assert found is not None
    return {"word": word, "asked_word": found[0]}


def next_year() -> int:
    """Return a year whose days are all still to come, and not too far off."""
    return clock.now().year + 1


def announced(page: Page) -> str:
    """Announce an event and return its id."""
    page.goto("/structure/evenements/nouveau")
    for label in ("Quelle structure l’organise ?", "Quel lieu ?", "Quel territoire ?"):
        page.get_by_label(label).select_option(index=1)
    for label, answer in (
        ("Le titre", "Le forum des métiers"),
        ("Quel jour ?", f"8/12/{next_year()}"),
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
    # More seats than those that the demo's own call gives: two calls never give the same ones.
    page.locator('input[name="seats"]').fill("30")
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
    page.get_by_label("À partir de quel jour ?").fill(f"1/5/{next_year()}")
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


def wished(page: Page, kind: str) -> str:
    """Ask for something as a member and return its key on the desk where it is answered."""
    page.goto(f"/groupes/emi-lauragais/{kind}")
    page.get_by_label("De quoi voulez-vous parler ?").fill("Les bus du soir")
    page.locator("main form.form button[type=submit]").last.click()
    page.goto("/animation/groupes/emi-lauragais/demandes")
    part = "sujet" if kind == "proposer-un-sujet" else "rencontre"
    href = page.locator(f'a[href*="/demandes/{part}/"]').first.get_attribute("href")
    assert href is not None
    return href.rsplit("/", 1)[1]


def expected(page: Page, meeting: str) -> str:
    """Expect an organisation at a meeting and return its key on the list."""
    page.goto(f"/animation/rencontres/{meeting}/partenaires/ajouter")
    page.locator("select[name=organisation]").select_option(index=1)
    page.get_by_label("Ce qu’elle peut faire").fill("Répondre sur les aides au transport.")
    page.locator("main form.form button[type=submit]").last.click()
    href = page.locator('main a.card-link[href*="/partenaires/"]').first.get_attribute("href")
    assert href is not None
    return href.rsplit("/", 1)[1]
