"""Where a document goes once it is written: copies handed out, signatories, the logo's list."""

from collections.abc import Collection

from sqlalchemy import delete, select

from participation import clock
from participation.accounts.actor import Actor
from participation.documents.errors import NoOrganisationError, NoPlaceError
from participation.documents.inputs import HandedOutInput, SignatoryInput
from participation.documents.models import Document, HandedOut, Signatory
from participation.errors import EditConflictError, NotFoundError
from participation.extensions import db
from participation.journal.service import record
from participation.unit_of_work import locked


def hand_out(actor: Actor, document: Document, data: HandedOutInput) -> HandedOut:
    """Note copies left somewhere.

    Raises:
        NoPlaceError: nowhere.

    """
    if not data.place.strip():
        raise NoPlaceError
    locked(document)
    row = HandedOut(
        departement_id=document.departement_id,
        document_id=document.id,
        place=data.place.strip(),
        copies=data.copies,
        given_on=data.given_on,
        feedback=data.feedback.strip(),
    )
    db.session.add(row)
    db.session.flush()
    record(actor.person_id, "copies.handed_out", document)
    return row


def change_handed_out(
    actor: Actor,
    document: Document,
    copy_id: int,
    data: HandedOutInput,
    *,
    seen_version: int | None = None,
) -> None:
    """Correct what was noted, or add what came back from there.

    Raises:
        NoPlaceError: nowhere.
        EditConflictError: somebody changed it since `seen_version`.
        NotFoundError: it is gone.

    """
    if not data.place.strip():
        raise NoPlaceError
    locked(document)
    row = db.session.scalar(
        select(HandedOut)
        .where(HandedOut.id == copy_id, HandedOut.document_id == document.id)
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NotFoundError
    if seen_version is not None and seen_version != row.version:
        raise EditConflictError
    row.place, row.copies = data.place.strip(), data.copies
    row.given_on, row.feedback = data.given_on, data.feedback.strip()
    record(actor.person_id, "copies.changed", document)


def take_back(actor: Actor, document: Document, copy_id: int) -> None:
    """Strike a line of the list of copies."""
    locked(document)
    db.session.execute(
        delete(HandedOut).where(HandedOut.id == copy_id, HandedOut.document_id == document.id)
    )
    record(actor.person_id, "copies.removed", document)


def add_signatory(actor: Actor, document: Document, data: SignatoryInput) -> None:
    """Note an organisation that signed a charter.

    Raises:
        NoOrganisationError: without its name.

    """
    if not data.organisation.strip():
        raise NoOrganisationError
    locked(document)
    db.session.add(
        Signatory(
            departement_id=document.departement_id,
            document_id=document.id,
            organisation=data.organisation.strip(),
            function=data.function.strip(),
            signed_on=data.signed_on,
        )
    )
    record(actor.person_id, "signatory.added", document)


def remove_signatory(actor: Actor, document: Document, signatory_id: int) -> None:
    """Strike a signatory."""
    locked(document)
    db.session.execute(
        delete(Signatory).where(Signatory.id == signatory_id, Signatory.document_id == document.id)
    )
    record(actor.person_id, "signatory.removed", document)


def tick_conditions(
    actor: Actor, document: Document, met: Collection[str], known: Collection[str]
) -> None:
    """Note which conditions of the European logo are met; the product never grants it."""
    locked(document)
    ticked = {one: one in met for one in known}
    if ticked != document.logo_conditions:
        document.logo_conditions = ticked
        document.changed_at = clock.now()
        record(actor.person_id, "document.changed", document, fields=["logo_conditions"])
