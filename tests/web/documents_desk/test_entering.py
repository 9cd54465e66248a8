"""A new document: pasted, or read from a file that is given back only as an attachment."""

import io
from zipfile import ZipFile

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from participation.blueprints.documents_desk import forms
from participation.documents.inputs import DocumentInput, OriginalInput
from participation.documents.models import Audience, Document, DocumentKind, DocumentState
from participation.documents.queries import passages_of
from participation.documents.service.writing import create_document
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import College, MembershipRole, make_account, make_departement, make_member
from tests.services.documents.texts import EASY, LETTER, Desk, make_desk, write_all
from tests.support.client import CheckedClient
from tests.support.finders import by_label, form_fields, form_of, link, parse, words
from tests.web.documents_desk.conftest import browser_of

NEW = "/animation/documents/nouveau"
LIST = "/animation/documents"


def answers(client: CheckedClient, **more: object) -> dict[str, object]:
    page = client.page(NEW)
    fields = form_fields(form_of(by_label(page, "Son titre")))
    return {**fields, "title": "Votre aide", "text": LETTER, **more}


def test_a_text_is_pasted_and_cut_into_passages(
    writer: CheckedClient, desk: Desk, session: Session
) -> None:
    group = desk.scene.group
    done = writer.post(
        NEW,
        data=answers(
            writer,
            audience="clair",
            touches_right="y",
            service="Service des aides",
            contact_phone="05 61 00 00 00",
            group=str(group.id),
            is_collective="y",
        ),
    )
    assert done.status_code == 303
    made = session.query(Document).filter_by(title="Votre aide").one()
    assert (made.kind, made.audience) == (DocumentKind.LETTER, Audience.CLAIR)
    assert made.touches_right
    assert (made.group_id, made.is_collective) == (group.id, True)
    assert len(passages_of(made.id)) == 3
    assert "Le document est là." in words(writer.page(done.location))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": ""}, "Il manque le titre du document."),
        ({"text": ""}, "Il n’y a pas de texte."),
        ({"text": " \n "}, "Il n’y a pas de texte."),
        ({"is_collective": "y"}, "Choisissez aussi le groupe."),
        ({"group": "999999"}, "Choisissez une réponse de la liste."),
        ({"audience": "roman"}, "Choisissez une réponse de la liste."),
        ({"kind": "texte-de-groupe"}, "Choisissez une réponse de la liste."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(
    writer: CheckedClient, changes: dict[str, str], sentence: str
) -> None:
    sent = answers(writer, service="Service des aides", **changes)
    refused = writer.post(NEW, data=sent)
    assert refused.status_code == 422
    assert sentence in refused.text
    assert "Service des aides" in refused.text


def test_a_text_too_long_is_refused(writer: CheckedClient) -> None:
    long = "\n\n".join(f"Passage {number}." for number in range(500))
    refused = writer.post(NEW, data=answers(writer, text=long))
    assert refused.status_code == 409
    assert "trop long pour être relu" in refused.text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("You must bring your papers with you and call us before the end of the week.", "anglais"),
        ("يجب عليك إحضار أوراقك والاتصال بنا قبل نهاية الأسبوع.", "arabe"),
    ],
)
def test_another_language_is_said_and_asks_to_be_confirmed(
    writer: CheckedClient, session: Session, text: str, seen: str
) -> None:
    asked = writer.post(NEW, data=answers(writer, text=text))
    assert asked.status_code == 422
    assert f"semble être en {seen}" in asked.text
    page = parse(asked.text)
    fields = form_fields(form_of(by_label(page, "Son titre")))
    done = writer.post(NEW, data={**fields, "is_wanted": "y"})
    assert done.status_code == 303
    assert session.query(Document).filter_by(title="Votre aide").count() == 1


def test_a_file_is_read_kept_and_given_back_as_an_attachment(
    app: Flask, writer: CheckedClient, desk: Desk, session: Session
) -> None:
    content = LETTER.encode()
    sent = answers(writer, text="", file=(io.BytesIO(content), "l’avis <1>.txt", "text/html"))
    done = writer.post(NEW, data=sent, content_type="multipart/form-data")
    assert done.status_code == 303
    made = session.query(Document).filter_by(title="Votre aide").one()
    assert len(passages_of(made.id)) == 3
    there = f"{LIST}/{made.id}/originaux/1/fichier"
    given = writer.get(there)
    assert given.get_data() == content
    assert given.mimetype == "application/octet-stream"
    assert given.headers["Content-Disposition"].startswith("attachment")
    assert given.headers["X-Content-Type-Options"] == "nosniff"
    elsewhere = browser_of(app, make_account(make_departement(), Role.ANIMATEUR).id)
    assert elsewhere.get(there).status_code == 404
    assert writer.get(f"{LIST}/{desk.document.id}/originaux/1/fichier").status_code == 404


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "vide.txt", "Ce fichier est vide."),
        (b"MZ\x00", "jeu.exe", "n’est pas lu"),
        (b"PK\x03\x04 broken", "lettre.docx", "Ce fichier est"),
    ],
)
def test_a_file_that_gives_no_text_says_why(
    writer: CheckedClient, content: bytes, name: str, sentence: str
) -> None:
    sent = answers(writer, text="", file=(io.BytesIO(content), name))
    refused = writer.post(NEW, data=sent, content_type="multipart/form-data")
    assert refused.status_code == 422
    beside = parse(refused.text).select_one("#file-error")
    assert beside is not None
    assert sentence in words(beside)


