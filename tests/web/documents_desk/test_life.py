"""From the desk to the public and back: every agreement, and every refusal in words."""

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from participation.documents.inputs import OriginalInput
from participation.documents.models import Audience, CheckKind, DocumentKind, DocumentState
from participation.documents.queries import passages_of, versions_of
from participation.documents.service import life
from participation.documents.service.originals import change_original
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import make_account
from tests.services.documents.texts import EASY, LETTER, Desk, write_all
from tests.support.client import CheckedClient
from tests.support.finders import by_heading, form_fields, form_of, link, words
from tests.web.documents_desk.conftest import browser_of


def at(desk: Desk, page: str = "") -> str:
    return f"/animation/documents/{desk.document.id}{page}"


def clear(desk: Desk, session: Session) -> None:
    """Write everything, for readers who need no round."""
    write_all(desk, *EASY)
    desk.document.audience = Audience.CLAIR
    session.commit()


def asked(desk: Desk, session: Session) -> None:
    clear(desk, session)
    with unit_of_work():
        life.ask_service(desk.writer, desk.document)


def published(desk: Desk, session: Session) -> None:
    asked(desk, session)
    with unit_of_work():
        life.give_verdict(desk.service, desk.document, CheckKind.SERVICE, "", is_right=True)
        life.validate(desk.validator, desk.document)
        life.publish(desk.validator, desk.document)


def test_a_document_goes_all_the_way(
    writer: CheckedClient,
    service: CheckedClient,
    validator: CheckedClient,
    desk: Desk,
    session: Session,
) -> None:
    clear(desk, session)
    done = writer.press(writer.page(at(desk, "/suite")), "Demander au service si c’est exact")
    assert done.location.endswith("fait=demande-service")
    assert desk.document.state is DocumentState.WITH_SERVICE
    page = service.page(at(desk, "/verification"))
    assert "Venez nous voir le 12 mars 2026" in words(page)
    wrong = service.press(page, "Répondre", answer="pas-juste", words="")
    assert wrong.status_code == 422
    assert "Dites ce qui n’est pas juste." in wrong.text
    assert service.press(page, "Répondre", answer="juste").status_code == 303
    validator.press(validator.page(at(desk, "/suite")), "Donner mon accord")
    assert desk.document.state is DocumentState.VALIDATED
    page = validator.page(at(desk, "/suite"))
    odd = validator.press(page, "Publier la version facile", review_on="bientôt")
    assert odd.status_code == 422
    assert "Nous ne comprenons pas ce jour." in odd.text
    validator.press(page, "Publier la version facile", review_on="1/3/2027")
    session.expire_all()
    assert desk.document.state is DocumentState.PUBLISHED
    assert str(desk.document.review_on) == "2027-03-01"
    told = words(by_heading(validator.page(at(desk, "/suite")), "Qui a donné son accord"))
    assert "Le service" in told
    assert "Agent" in told


def test_readers_come_first_and_the_way_to_them_is_shown(writer: CheckedClient, desk: Desk) -> None:
    write_all(desk, *EASY)
    page = writer.page(at(desk, "/suite"))
    assert link(page, "Demander une relecture")["href"] == at(desk, "/relecture")
    refused = writer.press(page, "Demander au service si c’est exact")
    assert refused.status_code == 409
    assert "Personne n’a encore relu ce texte." in refused.text


def test_the_service_sends_back_with_its_words_or_corrects_by_itself(
    writer: CheckedClient, service: CheckedClient, desk: Desk, session: Session
) -> None:
    asked(desk, session)
    page = service.page(at(desk))
    name = f"easy-{passages_of(desk.document.id)[1].id}"
    done = service.press(page, "Tout enregistrer", **{name: "Appelez avant 2 jours."})
    assert done.status_code == 303
    page = service.page(at(desk, "/verification"))
    service.press(page, "Répondre", answer="pas-juste", words="Le passage 3 oublie les photos.")
    session.expire_all()
    assert desk.document.state is DocumentState.DRAFT
    assert "Le passage 3 oublie les photos." in words(writer.page(at(desk, "/suite")))
    assert not service.page(at(desk)).select("textarea")


