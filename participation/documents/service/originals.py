"""The original text: entered, and changed under the easy words that were written for it."""

import hashlib

from participation import clock
from participation.accounts.actor import Actor
from participation.documents import cutting
from participation.documents.errors import NoTextError, TextTooLongError
from participation.documents.inputs import OriginalInput
from participation.documents.models import (
    Document,
    DocumentState,
    Original,
    Passage,
    VersionReason,
)
from participation.documents.queries import open_round, passages_of
from participation.documents.service.versions import keep_version
from participation.extensions import db
from participation.journal.service import record
from participation.unit_of_work import locked


def change_original(actor: Actor, document: Document, original: OriginalInput) -> bool:
    """Give the original another text; return whether its words changed at all.

    The easy words stay beside the passages that they were written for. Those whose original
    changed are marked until somebody looks at them again, a published version is to be revised,
    and an open round is told.

    Raises:
        NoTextError, TextTooLongError: what was typed.

    """
    locked(document)
    texts = checked_passages(original)
    old = passages_of(document.id)
    if [one.original for one in old if one.original] == texts:
        return False
    keep_version(actor, document, VersionReason.ORIGINAL)
    document.original_number += 1
    document.changed_at = clock.now()
    add_original(document, original)
    _follow(document, old, texts)
    if document.state is DocumentState.PUBLISHED:
        document.state = DocumentState.TO_REVISE
    reading = open_round(document.id)
    if reading is not None:
        reading.original_changed = True
    record(actor.person_id, "document.original_changed", document)
    return True


def _follow(document: Document, old: list[Passage], texts: list[str]) -> None:
    """Let the passages follow their original; what has easy words is never deleted."""
    sources = [one for one in old if one.original]
    kept = [
        _followed(document, sources, found)
        for found in cutting.found_again([one.original for one in sources], texts)
    ]
    for passage in old:
        if passage in kept:
            continue
        if passage.original and not passage.easy:
            db.session.delete(passage)
            continue
        if passage.original:
            _give_words(passage, "")
        kept.insert(min(passage.position, len(kept)), passage)
    for position, passage in enumerate(kept):
        passage.position = position


def _followed(document: Document, sources: list[Passage], found: cutting.Found) -> Passage:
    if found.before is None:
        passage = new_passage(document, 0, found.text)
        passage.is_stale = True
        db.session.add(passage)
        return passage
    passage = sources[found.before]
    if found.is_changed:
        _give_words(passage, found.text)
    return passage


def _give_words(passage: Passage, text: str) -> None:
    passage.previous_original = passage.previous_original or passage.original
    passage.original = text
    passage.is_stale = True
    passage.changed_at = clock.now()


def checked_passages(original: OriginalInput) -> list[str]:
    """Return the passages of a text.

    Raises:
        NoTextError, TextTooLongError: there is nothing to read, or too much.

    """
    texts = cutting.passages_of(original.text)
    if not texts:
        raise NoTextError
    if len(texts) > cutting.MOST_PASSAGES:
        raise TextTooLongError
    return texts


def new_passage(document: Document, position: int, text: str) -> Passage:
    """Return a passage that has no easy words yet."""
    return Passage(
        departement_id=document.departement_id,
        document_id=document.id,
        position=position,
        original=text,
        easy="",
        previous_original="",
        changed_at=clock.now(),
    )


def add_original(document: Document, original: OriginalInput) -> None:
    """Keep an original text under the number that the document has now."""
    content = original.content if original.content is not None else original.text.encode()
    db.session.add(
        Original(
            departement_id=document.departement_id,
            document_id=document.id,
            number=document.original_number,
            text=cutting.tidy(original.text),
            file_name=original.file_name[:200],
            media_type=original.media_type[:200],
            content=original.content,
            digest=hashlib.sha256(content).hexdigest(),
            created_at=clock.now(),
        )
    )
