"""Writing what a document is, for whom, and what its readers must keep in mind."""

from collections.abc import Mapping
from dataclasses import fields

from participation import clock
from participation.accounts.actor import Actor
from participation.documents.errors import (
    NoTitleError,
    TooManyKeyMessagesError,
)
from participation.documents.inputs import DocumentInput, MessageInput, OriginalInput
from participation.documents.models import (
    Document,
    DocumentState,
)
from participation.documents.service.originals import add_original, checked_passages, new_passage
from participation.documents.states import DocumentAct, after
from participation.errors import EditConflictError
from participation.extensions import db
from participation.journal.service import record
from participation.unit_of_work import locked

MOST_KEY_MESSAGES = 3


def create_document(
    actor: Actor, departement_id: int, data: DocumentInput, original: OriginalInput
) -> Document:
    """Enter a document with its original text, cut into passages that have no easy words yet.

    Raises:
        NoTitleError, NoTextError, TextTooLongError: what was typed.

    """
    if not data.title.strip():
        raise NoTitleError
    texts = checked_passages(original)
    now = clock.now()
    document = Document(
        departement_id=departement_id,
        created_at=now,
        changed_at=now,
        writer_id=actor.person_id,
        **_values(data),
    )
    db.session.add(document)
    db.session.flush()
    add_original(document, original)
    for position, text in enumerate(texts):
        db.session.add(new_passage(document, position, text))
    record(actor.person_id, "document.created", document)
    return document


def change_document(
    actor: Actor, document: Document, data: DocumentInput, *, seen_version: int | None = None
) -> None:
    """Change what a document is and for whom.

    Raises:
        NoTitleError: it would have no title.
        EditConflictError: somebody changed it since `seen_version`.

    """
    if not data.title.strip():
        raise NoTitleError
    _change(actor, document, _values(data), seen_version)


def write_messages(
    actor: Actor, document: Document, data: MessageInput, *, seen_version: int | None = None
) -> None:
    """Write the title, the messages and the criteria of the easy version.

    Raises:
        TooManyKeyMessagesError: more than three.
        EditConflictError: somebody changed it since `seen_version`.

    """
    messages = [one.strip() for one in data.key_messages if one.strip()]
    if len(messages) > MOST_KEY_MESSAGES:
        raise TooManyKeyMessagesError
    values = {
        "easy_title": data.easy_title.strip(),
        "main_message": data.main_message.strip(),
        "key_messages": messages,
        "criteria": dict(data.criteria),
    }
    _change(actor, document, values, seen_version)


def _values(data: DocumentInput) -> dict[str, object]:
    values = {one.name: getattr(data, one.name) for one in fields(data)}
    return values | {"title": data.title.strip()}


def _change(
    actor: Actor, document: Document, values: Mapping[str, object], seen_version: int | None
) -> None:
    locked(document)
    if seen_version is not None and seen_version != document.version:
        raise EditConflictError
    changed = sorted(name for name, value in values.items() if getattr(document, name) != value)
    for name in changed:
        setattr(document, name, values[name])
    if changed:
        document.changed_at = clock.now()
        record(actor.person_id, "document.changed", document, fields=changed)


def start(actor: Actor, document: Document) -> None:
    """Begin the easy version; who begins twice changes nothing.

    Raises:
        DocumentStateError: it cannot be begun from where it stands.

    """
    locked(document)
    if document.state is DocumentState.DRAFT:
        return
    document.state = after(document.state, DocumentAct.START)
    document.changed_at = clock.now()
    record(actor.person_id, "document.started", document)
