"""Versions of the easy text: kept at each step, compared, taken up again."""

from typing import Any

from participation import clock
from participation.accounts.actor import Actor
from participation.documents.models import Document, DocumentVersion, VersionReason
from participation.documents.queries import last_version, passages_of
from participation.extensions import db
from participation.journal.service import record
from participation.unit_of_work import locked


def keep_version(actor: Actor, document: Document, reason: VersionReason) -> DocumentVersion:
    """Keep all the passages as they are now; return the last version when nothing changed since.

    The document is locked by the caller.
    """
    db.session.flush()
    rows = passages_now(document.id)
    last = last_version(document.id)
    same = last is not None and (last.passages, last.easy_title) == (rows, document.easy_title)
    if last is not None and same and reason is VersionReason.SAVED:
        return last
    number = (last.number if last is not None else 0) + 1
    version = DocumentVersion(
        departement_id=document.departement_id,
        document_id=document.id,
        number=number,
        reason=reason,
        easy_title=document.easy_title,
        passages=rows,
        person_id=actor.person_id,
        created_at=clock.now(),
    )
    db.session.add(version)
    db.session.flush()
    return version


def save_version(actor: Actor, document: Document) -> DocumentVersion:
    """Keep a version because the writer asks for it."""
    version = keep_version(actor, locked(document), VersionReason.SAVED)
    record(actor.person_id, "document.version_kept", document)
    return version


def restore(actor: Actor, document: Document, version: DocumentVersion) -> None:
    """Take up the easy words of an older version again; what stands now is kept first.

    Passages that came later keep their easy words; those that are gone do not come back.
    """
    locked(document)
    keep_version(actor, document, VersionReason.SAVED)
    words = {row["id"]: row for row in version.passages}
    for passage in passages_of(document.id):
        row = words.get(passage.id)
        if row is not None and passage.easy != row["easy"]:
            passage.easy = row["easy"]
            passage.writer_id = actor.person_id
            passage.changed_at = clock.now()
    document.easy_title = version.easy_title
    document.changed_at = clock.now()
    keep_version(actor, document, VersionReason.RESTORED)
    record(actor.person_id, "document.version_restored", document)


def passages_now(document_id: int) -> list[dict[str, Any]]:
    """Return the passages as a version keeps them."""
    return [
        {
            "id": one.id,
            "original": one.original,
            "easy": one.easy,
            "pictogram": one.pictogram,
        }
        for one in passages_of(document_id)
    ]