def test_a_heavy_file_is_refused(writer: CheckedClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert forms.MOST_BYTES == 5 * 1024 * 1024
    monkeypatch.setattr(forms, "MOST_BYTES", 100)
    sent = answers(writer, text="", file=(io.BytesIO(LETTER.encode()), "lourd.txt"))
    refused = writer.post(NEW, data=sent, content_type="multipart/form-data")
    assert refused.status_code == 422
    assert "5 Mo au plus" in words(parse(refused.text).select_one("#file-error"))


def test_a_bomb_is_not_opened(writer: CheckedClient) -> None:
    packed = io.BytesIO()
    with ZipFile(packed, "w", compression=8) as archive:
        archive.writestr("word/document.xml", b" " * 80_000_000)
    sent = answers(writer, text="", file=(io.BytesIO(packed.getvalue()), "bombe.docx"))
    refused = writer.post(NEW, data=sent, content_type="multipart/form-data")
    assert refused.status_code == 422
    assert parse(refused.text).select("#file-error")


def test_the_list_is_narrowed_by_state_words_and_type(
    app: Flask, writer: CheckedClient, desk: Desk
) -> None:
    page = writer.page(LIST)
    assert link(page, "Votre rendez-vous")["href"] == f"{LIST}/{desk.document.id}"
    assert "Tous (1)" in words(page)
    write_all(desk, *EASY)
    page = writer.page(f"{LIST}?etat=version-de-travail&q=RENDEZ&type=courrier&tri=titre")
    assert link(page, "Votre rendez-vous")
    for asked in ("etat=publiee", "q=licorne", "type=guide"):
        assert "Aucun texte ne correspond." in words(writer.page(f"{LIST}?{asked}"))
    assert link(writer.page(f"{LIST}?etat=nulle-part&tri=autre"), "Votre rendez-vous")
    newcomer = browser_of(app, make_account(make_departement(), Role.ANIMATEUR).id)
    assert "Aucun texte ici pour le moment." in words(newcomer.page(LIST))


def test_the_list_asks_one_statement_for_all(writer: CheckedClient, desk: Desk) -> None:
    writer.page(LIST)
    few = writer.statements.count
    for number in range(4):
        with unit_of_work():
            desk_more(desk, number)
    writer.page(LIST)
    assert writer.statements.count == few <= 5, writer.statements


def desk_more(desk: Desk, number: int) -> None:

    create_document(
        desk.writer,
        desk.document.departement_id,
        DocumentInput(DocumentKind.GUIDE, f"Guide {number}"),
        OriginalInput("Un texte."),
    )


def test_each_opens_what_the_policies_say(
    app: Flask, desk: Desk, service: CheckedClient, validator: CheckedClient
) -> None:
    there = f"{LIST}/{desk.document.id}"
    for client in (service, validator):
        assert client.get(there).status_code == 200
        assert link(client.page(LIST), "Votre rendez-vous")
    usager = make_account(desk.scene.departement, Role.USAGER)
    browser = browser_of(app, usager.id)
    assert browser.get(there).status_code == 404
    assert service.get(f"{there}/modifier").status_code == 404
    assert not service.page(there).select("textarea")


def test_the_members_of_a_group_write_its_own_document(
    app: Flask, session: Session, desk: Desk
) -> None:
    own = make_desk()
    own.document.group_id, own.document.is_collective = own.scene.group.id, True
    member = make_account(own.scene.departement, Role.USAGER)
    make_member(own.scene.group, member.person, College.USAGERS, MembershipRole.MEMBER)
    session.commit()
    browser = browser_of(app, member.id)
    assert link(browser.page(LIST), "Votre rendez-vous")["href"].endswith(str(own.document.id))
    page = browser.page(f"{LIST}/{own.document.id}")
    name = f"easy-{passages_of(own.document.id)[0].id}"
    assert browser.press(page, "Tout enregistrer", **{name: "Venez."}).status_code == 303
    assert browser.get(f"{LIST}/{own.document.id}/original").status_code == 404
    assert browser.get(f"{LIST}/{desk.document.id}").status_code == 404
    assert own.document.state is DocumentState.DRAFT
