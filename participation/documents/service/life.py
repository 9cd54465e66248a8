"""The acts of a document's life, from the desk to the public and back."""

from datetime import date

from sqlalchemy import select

from participation import clock
from participation.accounts.actor import Actor
from participation.documents.errors import (
    LegalSignOffError,
    NotCheckedYetError,
    NothingEasyError,
    NotReadYetError,
    StalePassagesError,
    WriterValidatesError,
)
from participation.documents.models import (
    Audience,
    Check,
    CheckKind,
    Document,
    DocumentState,
    DocumentVersion,
    Passage,
    Round,
    VersionReason,
)
from participation.documents.queries import last_check, last_version, passages_of
from participation.documents.service.versions import keep_version
from participation.documents.states import DocumentAct, after
from participation.extensions import db
from participation.journal.service import record
from participation.search_index import service as search_index
from participation.unit_of_work import locked


def ask_service(actor: Actor, document: Document) -> None:
    """Hand the text to the service that owns it, to check that nothing in it is false.

    Raises:
        NothingEasyError, StalePassagesError: the easy version is not whole.
        NotReadYetError: an easy text that nobody concerned has read.
        DocumentStateError: it is not on the desk.

    """
    locked(document)
    check_whole(document)
    if document.audience is Audience.FACILE and not was_read(document.id):
        raise NotReadYetError
    _become(actor, document, DocumentAct.ASK_SERVICE, "document.asked_service")
    keep_version(actor, document, VersionReason.SERVICE)


def give_verdict(
    actor: Actor, document: Document, kind: CheckKind, words: str, *, is_right: bool
) -> Check:
    """Note what the service (or the legal service) says of the text as it stands now.

    A text that is not right goes back to the desk, with the words.

    Raises:
        DocumentStateError: it is not being checked.

    """
    locked(document)
    act = DocumentAct.VALIDATE if is_right else DocumentAct.SEND_BACK
    after(document.state, act)
    version = keep_version(actor, document, VersionReason.SERVICE)
    check = _check(actor, document, version, kind, words, is_right=is_right)
    record(actor.person_id, "document.checked", document, reason=kind.value)
    if not is_right:
        _become(actor, document, DocumentAct.SEND_BACK, "document.sent_back")
    return check


def validate(actor: Actor, document: Document) -> None:
    """Agree with a text that the service found right; never who wrote it.

    Raises:
        WriterValidatesError: the actor wrote some of it.
        NotCheckedYetError, LegalSignOffError: an agreement with these words is missing.
        StalePassagesError: the original changed meanwhile.
        DocumentStateError: it is not being checked.

    """
    locked(document)
    after(document.state, DocumentAct.VALIDATE)
    check_whole(document)
    if actor.person_id is not None and actor.person_id in writers(document):
        raise WriterValidatesError
    _check_agreed(document, CheckKind.SERVICE, NotCheckedYetError)
    if document.touches_right:
        _check_agreed(document, CheckKind.LEGAL, LegalSignOffError)
    version = keep_version(actor, document, VersionReason.VALIDATED)
    _check(actor, document, version, CheckKind.VALIDATION, "", is_right=True)
    _become(actor, document, DocumentAct.VALIDATE, "document.validated")


def publish(actor: Actor, document: Document, *, review_on: date | None = None) -> None:
    """Show the easy version to the public, beside the original.

    It is looked at again on `review_on`, twelve months later unless told otherwise (issue: 12
    months).

    Raises:
        StalePassagesError: the original changed since it was validated.
        DocumentStateError: it is not validated.

    """
    locked(document)
    check_whole(document)
    _become(actor, document, DocumentAct.PUBLISH, "document.published")
    version = keep_version(actor, document, VersionReason.PUBLISHED)
    document.published_number = version.number
    document.published_at = clock.now()
    document.review_on = review_on or in_a_year(clock.now().date())
    index(document)


def revise(actor: Actor, document: Document) -> None:
    """Say that a published text must be looked at again; it stays public meanwhile."""
    _become(actor, locked(document), DocumentAct.REVISE, "document.to_revise")


