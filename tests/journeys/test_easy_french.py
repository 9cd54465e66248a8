"""The journey of a letter: pasted, written in easy words, read by five people, checked, published.

Its original changes then. A second test looks at what stays of the readers, and at what leaves the
phone of who listens.
"""

from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support import easy_letter as letter
from tests.support.browser import Screen, Visitor, visiting
from tests.support.device_voice import give_voice, spoken_words
from tests.support.easy_letter import follow
from tests.support.installations import application
from tests.support.live_server import LiveServer
from tests.support.planning import press, said
from tests.support.reader_ties import readers_of, ties

pytestmark = [pytest.mark.journey, pytest.mark.enable_socket]

FACILITATOR = "L’animatrice du Lauragais"
VALIDATOR = "La chargée de mission du Département"
PARSER_STARTS_MS = 30_000
CLEAR, UNSURE, UNCLEAR = "Je comprends", "Pas sûr·e", "Je ne comprends pas"
MOTIVE = "Il faut dire le cas où la personne ne vient pas."
EXPLANATIONS = {
    "secrétariat": "C’est le bureau qui répond au téléphone.",
    "raisons": "C’est ce qui vous a empêché de venir.",
}


@dataclass(frozen=True)
class People:
    """Who takes part, each in a browser of their own."""

    facilitator: Visitor
    service: Visitor
    colleague: Visitor
    validator: Visitor
    readers: tuple[Visitor, ...]
    anybody: Visitor

    def all(self) -> tuple[Visitor, ...]:
        return (
            *(self.facilitator, self.service, self.colleague, self.validator),
            *(*self.readers, self.anybody),
        )


def test_a_letter_becomes_easy_and_is_looked_at_again_when_its_original_changes(
    browser: Browser, live_server: LiveServer
) -> None:
    with ExitStack() as stack:
        people = arrive(stack, browser, live_server)
        desk = people.facilitator.page
        address = letter.paste(desk)
        write_easily(desk)
        reading_round = read_by_five(people, address)
        close(desk, reading_round)
        explain_two_words(desk)
        check_and_publish(people, address)
        public = read_by_anybody(people.anybody)
        change_the_original(desk, address)
        assert "en train d’être revu" in said_at(people.anybody.page, f"{public}?version=facile")
        for visitor in people.all():
            assert visitor.blocked == []
            assert visitor.overflow() == 0
        # who was refused had an answer that the browser calls an error
        faultless = [one for one in people.all() if one is not people.colleague]
        assert [one.complaints for one in faultless] == [[]] * len(faultless)


def arrive(stack: ExitStack, browser: Browser, live_server: LiveServer) -> People:
    def one(screen: Screen) -> Visitor:
        return stack.enter_context(visiting(browser, live_server.base_url, screen=screen))

    people = People(
        facilitator=one(Screen.DESK),
        service=one(Screen.DESK),
        colleague=one(Screen.DESK),
        validator=one(Screen.DESK),
        readers=tuple(one(Screen.PHONE) for _place in range(3)),
        anybody=one(Screen.PHONE),
    )
    letter.enter(people.facilitator.page, FACILITATOR)
    letter.enter(people.validator.page, VALIDATOR)
    service, colleague = people.service.page, people.colleague.page
    letter.enter_with_a_code(service, live_server, "referente@exemple.fr", "referent")
    letter.enter_with_a_code(colleague, live_server, "collegue@exemple.fr", "charge-mission")
    return people


def said_at(page: Page, address: str) -> str:
    page.goto(address)
    return said(page)


def plain(words: str) -> str:
    """Return words with plain spaces, one between two words."""
    return " ".join(words.split())


def write_easily(page: Page) -> None:
    """Reach the readers' profile with the help of what the desk finds."""
    letter.write(page, 1, letter.FIRST_WORDS[0])
    status = letter.passage(page, 1).locator("[data-said]")
    expect(status).to_have_text("C’est enregistré.", timeout=PARSER_STARTS_MS)
    assert letter.headline(page) == (1, 1)  # saved and looked at while one types
    for number, words in enumerate(letter.FIRST_WORDS[1:], 2):
        letter.write(page, number, words)
    press(page, "Tout enregistrer")
    fitting, total = letter.headline(page)
    assert fitting < total
    assert "La durée « un mois » n’est pas dans la version facile" in said(page)

    letter.take_idea(page, 2, "signerez")
    assert letter.headline(page) > (fitting, total)
    letter.take_idea(page, 3, "Il convient d’")
    papers = letter.FIRST_WORDS[2].replace("Il convient d’apporter", "Vous devez apporter")
    assert page.get_by_label("Passage 3 en facile").input_value() == papers
    letter.write(page, 3, papers.replace("une pièce", "une carte"))
    letter.write(page, 5, letter.LAST_WORDS)
    press(page, "Tout enregistrer")
    letter.keep_words(page, 4, MOTIVE)
    assert MOTIVE in said(page)
    fitting, total = letter.headline(page)
    assert fitting == total
    assert page.locator("main .finding").count() == 0
    assert "sont dans la version facile" in said(page)  # nothing is lost

    follow(page, "Messages")
    page.get_by_label("Le titre de la version facile").fill(letter.EASY_TITLE)
    page.get_by_label("Le message principal").fill("Venez avec vos papiers, ou appelez.")
    press(page, "Enregistrer")


