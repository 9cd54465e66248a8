"""Reading a Département's journal page by page, the latest act first."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, select

from participation.database import scoped
from participation.extensions import db
from participation.journal.models import JournalEntry, JournalKey

PAGE = 50


class Act(NamedTuple):
    """One act; `person_id` is None for the system and for who asked to be forgotten.

    `is_by_somebody` tells the two apart.
    """

    seq: int
    recorded_at: datetime
    act: str
    fields: list[str]
    object_kind: str
    object_id: int
    is_by_somebody: bool
    person_id: int | None


def page_of(
    departement_id: int,
    *,
    object_kind: str = "",
    before_seq: int | None = None,
    count: int = PAGE,
) -> list[Act]:
    """Return a page of a journal; `object_kind` (a table's name) keeps one kind of thing.

    `before_seq` is the number of the last act of the page before.
    """
    statement = (
        scoped(select(JournalEntry), departement_id)
        .outerjoin(
            JournalKey,
            and_(
                JournalKey.departement_id == JournalEntry.departement_id,
                JournalKey.word == JournalEntry.actor,
            ),
        )
        .with_only_columns(
            JournalEntry.seq,
            JournalEntry.recorded_at,
            JournalEntry.act,
            JournalEntry.fields,
            JournalEntry.object_kind,
            JournalEntry.object_id,
            JournalEntry.actor.is_not(None),
            JournalKey.person_id,
        )
        .order_by(JournalEntry.seq.desc())
        .limit(count)
    )
    if object_kind:
        statement = statement.where(JournalEntry.object_kind == object_kind)
    if before_seq is not None:
        statement = statement.where(JournalEntry.seq < before_seq)
    return [Act._make(row) for row in db.session.execute(statement)]
