"""The end of a round: identities leave, results are read, and readers learn what they changed."""

import pytest
from sqlalchemy import func, inspect, select

from participation.documents.models import (
    Document,
    DocumentState,
    Mark,
    QuestionAnswer,
    Reading,
    Round,
    Understanding,
)
from participation.documents.rounds import queries
from participation.documents.rounds.closing import close_round
from participation.documents.rounds.inputs import MarkInput
from participation.documents.rounds.service import answer, finish, mark
from participation.extensions import db
from participation.unit_of_work import DoneOperation, unit_of_work
from tests.services.documents.texts import Desk
from tests.support.client import CheckedClient
from tests.support.finders import (
    NotOnPageError,
    button,
    by_label,
    form_fields,
    form_of,
    link,
    parse,
    words,
)
from tests.web.rounds.scenes import again, by_code, open_round, root, sheet, tokens

MOST_STATEMENTS = 10


def read(text: Desk, made: Round, *, yes: bool = True, credit: bool = True) -> None:
    """Let one sheet say something of each passage and question."""
    reading = queries.reading(made.id, sheet(text, made).id)
    assert reading is not None
    asked = again(made.id).questions
    with unit_of_work():
        mark(reading, 0, MarkInput(Understanding.YES))
        kind = Understanding.YES if yes else Understanding.NO
        mark(reading, 1, MarkInput(kind, () if yes else ("Appelez", "heures"), "Quel numéro ?"))
        answer(reading, asked[0].id, "Venir", is_found=True)
        answer(reading, asked[1].id, "Demain" if yes else "Je ne sais pas")
        finish(reading, wants_credit=credit)


def closed(text: Desk, readers: int = 3, *, credit: bool = True) -> Round:
    made = open_round(text)
    for number in range(readers):
        read(text, made, yes=number > 0, credit=credit)
    with unit_of_work():
        close_round(text.scene.facilitator, again(made.id))
    return again(made.id)


def test_before_closing_one_reads_that_identities_leave(desk: CheckedClient, text: Desk) -> None:
    made = open_round(text)
    read(text, made)
    page = desk.page(f"{root(text)}/{made.id}/terminer")
    assert "Les identités partent" in words(page)
    assert "Moins de trois personnes" in words(page)
    first = desk.press(page, "Terminer maintenant")
    assert "Plus rien ne relie" in words(desk.page(str(first.location)))
    done = desk.post(f"{root(text)}/{made.id}/terminer", data=tokens(page))
    assert done.status_code == 303
    assert db.session.get_one(Document, text.document.id).state is DocumentState.DRAFT


def test_three_readers_are_no_warning(desk: CheckedClient, text: Desk) -> None:
    made = open_round(text)
    for _reader in range(3):
        read(text, made)
    page = desk.page(f"{root(text)}/{made.id}/terminer")
    assert "Moins de trois personnes" not in words(page)


def test_a_round_that_nobody_marked_is_not_closed(desk: CheckedClient, text: Desk) -> None:
    made = open_round(text)
    sheet(text, made)
    done = desk.press(desk.page(f"{root(text)}/{made.id}/terminer"), "Terminer maintenant")
    assert done.status_code == 409
    assert "Personne n’a encore rien noté." in words(parse(done.text))


def test_a_cancelled_round_keeps_nothing(desk: CheckedClient, text: Desk) -> None:
    made = open_round(text)
    read(text, made)
    page = desk.page(f"{root(text)}/{made.id}/annuler")
    assert "nous l’effacerons" in words(page)
    done = desk.press(page, "Annuler cette relecture")
    page = desk.page(str(done.location))
    assert "Il n’en reste rien." in words(page)
    assert db.session.scalar(select(func.count()).select_from(Mark)) == 0
    assert "annulée" in words(desk.page(root(text)))


def test_results_say_what_each_passage_did(desk: CheckedClient, text: Desk) -> None:
    made = closed(text)
    page = desk.page(f"{root(text)}/{made.id}")
    assert desk.statements.count <= MOST_STATEMENTS
    assert "Relecture 1 · 3 personnes" in words(page)
    rows = [[words(cell) for cell in row.select("th, td")] for row in page.select("tbody tr")]
    assert rows[0][1:4] == ["3", "–", "–"]
    assert rows[1][1:] == ["2", "–", "1", "« Appelez », « heures »"]
    assert "Quel numéro ?" in words(page)
    assert "Trouvé : 3" in words(page)


def test_answers_of_phones_are_read_after_the_round(desk: CheckedClient, text: Desk) -> None:
    made = closed(text, readers=1)
    address = f"{root(text)}/{made.id}"
    page = desk.page(address)
    assert "À lire : est-ce ce que dit le texte ?" in words(page)
    done = desk.press(page, "Pas trouvé")
    assert "pas trouvé : 1" in words(desk.page(str(done.location)))
    row = db.session.scalars(select(QuestionAnswer).where(QuestionAnswer.is_found.is_(False))).one()
    known = {"reponse": str(row.id), "trouve": "oui"}
    desk.post(f"{address}/reponses", data=tokens(page) | known)
    assert "pas trouvé : 0" in words(desk.page(address))
    for wrong in ({"trouve": "peut-etre"}, {"reponse": "mot"}, {"reponse": "999999"}):
        sent = tokens(page) | known | wrong
        assert desk.post(f"{address}/reponses", data=sent).status_code == 404


