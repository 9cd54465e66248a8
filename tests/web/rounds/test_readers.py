"""Who reads: members are told, a code is shown once, sheets are entered back."""

import pytest
from sqlalchemy import select

from participation.documents.models import Mark, Reading, ReadingWay, Understanding
from participation.documents.rounds import queries
from participation.documents.rounds.inputs import MarkInput
from participation.documents.rounds.service import MOST_READERS, add_sheet, mark
from participation.extensions import db
from participation.notifications.models import OutboxMessage
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import make_account
from tests.services.documents.texts import Desk
from tests.support.client import CheckedClient
from tests.support.finders import NotOnPageError, by_label, link, parse, words
from tests.support.sheets import words_of_pdf
from tests.support.signing_in import sign_in_as
from tests.web.rounds.scenes import again, by_code, member, open_round, root, sheet, tokens

MOST_STATEMENTS = 10


def test_members_are_chosen_and_told_without_a_word_of_the_text(
    desk: CheckedClient, text: Desk
) -> None:
    reached, silent = member(text, "Camille", "camille@exemple.fr"), member(text, "Ali")
    made = open_round(text)
    page = desk.page(f"{root(text)}/{made.id}/lecteurs")
    chosen = [str(reached.id), str(silent.id)]
    done = desk.press(page, "Demander de relire", membres=chosen)
    page = desk.page(str(done.location))
    assert "Camille , sur un téléphone" in words(page)
    assert "Dites-le-lui de vive voix." in words(page)
    message = db.session.scalars(select(OutboxMessage)).one()
    assert text.document.title not in f"{message.subject} {message.paragraphs}"
    assert desk.press(page, "Ajouter une feuille de papier").status_code == 303
    nobody = desk.page(f"{root(text)}/{made.id}/lecteurs")
    assert "relisent déjà" in words(nobody)


def test_nobody_chosen_is_said_beside_the_question(desk: CheckedClient, text: Desk) -> None:
    member(text)
    made = open_round(text)
    done = desk.press(desk.page(f"{root(text)}/{made.id}/lecteurs"), "Demander de relire")
    assert done.status_code == 422
    assert "Choisissez au moins une personne." in words(parse(done.text))


def test_a_member_may_read_on_paper_and_is_not_written_to(desk: CheckedClient, text: Desk) -> None:
    one = member(text, "Camille", "camille@exemple.fr")
    made = open_round(text)
    page = desk.page(f"{root(text)}/{made.id}/lecteurs")
    done = desk.press(page, "Demander de relire", membres=str(one.id), support="papier")
    assert link(desk.page(str(done.location)), "Entrer Camille")
    assert db.session.scalars(select(OutboxMessage)).all() == []


def test_who_does_not_facilitate_the_group_sees_no_name_of_it(
    client: CheckedClient, text: Desk
) -> None:
    one = member(text, "Camille")
    made = open_round(text)
    sign_in_as(client, make_account(text.scene.departement, Role.ANIMATEUR))
    address = f"{root(text)}/{made.id}"
    assert client.get(f"{address}/lecteurs").status_code == 404
    with unit_of_work():
        reading = add_sheet(text.writer, again(made.id), "Camille", ReadingWay.PHONE)
        reading.person_id = one.person_id
    page = client.page(address)
    assert "Camille" not in words(page)
    assert "Une personne du groupe" in words(page)
    with pytest.raises(NotOnPageError):
        link(page, "Choisir dans le groupe")


def test_a_code_is_shown_large_with_its_square(desk: CheckedClient, text: Desk) -> None:
    made = open_round(text)
    page = desk.page(f"{root(text)}/{made.id}/code")
    first = desk.press(page, "Faire un code", nom="Lecteur du mardi")
    assert desk.press(page, "Faire un code", nom="Lecteur du mardi").location == first.location
    card = desk.page(str(first.location))
    code = words(card.select_one("#code"))  # type: ignore[arg-type]
    assert card.select_one("svg.qr") is not None
    assert f"/i/{code}" in words(card)
    assert "style" not in str(card.select_one("svg.qr"))
    assert "À relire" in words(desk.page(f"/i/{code}"))
    assert "Lecteur du mardi" in words(desk.page(f"{root(text)}/{made.id}"))
    assert desk.get(str(first.location)[:-4]).status_code == 404
    assert desk.get(str(first.location)).headers["Cache-Control"] == "private, no-store"