def read_by_five(people: People, address: str) -> str:
    """Three read on phones by codes, two on sheets that are entered back."""
    desk = people.facilitator.page
    reading_round = letter.open_round(desk, address)
    codes = [letter.give_code(desk, reading_round, name) for name in ("Sam", "Lou", "Noa")]
    first, second, third = (visitor.page for visitor in people.readers)
    read_all(first, codes[0], UNSURE)
    read_all(second, codes[1], UNCLEAR)
    stop_half_way(third, codes[2])

    for name in ("Feuille 1", "Feuille 2"):
        letter.add_sheet(desk, reading_round)
        answers = ("Venir avec les papiers.", "Avant le 5 mars.")
        circled = {4: "secrétariat", 5: "raisons"} if name == "Feuille 1" else {}
        letter.enter_sheet(desk, reading_round, name, circled=circled, answers=answers)
    sheet = desk.request.get(f"{reading_round}/feuille.pdf")
    assert sheet.body().startswith(b"%PDF-")
    page = said_at(desk, reading_round)
    assert "Passages notés : 3 sur 5" in page  # the third reader left half-way
    assert UNCLEAR not in page  # nobody sees an answer before the end
    return reading_round


def read_all(page: Page, code: str, understanding: str) -> None:
    letter.open_with_code(page, code)
    assert "C’est le texte que l’on teste, pas vous." in said(page)
    follow(page, "Commencer")
    letter.mark(page, CLEAR)
    letter.mark(page, CLEAR)
    letter.mark(page, CLEAR)
    letter.mark(page, understanding, words=("secrétariat",), remark="Qui est-ce ?")
    letter.mark(page, understanding, words=("raisons",))
    letter.answer(page, "Venir avec mes papiers.")
    letter.answer(page, "Avant le 5 mars.")
    page.get_by_label("Le document peut dire que des personnes l’ont relu.").check()
    press(page, "J’ai fini")
    assert "Merci" in said(page)


def stop_half_way(page: Page, code: str) -> None:
    letter.open_with_code(page, code)
    follow(page, "Commencer")
    for _passage in range(2):
        letter.mark(page, CLEAR)
    page.get_by_label(CLEAR, exact=True).check()
    press(page, "M’arrêter pour le moment")
    assert "Nous gardons ce que vous avez noté." in said(page)


def close(page: Page, reading_round: str) -> None:
    """Close the round, read what was answered, and say what it changed."""
    page.goto(reading_round)
    follow(page, "Terminer la relecture")
    press(page, "Terminer maintenant")
    assert "Rien ne relie une personne à ses réponses." in said(page)
    assert "touché 3 fois" in said(page)
    row = page.get_by_role("row").filter(has_text="Si vous ne pouvez pas venir")
    assert row.get_by_role("cell").all_inner_texts()[:3] == ["1", "2", "1"]
    while page.get_by_role("button", name="Trouvé", exact=True).count():
        press(page, "Trouvé")
    assert said(page).count("Trouvé : 4, pas trouvé : 0") == len(letter.QUESTIONS)
    follow(page, "Dire ce qui a changé")
    page.get_by_label("Qu’avez-vous changé").fill("Nous avons expliqué deux mots.")
    page.get_by_label("Écrire aussi les remerciements").check()
    press(page, "Enregistrer")


def explain_two_words(page: Page) -> None:
    for word, explanation in EXPLANATIONS.items():
        letter.explain(page, word, explanation)
        assert explanation in said_at(page, f"/glossaire?q={word}&departement=haute-garonne")


def check_and_publish(people: People, address: str) -> None:
    """The service corrects a fact and agrees; who wrote is refused; who did not, publishes."""
    desk, service = people.facilitator.page, people.service.page
    colleague, validator = people.colleague.page, people.validator.page
    desk.goto(f"{address}/suite")
    press(desk, "Demander au service si c’est exact")

    service.goto(f"{address}/verification")
    follow(service, "Corriger un passage vous-même")
    papers = service.get_by_label("Passage 3 en facile")
    papers.fill(papers.input_value().replace("votre avis", "votre dernier avis"))
    press(service, "Tout enregistrer")
    colleague.goto(address)
    first = colleague.get_by_label("Passage 1 en facile")
    first.fill(letter.EASY_TITLE)
    press(colleague, "Tout enregistrer")
    service.goto(f"{address}/verification")
    service.get_by_label("Oui, tout est juste").check()
    press(service, "Répondre")
    assert "Votre accord est noté." in said(service)

    assert "Donner mon accord" not in said_at(desk, f"{address}/suite")
    colleague.goto(f"{address}/suite")
    press(colleague, "Donner mon accord")
    assert "c’est à une autre personne de donner son accord" in said(colleague)
    validator.goto(f"{address}/suite")
    press(validator, "Donner mon accord")
    press(validator, "Publier la version facile")
    assert "Publiée" in said(validator)


