"""Closing a round for good: the figures stay, and nobody is tied to a mark."""

from sqlalchemy import delete, insert, select

from participation import clock
from participation.accounts.actor import Actor
from participation.accounts.telling import tell_each
from participation.documents.models import Document, Mark, Question, QuestionAnswer, Reading, Round
from participation.documents.rounds import messages, queries
from participation.documents.rounds.errors import NobodyReadError
from participation.documents.rounds.service import check_open
from participation.documents.states import DocumentAct, after
from participation.extensions import db
from participation.glossary.service.proposals import note_not_understood
from participation.journal.service import record


def close_round(actor: Actor, reading_round: Round) -> None:
    """Close a round: thank the readers, keep the figures, and forget who marked what.

    A reader who left half-way counts by what they marked. The marks are written again in the order
    of the text, so that not even their keys tell which of them came from one reader.

    Raises:
        NobodyReadError: nobody marked anything.
        RoundClosedError: it is closed already.

    """
    check_open(reading_round)
    readings = queries.readings_of(reading_round.id)
    marked = queries.marked_counts(reading_round.id)
    if not marked:
        raise NobodyReadError
    reading_round.reader_count = len(readings)
    reading_round.finished_count = sum(
        one.finished_at is not None or one.id in marked for one in readings
    )
    reading_round.credit_count = sum(one.wants_credit for one in readings)
    reading_round.native_reader_count = sum(one.is_native_reader for one in readings)
    tell_each(
        [
            (one.person, messages.thanks(reading_round.id, reading_round.document_id))
            for one in readings
            if one.person is not None
        ]
    )
    note_not_understood(reading_round.departement_id, queries.words_touched(reading_round.id))
    _forget_readers(reading_round)
    _end(actor, reading_round, "round.closed")


def cancel_round(actor: Actor, reading_round: Round) -> None:
    """End a round that nobody could read; what was marked goes with it."""
    check_open(reading_round)
    db.session.execute(delete(Mark).where(Mark.round_id == reading_round.id))
    _forget_readers(reading_round)
    _end(actor, reading_round, "round.cancelled")


def _end(actor: Actor, reading_round: Round, act: str) -> None:
    document = db.session.get_one(Document, reading_round.document_id)
    reading_round.closed_at = document.changed_at = clock.now()
    document.state = after(document.state, DocumentAct.CLOSE_ROUND)
    record(actor.person_id, act, reading_round)


def _forget_readers(reading_round: Round) -> None:
    """Write marks and answers again without their readers, in the order of the text."""
    db.session.flush()
    marks = db.session.scalars(
        select(Mark).where(Mark.round_id == reading_round.id).order_by(Mark.position, Mark.id)
    ).all()
    new_marks = sorted(
        ((one.position, str(one.understanding), one.words, one.remark, one) for one in marks),
        key=lambda row: row[:4],
    )
    questions = db.session.scalars(
        select(Question.id).where(Question.round_id == reading_round.id).order_by(Question.id)
    ).all()
    answers = db.session.scalars(
        select(QuestionAnswer)
        .where(QuestionAnswer.question_id.in_(questions))
        .order_by(QuestionAnswer.id)
    ).all()
    mark_rows = [_without_reader(row[4]) for row in new_marks]
    answer_rows = [
        _without_reader(one)
        for one in sorted(answers, key=lambda one: (one.question_id, one.words, str(one.is_found)))
    ]
    db.session.execute(delete(Mark).where(Mark.round_id == reading_round.id))
    db.session.execute(delete(QuestionAnswer).where(QuestionAnswer.question_id.in_(questions)))
    db.session.execute(delete(Reading).where(Reading.round_id == reading_round.id))
    if mark_rows:
        db.session.execute(insert(Mark), mark_rows)
    if answer_rows:
        db.session.execute(insert(QuestionAnswer), answer_rows)


def _without_reader(row: Mark | QuestionAnswer) -> dict[str, object]:
    return {
        column.key: getattr(row, column.key)
        for column in type(row).__mapper__.column_attrs
        if column.key not in ("id", "reading_id")
    } | {"reading_id": None}
