"""Opening a round, letting people in, and noting what they say."""

from datetime import UTC, datetime, time, timedelta

from sqlalchemy import delete, func, select

from participation import clock
from participation.accounts import access_codes
from participation.accounts.actor import Actor
from participation.accounts.models import Person
from participation.accounts.people import create_person
from participation.accounts.telling import tell
from participation.documents.models import (
    Document,
    Mark,
    Question,
    QuestionAnswer,
    Reading,
    ReadingWay,
    Round,
    VersionReason,
)
from participation.documents.queries import open_round, rounds_of
from participation.documents.rounds import messages, queries
from participation.documents.rounds.errors import (
    AlreadyReadsError,
    RoundClosedError,
    RoundOpenError,
    TooManyQuestionsError,
    TooManyReadersError,
)
from participation.documents.rounds.inputs import MarkInput, RoundInput
from participation.documents.service.life import check_whole
from participation.documents.service.versions import keep_version
from participation.documents.states import DocumentAct, after
from participation.errors import NotFoundError
from participation.extensions import db
from participation.journal.service import record
from participation.unit_of_work import locked

MOST_READERS = 30  # a live meeting; three to five are enough
MOST_QUESTIONS = 3
LONGEST_REMARK = 2000
MOST_WORDS, LONGEST_WORD = 60, 80
_CODE_LIVES = timedelta(days=30)


def start_round(actor: Actor, document: Document, data: RoundInput) -> Round:
    """Give the text as it stands to readers.

    Raises:
        NothingEasyError, StalePassagesError: the easy version is not whole.
        TooManyQuestionsError: more than three.
        RoundOpenError: one is being read.
        DocumentStateError: the text is not on the desk.

    """
    locked(document)
    if open_round(document.id) is not None:
        raise RoundOpenError
    questions = [(words.strip(), said.strip()) for words, said in data.questions if words.strip()]
    if len(questions) > MOST_QUESTIONS:
        raise TooManyQuestionsError
    check_whole(document)
    state = after(document.state, DocumentAct.ASK_READERS)
    version = keep_version(actor, document, VersionReason.ROUND)
    reading_round = Round(
        departement_id=document.departement_id,
        document_id=document.id,
        number=len(rounds_of(document.id)) + 1,
        version_id=version.id,
        group_id=data.group_id,
        is_in_meeting=data.is_in_meeting,
        closes_on=data.closes_on,
        created_at=clock.now(),
        questions=[
            Question(
                departement_id=document.departement_id, position=place, words=words, expected=said
            )
            for place, (words, said) in enumerate(questions)
        ],
    )
    db.session.add(reading_round)
    document.state = state
    document.changed_at = clock.now()
    db.session.flush()
    record(actor.person_id, "round.opened", reading_round)
    return reading_round


def let_in(actor: Actor, reading_round: Round, person: Person, way: ReadingWay) -> Reading:
    """Let somebody known read; who can be reached is told, without a word of the text.

    Raises:
        AlreadyReadsError, TooManyReadersError, RoundClosedError: as they say.

    """
    check_open(reading_round)
    _check_room(reading_round)
    if queries.reading_for(reading_round.id, person.id) is not None:
        raise AlreadyReadsError
    reading = _reading(reading_round, way, person.chosen_name, person)
    access_codes.keep_valid(person, _last_day(reading_round))
    record(actor.person_id, "round.reader_added", reading_round)
    if way is ReadingWay.PHONE:
        tell(person, messages.asked_to_read(reading.id))
    return reading


def give_code(actor: Actor, reading_round: Round, label: str) -> Reading:
    """Let somebody read by a code, without account: their page is `/i/<code>`.

    `label` is what the facilitator calls this reading; it goes when the round closes.
    """
    check_open(reading_round)
    _check_room(reading_round)
    person = create_person(reading_round.departement_id, "", None)
    access_codes.issue(person, _last_day(reading_round))
    reading = _reading(reading_round, ReadingWay.PHONE, label, person)
    record(actor.person_id, "round.reader_added", reading_round)
    return reading


def add_sheet(actor: Actor, reading_round: Round, label: str, way: ReadingWay) -> Reading:
    """Add a reading on paper or in a meeting: the facilitator enters it, nobody is named."""
    check_open(reading_round)
    _check_room(reading_round)
    reading = _reading(reading_round, way, label, None)
    record(actor.person_id, "round.reader_added", reading_round)
    return reading


