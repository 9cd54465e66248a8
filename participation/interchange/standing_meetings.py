"""What stands here already of the meetings of a file, and what was changed by hand since."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from participation.database import scoped
from participation.extensions import db
from participation.interchange.fates import Part
from participation.journal.models import JournalEntry
from participation.meetings.inputs import AgendaItemInput
from participation.meetings.models import AgendaItem, Meeting
from participation.meetings.queries import by_reference

# The act noted with the columns that a file wrote; an edition by hand is "meeting.edited".
BROUGHT_IN = "meeting.brought_in"
COLUMNS: dict[Part, tuple[str, ...]] = {
    Part.TITLE: ("title",),
    Part.HOURS: ("starts_at", "ends_at"),
    Part.PLACE: ("venue_id", "mode", "remote_url"),
    Part.SUMMARY: ("summary",),
}
_PART_OF = {column: part for part, columns in COLUMNS.items() for column in columns}
_AT_ONCE = 500


@dataclass(slots=True)
class Standing:
    """The meetings brought in before, by reference; agendas and hand-made changes by meeting."""

    meetings: dict[str, Meeting]
    agendas: dict[int, list[AgendaItemInput]] = field(default_factory=dict)
    by_hand: dict[int, set[Part]] = field(default_factory=dict)

    def agenda_of(self, meeting: Meeting) -> tuple[AgendaItemInput, ...]:
        return tuple(self.agendas.get(meeting.id, ()))

    def changed_by_hand(self, meeting: Meeting) -> set[Part]:
        """Return the parts whose last change came from a person, not from a file."""
        return self.by_hand.get(meeting.id, set())


def standing(departement_id: int, references: Sequence[str]) -> Standing:
    """Read what some references stand for, in a number of statements that grows by 500 of them.

    Hand-made changes are read in the journal: once its months are dropped, the file counts again.
    """
    found = Standing(by_reference(departement_id, references))
    ids = [meeting.id for meeting in found.meetings.values()]
    for start in range(0, len(ids), _AT_ONCE):
        chunk = ids[start : start + _AT_ONCE]
        _read_agendas(found, departement_id, chunk)
        _read_changes(found, departement_id, chunk)
    return found


def _read_agendas(found: Standing, departement_id: int, ids: Sequence[int]) -> None:
    items = db.session.scalars(
        scoped(select(AgendaItem), departement_id)
        .where(AgendaItem.meeting_id.in_(ids))
        .order_by(AgendaItem.meeting_id, AgendaItem.position)
    )
    for item in items:
        found.agendas.setdefault(item.meeting_id, []).append(
            AgendaItemInput(item.kind, item.title, item.minutes, item.speaker)
        )


def _read_changes(found: Standing, departement_id: int, ids: Sequence[int]) -> None:
    entries = db.session.execute(
        select(JournalEntry.object_id, JournalEntry.act, JournalEntry.fields)
        .where(
            JournalEntry.departement_id == departement_id,
            JournalEntry.object_kind == Meeting.__tablename__,
            JournalEntry.object_id.in_(ids),
            JournalEntry.act.in_(("meeting.edited", BROUGHT_IN)),
        )
        .order_by(JournalEntry.seq)
    )
    for meeting_id, act, columns in entries:
        parts = found.by_hand.setdefault(meeting_id, set())
        if act == BROUGHT_IN:
            parts -= parts_of(columns)
        else:
            parts |= parts_of(columns)


def parts_of(columns: Iterable[str]) -> set[Part]:
    """Return the parts that some columns belong to."""
    return {_PART_OF[column] for column in columns if column in _PART_OF}