def test_no_answer_is_judged_before_the_end(desk: CheckedClient, text: Desk) -> None:
    made = open_round(text)
    read(text, made)
    row = db.session.scalars(select(QuestionAnswer).order_by(QuestionAnswer.id)).first()
    assert row is not None
    page = desk.page(f"{root(text)}/{made.id}/terminer")
    sent = tokens(page) | {"reponse": str(row.id), "trouve": "non"}
    done = desk.post(f"{root(text)}/{made.id}/reponses", data=sent)
    assert done.status_code == 409
    assert desk.get(f"{root(text)}/{made.id}/changements").status_code == 404


def test_readers_are_thanked_together_when_they_said_yes(desk: CheckedClient, text: Desk) -> None:
    made = closed(text)
    page = desk.page(
        str(link(desk.page(f"{root(text)}/{made.id}"), "Dire ce qui a changé")["href"])
    )
    credit = f"Relu par 3 personnes du groupe « {text.scene.group.name} »."
    assert credit in words(page)
    done = desk.press(page, "Enregistrer", changements="Le numéro est écrit.", merci="y")
    page = desk.page(str(done.location))
    assert "Le numéro est écrit." in words(page)
    assert credit in words(page)


def test_few_readers_are_thanked_without_a_number(desk: CheckedClient, text: Desk) -> None:
    made = closed(text, readers=2)
    page = desk.page(f"{root(text)}/{made.id}/changements")
    assert "Relu avec des personnes concernées." in words(page)


def test_without_a_yes_there_are_no_thanks_on_the_document(desk: CheckedClient, text: Desk) -> None:
    made = closed(text, credit=False)
    page = desk.page(f"{root(text)}/{made.id}/changements")
    with pytest.raises(NotOnPageError):
        by_label(page, "Écrire aussi les remerciements")
    done = desk.press(page, "Enregistrer", changements="Rien.", merci="y")
    assert done.status_code == 409
    assert "Personne n’a dit oui" in words(parse(done.text))


def test_two_people_at_once_see_both_versions(desk: CheckedClient, text: Desk) -> None:
    made = closed(text)
    page = desk.page(f"{root(text)}/{made.id}/changements")
    desk.press(page, "Enregistrer", changements="La première.")
    fresh = desk.page(f"{root(text)}/{made.id}/changements")
    stale = form_fields(form_of(button(page, "Enregistrer")))["version"]
    done = desk.press(fresh, "Enregistrer", version=stale, changements="La seconde.")
    assert done.status_code == 409
    assert "La première." in words(parse(done.text))
    assert "La seconde." in parse(done.text).get_text()
    done = desk.press(parse(done.text), "Garder ma version")
    assert "La seconde." in words(desk.page(str(done.location)))


def test_after_the_round_no_row_ties_a_mark_to_a_reader(desk: CheckedClient, text: Desk) -> None:
    """Marks given on the pages leave nothing behind, not even the key of a sending."""
    made = open_round(text)
    reading, address = by_code(text, made)
    before = db.session.scalar(select(func.count()).select_from(DoneOperation))
    base = f"{address}/relecture/{made.id}"
    desk.press(desk.page(f"{base}/passages/1"), "Continuer", clair="pas-sur", remarque="Mot à mot.")
    desk.press(
        desk.page(f"{base}/questions/{again(made.id).questions[0].id}"),
        "Continuer",
        reponse="Venir",
    )
    desk.press(desk.page(f"{base}/fin"), "J’ai fini", merci="y", concerne="y")
    assert db.session.scalar(select(func.count()).select_from(DoneOperation)) == before
    reading_id = reading.id
    desk.press(desk.page(f"{root(text)}/{made.id}/terminer"), "Terminer maintenant")
    assert db.session.scalar(select(func.count()).select_from(Reading)) == 0
    assert db.session.scalars(select(Mark.reading_id)).all() == [None]
    assert db.session.scalars(select(QuestionAnswer.reading_id)).all() == [None]
    for model in (Mark, QuestionAnswer):
        columns = {column.name for column in inspect(model).local_table.columns}
        assert not any("person" in one or one.endswith("_at") for one in columns)
    assert desk.get(f"{root(text)}/{made.id}/lecteurs/{reading_id}").status_code == 404
    row = again(made.id)
    assert (row.credit_count, row.native_reader_count, row.finished_count) == (1, 1, 1)
    page = desk.page(f"{base}")
    assert "Cette relecture est terminée. Merci !" in words(page)
