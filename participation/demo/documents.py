"""Writes the demo's documents as people would: written, read in rounds, checked, published."""

import uuid
from datetime import date, timedelta

from sqlalchemy import select

from participation import clock
from participation.accounts.actor import ANONYMOUS, Actor
from participation.accounts.contacts import read_contact
from participation.accounts.queries import accounts_reached_by
from participation.demo.facts.documents import DOCUMENTS
from participation.demo.facts.documents.shapes import DocumentFact
from participation.demo.facts.people import PERSONAS
from participation.demo.reading_rounds import load_round
from participation.documents.inputs import DocumentInput, MessageInput, OriginalInput
from participation.documents.models import (
    Audience,
    CheckKind,
    Document,
    DocumentKind,
    DocumentState,
    HandedOut,
    Signatory,
)
from participation.documents.queries import passages_of
from participation.documents.service import life
from participation.documents.service.originals import change_original
from participation.documents.service.passages import keep_finding, write_passage
from participation.documents.service.versions import save_version
from participation.documents.service.writing import create_document, write_messages
from participation.documents.words import CRITERIA
from participation.extensions import db
from participation.groups.addresses import group_of_slug
from participation.meetings.models import Meeting
from participation.territories.addresses import departement_at

# Who works on documents in the demo: who wrote a text never agrees with it.
WRITER, SERVICE, VALIDATOR = "animatrice", "partenaire", "charge-mission"
_SPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "documents.demo.example")

_BEFORE_SERVICE = frozenset(
    {DocumentState.TO_SIMPLIFY, DocumentState.DRAFT, DocumentState.WITH_READERS}
)
_BEFORE_PUBLIC = frozenset({*_BEFORE_SERVICE, DocumentState.WITH_SERVICE, DocumentState.VALIDATED})


def load_documents() -> None:
    """Write the documents that are missing, in the open unit of work; give meetings their twin."""
    known = {
        one.uid: one
        for one in db.session.scalars(
            select(Document).where(Document.uid.in_([uid_of(fact) for fact in DOCUMENTS]))
        )
    }
    for fact in DOCUMENTS:
        document = known.get(uid_of(fact)) or _load_document(fact)
        if document is not None and fact.meeting is not None:
            _give_twin(document, fact.meeting)


def uid_of(fact: DocumentFact) -> uuid.UUID:
    """Return the lasting id of a fact: what was loaded once is known again."""
    return uuid.uuid5(_SPACE, f"{fact.departement}/{fact.key}")


def _load_document(fact: DocumentFact) -> Document | None:
    departement = departement_at(fact.departement)
    if departement is None:
        return None
    writer = _actor(WRITER, fact)
    group = group_of_slug(fact.group) if fact.group else None
    data = DocumentInput(
        kind=DocumentKind(fact.kind),
        title=fact.title,
        audience=Audience(fact.audience),
        service=fact.service,
        group_id=group.id if group is not None else None,
        is_collective=fact.is_collective,
        touches_right=fact.touches_right,
        contact_phone=fact.phone,
    )
    document = create_document(writer, departement.id, data, _original(fact))
    document.uid = uid_of(fact)
    document.is_of_product = fact.is_of_product
    if DocumentState(fact.state) is not DocumentState.TO_SIMPLIFY:
        _write(writer, document, fact)
        _bring_to_its_state(document, fact)
    db.session.flush()
    return document


def _original(fact: DocumentFact, changed: dict[int, str] | None = None) -> OriginalInput:
    texts = [
        (changed or {}).get(place, passage.original) for place, passage in enumerate(fact.passages)
    ]
    return OriginalInput("\n\n".join(texts))


