"""Reading the journal: its heads (what public pages are dated by) and its soundness."""

from sqlalchemy import select

from participation.extensions import db
from participation.journal.models import JournalEntry, JournalHead
from participation.journal.service import FIRST_HASH, digest

_HEADS = select(JournalHead.departement_id, JournalHead.hash).order_by(JournalHead.departement_id)


def heads() -> list[tuple[int, str]]:
    """Return (departement_id, hash) of every chain: equal heads mean that nothing changed."""
    return [(departement_id, head) for departement_id, head in db.session.execute(_HEADS)]


def first_broken_link(departement_id: int) -> int | None:
    """Walk a chain and return the `seq` of the first entry that does not verify, or None."""
    previous, seq = FIRST_HASH, 0
    head: tuple[int, str] | None = None
    # One statement sees one state: others may write while the chain is walked.
    rows = db.session.execute(
        select(JournalEntry, JournalHead.seq, JournalHead.hash)
        .outerjoin(JournalHead, JournalHead.departement_id == JournalEntry.departement_id)
        .where(JournalEntry.departement_id == departement_id)
        .order_by(JournalEntry.seq)
        .execution_options(yield_per=1000)
    )
    for entry, head_seq, head_hash in rows:
        seq += 1
        if entry.seq != seq or entry.previous_hash != previous or digest(entry) != entry.hash:
            return seq
        previous, head = entry.hash, (head_seq, head_hash)
    if not seq:
        alone = db.session.get(JournalHead, departement_id)
        head = (alone.seq, alone.hash) if alone is not None else (seq, previous)
    return None if head == (seq, previous) else seq + 1
