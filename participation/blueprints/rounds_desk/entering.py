"""A sheet as it is entered: its passages with their marks, its questions with what was found."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from participation.blueprints.rounds_desk.blueprint import sees_names
from participation.blueprints.rounds_desk.forms import SheetForm, words_in
from participation.blueprints.rounds_desk.names import name_of
from participation.documents.layout import lines_of
from participation.documents.models import Mark, QuestionAnswer, Reading, Round, Understanding
from participation.documents.rounds import queries, service
from participation.documents.rounds.inputs import MarkInput
from participation.i18n import typeset

FOUND, NOT_FOUND = "oui", "non"


@dataclass(frozen=True, slots=True)
class PassageEntry:
    """One passage of the sheet, and what stands beside it."""

    position: int
    number: int
    lines: tuple[str, ...]
    understanding: str
    words: str
    remark: str

    def to_input(self) -> MarkInput:
        kind = next((one for one in Understanding if one.value == self.understanding), None)
        return MarkInput(kind, words_in(self.words), self.remark)


@dataclass(frozen=True, slots=True)
class QuestionEntry:
    """One question of the sheet, what was answered, and whether the text let it be found."""

    question_id: int
    asked: str
    expected: str
    words: str
    found: str

    @property
    def is_found(self) -> bool | None:
        return {FOUND: True, NOT_FOUND: False}.get(self.found)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is entered of one reader."""

    reading: Reading
    name: str
    round_id: int
    passages: tuple[PassageEntry, ...]
    questions: tuple[QuestionEntry, ...]

    def with_answers(self, sent: Mapping[str, str]) -> "Sheet":
        """Return the sheet as it was sent."""
        passages = tuple(
            replace(
                one,
                understanding=sent.get(f"clair-{one.position}", ""),
                words=sent.get(f"mots-{one.position}", "").replace("\0", ""),
                remark=sent.get(f"remarque-{one.position}", "").replace("\0", ""),
            )
            for one in self.passages
        )
        questions = tuple(
            replace(
                one,
                words=sent.get(f"reponse-{one.question_id}", "").replace("\0", ""),
                found=sent.get(f"trouve-{one.question_id}", ""),
            )
            for one in self.questions
        )
        return replace(self, passages=passages, questions=questions)


def sheet_of(reading_round: Round, reading: Reading) -> Sheet:
    """Return a sheet as it was entered so far."""
    marks = queries.marks_of_reading(reading.id)
    answers = queries.answers_of_reading(reading.id)
    rows = reading_round.read_version.passages
    return Sheet(
        reading,
        name_of(reading, sees_names=sees_names(reading_round)),
        reading_round.id,
        tuple(
            _passage(place, number, rows[place]["easy"], marks.get(place))
            for number, place in enumerate(queries.positions_of(reading_round), start=1)
        ),
        tuple(
            _question(one.id, one.words, one.expected, answers.get(one.id))
            for one in reading_round.questions
        ),
    )


def note(sheet: Sheet, form: SheetForm) -> None:
    """Note a whole sheet inside the open unit of work.

    Raises:
        RoundClosedError: the round is over.

    """
    for passage in sheet.passages:
        service.mark(sheet.reading, passage.position, passage.to_input())
    for one in sheet.questions:
        service.answer(sheet.reading, one.question_id, one.words, is_found=one.is_found)
    service.finish(sheet.reading, wants_credit=form.merci.data, is_native_reader=form.concerne.data)


def _passage(position: int, number: int, text: str, mark: Mark | None) -> PassageEntry:
    lines = tuple(lines_of(typeset(text)))
    if mark is None:
        return PassageEntry(position, number, lines, "", "", "")
    kind = str(mark.understanding) if mark.understanding is not None else ""
    return PassageEntry(position, number, lines, kind, ", ".join(mark.words), mark.remark)


def _question(
    question_id: int, asked: str, expected: str, answer: QuestionAnswer | None
) -> QuestionEntry:
    if answer is None:
        return QuestionEntry(question_id, asked, expected, "", "")
    found = {True: FOUND, False: NOT_FOUND, None: ""}[answer.is_found]
    return QuestionEntry(question_id, asked, expected, answer.words, found)
