"""Rounds of reading: who reads, what is kept, and what nobody can tell any more."""

import pytest
from sqlalchemy import func, inspect, select

from participation.accounts import access_codes
from participation.documents.models import (
    DocumentState,
    Mark,
    QuestionAnswer,
    Reading,
    ReadingWay,
    Round,
    Understanding,
)
from participation.documents.queries import open_round
from participation.documents.rounds import queries
from participation.documents.rounds.closing import cancel_round, close_round
from participation.documents.rounds.errors import (
    AlreadyReadsError,
    NobodyReadError,
    RoundClosedError,
    RoundOpenError,
    TooManyQuestionsError,
)
from participation.documents.rounds.inputs import MarkInput, RoundInput
from participation.documents.rounds.service import (
    add_sheet,
    answer,
    finish,
    give_code,
    let_in,
    mark,
    start_round,
    take_out,
)
from participation.documents.states import DocumentStateError
from participation.errors import NotFoundError
from participation.extensions import db
from participation.notifications.models import OutboxMessage
from participation.unit_of_work import unit_of_work
from tests.factories import make_person
from tests.services.documents.texts import Desk, make_desk, put_demo_rounds_aside, write_all

pytestmark = pytest.mark.usefixtures("session")

QUESTIONS = (
    ("Que devez-vous faire ?", "Venir le 12 mars."),
    ("Avant quand ?", "48 heures."),
)


@pytest.fixture
def desk() -> Desk:
    put_demo_rounds_aside()
    made = make_desk()
    write_all(made)
    return made


def opened(desk: Desk) -> Round:
    with unit_of_work():
        made = start_round(desk.writer, desk.document, RoundInput(questions=QUESTIONS))
    found = queries.get(made.id)
    assert found is not None
    return found


def read_by(reading_round: Round, desk: Desk, *kinds: Understanding) -> Reading:
    with unit_of_work():
        reading = add_sheet(desk.writer, reading_round, "Feuille 1", ReadingWay.PAPER)
        for position, kind in enumerate(kinds):
            mark(reading, position, MarkInput(kind, ("pièces",)))
    return reading


def test_the_text_rests_while_it_is_read(desk: Desk) -> None:
    opened(desk)
    assert desk.document.state is DocumentState.WITH_READERS
    with pytest.raises(DocumentStateError):
        write_all(desk, "Autre.", "Autre.", "Autre.")


def test_one_round_at_a_time(desk: Desk) -> None:
    opened(desk)
    with pytest.raises(RoundOpenError), unit_of_work():
        start_round(desk.writer, desk.document, RoundInput())


def test_three_questions_are_enough(desk: Desk) -> None:
    with pytest.raises(TooManyQuestionsError), unit_of_work():
        start_round(desk.writer, desk.document, RoundInput(questions=QUESTIONS * 2))


def test_a_reader_who_can_be_reached_is_asked_without_a_word_of_the_text(desk: Desk) -> None:
    reading_round = opened(desk)
    person = make_person(desk.scene.departement, email="lit@exemple.fr")
    with unit_of_work():
        let_in(desk.writer, reading_round, person, ReadingWay.PHONE)
    message = db.session.scalars(select(OutboxMessage)).one()
    told = " ".join([message.subject, *message.paragraphs, message.action_path])
    assert desk.document.title not in told
    assert message.action_path == "/i/{code}"
    assert [one.round_id for one in queries.open_readings_of(person.id)] == [reading_round.id]
    with pytest.raises(AlreadyReadsError), unit_of_work():
        let_in(desk.writer, reading_round, person, ReadingWay.PHONE)


def test_somebody_without_account_reads_by_a_code(desk: Desk) -> None:
    reading_round = opened(desk)
    with unit_of_work():
        reading = give_code(desk.writer, reading_round, "Lecteur 2")
    assert reading.person is not None
    code = access_codes.living(reading.person.id)
    assert code is not None
    found = access_codes.find(access_codes.shown(code.selector))
    assert found is not None
    assert found.person_id == reading.person.id


def test_a_mark_said_again_replaces_the_first(desk: Desk) -> None:
    reading_round = opened(desk)
    reading = read_by(reading_round, desk, Understanding.NO)
    with unit_of_work():
        mark(reading, 0, MarkInput(Understanding.YES, (), "C’est clair maintenant."))
    marks = queries.marks_of_reading(reading.id)
    assert marks[0].understanding is Understanding.YES
    assert len(marks) == 1


@pytest.mark.parametrize("position", [-1, 3, 10**9])
def test_a_passage_that_is_not_there_is_not_marked(desk: Desk, position: int) -> None:
    reading = read_by(opened(desk), desk)
    with pytest.raises(NotFoundError), unit_of_work():
        mark(reading, position, MarkInput(Understanding.YES))