def test_who_wrote_does_not_agree_and_a_right_needs_the_lawyers(
    app: Flask, service: CheckedClient, validator: CheckedClient, desk: Desk, session: Session
) -> None:
    asked(desk, session)
    desk.document.touches_right = True
    session.commit()
    page = service.page(at(desk, "/verification"))
    assert "Le service juridique" in words(page)
    service.press(page, "Répondre", answer="juste", kind="service")
    page = validator.page(at(desk, "/suite"))
    refused = validator.press(page, "Donner mon accord")
    assert "Il faut d’abord l’accord du service juridique." in refused.text
    page = service.page(at(desk, "/verification"))
    service.press(page, "Répondre", answer="juste", kind="juridique")
    for passage in passages_of(desk.document.id):
        passage.writer_id = desk.validator.person_id
    session.commit()
    refused = validator.press(validator.page(at(desk, "/suite")), "Donner mon accord")
    assert refused.status_code == 409
    assert "c’est à une autre personne de donner son accord" in refused.text
    other = browser_of(app, make_account(desk.scene.departement, Role.CHARGE_MISSION).id)
    assert other.press(other.page(at(desk, "/suite")), "Donner mon accord").status_code == 303


def test_a_new_original_shows_what_changed_and_waits_for_somebody(
    writer: CheckedClient, desk: Desk, session: Session
) -> None:
    published(desk, session)
    page = writer.page(at(desk, "/original"))
    assert "Texte n° 1" in words(page)
    same = writer.press(page, "Remplacer l’original", text=LETTER)
    assert same.location.endswith("fait=original-pareil")
    page = writer.page(at(desk, "/original"))
    other = writer.press(page, "Remplacer l’original", text=LETTER.replace("48", "72"))
    assert other.location.endswith("fait=original-change")
    session.expire_all()
    assert desk.document.state is DocumentState.TO_REVISE
    shown = writer.page(at(desk))
    changed = shown.select_one("#passage-2 .desk-original")
    assert words(changed.select_one("del")) == "retiré : 48 fin"
    assert words(changed.select_one("ins")) == "ajouté : 72 fin"
    page = writer.page(at(desk, "/suite"))
    assert "Avant 48" not in words(page)
    assert "avant 48 heures" in words(by_heading(page, "Passages à revoir"))
    refused = writer.press(page, "Garder ce texte tel quel")
    assert refused.status_code == 409
    assert "Relisez d’abord les passages signalés" in refused.text
    writer.press(writer.page(at(desk, "/suite")), "J’ai revu le passage 2")
    kept = writer.press(writer.page(at(desk, "/suite")), "Garder ce texte tel quel")
    assert kept.location.endswith("fait=garde")
    assert desk.document.state is DocumentState.PUBLISHED


@pytest.mark.parametrize(
    ("label", "state"),
    [
        ("Reprendre l’écriture", DocumentState.DRAFT),
        ("Ce texte est à revoir", DocumentState.TO_REVISE),
        ("Retirer ce texte", DocumentState.WITHDRAWN),
    ],
)
def test_a_published_text_is_taken_up_looked_at_or_withdrawn(
    writer: CheckedClient, desk: Desk, session: Session, label: str, state: DocumentState
) -> None:
    published(desk, session)
    assert writer.press(writer.page(at(desk, "/suite")), label).status_code == 303
    session.expire_all()
    assert desk.document.state is state
    assert writer.get(at(desk, "/suite")).status_code == 200


def test_versions_are_kept_compared_and_taken_up_again(
    writer: CheckedClient, desk: Desk, session: Session
) -> None:
    assert "Aucune version gardée" in words(writer.page(at(desk, "/versions")))
    write_all(desk, *EASY)
    writer.press(writer.page(at(desk, "/versions")), "Garder une version")
    page = writer.page(at(desk))
    name = f"easy-{passages_of(desk.document.id)[2].id}"
    writer.press(page, "Tout enregistrer", **{name: "Apportez tous vos papiers."})
    writer.press(writer.page(at(desk, "/versions")), "Garder une version")
    compared = writer.page(at(desk, "/versions/comparer?avant=1&apres=2"))
    assert [words(one) for one in compared.select("ins")] == ["ajouté : tous fin"]
    assert "Rien n’a changé" in words(writer.page(at(desk, "/versions/comparer?avant=2")))
    assert writer.get(at(desk, "/versions/comparer?avant=9")).status_code == 404
    assert writer.get(at(desk, "/versions/comparer")).status_code == 404
    page = writer.page(at(desk, "/versions"))
    writer.press(page, "Reprendre la version 1")
    session.expire_all()
    assert passages_of(desk.document.id)[2].easy == EASY[2]
    assert len(versions_of(desk.document.id)) == 3


