"""The one call by which any text of the product shows its easy twin.

What has a twin holds the link (`Meeting.easy_document_id`), or owns the document (a group's text).
"""

from typing import NamedTuple

from sqlalchemy import and_, select

from participation.database import scoped
from participation.documents.models import (
    Document,
    DocumentKind,
    DocumentState,
    DocumentVersion,
)
from participation.documents.queries import PUBLIC
from participation.extensions import db


class EasyPassage(NamedTuple):
    """One passage: the name of its pictogram, or nothing, and its words."""

    pictogram: str
    words: str


class EasyText(NamedTuple):
    """A published easy version, as a page that is not its own shows it."""

    document_id: int
    title: str
    passages: tuple[EasyPassage, ...]
    is_to_revise: bool


def easy_text_of(document_id: int | None) -> EasyText | None:
    """Return the published easy version of a document, in one statement; None when there is none.

    Without a document nothing is asked.
    """
    if document_id is None:
        return None
    row = db.session.execute(
        select(Document.state, DocumentVersion.easy_title, Document.title, DocumentVersion.passages)
        .join(
            DocumentVersion,
            and_(
                DocumentVersion.document_id == Document.id,
                DocumentVersion.number == Document.published_number,
            ),
        )
        .where(Document.id == document_id, Document.state != DocumentState.WITHDRAWN)
    ).first()
    if row is None:
        return None
    passages = tuple(
        EasyPassage(one.get("pictogram", ""), one["easy"]) for one in row.passages if one["easy"]
    )
    return EasyText(
        document_id, row.easy_title or row.title, passages, row.state is DocumentState.TO_REVISE
    )


def twins_of_groups(departement_id: int | None) -> dict[int, int]:
    """Return the document that says what a group is in easy words, by group id, where published."""
    rows = db.session.execute(
        scoped(select(Document), departement_id)
        .with_only_columns(Document.group_id, Document.id)
        .where(
            Document.kind == DocumentKind.GROUP_TEXT,
            Document.state.in_(PUBLIC),
            Document.published_number.is_not(None),
            Document.group_id.is_not(None),
        )
        .order_by(Document.id)
    )
    return {row.group_id: row.id for row in rows}
