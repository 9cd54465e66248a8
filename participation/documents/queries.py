"""Reading documents, their passages, versions and rounds."""

from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload, selectinload, undefer

from participation.accounts.actor import Actor
from participation.database import scoped
from participation.documents import policy
from participation.documents.models import (
    Check,
    CheckKind,
    Document,
    DocumentKind,
    DocumentState,
    DocumentVersion,
    HandedOut,
    KeptFinding,
    Original,
    Passage,
    Round,
    Signatory,
)
from participation.extensions import db

PUBLIC = frozenset({DocumentState.PUBLISHED, DocumentState.TO_REVISE})


_COLUMNS = (
    Document.id,
    Document.departement_id,
    Document.kind,
    Document.state,
    Document.title,
    Document.easy_title,
    Document.group_id,
    Document.changed_at,
    Document.review_on,
)


class DocumentRow(NamedTuple):
    """A line of a list of documents."""

    id: int
    departement_id: int
    kind: DocumentKind
    state: DocumentState
    title: str
    easy_title: str
    group_id: int | None
    changed_at: datetime
    review_on: date | None


def get(document_id: int) -> Document | None:
    """Return a document with the group that works on it."""
    return db.session.scalar(
        select(Document).where(Document.id == document_id).options(joinedload(Document.group))
    )


def get_public(document_id: int) -> Document | None:
    """Return a document whose easy version is published."""
    document = get(document_id)
    if document is None or document.published_number is None:
        return None
    return None if document.state is DocumentState.WITHDRAWN else document


def original_numbered(document_id: int, number: int) -> Original | None:
    """Return one state of the original with the bytes of the file that it was read from."""
    return db.session.scalar(
        select(Original)
        .where(Original.document_id == document_id, Original.number == number)
        .options(undefer(Original.content))
    )


def originals_of(document_id: int) -> list[Original]:
    """Return every state of the original without the bytes of its files, the newest first."""
    return list(
        db.session.scalars(
            select(Original)
            .where(Original.document_id == document_id)
            .order_by(Original.number.desc())
        )
    )


def handed_out(document_id: int) -> list[HandedOut]:
    """Return where copies were left, the last first."""
    return list(
        db.session.scalars(
            select(HandedOut)
            .where(HandedOut.document_id == document_id)
            .order_by(HandedOut.given_on.desc(), HandedOut.id.desc())
        )
    )


def signatories_of(document_id: int) -> list[Signatory]:
    """Return who signed, the first first."""
    return list(
        db.session.scalars(
            select(Signatory)
            .where(Signatory.document_id == document_id)
            .order_by(Signatory.signed_on, Signatory.id)
        )
    )


def twin_of_group(group_id: int) -> int | None:
    """Return the id of the document that says what a group is in easy words, wherever it stands."""
    return db.session.scalar(
        select(Document.id)
        .where(Document.group_id == group_id, Document.kind == DocumentKind.GROUP_TEXT)
        .order_by(Document.id)
        .limit(1)
    )


def passages_of(document_id: int) -> list[Passage]:
    """Return the passages of a document in their order."""
    return list(
        db.session.scalars(
            select(Passage)
            .where(Passage.document_id == document_id)
            .order_by(Passage.position, Passage.id)
            .execution_options(populate_existing=True)
        )
    )


def versions_of(document_id: int) -> list[DocumentVersion]:
    """Return the versions of a document, the newest first."""
    return list(
        db.session.scalars(
            select(DocumentVersion)
            .where(DocumentVersion.document_id == document_id)
            .order_by(DocumentVersion.number.desc())
        )
    )


def version_of(document_id: int, number: int | None) -> DocumentVersion | None:
    """Return one version by its number."""
    return db.session.scalar(
        select(DocumentVersion).where(
            DocumentVersion.document_id == document_id, DocumentVersion.number == number
        )
    )


