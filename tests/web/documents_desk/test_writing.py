"""The two texts side by side: what is typed is kept, what is said of it can be taken or kept."""

import pytest
from sqlalchemy.orm import Session

from participation.documents.models import DocumentState, KeptFinding, Passage
from participation.documents.queries import passages_of
from participation.documents.service.passages import write_passage
from participation.unit_of_work import unit_of_work
from tests.services.documents.texts import EASY, Desk, write_all
from tests.support.client import CheckedClient
from tests.support.finders import attribute, button, by_label, form_fields, form_of, parse, words

MOST_STATEMENTS = 10


def address(desk: Desk) -> str:
    return f"/animation/documents/{desk.document.id}"


def easy_names(desk: Desk) -> list[str]:
    return [f"easy-{one.id}" for one in passages_of(desk.document.id)]


def easy_words(session: Session, desk: Desk) -> list[str]:
    session.expire_all()
    return [one.easy for one in passages_of(desk.document.id)]


def test_everything_that_was_typed_is_saved_at_once(
    writer: CheckedClient, desk: Desk, session: Session
) -> None:
    page = writer.page(address(desk))
    assert "Pas encore de mots faciles" in words(page)
    assert "délai de 48 heures" in words(page)
    typed = dict(zip(easy_names(desk), EASY, strict=True))
    done = writer.press(page, "Tout enregistrer", **typed)
    assert done.status_code == 303
    assert tuple(easy_words(session, desk)) == EASY
    assert desk.document.state is DocumentState.DRAFT
    shown = writer.page(done.location)
    assert "C’est enregistré." in words(shown)
    assert "phrases sur" in words(shown)
    assert "Dans l’original" in words(shown)


def test_hard_words_of_the_original_are_marked(writer: CheckedClient, desk: Desk) -> None:
    page = writer.page(address(desk))
    assert "pièces justificatives" in [words(one) for one in page.select("mark.desk-hard")]


def test_the_button_of_a_passage_saves_the_others_too(
    writer: CheckedClient, desk: Desk, session: Session
) -> None:
    page = writer.page(address(desk))
    first, second, _third = easy_names(desk)
    pressed = page.find("button", attrs={"value": f"enregistrer:{first.partition('-')[2]}"})
    fields = {**form_fields(form_of(pressed), pressed), first: "Venez.", second: "Appelez-nous."}
    done = writer.post(address(desk), data=fields)
    assert done.location.endswith("fait=enregistre#passage-1")
    assert easy_words(session, desk)[:2] == ["Venez.", "Appelez-nous."]


def test_an_idea_is_taken_at_its_place(writer: CheckedClient, desk: Desk, session: Session) -> None:
    write_all(desk, "Venez.", "Appelez-nous, faute de quoi nous fermons le dossier.", EASY[2])
    page = writer.page(address(desk))
    assert "Pas de mots d’administration" in words(page)
    done = writer.press(page, "Prendre cette idée")
    assert "idee-prise" in done.location
    assert easy_words(session, desk)[1] == "Appelez-nous, sinon nous fermons le dossier."
    shown = writer.page(done.location)
    assert "faute de quoi" not in [words(one) for one in shown.select(".desk-state mark")]