def read_by_anybody(visitor: Visitor) -> str:
    """Find the letter on a phone, in the easy reading mode; return its address."""
    page = visitor.page
    page.goto("/documents?lecture=facile")
    follow(page, letter.EASY_TITLE)
    words = said(page)
    assert "votre dernier avis d’impôt" in words  # the fact that the service corrected
    assert "Nous avons expliqué deux mots." in words
    assert page.get_by_role("link", name="Version facile").get_attribute("aria-current") == "page"
    page.get_by_role("button", name="secrétariat").first.click()
    expect(page.get_by_text(EXPLANATIONS["secrétariat"]).first).to_be_visible()
    page.keyboard.press("Escape")
    assert visitor.overflow() == 0
    address = page.url.partition("?")[0]
    follow(page, "Texte d’origine")
    assert "Il convient de vous munir" in said(page)
    return address


def change_the_original(page: Page, address: str) -> None:
    """Bring another date: the twin is to be looked at again, with the passage that changed."""
    page.goto(f"{address}/original")
    page.get_by_label("Collez ou tapez le texte").fill(letter.CHANGED_ORIGINAL)
    press(page, "Remplacer l’original")
    page.goto(f"{address}/suite")
    stale = page.locator("section").filter(has_text="Passages à revoir")
    assert f"Passage {letter.PASSAGE_OF_THE_DATE}, l’original" in said(page)
    assert plain(stale.locator("del").inner_text()) == "retiré : 5 fin"
    assert plain(stale.locator("ins").inner_text()) == "ajouté : 2 fin"
    assert "À revoir" in page.locator("main").inner_text()


def test_nothing_ties_a_reader_to_a_mark_and_nothing_leaves_while_one_listens(
    browser: Browser, live_server: LiveServer
) -> None:
    names = ("Le téléphone bleu", "Le téléphone vert")
    with ExitStack() as stack:

        def one(screen: Screen) -> Visitor:
            return stack.enter_context(visiting(browser, live_server.base_url, screen=screen))

        desk, reader, other = one(Screen.DESK).page, one(Screen.PHONE), one(Screen.PHONE)
        letter.enter(desk, FACILITATOR)
        reading_round = letter.open_round(desk, written(desk))
        codes = [letter.give_code(desk, reading_round, name) for name in names]
        listen_to_a_passage(reader, codes[0])
        read_all_short(reader.page, "La tour Eiffel est en fer.")
        refuse_a_voice_of_others(other, codes[1])
        read_all_short(other.page, "Le chat dort.")
        letter.add_sheet(desk, reading_round)
        sheet = ("La feuille dit oui.", "La feuille dit quand.")
        letter.enter_sheet(desk, reading_round, "Feuille 1", circled={2: "mairie"}, answers=sheet)

        app = stack.enter_context(
            application(live_server.environment["PARTICIPATION_DATABASE_URL"])
        )
        readers = readers_of(app, int(reading_round.rpartition("/")[2]))
        assert len(readers.person_ids) == len(names)
        assert len(ties(app, readers)) > len(readers.reading_ids)  # open: who reads may go on
        desk.goto(reading_round)
        follow(desk, "Terminer la relecture")
        press(desk, "Terminer maintenant")
        assert "La tour Eiffel est en fer." in said(desk)  # the words stay, without anybody
        assert ties(app, readers) == []


def written(page: Page) -> str:
    """Bring the letter with its first easy words, as they are."""
    address = letter.paste(page)
    for number, words in enumerate(letter.FIRST_WORDS, 1):
        letter.write(page, number, words)
    press(page, "Tout enregistrer")
    return address


def listen_to_a_passage(visitor: Visitor, code: str) -> None:
    """Let the voice of the device read a passage: it gets the sentences, and nobody else does."""
    give_voice(visitor.context, is_local=True)
    page, asked = visitor.page, list[str]()
    letter.open_with_code(page, code, letter.TITLE)
    follow(page, "Commencer")
    letter.mark(page, CLEAR)
    page.wait_for_load_state("networkidle")
    visitor.context.on("request", lambda request: asked.append(request.url))
    button = page.locator("[data-listen] [data-play]")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_have_attribute("aria-pressed", "false")  # it has read to the end
    spoken = [*map(plain, spoken_words(page))]
    assert spoken == letter.FIRST_WORDS[1].split("\n"), spoken
    assert asked == []
    assert visitor.blocked == []


def refuse_a_voice_of_others(visitor: Visitor, code: str) -> None:
    """See no button where the only voice is on somebody's server: the page is a person's own."""
    give_voice(visitor.context, is_local=False)
    page = visitor.page
    letter.open_with_code(page, code, letter.TITLE)
    follow(page, "Commencer")
    letter.mark(page, CLEAR)
    expect(page.get_by_role("button", name="Écouter")).to_have_count(0)
    assert "Votre appareil n’a pas de voix française" in said(page)


def read_all_short(page: Page, remark: str) -> None:
    """Go on from the second passage to the end."""
    letter.mark(page, UNCLEAR, remark=remark)
    for _passage in range(3):
        letter.mark(page, CLEAR)
    for _question in letter.QUESTIONS:
        letter.answer(page, remark)
    press(page, "J’ai fini")
