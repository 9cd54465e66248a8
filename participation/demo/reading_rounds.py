"""Holds the demo's rounds of reading: readers mark, answer, and the round closes or stays open."""

from datetime import timedelta

from participation import clock
from participation.accounts.actor import Actor
from participation.accounts.contacts import read_contact
from participation.accounts.models import Person
from participation.accounts.queries import accounts_reached_by
from participation.demo.facts.documents.shapes import MarkFact, RoundFact, SheetFact
from participation.demo.facts.people import PERSONAS
from participation.documents.models import Document, Reading, ReadingWay, Round, Understanding
from participation.documents.queries import rounds_of
from participation.documents.rounds import service
from participation.documents.rounds.closing import close_round
from participation.documents.rounds.inputs import MarkInput, RoundInput

READER = "relectrice"
_DAYS_OPEN = timedelta(days=21)


def load_round(actor: Actor, document: Document, fact: RoundFact) -> None:
    """Open a round on a document, note what its readers say, and close it unless it is open."""
    service.start_round(
        actor,
        document,
        RoundInput(
            questions=fact.questions,
            group_id=document.group_id,
            is_in_meeting=fact.is_in_meeting,
            closes_on=(clock.now() + _DAYS_OPEN).date() if fact.is_open else None,
        ),
    )
    reading_round = rounds_of(document.id)[0]  # with the version that they read
    for number, sheet in enumerate(fact.sheets):
        marks = {one.position: one for one in fact.marks if one.reader == number}
        reading = _reading(actor, reading_round, number, sheet, is_open=fact.is_open)
        _read(reading, reading_round, sheet, marks)
    if not fact.is_open:
        close_round(actor, reading_round)


def _reading(
    actor: Actor, reading_round: Round, number: int, sheet: SheetFact, *, is_open: bool
) -> Reading:
    """Let one reader in; in an open round who reads on a phone comes in by the reader's door."""
    way = ReadingWay(sheet.way)
    reader = _reader() if is_open and way is ReadingWay.PHONE else None
    if reader is not None:
        # Who reads on paper is not written to: loading the demo sends no message.
        reading = service.let_in(actor, reading_round, reader, ReadingWay.PAPER)
        reading.way = way
        return reading
    return service.add_sheet(actor, reading_round, f"Feuille {number + 1}", way)


def _read(
    reading: Reading, reading_round: Round, sheet: SheetFact, marks: dict[int, MarkFact]
) -> None:
    for position in sorted({*range(sheet.read), *marks}):
        said = marks.get(position, MarkFact(0, position, "je-comprends"))
        data = MarkInput(Understanding(said.understanding), said.words, said.remark)
        service.mark(reading, position, data)
    for question, (words, is_found) in zip(reading_round.questions, sheet.answers, strict=False):
        service.answer(reading, question.id, words, is_found=is_found)
    if sheet.is_finished:
        service.finish(reading, wants_credit=sheet.wants_credit)


def _reader() -> Person | None:
    """Return the reader whom the demo lets in, once she is there."""
    email = next(one.email for one in PERSONAS if one.door == READER)
    contact = read_contact(email)
    accounts = accounts_reached_by(contact) if contact is not None else []
    return accounts[0].person if accounts else None