def test_nobody_sees_a_mark_before_the_round_is_closed(desk: Desk) -> None:
    reading_round = opened(desk)
    read_by(reading_round, desk, Understanding.NO)
    assert queries.results_of(reading_round.id) == []
    assert queries.question_results(reading_round.id) == []


def test_a_closed_round_says_what_came_out(desk: Desk) -> None:
    reading_round = opened(desk)
    first = read_by(reading_round, desk, Understanding.YES, Understanding.NO, Understanding.YES)
    read_by(reading_round, desk, Understanding.YES, Understanding.UNSURE)
    with unit_of_work():
        answer(first, reading_round.questions[0].id, "Venir.", is_found=True)
        finish(first, wants_credit=True)
    with unit_of_work():
        close_round(desk.writer, reading_round)
    results = queries.results_of(reading_round.id)
    assert results[0].counts[Understanding.YES] == 2
    assert results[1].counts[Understanding.NO] == 1
    assert results[1].words == (("pièces", 2),)
    found = queries.question_results(reading_round.id)
    assert (found[0].found, found[0].not_found, found[0].words) == (1, 0, ("Venir.",))
    assert (reading_round.reader_count, reading_round.finished_count) == (2, 2)
    assert reading_round.credit_count == 1
    assert desk.document.state is DocumentState.DRAFT
    assert open_round(desk.document.id) is None


def test_after_the_round_no_table_ties_a_mark_to_a_reader(desk: Desk) -> None:
    reading_round = opened(desk)
    person = make_person(desk.scene.departement, email="lit@exemple.fr")
    with unit_of_work():
        reading = let_in(desk.writer, reading_round, person, ReadingWay.PHONE)
        mark(reading, 2, MarkInput(Understanding.NO))
        mark(reading, 0, MarkInput(Understanding.YES))
        answer(reading, reading_round.questions[0].id, "Je ne sais pas.")
    read_by(reading_round, desk, Understanding.YES, Understanding.UNSURE)
    with unit_of_work():
        close_round(desk.writer, reading_round)
    assert (
        db.session.scalars(select(Reading).where(Reading.round_id == reading_round.id)).all() == []
    )
    own = select(Mark).where(Mark.round_id == reading_round.id).order_by(Mark.id)
    marks = db.session.scalars(own).all()
    assert {one.reading_id for one in marks} == {None}
    asked = [one.id for one in reading_round.questions]
    answers = select(QuestionAnswer.reading_id).where(QuestionAnswer.question_id.in_(asked))
    assert db.session.scalars(answers).unique().all() == [None]
    # The keys follow the text, not the readers.
    assert [one.position for one in marks] == [0, 0, 1, 2]
    columns = {column.name for column in inspect(Mark).local_table.columns}
    assert not any("person" in name or name.endswith("_at") for name in columns)


def test_the_readers_are_thanked_without_being_named(desk: Desk) -> None:
    reading_round = opened(desk)
    person = make_person(desk.scene.departement, "Camille", email="lit@exemple.fr")
    with unit_of_work():
        reading = let_in(desk.writer, reading_round, person, ReadingWay.PHONE)
        mark(reading, 0, MarkInput(Understanding.YES))
        close_round(desk.writer, reading_round)
    kinds = [
        row.kind for row in db.session.scalars(select(OutboxMessage).order_by(OutboxMessage.id))
    ]
    assert kinds == ["asked_to_read", "reading_thanks"]


def test_nothing_is_noted_once_the_round_is_closed(desk: Desk) -> None:
    reading_round = opened(desk)
    reading = read_by(reading_round, desk, Understanding.YES)
    late = read_by(reading_round, desk)
    with unit_of_work():
        close_round(desk.writer, reading_round)
    for one in (reading, late):
        with pytest.raises((RoundClosedError, NotFoundError)), unit_of_work():
            mark(one, 0, MarkInput(Understanding.NO))


def test_a_round_that_nobody_marked_is_cancelled_not_closed(desk: Desk) -> None:
    reading_round = opened(desk)
    read_by(reading_round, desk)
    with pytest.raises(NobodyReadError), unit_of_work():
        close_round(desk.writer, reading_round)
    with unit_of_work():
        cancel_round(desk.writer, reading_round)
    assert desk.document.state is DocumentState.DRAFT
    assert reading_round.finished_count == 0


def test_who_is_taken_out_leaves_nothing(desk: Desk) -> None:
    reading_round = opened(desk)
    reading = read_by(reading_round, desk, Understanding.NO)
    with unit_of_work():
        take_out(desk.writer, reading)
    left = select(func.count()).select_from(Mark).where(Mark.round_id == reading_round.id)
    assert db.session.scalar(left) == 0
