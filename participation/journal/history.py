"""Reading what happened to one thing: when, which act, which columns, by whom."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, select

from participation.database import scoped
from participation.extensions import db
from participation.journal.models import JournalEntry, JournalKey


class PastAct(NamedTuple):
    """One act; `person_id` is None for the system and for who asked to be forgotten."""

    recorded_at: datetime
    act: str
    fields: list[str]
    person_id: int | None


def history_of(
    departement_id: int, object_kind: str, object_id: int, limit: int = 100
) -> list[PastAct]:
    """Return the acts on one row, the latest first."""
    rows = db.session.execute(
        scoped(select(JournalEntry), departement_id)
        .outerjoin(
            JournalKey,
            and_(
                JournalKey.departement_id == JournalEntry.departement_id,
                JournalKey.word == JournalEntry.actor,
            ),
        )
        .where(JournalEntry.object_kind == object_kind, JournalEntry.object_id == object_id)
        .with_only_columns(
            JournalEntry.recorded_at, JournalEntry.act, JournalEntry.fields, JournalKey.person_id
        )
        .order_by(JournalEntry.seq.desc(), JournalEntry.id.desc())
        .limit(limit)
    )
    return [PastAct(*row) for row in rows]