def last_version(document_id: int) -> DocumentVersion | None:
    """Return the newest version of a document."""
    return db.session.scalar(
        select(DocumentVersion)
        .where(DocumentVersion.document_id == document_id)
        .order_by(DocumentVersion.number.desc())
        .limit(1)
    )


def original_of(document: Document) -> Original | None:
    """Return the original as it stands now, without the bytes of its file."""
    return db.session.scalar(
        select(Original).where(
            Original.document_id == document.id, Original.number == document.original_number
        )
    )


def kept_findings(document_id: int) -> list[KeptFinding]:
    """Return what is difficult on purpose, in the order of the decisions."""
    return list(
        db.session.scalars(
            select(KeptFinding)
            .where(KeptFinding.document_id == document_id)
            .order_by(KeptFinding.id)
        )
    )


def rounds_of(document_id: int) -> list[Round]:
    """Return the rounds of a document with their questions, the newest first."""
    return list(
        db.session.scalars(
            select(Round)
            .where(Round.document_id == document_id)
            .options(selectinload(Round.questions), joinedload(Round.read_version))
            .order_by(Round.number.desc())
        )
    )


def open_round(document_id: int) -> Round | None:
    """Return the round that is being read; there is one at most."""
    return db.session.scalar(
        select(Round)
        .where(Round.document_id == document_id, Round.closed_at.is_(None))
        .order_by(Round.id)
        .limit(1)
    )


def last_check(document_id: int, kind: CheckKind) -> Check | None:
    """Return the newest verdict of one kind."""
    return db.session.scalar(
        select(Check)
        .where(Check.document_id == document_id, Check.kind == kind)
        .order_by(Check.id.desc())
        .limit(1)
    )


def checks_of(document_id: int) -> list[Check]:
    """Return the verdicts on a document, the newest first."""
    return list(
        db.session.scalars(
            select(Check).where(Check.document_id == document_id).order_by(Check.id.desc())
        )
    )


def visible_to(actor: Actor, states: Collection[DocumentState] = ()) -> list[DocumentRow]:
    """Return the documents whose desk an actor may open, the last changed first.

    As `policy.may_open` says, they are those of the Départements where they write, check or
    agree, and the collective ones of their groups.
    """
    return _rows_of(policy.places_open_to(actor), actor.member_of, states)


def _rows_of(
    departement_ids: Collection[int], group_ids: Collection[int], states: Collection[DocumentState]
) -> list[DocumentRow]:
    statement = (
        select(*_COLUMNS)
        .where(
            Document.departement_id.in_(departement_ids)
            | (Document.is_collective & Document.group_id.in_(group_ids))
        )
        .order_by(Document.changed_at.desc(), Document.id.desc())
    )
    if states:
        statement = statement.where(Document.state.in_(states))
    return [DocumentRow(*row) for row in db.session.execute(statement)]


def public_rows(
    departement_id: int | None = None, kind: DocumentKind | None = None
) -> list[DocumentRow]:
    """Return the published documents, the last changed first."""
    statement = (
        scoped(select(Document), departement_id)
        .with_only_columns(*_COLUMNS)
        .where(Document.state.in_(PUBLIC), Document.published_number.is_not(None))
        .order_by(Document.changed_at.desc(), Document.id.desc())
    )
    if kind is not None:
        statement = statement.where(Document.kind == kind)
    return [DocumentRow(*row) for row in db.session.execute(statement)]


def due_for_review(departement_id: int | None, today: date) -> list[Document]:
    """Return the published documents whose day of review has come."""
    return list(
        db.session.scalars(
            scoped(select(Document), departement_id)
            .where(Document.state == DocumentState.PUBLISHED, Document.review_on <= today)
            .order_by(Document.id)
        )
    )


def count_by_state(departement_ids: Collection[int]) -> dict[DocumentState, int]:
    """Return how many documents stand where."""
    rows = db.session.execute(
        select(Document.state, func.count())
        .where(Document.departement_id.in_(departement_ids))
        .group_by(Document.state)
        .order_by(Document.state)
    )
    return dict(rows.tuples().all())
