"""Reading rounds: who reads, how far they are, and what came out once it is closed."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload, selectinload

from participation.database import scoped
from participation.documents.models import (
    Mark,
    Question,
    QuestionAnswer,
    Reading,
    Round,
    Understanding,
)
from participation.extensions import db
from participation.search_index.folding import folded


@dataclass(frozen=True, slots=True)
class PassageResult:
    """What was said of one passage: counts, the words touched with how often, the remarks."""

    position: int
    counts: dict[Understanding, int]
    words: tuple[tuple[str, int], ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """What the text let its readers find."""

    question: Question
    found: int
    not_found: int
    words: tuple[str, ...]
    read: tuple[str, ...] = ()
    unread: tuple[tuple[int, str], ...] = ()  # (id, words) that nobody has said anything of yet


def get(round_id: int) -> Round | None:
    """Return a round with its document, the version that is read and its questions."""
    return db.session.scalar(
        select(Round)
        .where(Round.id == round_id)
        .options(
            joinedload(Round.document),
            joinedload(Round.read_version),
            selectinload(Round.questions),
        )
    )


def positions_of(reading_round: Round) -> list[int]:
    """Return the places of the passages that there is something to read in, in their order."""
    rows = reading_round.read_version.passages
    return [place for place, row in enumerate(rows) if row["easy"].strip()]


def reading(round_id: int, reading_id: int) -> Reading | None:
    """Return one reading of a round."""
    return db.session.scalar(
        select(Reading)
        .where(Reading.id == reading_id, Reading.round_id == round_id)
        .options(joinedload(Reading.person), joinedload(Reading.round))
    )


def readings_of(round_id: int) -> list[Reading]:
    """Return who reads in an open round, in the order of arrival."""
    return list(
        db.session.scalars(
            select(Reading)
            .where(Reading.round_id == round_id)
            .options(joinedload(Reading.person))
            .order_by(Reading.id)
        )
    )


def marked_counts(round_id: int) -> dict[int, int]:
    """Return how many passages each reading has marked, by reading id; nothing of what they say."""
    rows = db.session.execute(
        select(Mark.reading_id, func.count())
        .where(Mark.round_id == round_id, Mark.reading_id.is_not(None))
        .group_by(Mark.reading_id)
        .order_by(Mark.reading_id)
    )
    return {reading_id: count for reading_id, count in rows if reading_id is not None}


def reading_for(round_id: int, person_id: int) -> Reading | None:
    """Return the reading of a person in a round."""
    return db.session.scalar(
        select(Reading)
        .where(Reading.round_id == round_id, Reading.person_id == person_id)
        .options(joinedload(Reading.round).joinedload(Round.document))
    )


def open_readings_of(person_id: int) -> list[Reading]:
    """Return what a person is asked to read now, the first asked first."""
    return list(
        db.session.scalars(
            select(Reading)
            .join(Round, Round.id == Reading.round_id)
            .where(Reading.person_id == person_id, Round.closed_at.is_(None))
            .options(joinedload(Reading.round).joinedload(Round.document))
            .order_by(Reading.id)
        )
    )


def marks_of_reading(reading_id: int) -> dict[int, Mark]:
    """Return the marks of one reader in an open round, by passage."""
    rows = db.session.scalars(
        select(Mark).where(Mark.reading_id == reading_id).order_by(Mark.position, Mark.id)
    )
    return {row.position: row for row in rows}


def answers_of_reading(reading_id: int) -> dict[int, QuestionAnswer]:
    """Return the answers of one reader in an open round, by question id."""
    rows = db.session.scalars(
        select(QuestionAnswer)
        .where(QuestionAnswer.reading_id == reading_id)
        .order_by(QuestionAnswer.id)
    )
    return {row.question_id: row for row in rows}


def results_of(round_id: int) -> list[PassageResult]:
    """Return what came out of a closed round, passage by passage; nothing while it is open."""
    reading_round = get(round_id)
    return results_in(reading_round) if reading_round is not None else []


def results_in(reading_round: Round) -> list[PassageResult]:
    """Return the same of a round that is there, with the version read."""
    if reading_round.closed_at is None:
        return []
    marks = db.session.scalars(
        scoped(select(Mark), reading_round.departement_id)
        .where(Mark.round_id == reading_round.id)
        .order_by(Mark.position, Mark.id)
    ).all()
    return [
        _result(position, [one for one in marks if one.position == position])
        for position in positions_of(reading_round)
    ]


def question_results(round_id: int) -> list[QuestionResult]:
    """Return what came out of the questions of a closed round; nothing while it is open."""
    reading_round = get(round_id)
    return question_results_in(reading_round) if reading_round is not None else []


def question_results_in(reading_round: Round) -> list[QuestionResult]:
    """Return the same of a round that is there, with its questions."""
    if reading_round.closed_at is None:
        return []
    answers = db.session.scalars(
        scoped(select(QuestionAnswer), reading_round.departement_id)
        .join(Question, Question.id == QuestionAnswer.question_id)
        .where(Question.round_id == reading_round.id)
        .order_by(QuestionAnswer.id)
    ).all()
    return [
        _question_result(question, [one for one in answers if one.question_id == question.id])
        for question in reading_round.questions
    ]


def words_touched(round_id: int) -> Counter[str]:
    """Return the words that readers touched, in their most frequent spelling, with how often."""
    spellings: dict[str, Counter[str]] = {}
    for words in db.session.scalars(
        select(Mark.words).where(Mark.round_id == round_id).order_by(Mark.id)
    ):
        for word in words:
            spellings.setdefault(folded(word), Counter())[word] += 1
    return Counter({seen.most_common(1)[0][0]: seen.total() for seen in spellings.values() if seen})


def _result(position: int, marks: list[Mark]) -> PassageResult:
    counts = Counter(one.understanding for one in marks if one.understanding is not None)
    words = Counter(word for one in marks for word in one.words)
    return PassageResult(
        position,
        {kind: counts[kind] for kind in Understanding},
        tuple(sorted(words.items(), key=lambda item: (-item[1], item[0]))),
        tuple(sorted(one.remark for one in marks if one.remark)),
    )


def _question_result(question: Question, answers: list[QuestionAnswer]) -> QuestionResult:
    return QuestionResult(
        question,
        found=sum(one.is_found is True for one in answers),
        not_found=sum(one.is_found is False for one in answers),
        words=tuple(one.words for one in answers if one.words),
        read=tuple(one.words for one in answers if one.words and one.is_found is not None),
        unread=tuple((one.id, one.words) for one in answers if one.is_found is None and one.words),
    )
