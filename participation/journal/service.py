"""Writing the journal: entries are gathered during an act and chained at its end."""

import hashlib
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy import delete, select

from participation import clock
from participation.extensions import db, insert_into
from participation.journal.models import JournalEntry, JournalHead, JournalKey
from participation.unit_of_work import before_commit

FIRST_HASH = "0" * 64


class Journaled(Protocol):
    """A row that an entry may speak of."""

    __tablename__: str

    @property
    def id(self) -> int: ...

    @property
    def departement_id(self) -> int: ...


@dataclass(frozen=True, slots=True)
class _Gathered:
    person_id: int | None
    act: str
    target: Journaled
    fields: tuple[str, ...]
    reason: str | None
    at: datetime


def record(
    person_id: int | None,
    act: str,
    target: Journaled,
    *,
    fields: Sequence[str] = (),
    reason: str | None = None,
) -> None:
    """Note who did what to which row, inside the open unit of work.

    `act` is a code like "meeting.published"; `fields` are names of columns, `reason` a code: no
    value, no word and no name ever enters the journal. `person_id` None stands for the system.
    """
    entry = _Gathered(person_id, act, target, tuple(fields), reason, clock.now())
    before_commit(_Chaining).gathered.append(entry)


def forget(person_id: int) -> None:
    """Destroy the key between a person and the journal; the chain still verifies."""
    db.session.execute(delete(JournalKey).where(JournalKey.person_id == person_id))


def digest(entry: JournalEntry) -> str:
    """Return the SHA-256 (hex) of an entry's content and of the hash before it."""
    content = [
        entry.previous_hash,
        entry.departement_id,
        entry.seq,
        entry.recorded_at.isoformat(),
        entry.actor,
        entry.act,
        entry.object_kind,
        entry.object_id,
        entry.fields,
        entry.reason,
    ]
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


class _Chaining:
    """The last act of a unit of work: its entries join their chains."""

    def __init__(self) -> None:
        self.gathered: list[_Gathered] = []

    def __call__(self) -> None:
        # Chains are locked in one order, whatever the order of the acts: no deadlock.
        for departement_id in sorted({item.target.departement_id for item in self.gathered}):
            _chain(
                departement_id,
                [item for item in self.gathered if item.target.departement_id == departement_id],
            )


def _chain(departement_id: int, items: Sequence[_Gathered]) -> None:
    people = sorted({item.person_id for item in items if item.person_id is not None})
    words: dict[int | None, str | None] = {one: _word(one, departement_id) for one in people}
    head = _locked_head(departement_id)
    for item in items:
        head.seq += 1
        entry = JournalEntry(
            departement_id=departement_id,
            seq=head.seq,
            recorded_at=item.at,
            actor=words.get(item.person_id),
            act=item.act,
            object_kind=item.target.__tablename__,
            object_id=item.target.id,
            fields=list(item.fields),
            reason=item.reason,
            previous_hash=head.hash,
        )
        entry.hash = digest(entry)
        head.hash = entry.hash
        db.session.add(entry)
    db.session.flush()  # the hash is only true of what the database holds


def _word(person_id: int, departement_id: int) -> str:
    own = select(JournalKey.word).where(
        JournalKey.person_id == person_id, JournalKey.departement_id == departement_id
    )
    word = db.session.scalar(own)
    if word is None:
        # The first two acts of a person may come at once: the second waits here for the first.
        db.session.execute(
            insert_into(JournalKey)
            .values(person_id=person_id, departement_id=departement_id, word=secrets.token_hex(16))
            .on_conflict_do_nothing()
        )
        word = db.session.scalars(own).one()
    return word


def _locked_head(departement_id: int) -> JournalHead:
    head = db.session.get(JournalHead, departement_id, with_for_update=True, populate_existing=True)
    if head is None:
        head = JournalHead(departement_id=departement_id, seq=0, hash=FIRST_HASH)
        db.session.add(head)
        db.session.flush()
    return head