def test_while_it_is_read_the_desk_shows_how_much_and_never_what(
    desk: CheckedClient, text: Desk
) -> None:
    made = open_round(text)
    reading, _address = by_code(text, made)
    with unit_of_work():
        mark(
            queries.reading(made.id, reading.id) or reading,
            0,
            MarkInput(Understanding.NO, ("papiers",), "Je suis perdu."),
        )
    page = desk.page(f"{root(text)}/{made.id}")
    assert "Passages notés : 1 sur 3" in words(page)
    assert "perdu" not in page.get_text()
    assert "papiers" not in page.get_text()
    assert desk.get(f"{root(text)}/{made.id}/lecteurs/{reading.id}").status_code == 404
    assert desk.statements.count <= MOST_STATEMENTS


def test_a_sheet_is_printed_and_entered_back(desk: CheckedClient, text: Desk) -> None:
    made = open_round(text)
    printed = desk.get(f"{root(text)}/{made.id}/feuille.pdf")
    said = words_of_pdf(printed.data)
    assert "C’est le texte que l’on teste, pas vous." in said
    assert "Apportez vos papiers." in said
    assert said.count("Je ne comprends pas") == 3
    assert "Avant quand ?" in said
    assert "Page 1 sur" in said
    desk.press(desk.page(f"{root(text)}/{made.id}"), "Ajouter une feuille de papier")
    page = desk.page(str(link(desk.page(f"{root(text)}/{made.id}"), "Entrer Feuille 1")["href"]))
    question = again(made.id).questions[0].id
    answers = {
        "clair-1": "je-ne-comprends-pas",
        "mots-1": "appelez, 48 heures ; appelez",
        "remarque-1": "Quel numéro ?",
        f"reponse-{question}": "Venir",
        f"trouve-{question}": "oui",
        "merci": "y",
    }
    done = desk.press(page, "Garder cette feuille", **answers)
    assert desk.press(page, "Garder cette feuille", **answers).location == done.location
    row = db.session.scalars(select(Mark)).one()
    assert (row.understanding, row.words) == (Understanding.NO, ["appelez", "48 heures"])
    shown = desk.page(f"{root(text)}/{made.id}")
    assert "Fini" in words(shown)
    page = desk.page(str(link(shown, "Entrer Feuille 1")["href"]))
    assert by_label(page, "Mots entourés Passage 2")["value"] == "appelez, 48 heures"
    assert by_label(page, "Remarque Passage 2")["value"] == "Quel numéro ?"


def test_a_reading_together_is_entered_the_same_way(desk: CheckedClient, text: Desk) -> None:
    made = open_round(text, is_in_meeting=True)
    page = desk.page(f"{root(text)}/{made.id}")
    desk.press(page, "Ajouter une lecture ensemble")
    assert link(desk.page(f"{root(text)}/{made.id}"), "Entrer Lecture ensemble 1")
    assert desk.post(f"{root(text)}/{made.id}/feuilles", data={}).status_code in (400, 404)


def test_who_is_taken_out_leaves_nothing_and_twice_is_once(desk: CheckedClient, text: Desk) -> None:
    made = open_round(text)
    reading = sheet(text, made)
    with unit_of_work():
        mark(queries.reading(made.id, reading.id) or reading, 0, MarkInput(Understanding.YES))
    page = desk.page(f"{root(text)}/{made.id}")
    first = desk.press(page, "Retirer Feuille 1")
    assert desk.press(page, "Retirer Feuille 1").location == first.location
    assert "n’existent plus" in words(desk.page(str(first.location)))
    assert db.session.scalars(select(Mark)).all() == []


def test_a_full_round_says_so(desk: CheckedClient, text: Desk) -> None:
    made = open_round(text)
    address = f"{root(text)}/{made.id}"
    page, code_page = desk.page(address), desk.page(f"{address}/code")
    for number in range(MOST_READERS):
        sheet(text, made, f"Feuille {number}")
    done = desk.press(page, "Ajouter une feuille de papier")
    assert done.status_code == 409
    assert "déjà beaucoup de monde" in words(parse(done.text))
    assert desk.post(f"{address}/code", data=tokens(code_page)).status_code == 409
    assert db.session.query(Reading).count() == MOST_READERS


def test_a_closed_round_takes_nobody(desk: CheckedClient, text: Desk) -> None:
    made = open_round(text)
    reading_id = sheet(text, made).id
    page = desk.page(f"{root(text)}/{made.id}/annuler")
    desk.press(page, "Annuler cette relecture")
    for path in ("lecteurs", "code", f"lecteurs/{reading_id}", "feuille.pdf", "terminer"):
        assert desk.get(f"{root(text)}/{made.id}/{path}").status_code == 404
