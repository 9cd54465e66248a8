"""Opening a round: what is asked, what is refused, and where one lands."""

from participation.documents.models import DocumentState
from participation.documents.queries import open_round as open_round_of
from participation.documents.queries import passages_of
from participation.extensions import db
from participation.permissions import Role
from tests.factories import make_account, make_scene
from tests.services.documents.texts import Desk, make_desk
from tests.support.client import CheckedClient
from tests.support.finders import by_label, parse, words
from tests.support.signing_in import sign_in_as
from tests.web.rounds.scenes import open_round, root

SUGGESTED = "Que devez-vous faire\u00a0?"
ANSWERS = {"texte_1": "Venir le 12 mars.", "texte_2": "48 heures."}


def test_questions_are_suggested_and_asked_with_what_the_text_says(
    desk: CheckedClient, text: Desk
) -> None:
    page = desk.page(root(text))
    assert by_label(page, "Question 1")["value"] == SUGGESTED
    done = desk.press(page, "Ouvrir la relecture", **ANSWERS, jusqu_au="8/12/2026")
    assert done.status_code == 303
    page = desk.page(str(done.location))
    assert "La relecture est ouverte." in words(page)
    assert "48 heures." in words(page)
    assert "mardi 8 décembre" in words(page)
    made = open_round_of(text.document.id)
    assert made is not None
    assert made.group_id == text.scene.group.id


def test_a_question_without_what_the_text_says_tells_nothing(
    desk: CheckedClient, text: Desk
) -> None:
    page = desk.page(root(text))
    done = desk.press(page, "Ouvrir la relecture", texte_1="Venir.", texte_3="Seul.")
    assert done.status_code == 422
    assert "Écrivez la réponse que donne le texte." in words(parse(done.text))
    assert "Il manque la question." in words(parse(done.text))
    done = desk.press(page, "Ouvrir la relecture", question_1="", question_2="")
    assert done.status_code == 303  # a round without a question is a round too


def test_a_day_that_is_past_is_refused(desk: CheckedClient, text: Desk) -> None:
    page = desk.page(root(text))
    done = desk.press(page, "Ouvrir la relecture", **ANSWERS, jusqu_au="1/11/2026")
    assert done.status_code == 422
    assert "Ce jour est passé." in words(parse(done.text))


def test_a_group_that_is_not_offered_is_refused(desk: CheckedClient, text: Desk) -> None:
    page = desk.page(root(text))
    done = desk.press(page, "Ouvrir la relecture", **ANSWERS, groupe=str(make_scene().group.id))
    assert done.status_code == 422


def test_pressed_twice_it_opens_once(desk: CheckedClient, text: Desk) -> None:
    page = desk.page(root(text))
    first = desk.press(page, "Ouvrir la relecture", **ANSWERS)
    second = desk.press(page, "Ouvrir la relecture", **ANSWERS)
    assert (first.location, first.status_code) == (second.location, second.status_code)


def test_a_second_round_is_refused_with_what_was_typed(desk: CheckedClient, text: Desk) -> None:
    page = desk.page(root(text))
    made = open_round(text)
    done = desk.press(page, "Ouvrir la relecture", **ANSWERS)
    assert done.status_code == 409
    assert "Une relecture est déjà en cours" in words(parse(done.text))
    assert by_label(parse(done.text), "Question 1")["value"] == SUGGESTED
    assert desk.get(root(text)).location.endswith(f"/relecture/{made.id}")


def test_a_text_that_is_not_whole_or_not_on_the_desk_is_refused(client: CheckedClient) -> None:
    empty = make_desk()
    sign_in_as(client, make_account(empty.scene.departement, Role.ANIMATEUR))
    done = client.press(client.page(root(empty)), "Ouvrir la relecture", **ANSWERS)
    assert done.status_code == 409
    assert "La version facile est encore vide." in words(parse(done.text))
    passages_of(empty.document.id)[0].easy = "Venez."
    empty.document.state = DocumentState.PUBLISHED
    db.session.flush()
    done = client.press(client.page(root(empty)), "Ouvrir la relecture", **ANSWERS)
    assert "Ce document n’en est plus là." in words(parse(done.text))


def test_elsewhere_and_for_others_there_is_no_such_page(client: CheckedClient, text: Desk) -> None:
    made = open_round(text)
    for account in (
        make_account(make_scene().departement, Role.ANIMATEUR),
        make_account(text.scene.departement, Role.USAGER),
    ):
        sign_in_as(client, account)
        for path in ("", f"/{made.id}", f"/{made.id}/terminer", f"/{made.id}/feuille.pdf"):
            assert client.get(root(text) + path).status_code == 404


def test_a_round_of_another_document_is_absent(desk: CheckedClient, text: Desk) -> None:
    made = open_round(text)
    other = make_desk()
    other.document.departement_id = text.scene.departement.id
    db.session.flush()
    assert desk.get(f"{root(other)}/{made.id}").status_code == 404
    assert desk.get(f"{root(text)}/{made.id + 1000}").status_code == 404