def test_messages_and_criteria(writer: CheckedClient, desk: Desk, session: Session) -> None:
    page = writer.page(at(desk, "/messages"))
    there = form_fields(form_of(page.select_one("#easy_title")))
    done = writer.post(
        at(desk, "/messages"),
        data={
            **there,
            "easy_title": "Venez nous voir",
            "main_message": "Vous avez un rendez-vous.",
            "key_2": "Appelez si vous ne pouvez pas.",
            "criteria": ["tone", "help"],
        },
    )
    assert done.status_code == 303
    session.expire_all()
    assert desk.document.key_messages == ["Appelez si vous ne pouvez pas."]
    assert desk.document.criteria["tone"]
    assert not desk.document.criteria["rights"]
    late = writer.post(
        at(desk, "/messages"), data={**there, "easy_title": "Autre", "op_id": page_op(writer, desk)}
    )
    assert late.status_code == 409
    assert "Venez nous voir" in late.text
    assert "Autre" in late.text


def page_op(client: CheckedClient, desk: Desk) -> str:
    page = client.page(at(desk, "/messages"))
    return form_fields(form_of(page.select_one("#easy_title")))["op_id"][0]


def test_what_it_is_can_be_changed(writer: CheckedClient, desk: Desk, session: Session) -> None:
    page = writer.page(at(desk, "/modifier"))
    assert writer.press(page, "Garder ces changements", title="").status_code == 422
    writer.press(page, "Garder ces changements", title="Votre entretien", audience="clair")
    session.expire_all()
    assert (desk.document.title, desk.document.audience) == ("Votre entretien", Audience.CLAIR)


def test_copies_are_noted_corrected_and_struck(writer: CheckedClient, desk: Desk) -> None:
    there = at(desk, "/diffusion")
    page = writer.page(there)
    assert "Dites combien." in writer.press(page, "Noter", place="Mairie", copies="").text
    writer.press(page, "Noter", place="Mairie d’Auterive", copies="40", given_on="2/3/2026")
    page = writer.page(there)
    assert "40 exemplaires en tout." in words(page)
    line = writer.page(str(link(page, "Mairie d’Auterive")["href"]))
    writer.press(line, "Garder ces changements", feedback="On nous en redemande.")
    assert "On nous en redemande." in words(writer.page(there))
    late = writer.press(line, "Garder ces changements", copies="50")
    assert late.status_code == 409
    writer.press(writer.page(there), "Retirer la ligne 1")
    assert "Rien pour le moment." in words(writer.page(there))
    assert writer.get(f"{there}/1").status_code == 404


def test_a_charter_has_its_signatories(writer: CheckedClient, desk: Desk, session: Session) -> None:
    there = at(desk, "/signataires")
    assert writer.get(there).status_code == 404
    desk.document.kind = DocumentKind.CHARTER
    session.commit()
    page = writer.page(there)
    assert "Dites quelle structure a signé." in writer.press(page, "Noter").text
    writer.press(page, "Noter", organisation="Mission locale", function="La directrice")
    assert "Mission locale , La directrice" in words(writer.page(there))
    writer.press(writer.page(there), "Retirer la signature 1")
    assert "Personne n’a encore signé." in words(writer.page(there))


def test_the_logo_is_a_list_and_never_a_grant(
    writer: CheckedClient, service: CheckedClient, desk: Desk, session: Session
) -> None:
    page = writer.page(at(desk, "/logo"))
    assert "Ce site ne donne pas ce logo." in words(page)
    writer.press(page, "Enregistrer", conditions=["size", "licorne"])
    session.expire_all()
    assert [name for name, is_met in desk.document.logo_conditions.items() if is_met] == ["size"]
    assert not service.page(at(desk, "/logo")).select("form.form")


def test_pages_ask_little(
    writer: CheckedClient, service: CheckedClient, desk: Desk, session: Session
) -> None:
    published(desk, session)
    for page in ("/suite", "/versions", "/messages", "/diffusion", "/original", "/modifier"):
        writer.page(at(desk, page))
        assert writer.statements.count <= 10, (page, writer.statements)
    service.page(at(desk, "/verification"))
    assert service.statements.count <= 10, service.statements


def test_a_step_that_is_none_is_absent(writer: CheckedClient, desk: Desk) -> None:
    page = writer.page(at(desk, "/suite"))
    fields = form_fields(form_of(page.select_one("form.post-button button")))
    for step in ("valider", "publier", "licorne"):
        assert writer.post(at(desk, f"/etat/{step}"), data=fields).status_code == 404


def test_the_original_of_a_text_under_change_is_kept(desk: Desk, session: Session) -> None:
    with unit_of_work():
        change_original(desk.writer, desk.document, OriginalInput("Un autre texte."))
    assert session.get_one(type(desk.document), desk.document.id).original_number == 2