def test_words_are_kept_with_a_motive_over_re_checks_and_given_back(
    writer: CheckedClient, desk: Desk, session: Session
) -> None:
    write_all(desk, "Venez.", "Appelez-nous, faute de quoi nous fermons le dossier.", EASY[2])
    page = writer.page(address(desk))
    jargon = page.select_one(".finding:has(button[value*=':jargon:'])")
    assert jargon is not None
    motive = attribute(jargon.select_one("input"), "name")
    pressed = jargon.select_one("button[value^='garder:']")
    fields = form_fields(form_of(pressed), pressed)
    refused = writer.post(address(desk), data=fields)
    assert refused.status_code == 409
    assert "Dites en quelques mots pourquoi" in refused.text
    page = writer.page(address(desk))
    pressed = page.select_one("button[value^='garder:'][value*=':jargon:']")
    fields = {**form_fields(form_of(pressed), pressed), motive: "C’est le mot de la loi."}
    done = writer.post(address(desk), data=fields)
    shown = writer.page(done.location)
    assert "C’est le mot de la loi." in words(shown)
    assert "Pas de mots d’administration" not in [words(one) for one in shown.select(".finding")]
    assert not shown.select(".finding:has(button[value*=':jargon:'])")
    with unit_of_work():
        passage = passages_of(desk.document.id)[1]
        write_passage(desk.writer, desk.document, passage.id, "Venez, faute de quoi on ferme.")
    assert not writer.page(address(desk)).select(".finding:has(button[value*=':jargon:'])")
    back = writer.press(writer.page(address(desk)), "Ne plus garder")
    assert writer.page(back.location).select(".finding:has(button[value*=':jargon:'])")
    assert not session.query(KeptFinding).filter_by(document_id=desk.document.id).all()


def test_two_people_on_one_passage_lose_nothing(
    writer: CheckedClient, desk: Desk, session: Session
) -> None:
    page = writer.page(address(desk))
    first, second, _third = easy_names(desk)
    with unit_of_work():
        passage = passages_of(desk.document.id)[0]
        write_passage(desk.validator, desk.document, passage.id, "Venez le 12 mars.")
    both = writer.press(page, "Tout enregistrer", **{first: "Venez nous voir.", second: "Appelez."})
    assert both.status_code == 409
    assert "Votre texte" in both.text
    assert "Venez le 12 mars." in both.text
    assert "Venez nous voir." in both.text
    assert easy_words(session, desk) == ["Venez le 12 mars.", "Appelez.", ""]
    again = form_fields(form_of(button(parse(both.text), "Garder mon texte")), None)
    kept = writer.post(address(desk), data={**again, "acte": f"enregistrer:{passage.id}"})
    assert kept.status_code == 303
    assert easy_words(session, desk)[0] == "Venez nous voir."


def test_the_other_text_can_be_taken(writer: CheckedClient, desk: Desk, session: Session) -> None:
    page = writer.page(address(desk))
    first = easy_names(desk)[0]
    with unit_of_work():
        passage = passages_of(desk.document.id)[0]
        write_passage(desk.validator, desk.document, passage.id, "Venez le 12 mars.")
    both = writer.press(page, "Tout enregistrer", **{first: "Venez nous voir."})
    pressed = button(parse(both.text), "Prendre l’autre texte")
    taken = writer.post(address(desk), data=form_fields(form_of(pressed), pressed))
    assert "autre-texte" in taken.location
    assert easy_words(session, desk)[0] == "Venez le 12 mars."


def test_who_did_not_touch_a_passage_has_no_conflict(
    writer: CheckedClient, desk: Desk, session: Session
) -> None:
    page = writer.page(address(desk))
    with unit_of_work():
        passage = passages_of(desk.document.id)[0]
        write_passage(desk.validator, desk.document, passage.id, "Venez le 12 mars.")
    done = writer.press(page, "Tout enregistrer", **{easy_names(desk)[2]: "Apportez vos papiers."})
    assert done.status_code == 303
    assert easy_words(session, desk) == ["Venez le 12 mars.", "", "Apportez vos papiers."]


def test_a_text_that_rests_keeps_what_was_typed_on_the_page(
    writer: CheckedClient, desk: Desk, session: Session
) -> None:
    page = writer.page(address(desk))
    desk.document.state = DocumentState.VALIDATED
    session.commit()
    refused = writer.press(page, "Tout enregistrer", **{easy_names(desk)[0]: "Des mots à garder."})
    assert refused.status_code == 409
    assert "Des mots à garder." in refused.text
    assert "Rechargez la page" in refused.text
    assert not writer.page(address(desk)).select("textarea")


