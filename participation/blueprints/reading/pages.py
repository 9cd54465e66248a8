"""Prepares the screens of a reading: where one is, what comes before and after."""

from dataclasses import dataclass

from participation.blueprints import sites
from participation.blueprints.texts_to_read import Door
from participation.documents.models import Mark, Question, QuestionAnswer, Reading, Round
from participation.documents.rounds import queries
from participation.errors import NotFoundError


@dataclass(frozen=True, slots=True)
class OpenReading:
    """A reader in an open round: the places of the text, the questions, what was said so far."""

    door: Door
    round: Round
    reading: Reading
    positions: list[int]
    marks: dict[int, Mark]
    answers: dict[int, QuestionAnswer]

    @property
    def title(self) -> str:
        return self.round.read_version.easy_title or self.round.document.title

    @property
    def questions(self) -> list[Question]:
        return self.round.questions

    @property
    def is_begun(self) -> bool:
        return bool(self.marks or self.answers)

    @property
    def is_finished(self) -> bool:
        return self.reading.finished_at is not None

    @property
    def steps(self) -> list[str]:
        """The addresses of all screens in their order."""
        passages = [self.door.passage(self.round.id, place) for place in self.positions]
        questions = [self.door.question(self.round.id, one.id) for one in self.questions]
        return [*passages, *questions, self.door.end(self.round.id)]

    @property
    def next_step(self) -> str:
        """The screen after the last one that was answered."""
        answered = [place for place, key in enumerate(self.positions) if key in self.marks]
        answered += [
            len(self.positions) + place
            for place, one in enumerate(self.questions)
            if one.id in self.answers
        ]
        return self.steps[max(answered, default=-1) + 1]

    def after(self, address: str) -> str:
        """Return the screen after one; after the last, the first page, which says thank you."""
        place = self.steps.index(address) + 1
        done = self.door.start(self.round.id, fait="fini")
        return self.steps[place] if place < len(self.steps) else done

    def before(self, address: str) -> str:
        """Return the screen before, or the first page of the reading."""
        place = self.steps.index(address)
        return self.steps[place - 1] if place else self.door.start(self.round.id)

    def place_of(self, position: int) -> int:
        """Return which passage this is for the reader, from 1.

        Raises:
            NotFoundError: there is no such passage.

        """
        if position not in self.positions:
            raise NotFoundError
        return self.positions.index(position) + 1

    def question(self, question_id: int) -> Question:
        """Return a question of the round.

        Raises:
            NotFoundError: it has no such question.

        """
        found = next((one for one in self.questions if one.id == question_id), None)
        if found is None:
            raise NotFoundError
        return found


def round_seen(door: Door, round_id: int) -> Round:
    """Return a round of the reader's Département; the page wears its face.

    Raises:
        NotFoundError: there is none.

    """
    found = queries.get(round_id)
    if found is None or found.departement_id != door.departement_id:
        raise NotFoundError
    sites.wear_that_of(found.departement_id)
    return found


def open_reading(door: Door, reading_round: Round) -> OpenReading:
    """Return what a reader of an open round has before them.

    Raises:
        NotFoundError: they do not read it.

    """
    reading = queries.reading_for(reading_round.id, door.person_id)
    if reading is None:
        raise NotFoundError
    return OpenReading(
        door,
        reading_round,
        reading,
        queries.positions_of(reading_round),
        queries.marks_of_reading(reading.id),
        queries.answers_of_reading(reading.id),
    )
