"""Prepares where a document stands, who agreed, what happened, and what a service checks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from participation import dates, policies
from participation.accounts.actor import Actor
from participation.accounts.functions import functions_of
from participation.blueprints.documents_desk.editor_pages import desk_of
from participation.blueprints.documents_desk.passage_rows import Desk
from participation.blueprints.zones import zone_of
from participation.documents import queries
from participation.documents.faithfulness import PlacedDifference
from participation.documents.models import (
    Audience,
    Check,
    CheckKind,
    Document,
    DocumentState,
    Passage,
)
from participation.documents.service.life import was_read
from participation.documents.states import LABELS, DocumentAct, acts_from
from participation.documents.word_diff import Piece, pieces_of
from participation.documents.words import ACTS, BUTTONS, CHECKS, KINDS, OTHER_ACT
from participation.i18n import LazyText
from participation.i18n import gettext as _
from participation.journal.history import PastAct, history_of
from participation.permissions import Permission

_THREAD = (
    DocumentState.TO_SIMPLIFY,
    DocumentState.DRAFT,
    DocumentState.WITH_READERS,
    DocumentState.WITH_SERVICE,
    DocumentState.VALIDATED,
    DocumentState.PUBLISHED,
)
# Each of these is one button; the others ask something or have a page.
_PLAIN = (
    DocumentAct.ASK_SERVICE,
    DocumentAct.REVISE,
    DocumentAct.REWRITE,
    DocumentAct.SEND_BACK,
    DocumentAct.WITHDRAW,
)


@dataclass(frozen=True, slots=True)
class CheckLine:
    """What a service or a person said of a version, by which function."""

    kind: LazyText
    is_right: bool
    words: str
    when: str
    by: str


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened to a document, by which function."""

    when: str
    act: LazyText
    by: str


@dataclass(frozen=True, slots=True)
class ChangedPassage:
    """A passage whose original changed, by words, beside its easy words."""

    passage: Passage
    number: int
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class LifePage:
    """Where a document stands, and what may be done now by who looks."""

    document: Document
    state: LazyText
    thread: Sequence[tuple[LazyText, str]]
    acts: Sequence[tuple[DocumentAct, LazyText]]
    may_agree: bool
    may_publish: bool
    may_keep: bool
    may_ask_readers: bool
    may_check: bool
    was_read: bool
    needs_readers: bool
    stale: Sequence[ChangedPassage]
    checks: Sequence[CheckLine]
    history: Sequence[HistoryLine]


@dataclass(frozen=True, slots=True)
class VerdictPage:
    """What a service checks: both texts side by side, and what may be lost between them."""

    document: Document
    kind: LazyText
    state: LazyText
    passages: Sequence[tuple[int, Passage]]
    lost: Sequence[PlacedDifference]
    is_open: bool


def life_page(actor: Actor, document: Document) -> LifePage:
    """Gather the page of a document's life: six statements at most."""
    possible = acts_from(document.state)
    runs = policies.allows(actor, Permission.DOCUMENT_WRITE, document)
    agrees = policies.allows(actor, Permission.DOCUMENT_VALIDATE, document)
    checks, past = queries.checks_of(document.id), _past(document)
    by = [*(one.person_id for one in checks), *(one.person_id for one in past)]
    people = {one for one in by if one is not None}
    functions = functions_of(people) if people else {}
    return LifePage(
        document=document,
        state=LABELS[document.state],
        thread=_thread(document.state),
        acts=[(one, BUTTONS[one]) for one in _PLAIN if one in possible] if runs else [],
        may_agree=agrees and document.state is DocumentState.WITH_SERVICE,
        may_publish=agrees and DocumentAct.PUBLISH in possible,
        may_keep=runs and DocumentAct.KEEP in possible,
        may_ask_readers=runs and DocumentAct.ASK_READERS in possible,
        may_check=policies.allows(actor, Permission.DOCUMENT_CHECK, document)
        and document.state is DocumentState.WITH_SERVICE,
        was_read=was_read(document.id),
        needs_readers=document.audience is Audience.FACILE,
        stale=_stale(document),
        checks=[_check(document, one, functions) for one in checks],
        history=[
            HistoryLine(
                _when(document, one.recorded_at),
                ACTS.get(one.act, OTHER_ACT),
                _by(one.person_id, functions),
            )
            for one in past
        ],
    )


def verdict_page(document: Document) -> VerdictPage:
    """Gather what a service looks at."""
    desk: Desk = desk_of(document)
    return VerdictPage(
        document=document,
        kind=KINDS[document.kind],
        state=LABELS[document.state],
        passages=list(enumerate(desk.passages, 1)),
        lost=desk.differences,
        is_open=document.state is DocumentState.WITH_SERVICE,
    )


def _past(document: Document) -> list[PastAct]:
    return history_of(document.departement_id, Document.__tablename__, document.id, limit=30)


def _thread(state: DocumentState) -> list[tuple[LazyText, str]]:
    if state is DocumentState.TO_REVISE:
        *passed, last = _THREAD
        return [*((LABELS[one], "done") for one in (*passed, last)), (LABELS[state], "now")]
    if state not in _THREAD:
        return [(LABELS[state], "now")]
    here = _THREAD.index(state)
    return [
        (LABELS[one], "done" if place < here else "now" if place == here else "next")
        for place, one in enumerate(_THREAD)
    ]


def _stale(document: Document) -> list[ChangedPassage]:
    rows = enumerate(queries.passages_of(document.id), 1)
    return [
        ChangedPassage(one, number, pieces_of(one.previous_original, one.original))
        for number, one in rows
        if one.is_stale
    ]


def _check(document: Document, one: Check, functions: dict[int, str]) -> CheckLine:
    return CheckLine(
        CHECKS[CheckKind(one.kind)],
        one.is_right,
        one.words,
        _when(document, one.created_at),
        _by(one.person_id, functions),
    )


def _by(person_id: int | None, functions: dict[int, str]) -> str:
    return functions.get(person_id, _("une personne de l’équipe")) if person_id else ""


def _when(document: Document, instant: datetime) -> str:
    at = dates.local(instant, zone_of(document.departement_id))
    return f"{dates.date_in_words(at.date())}, {dates.time_in_words(at)}"