def take_out(actor: Actor, reading: Reading) -> None:
    """Take a reader out of an open round, with what they marked."""
    check_open(reading.round)
    db.session.execute(delete(Mark).where(Mark.reading_id == reading.id))
    db.session.execute(delete(QuestionAnswer).where(QuestionAnswer.reading_id == reading.id))
    db.session.delete(reading)
    record(actor.person_id, "round.reader_removed", reading.round)


def mark(reading: Reading, position: int, data: MarkInput) -> None:
    """Note what a reader says of a passage; said again, it replaces what was said.

    Nothing said takes back what was there.

    The journal notes nothing of it: who reads leaves no trace beside their marks.

    Raises:
        RoundClosedError: the round is over.
        NotFoundError: there is no such passage.

    """
    check_open(reading.round)
    if position not in queries.positions_of(reading.round):
        raise NotFoundError
    row = queries.marks_of_reading(reading.id).get(position)
    if data.is_empty:
        _take_back(row)
        return
    if row is None:
        row = Mark(
            departement_id=reading.departement_id,
            round_id=reading.round_id,
            reading_id=reading.id,
            position=position,
        )
        db.session.add(row)
    row.understanding = data.understanding
    row.words = [word.strip()[:LONGEST_WORD] for word in data.words if word.strip()][:MOST_WORDS]
    row.remark = data.remark.strip()[:LONGEST_REMARK]
    db.session.flush()


def answer(reading: Reading, question_id: int, words: str, *, is_found: bool | None = None) -> None:
    """Note what a reader understood; said again, it replaces what was said.

    `is_found` says whether the text let them find it: whoever enters a sheet reads that in it, and
    a reader may say that it does not. Neither words nor `is_found` take back what was there.

    Raises:
        RoundClosedError: the round is over.
        NotFoundError: the question is not of this round.

    """
    check_open(reading.round)
    question = db.session.get(Question, question_id)
    if question is None or question.round_id != reading.round_id:
        raise NotFoundError
    row = queries.answers_of_reading(reading.id).get(question_id)
    if not words.strip() and is_found is None:
        _take_back(row)
        return
    if row is None:
        row = QuestionAnswer(
            departement_id=reading.departement_id,
            question_id=question_id,
            reading_id=reading.id,
        )
        db.session.add(row)
    row.words = words.strip()[:LONGEST_REMARK]
    row.is_found = is_found
    db.session.flush()


def finish(reading: Reading, *, wants_credit: bool, is_native_reader: bool = False) -> None:
    """Note that a reader is through; they may still change what they marked.

    `is_native_reader`: somebody with an intellectual disability whose first language is French, as
    the European easy-to-read logo asks; said by themselves, counted only.
    """
    check_open(reading.round)
    reading.finished_at = reading.finished_at or clock.now()
    reading.wants_credit = wants_credit
    reading.is_native_reader = is_native_reader
    db.session.flush()


def passage_count(reading_round: Round) -> int:
    """Return how many passages the readers have before them."""
    return len(queries.positions_of(reading_round))


def _take_back(row: Mark | QuestionAnswer | None) -> None:
    if row is not None:
        db.session.delete(row)
        db.session.flush()


def _reading(reading_round: Round, way: ReadingWay, label: str, person: Person | None) -> Reading:
    reading = Reading(
        departement_id=reading_round.departement_id,
        round=reading_round,
        person=person,
        label=label.strip()[:LONGEST_WORD],
        way=way,
        created_at=clock.now(),
    )
    db.session.add(reading)
    db.session.flush()
    return reading


def check_open(reading_round: Round) -> None:
    """Lock a round for an act: nothing is noted while it closes.

    Raises:
        RoundClosedError: it is closed.

    """
    if locked(reading_round).closed_at is not None:
        raise RoundClosedError


def _check_room(reading_round: Round) -> None:
    count = db.session.scalar(select(func.count()).where(Reading.round_id == reading_round.id))
    if (count or 0) >= MOST_READERS:
        raise TooManyReadersError


def _last_day(reading_round: Round) -> datetime:
    if reading_round.closes_on is None:
        return clock.now() + _CODE_LIVES
    return datetime.combine(reading_round.closes_on, time.max, tzinfo=UTC)