def test_an_explanation_comes_and_goes(writer: CheckedClient, desk: Desk, session: Session) -> None:
    page = writer.page(address(desk))
    second = passages_of(desk.document.id)[1]
    pressed = page.find("button", attrs={"value": f"ajouter:{second.id}"})
    done = writer.post(address(desk), data=form_fields(form_of(pressed), pressed))
    page = writer.page(done.location)
    assert "Une explication" in words(page)
    assert session.query(Passage).filter_by(document_id=desk.document.id).count() == 4
    done = writer.press(page, "Retirer ce passage")
    assert "passage-retire" in done.location
    assert session.query(Passage).filter_by(document_id=desk.document.id).count() == 3


def test_a_pictogram_is_one_of_ours(writer: CheckedClient, desk: Desk, session: Session) -> None:
    page = writer.page(address(desk))
    one = passages_of(desk.document.id)[0]
    choices = words(by_label(page.select_one("#passage-1"), "Pictogramme"))
    assert "Quand ?" in choices
    for chosen, kept in (("quand", "quand"), ("licorne", "")):
        page = writer.page(address(desk))
        writer.press(page, "Tout enregistrer", **{f"pictogram-{one.id}": chosen})
        session.expire_all()
        assert passages_of(desk.document.id)[0].pictogram == kept


def test_a_lost_fact_is_said_at_its_passage(writer: CheckedClient, desk: Desk) -> None:
    write_all(desk, "Venez nous voir.", EASY[1], EASY[2])
    page = writer.page(address(desk))
    assert "12 mars 2026" in words(page.select_one("#passage-1 .desk-lost"))
    assert page.select("a[href$='#passage-1']")


def test_saving_while_typing_answers_with_what_is_said_now(
    writer: CheckedClient, desk: Desk, session: Session
) -> None:
    page = writer.page(address(desk))
    one = passages_of(desk.document.id)[0]
    form = page.select_one("form[data-editor]")
    fields = form_fields(form)
    sent = {name: fields[name] for name in ("csrf_token", f"seen-{one.id}", f"pictogram-{one.id}")}
    there = f"{address(desk)}/passages/{one.id}"
    answer = writer.post(
        there,
        data={**sent, "op_id": attribute(form, "data-operation"), f"easy-{one.id}": "Venez."},
    )
    assert answer.status_code == 200
    assert answer.json["headline"] == "1 phrase sur 1 se lit bien"
    assert easy_words(session, desk)[0] == "Venez."
    with unit_of_work():
        write_passage(desk.validator, desk.document, one.id, "Venez le 12.")
    again = writer.post(
        there,
        data={**sent, "op_id": answer.json["operation"], f"easy-{one.id}": "Venez tous."},
    )
    assert again.status_code == 409
    assert again.json["conflict"]
    assert "Venez le 12." in again.json["fragment"]
    assert easy_words(session, desk)[0] == "Venez le 12."


def test_the_page_asks_little_however_long_the_text(
    writer: CheckedClient, desk: Desk, session: Session
) -> None:
    writer.page(address(desk))
    few = writer.statements.count
    now = desk.document.created_at
    session.add_all(
        Passage(
            departement_id=desk.document.departement_id,
            document_id=desk.document.id,
            position=place,
            original=f"Passage {place}.",
            easy="Venez nous voir.",
            previous_original="",
            changed_at=now,
        )
        for place in range(3, 50)
    )
    page = writer.page(address(desk))
    assert writer.statements.count == few <= MOST_STATEMENTS, writer.statements
    assert len(page.select(".desk-row")) == 40
    second = writer.page(f"{address(desk)}?page=2")
    assert len(second.select(".desk-row")) == 10
    assert writer.statements.count == few


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "مرحبا بكم", "🙂 é" * 50, "=1+1"])
def test_any_text_is_shown_as_text(writer: CheckedClient, desk: Desk, text: str) -> None:
    page = writer.page(address(desk))
    done = writer.press(page, "Tout enregistrer", **{easy_names(desk)[0]: text})
    shown = writer.page(done.location)
    assert text in shown.select_one("textarea").get_text()
