"""A letter on its way to easy words: its texts, and what people do with it on the real pages."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page

from tests.support.live_server import LiveServer
from tests.support.planning import press, said

TITLE = "Votre rendez-vous d’accompagnement"
EASY_TITLE = "Venez à votre rendez-vous"
PHONE = "05 36 49 31 04"
ORIGINAL = f"""{TITLE}

Dans le cadre de votre accompagnement, vous êtes attendu le 9 mars 2027 à 14 h à la mairie, \
4 place du Marché, en vue de l’élaboration de votre contrat d’engagement.

Il convient de vous munir d’une pièce d’identité ainsi que de votre dernier avis d’impôt.

Si vous ne pouvez pas vous présenter, il vous est demandé de prévenir le secrétariat avant le \
5 mars 2027 au {PHONE}.

À défaut, le versement de votre allocation est susceptible d’être suspendu. Vous disposez d’un \
délai d’un mois pour présenter vos observations."""
CHANGED_ORIGINAL = ORIGINAL.replace("5 mars 2027", "2 mars 2027")
PASSAGE_OF_THE_DATE = 4
FIRST_WORDS = (
    "Votre rendez-vous",
    (
        "Vous avez un rendez-vous le 9 mars 2027, à 14 h.\nVenez à la mairie.\n"
        "Elle est au 4 place du Marché.\nVous signerez votre contrat d’engagement.\n"
        "Ce contrat dit ce que chacun fait."
    ),
    "Il convient d’apporter vos papiers :\n- une pièce d’identité,\n- votre avis d’impôt.",
    (
        "Si vous ne pouvez pas venir, appelez le secrétariat.\nAppelez avant le 5 mars 2027.\n"
        f"Son numéro est le {PHONE}."
    ),
    "Votre absence est susceptible d’entraîner la suspension de votre allocation.",
)
LAST_WORDS = (
    "Sinon, nous pouvons suspendre votre aide.\nSuspendre, c’est arrêter un moment.\n"
    "Vous avez 1 mois pour donner vos raisons."
)
QUESTIONS = (
    ("Que devez-vous faire ?", "Venir au rendez-vous avec ses papiers."),
    ("Avant quand devez-vous appeler ?", "Avant le 5 mars 2027."),
)


def enter(page: Page, door: str) -> None:
    """Come in by one of the doors of the demo."""
    page.goto("/connexion")
    press(page, door)


def enter_with_a_code(page: Page, live_server: LiveServer, address: str, role: str) -> None:
    """Invite somebody whom the demo has no door for, who comes in with the code of a message."""
    live_server.command("users", "invite", address, "--role", role, "--departement", "31")
    page.goto("/connexion")
    page.get_by_label("Votre adresse électronique ou votre téléphone").fill(address)
    press(page, "Recevoir mon code")
    box = page.context.new_page()
    box.goto(f"/demo/boite?adresse={address}")
    digits = re.search(r"\b\d{6}\b", box.inner_text("main"))
    box.close()
    assert digits is not None
    page.get_by_label("Le code à 6 chiffres").fill(digits[0])
    with page.expect_navigation():
        page.locator("main form.form button[type=submit]").first.click()


def follow(page: Page, name: str) -> None:
    """Follow a link of the page by what it says."""
    with page.expect_navigation():
        page.locator("main").get_by_role("link", name=name).first.click()


def paste(page: Page) -> str:
    """Bring the letter to the desk; return the address of its page there."""
    page.goto("/animation/documents")
    follow(page, "Nouveau document")
    page.get_by_label("Collez ou tapez le texte").fill(ORIGINAL)
    page.get_by_label("Son titre").fill(TITLE)
    page.get_by_label("Pour des personnes qui lisent avec peine").check()
    page.get_by_label("Quel service connaît ce texte ?").fill("Le service insertion")
    page.get_by_label("Quel numéro appeler pour une question ?").fill(PHONE)
    press(page, "Ajouter ce document")
    return urlsplit(page.url).path


def passage(page: Page, number: int) -> Locator:
    """Return a passage on the writers' desk."""
    return page.locator(f"#passage-{number}")


def write(page: Page, number: int, words: str) -> None:
    """Type the easy words of a passage; nothing is pressed."""
    passage(page, number).get_by_label(f"Passage {number} en facile").fill(words)


