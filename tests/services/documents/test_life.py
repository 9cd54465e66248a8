"""The life of a document: who may do what when, and what a change of the original does."""

from datetime import UTC, datetime

import pytest

from participation.documents.errors import (
    LegalSignOffError,
    NotCheckedYetError,
    NothingEasyError,
    NotReadYetError,
    StalePassagesError,
    WriterValidatesError,
)
from participation.documents.inputs import OriginalInput
from participation.documents.models import Audience, CheckKind, DocumentState, Round
from participation.documents.queries import get_public, passages_of, version_of, versions_of
from participation.documents.service import life
from participation.documents.service.originals import change_original
from participation.documents.service.passages import mark_revised, write_passage
from participation.documents.service.versions import restore, save_version
from participation.documents.states import (
    LABELS,
    TRANSITIONS,
    DocumentAct,
    DocumentStateError,
    after,
)
from participation.extensions import db
from participation.unit_of_work import unit_of_work
from tests.services.documents.texts import EASY, LETTER, Desk, make_desk, write_all

pytestmark = pytest.mark.usefixtures("session")


def read_by_usagers(desk: Desk) -> None:
    with unit_of_work():
        version = save_version(desk.writer, desk.document)
        now = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
        db.session.add(
            Round(
                departement_id=desk.document.departement_id,
                document_id=desk.document.id,
                number=1,
                version_id=version.id,
                created_at=now,
                closed_at=now,
                reader_count=3,
                finished_count=3,
            )
        )


def checked(desk: Desk, *kinds: CheckKind) -> None:
    with unit_of_work():
        life.ask_service(desk.writer, desk.document)
    for kind in kinds or (CheckKind.SERVICE,):
        with unit_of_work():
            life.give_verdict(desk.service, desk.document, kind, "", is_right=True)


def published(desk: Desk) -> None:
    write_all(desk)
    read_by_usagers(desk)
    checked(desk)
    with unit_of_work():
        life.validate(desk.validator, desk.document)
    with unit_of_work():
        life.publish(desk.validator, desk.document)


@pytest.mark.parametrize("state", DocumentState)
@pytest.mark.parametrize("act", DocumentAct)
def test_each_cell_of_the_table(state: DocumentState, act: DocumentAct) -> None:
    if (state, act) in TRANSITIONS:
        assert after(state, act) is TRANSITIONS[state, act]
    else:
        with pytest.raises(DocumentStateError):
            after(state, act)
    assert str(LABELS[state])


def test_the_first_words_begin_the_easy_version() -> None:
    desk = make_desk()
    assert desk.document.state is DocumentState.TO_SIMPLIFY
    write_all(desk)
    assert desk.document.state is DocumentState.DRAFT


def test_from_the_desk_to_the_public() -> None:
    desk = make_desk()
    published(desk)
    assert desk.document.state is DocumentState.PUBLISHED
    assert get_public(desk.document.id) is not None
    shown = version_of(desk.document.id, desk.document.published_number)
    assert shown is not None
    assert [one["easy"] for one in shown.passages] == list(EASY)
    assert desk.document.review_on is not None


def test_an_easy_text_nobody_read_does_not_go_to_the_service() -> None:
    desk = make_desk()
    write_all(desk)
    with pytest.raises(NotReadYetError), unit_of_work():
        life.ask_service(desk.writer, desk.document)


def test_a_clear_text_needs_no_round() -> None:
    desk = make_desk(audience=Audience.CLAIR)
    write_all(desk)
    checked(desk)
    assert desk.document.state is DocumentState.WITH_SERVICE


def test_an_empty_easy_version_goes_nowhere() -> None:
    desk = make_desk()
    with unit_of_work():
        write_passage(desk.writer, desk.document, passages_of(desk.document.id)[0].id, "Oui.")
        write_passage(desk.writer, desk.document, passages_of(desk.document.id)[0].id, "")
    with pytest.raises(NothingEasyError), unit_of_work():
        life.ask_service(desk.writer, desk.document)


def test_who_wrote_does_not_validate() -> None:
    desk = make_desk(audience=Audience.CLAIR)
    write_all(desk)
    checked(desk)
    with pytest.raises(WriterValidatesError), unit_of_work():
        life.validate(desk.writer, desk.document)