def _write(writer: Actor, document: Document, fact: DocumentFact) -> None:
    """Write the easy words, let readers read the first ones, then write what they changed."""
    first = dict(fact.first_words)
    rows = passages_of(document.id)
    for place, (row, passage) in enumerate(zip(rows, fact.passages, strict=True)):
        words = "\n".join(first.get(place, passage.easy))
        write_passage(writer, document, row.id, words, pictogram=passage.pictogram)
    messages = MessageInput(
        easy_title=fact.easy_title,
        main_message=fact.main_message,
        key_messages=fact.key_messages,
        criteria={name: name in fact.criteria for name in CRITERIA},
    )
    write_messages(writer, document, messages)
    save_version(writer, document)
    if fact.round is not None:
        load_round(writer, document, fact.round)
    corrected_later = any(not verdict.is_right for verdict in fact.verdicts)
    if first and not corrected_later:
        _rewrite(writer, document, fact)
    for kept in fact.kept:
        keep_finding(writer, document, kept.rule, kept.words, kept.motive)
    document.changed_because, document.credit = fact.changed_because, fact.credit


def _rewrite(writer: Actor, document: Document, fact: DocumentFact) -> None:
    """Write the words that stand at the end in place of the first ones."""
    rows = passages_of(document.id)
    for place, _words in fact.first_words:
        write_passage(writer, document, rows[place].id, "\n".join(fact.passages[place].easy))
    save_version(writer, document)


def _bring_to_its_state(document: Document, fact: DocumentFact) -> None:
    wanted = DocumentState(fact.state)
    if wanted in _BEFORE_SERVICE:
        return
    writer, validator = _actor(WRITER, fact), _actor(VALIDATOR, fact)
    life.ask_service(writer, document)
    for verdict in fact.verdicts:
        kind = CheckKind(verdict.kind)
        service = _actor(SERVICE, fact)
        life.give_verdict(service, document, kind, verdict.words, is_right=verdict.is_right)
        if not verdict.is_right:
            _rewrite(writer, document, fact)
            life.ask_service(writer, document)
    if wanted is DocumentState.WITH_SERVICE:
        return
    life.validate(validator, document)
    if wanted in _BEFORE_PUBLIC:
        return
    life.publish(validator, document)
    _spread(document, fact)
    if wanted is DocumentState.TO_REVISE:
        change_original(writer, document, _original(fact, dict(fact.new_original)))
    if wanted is DocumentState.WITHDRAWN:
        life.withdraw(validator, document)


def _spread(document: Document, fact: DocumentFact) -> None:
    """Note the copies that were left somewhere, and who signed."""
    for copies in fact.copies:
        db.session.add(
            HandedOut(
                departement_id=document.departement_id,
                document_id=document.id,
                place=copies.place,
                copies=copies.number,
                given_on=_weeks_ago(copies.weeks_ago),
                feedback=copies.feedback,
            )
        )
    for one in fact.signatories:
        db.session.add(
            Signatory(
                departement_id=document.departement_id,
                document_id=document.id,
                organisation=one.organisation,
                function=one.function,
                signed_on=_weeks_ago(one.weeks_ago),
            )
        )


def _give_twin(document: Document, key: str) -> None:
    """Show the easy twin on the demo's meetings of a key, those of the coming months included."""
    meetings = db.session.scalars(
        select(Meeting)
        .where(
            Meeting.departement_id == document.departement_id,
            Meeting.reference.startswith(f"demo:{key}:", autoescape=True),
            Meeting.easy_document_id.is_(None),
        )
        .order_by(Meeting.id)
    )
    for meeting in meetings:
        meeting.easy_document_id = document.id
    db.session.flush()


def _actor(door: str, fact: DocumentFact) -> Actor:
    """Return who comes in by a door of the demo; elsewhere than at home nobody is known."""
    persona = next(one for one in PERSONAS if one.door == door)
    contact = read_contact(persona.email)
    accounts = accounts_reached_by(contact) if contact is not None else []
    if persona.departement != fact.departement or not accounts:
        return ANONYMOUS
    return Actor(
        account_id=accounts[0].id,
        person_id=accounts[0].person_id,
        departement_id=accounts[0].departement_id,
    )


def _weeks_ago(weeks: int) -> date:
    return clock.now().date() - timedelta(weeks=weeks)