def headline(page: Page) -> tuple[int, int]:
    """Return how many sentences are easy to read, of how many, as the top of the desk says it."""
    words = page.inner_text("#titre-mesure")
    found = re.search(r"(\d+) phrases? sur (\d+)", words)
    assert found is not None, words
    return int(found[1]), int(found[2])


def take_idea(page: Page, number: int, words: str) -> None:
    """Take what the desk proposes instead of some words of a passage."""
    finding = passage(page, number).locator(".finding").filter(has_text=words)
    with page.expect_navigation():
        finding.get_by_role("button", name="Prendre cette idée").click()
    assert "L’idée est prise" in said(page)


def keep_words(page: Page, number: int, motive: str) -> None:
    """Keep the only difficulty of a passage, and say why."""
    finding = passage(page, number).locator(".finding")
    finding.get_by_text("Garder, avec un motif").click()
    finding.get_by_label("Pourquoi gardez-vous ces mots ?").fill(motive)
    with page.expect_navigation():
        finding.get_by_role("button", name="Garder ces mots").click()


def open_round(page: Page, desk: str) -> str:
    """Ask for a reading from the page of what comes next; return the address of the round."""
    page.goto(f"{desk}/suite")
    follow(page, "Demander une relecture")
    for number, (asked, expected) in enumerate(QUESTIONS, 1):
        page.locator(f'[name="question_{number}"]').fill(asked)
        page.locator(f'[name="texte_{number}"]').fill(expected)
    press(page, "Ouvrir la relecture")
    return urlsplit(page.url).path


def give_code(page: Page, reading_round: str, name: str) -> str:
    """Return a code for a reader without account, as it is shown once."""
    page.goto(reading_round)
    follow(page, "Donner un code")
    page.get_by_label("Comment l’appeler ici ?").fill(name)
    press(page, "Faire un code")
    return page.locator("output#code").inner_text()


def open_with_code(page: Page, code: str, title: str = EASY_TITLE) -> None:
    """Type the code on a phone, and open the text that waits there."""
    page.goto("/i")
    page.get_by_label("Votre code").fill(code)
    with page.expect_navigation():
        page.locator("main form button[type=submit]").first.click()
    follow(page, title)


def mark(page: Page, understanding: str, *, words: Sequence[str] = (), remark: str = "") -> None:
    """Say of the passage shown whether it is clear, touch the words that are not, and go on."""
    for word in words:
        page.locator("#texte [data-word]").get_by_text(word, exact=True).tap()
        assert page.locator("#texte [data-touched]").get_by_text(word, exact=True).count() == 1
    page.get_by_label(understanding, exact=True).check()
    if remark:
        page.get_by_label("Autre chose à dire ?").fill(remark)
    press(page, "Continuer")


def answer(page: Page, words: str) -> None:
    """Answer the question shown."""
    page.get_by_label("Votre réponse").fill(words)
    press(page, "Continuer")


def add_sheet(page: Page, reading_round: str) -> None:
    """Make one sheet of paper more."""
    page.goto(reading_round)
    press(page, "Ajouter une feuille de papier")


def enter_sheet(
    page: Page, reading_round: str, name: str, *, circled: Mapping[int, str], answers: Sequence[str]
) -> None:
    """Enter a printed sheet back: clear but where words are circled."""
    page.goto(reading_round)
    follow(page, f"Entrer {name}")
    for number, box in enumerate(page.locator("fieldset.card").all(), 1):
        if number > len(FIRST_WORDS):
            place = number - len(FIRST_WORDS) - 1
            box.locator('input[name^="reponse-"]').fill(answers[place])
            box.get_by_label("Le texte l’a permis").check()
            continue
        box.get_by_label("Pas sûr·e" if number in circled else "Je comprends", exact=True).check()
        if number in circled:
            box.locator('input[name^="mots-"]').fill(circled[number])
    page.get_by_label("La personne veut bien").check()
    press(page, "Garder cette feuille")


def explain(page: Page, word: str, explanation: str) -> None:
    """Explain a word that readers asked about, at the desk of the glossary."""
    page.goto("/animation/glossaire")
    page.get_by_role("link", name=f"Répondre : {word}").click()
    page.locator('textarea[name="sens-0-explication"]').fill(explanation)
    press(page, "Expliquer ce mot")
