"""Prepares the desk of a round: who reads and how far they are, then what came out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from flask import url_for

from participation.accounts.actor import Actor
from participation.accounts.queries import contact_points
from participation.blueprints.rounds_desk.blueprint import sees_names
from participation.blueprints.rounds_desk.forms import ReadersForm
from participation.blueprints.rounds_desk.names import name_of
from participation.blueprints.zones import zone_of
from participation.dates import date_in_words, local
from participation.documents.models import (
    Document,
    Question,
    Reading,
    ReadingWay,
    Round,
    Understanding,
)
from participation.documents.rounds import queries
from participation.documents.rounds.queries import QuestionResult
from participation.documents.words import UNDERSTANDINGS, WAYS
from participation.groups import queries as groups
from participation.groups.members import queries as members
from participation.groups.models import College, Group
from participation.i18n import LazyText
from participation.i18n import gettext as _

FEWEST = 3  # readers: three to five are asked for
LONGEST_BEGINNING = 60


class PastRound(NamedTuple):
    """A round of before, on the page that opens another."""

    number: int
    href: str
    closed_on: str
    readers: int
    is_cancelled: bool


class ReaderLine(NamedTuple):
    """One reading of an open round: how far it is, and nothing of what it says."""

    id: int
    name: str
    way: LazyText
    marked: int
    is_finished: bool
    is_sheet: bool
    is_unreachable: bool


@dataclass(frozen=True, slots=True)
class OpenRoundPage:
    """An open round."""

    round: Round
    readers: Sequence[ReaderLine]
    passage_count: int
    may_choose_members: bool

    @property
    def questions(self) -> list[Question]:
        return self.round.questions

    @property
    def marked_count(self) -> int:
        """How many readers have said something."""
        return sum(bool(one.marked) for one in self.readers)

    @property
    def is_thin(self) -> bool:
        """Few readers: little is learnt, and who said what may be guessed."""
        return self.marked_count < FEWEST


class PassageLine(NamedTuple):
    """What was said of one passage."""

    number: int
    beginning: str
    counts: Sequence[int]
    words: Sequence[tuple[str, int]]
    remarks: Sequence[str]

    @property
    def shown_counts(self) -> list[str]:
        """The counts as they stand in a table: nobody is a dash."""
        return [str(count) if count else "" for count in self.counts]


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """A closed round."""

    round: Round
    closed_on: str
    labels: Sequence[LazyText]
    passages: Sequence[PassageLine]
    words: Sequence[tuple[str, int]]
    questions: Sequence[QuestionResult]

    @property
    def is_cancelled(self) -> bool:
        return self.round.reader_count == 0


def groups_to_ask(actor: Actor, document: Document) -> list[Group]:
    """Return the groups whose members may be asked to read: its own, and those one facilitates."""
    found = [
        one for one in groups.planned_by(actor) if one.departement_id == document.departement_id
    ]
    if document.group is not None and document.group_id not in {one.id for one in found}:
        found.insert(0, document.group)
    return found


def past_rounds(rounds: Iterable[Round]) -> list[PastRound]:
    """Return the closed rounds of a document, the newest first."""
    return [
        PastRound(
            one.number,
            url_for("rounds_desk.show", document_id=one.document_id, round_id=one.id),
            _closed_on(one),
            one.reader_count,
            one.reader_count == 0,
        )
        for one in rounds
        if one.closed_at is not None
    ]


def open_page(reading_round: Round) -> OpenRoundPage:
    """Return who reads, and how many passages each has marked."""
    readings = queries.readings_of(reading_round.id)
    marked = queries.marked_counts(reading_round.id)
    asked = [one.person_id for one in readings if one.person_id is not None]
    reachable = contact_points(asked)
    names = sees_names(reading_round)
    return OpenRoundPage(
        reading_round,
        [
            ReaderLine(
                one.id,
                name_of(one, sees_names=names, number=number),
                WAYS[one.way],
                marked.get(one.id, 0),
                one.finished_at is not None,
                one.way is not ReadingWay.PHONE,
                _is_unreachable(one, bool(reachable.get(one.person_id or 0))),
            )
            for number, one in enumerate(readings, start=1)
        ],
        len(queries.positions_of(reading_round)),
        names and reading_round.group_id is not None,
    )


def results_page(reading_round: Round) -> ResultsPage:
    """Return what came out of a closed round."""
    rows = reading_round.read_version.passages
    words = queries.words_touched(reading_round.id)
    return ResultsPage(
        round=reading_round,
        closed_on=_closed_on(reading_round),
        labels=list(UNDERSTANDINGS.values()),
        passages=[
            PassageLine(
                number,
                _beginning(rows[one.position]["easy"]),
                [one.counts[kind] for kind in Understanding],
                one.words,
                one.remarks,
            )
            for number, one in enumerate(queries.results_in(reading_round), start=1)
        ],
        words=sorted(words.items(), key=lambda item: (-item[1], item[0])),
        questions=queries.question_results_in(reading_round),
    )


def readers_form(reading_round: Round) -> ReadersForm:
    """Return the form that chooses members: the inhabitants of the group who do not read yet."""
    reading = {one.person_id for one in queries.readings_of(reading_round.id)}
    here = members.of_group(
        reading_round.group_id or 0, reading_round.departement_id, colleges=[College.USAGERS]
    )
    free = [one for one in here if one.person_id not in reading and one.paused_at is None]
    return ReadersForm(free, [one.person.chosen_name or _("Sans nom") for one in free])


def count_of(reading_round: Round, way: ReadingWay) -> int:
    """Return how many read in one way so far."""
    return sum(one.way is way for one in queries.readings_of(reading_round.id))


def person_id_of(round_id: int, reading_id: int) -> int | None:
    """Return who reads, None when the reading is gone."""
    found = queries.reading(round_id, reading_id)
    return found.person_id if found is not None else None


def _is_unreachable(reading: Reading, has_contact: bool) -> bool:  # noqa: FBT001
    """Somebody of the group who is to read on a phone and left no way to be told."""
    # Who reads by a code has a label of the desk and no name of their own.
    is_member = reading.person is not None and reading.person.chosen_name == reading.label
    return is_member and reading.way is ReadingWay.PHONE and not has_contact


def _closed_on(reading_round: Round) -> str:
    if reading_round.closed_at is None:
        return ""
    return date_in_words(
        local(reading_round.closed_at, zone_of(reading_round.departement_id)).date()
    )


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= LONGEST_BEGINNING:
        return words
    return words[:LONGEST_BEGINNING].rsplit(" ", 1)[0] + "…"