def test_the_service_that_corrects_a_fact_does_not_validate_either() -> None:
    desk = make_desk(audience=Audience.CLAIR)
    write_all(desk)
    checked(desk)
    with unit_of_work():
        write_passage(desk.service, desk.document, passages_of(desk.document.id)[2].id, "Rien.")
        life.give_verdict(desk.service, desk.document, CheckKind.SERVICE, "", is_right=True)
    with pytest.raises(WriterValidatesError), unit_of_work():
        life.validate(desk.service, desk.document)


def test_words_changed_after_the_verdict_are_checked_again() -> None:
    desk = make_desk(audience=Audience.CLAIR)
    write_all(desk)
    checked(desk)
    with unit_of_work():
        write_passage(desk.writer, desk.document, passages_of(desk.document.id)[0].id, "Venez.")
    with pytest.raises(NotCheckedYetError), unit_of_work():
        life.validate(desk.validator, desk.document)


def test_a_text_that_touches_a_right_is_signed_off_by_the_legal_service() -> None:
    desk = make_desk(audience=Audience.CLAIR, touches_right=True)
    write_all(desk)
    checked(desk)
    with pytest.raises(LegalSignOffError), unit_of_work():
        life.validate(desk.validator, desk.document)
    with unit_of_work():
        life.give_verdict(desk.service, desk.document, CheckKind.LEGAL, "", is_right=True)
        life.validate(desk.validator, desk.document)
    assert desk.document.state is DocumentState.VALIDATED


def test_a_false_text_goes_back_to_the_desk() -> None:
    desk = make_desk(audience=Audience.CLAIR)
    write_all(desk)
    with unit_of_work():
        life.ask_service(desk.writer, desk.document)
        life.give_verdict(
            desk.service, desk.document, CheckKind.SERVICE, "C’est 72 heures.", is_right=False
        )
    assert desk.document.state is DocumentState.DRAFT


def test_a_changed_original_marks_its_passage_and_the_published_text() -> None:
    desk = make_desk()
    published(desk)
    with unit_of_work():
        change_original(desk.writer, desk.document, OriginalInput(LETTER.replace("48", "72")))
    assert desk.document.state is DocumentState.TO_REVISE
    passages = passages_of(desk.document.id)
    assert [one.is_stale for one in passages] == [False, True, False]
    assert "48" in passages[1].previous_original
    assert "72" in passages[1].original
    assert get_public(desk.document.id) is not None
    with pytest.raises(StalePassagesError), unit_of_work():
        life.keep(desk.validator, desk.document)
    with unit_of_work():
        mark_revised(desk.writer, desk.document, passages[1].id)
        life.keep(desk.validator, desk.document)
    assert desk.document.state is DocumentState.PUBLISHED


def test_the_same_original_changes_nothing() -> None:
    desk = make_desk()
    with unit_of_work():
        assert not change_original(desk.writer, desk.document, OriginalInput(f"{LETTER}\n"))
    assert desk.document.original_number == 1


def test_easy_words_outlive_the_passage_that_they_were_written_for() -> None:
    desk = make_desk()
    write_all(desk)
    with unit_of_work():
        change_original(desk.writer, desk.document, OriginalInput(LETTER.split("\n\n")[0]))
    passages = passages_of(desk.document.id)
    assert [one.easy for one in passages] == list(EASY)
    assert [bool(one.original) for one in passages] == [True, False, False]
    with unit_of_work():
        write_passage(desk.writer, desk.document, passages[1].id, "")
        mark_revised(desk.writer, desk.document, passages[1].id)
    assert len(passages_of(desk.document.id)) == 2


def test_an_older_version_comes_back_and_the_present_one_is_kept() -> None:
    desk = make_desk()
    write_all(desk)
    with unit_of_work():
        save_version(desk.writer, desk.document)
    with unit_of_work():
        write_passage(desk.writer, desk.document, passages_of(desk.document.id)[0].id, "Autre.")
    first = versions_of(desk.document.id)[-1]
    with unit_of_work():
        restore(desk.writer, desk.document, first)
    assert [one.easy for one in passages_of(desk.document.id)] == list(EASY)
    assert any(one.passages[0]["easy"] == "Autre." for one in versions_of(desk.document.id))
