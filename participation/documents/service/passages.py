"""Writing the easy words of one passage, and keeping what is difficult on purpose."""

from sqlalchemy import delete, select

from participation import clock
from participation.accounts.actor import Actor
from participation.documents.errors import NoMotiveError
from participation.documents.models import Document, DocumentState, KeptFinding, Passage
from participation.documents.queries import passages_of
from participation.documents.service.writing import start
from participation.documents.states import DocumentStateError
from participation.errors import EditConflictError, NotFoundError
from participation.extensions import db, insert_into
from participation.journal.service import record
from participation.search_index.folding import folded
from participation.unit_of_work import locked

# The service corrects a fact while it checks; elsewhere the text rests until it is taken up again.
WRITABLE = frozenset({DocumentState.TO_SIMPLIFY, DocumentState.DRAFT, DocumentState.WITH_SERVICE})
LONGEST_WORDS = 200


def write_passage(
    actor: Actor,
    document: Document,
    passage_id: int,
    easy: str,
    *,
    seen_version: int | None = None,
    pictogram: str | None = None,
) -> Passage:
    """Write the easy words of a passage; the first words begin the easy version.

    Raises:
        EditConflictError: somebody wrote there since `seen_version`: nothing is written.
        DocumentStateError: the text rests (with the readers, validated, published).
        NotFoundError: the passage is gone.

    """
    passage = _open(document, passage_id)
    if seen_version is not None and seen_version != passage.version:
        raise EditConflictError
    if document.state is DocumentState.TO_SIMPLIFY:
        start(actor, document)
    wanted = (easy.strip(), passage.pictogram if pictogram is None else pictogram)
    if wanted == (passage.easy, passage.pictogram):
        return passage
    passage.easy, passage.pictogram = wanted
    passage.writer_id = actor.person_id
    passage.changed_at = document.changed_at = clock.now()
    record(actor.person_id, "passage.written", passage)
    return passage


def add_passage(actor: Actor, document: Document, after_id: int | None) -> Passage:
    """Add a passage that the original does not have: an explanation, an example.

    It comes after `after_id`, or first.
    """
    locked(document)
    _check_writable(document)
    rows = passages_of(document.id)
    place = next((n + 1 for n, one in enumerate(rows) if one.id == after_id), 0)
    passage = Passage(
        departement_id=document.departement_id,
        document_id=document.id,
        position=place,
        original="",
        easy="",
        previous_original="",
        writer_id=actor.person_id,
        changed_at=clock.now(),
    )
    db.session.add(passage)
    for position, one in enumerate([*rows[:place], passage, *rows[place:]]):
        one.position = position
    db.session.flush()
    record(actor.person_id, "passage.added", passage)
    return passage


def remove_passage(actor: Actor, document: Document, passage_id: int) -> None:
    """Take away a passage that the original does not have."""
    passage = _open(document, passage_id)
    if passage.original:
        raise DocumentStateError
    record(actor.person_id, "passage.removed", passage)
    db.session.delete(passage)


def mark_revised(actor: Actor, document: Document, passage_id: int) -> None:
    """Say that the easy words still hold, or were changed, after the original changed.

    A passage that the original no longer has, and that has no easy words left, goes.
    """
    passage = _open(document, passage_id, anywhere=True)
    passage.is_stale = False
    passage.previous_original = ""
    document.changed_at = clock.now()
    record(actor.person_id, "passage.revised", passage)
    if not passage.original and not passage.easy:
        db.session.delete(passage)


def keep_finding(actor: Actor, document: Document, rule: str, words: str, motive: str) -> None:
    """Keep difficult words, and say why: the analyser says no more about them in this document.

    Raises:
        NoMotiveError: without a reason.

    """
    if not motive.strip():
        raise NoMotiveError
    locked(document)
    db.session.execute(
        insert_into(KeptFinding)
        .values(
            departement_id=document.departement_id,
            document_id=document.id,
            rule=rule,
            words=folded(words)[:LONGEST_WORDS],
            motive=motive.strip()[:LONGEST_WORDS],
            person_id=actor.person_id,
            created_at=clock.now(),
        )
        .on_conflict_do_nothing()
    )
    record(actor.person_id, "finding.kept", document)


def drop_kept(actor: Actor, document: Document, kept_id: int) -> None:
    """Let the analyser speak again of words that were kept."""
    locked(document)
    db.session.execute(
        delete(KeptFinding).where(KeptFinding.id == kept_id, KeptFinding.document_id == document.id)
    )
    record(actor.person_id, "finding.dropped", document)


def _open(document: Document, passage_id: int, *, anywhere: bool = False) -> Passage:
    locked(document)
    if not anywhere:
        _check_writable(document)
    passage = db.session.scalar(
        select(Passage)
        .where(Passage.id == passage_id, Passage.document_id == document.id)
        .execution_options(populate_existing=True)
    )
    if passage is None:
        raise NotFoundError
    return passage


def _check_writable(document: Document) -> None:
    if document.state not in WRITABLE:
        raise DocumentStateError