def keep(actor: Actor, document: Document, *, review_on: date | None = None) -> None:
    """Keep a published text as it is, after it was looked at again.

    Raises:
        StalePassagesError: some passages were not looked at since the original changed.

    """
    locked(document)
    check_not_stale(document)
    _become(actor, document, DocumentAct.KEEP, "document.kept")
    document.review_on = review_on or in_a_year(clock.now().date())


def rewrite(actor: Actor, document: Document) -> None:
    """Take the text to the desk again; what is published stays public until the next version."""
    _become(actor, locked(document), DocumentAct.REWRITE, "document.taken_up")


def send_back(actor: Actor, document: Document) -> None:
    """Take a text back to the desk from the service, or after it was validated."""
    _become(actor, locked(document), DocumentAct.SEND_BACK, "document.sent_back")


def withdraw(actor: Actor, document: Document) -> None:
    """Show a text no more; it can be taken up again."""
    _become(actor, locked(document), DocumentAct.WITHDRAW, "document.withdrawn")
    index(document)


def check_whole(document: Document) -> None:
    """Refuse an easy version without words, or with passages whose original changed."""
    if not any(one.easy for one in passages_of(document.id)):
        raise NothingEasyError
    check_not_stale(document)


def check_not_stale(document: Document) -> None:
    """Refuse passages whose original changed and that nobody looked at again."""
    if any(one.is_stale for one in passages_of(document.id)):
        raise StalePassagesError


def was_read(document_id: int) -> bool:
    """Say whether usagers concerned have read it since it was last published."""
    published = (
        select(DocumentVersion.created_at)
        .where(
            DocumentVersion.document_id == document_id,
            DocumentVersion.reason == VersionReason.PUBLISHED,
        )
        .order_by(DocumentVersion.number.desc())
        .limit(1)
    )
    since = db.session.scalar(published)
    closed = select(Round.id).where(
        Round.document_id == document_id, Round.closed_at.is_not(None), Round.finished_count > 0
    )
    if since is not None:
        closed = closed.where(Round.closed_at > since)
    return db.session.scalar(closed.order_by(Round.id).limit(1)) is not None


def writers(document: Document) -> set[int]:
    """Return the ids of the people who wrote something that stands in the easy version."""
    rows = db.session.scalars(
        select(Passage.writer_id)
        .where(Passage.document_id == document.id, Passage.writer_id.is_not(None))
        .order_by(Passage.id)
    )
    return {one for one in (*rows, document.writer_id) if one is not None}


def index(document: Document) -> None:
    """Keep a published document among what can be found, and no other."""
    kind = Document.__tablename__
    is_public = document.published_number is not None
    if not is_public or document.state is DocumentState.WITHDRAWN:
        search_index.remove(document.departement_id, kind, document.id)
        return
    search_index.put(
        document.departement_id, kind, document.id, document.title, document.easy_title
    )


def in_a_year(day: date) -> date:
    """Return the same day of the next year; 29 February gives the 28th."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def _check_agreed(
    document: Document, kind: CheckKind, refusal: type[NotCheckedYetError | LegalSignOffError]
) -> None:
    """Refuse unless the last verdict of this kind is for the very words that stand now."""
    check, now = last_check(document.id, kind), last_version(document.id)
    if check is None or not check.is_right or now is None:
        raise refusal
    read = db.session.get_one(DocumentVersion, check.version_id)
    if [one["easy"] for one in read.passages] != [one.easy for one in passages_of(document.id)]:
        raise refusal


def _check(
    actor: Actor,
    document: Document,
    version: DocumentVersion,
    kind: CheckKind,
    words: str,
    *,
    is_right: bool,
) -> Check:
    check = Check(
        departement_id=document.departement_id,
        document_id=document.id,
        version_id=version.id,
        kind=kind,
        is_right=is_right,
        words=words.strip(),
        person_id=actor.person_id,
        created_at=clock.now(),
    )
    db.session.add(check)
    return check


def _become(actor: Actor, document: Document, act: DocumentAct, name: str) -> None:
    document.state = after(document.state, act)
    document.changed_at = clock.now()
    record(actor.person_id, name, document)
