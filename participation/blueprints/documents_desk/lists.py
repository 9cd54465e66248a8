"""Prepares the list of the documents in hand."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from flask import request, url_for
from wtforms import Form, SelectField, StringField
from wtforms.fields.choices import SelectChoice

from participation import dates, policies
from participation.accounts.actor import Actor
from participation.blueprints.zones import zone_of
from participation.documents import queries
from participation.documents.models import DocumentKind, DocumentState
from participation.documents.queries import DocumentRow
from participation.documents.states import LABELS
from participation.documents.words import KINDS
from participation.i18n import LazyText, lazy
from participation.i18n import gettext as _
from participation.permissions import Permission
from participation.search_index.folding import plain

MOST = 60


class Sort(StrEnum):
    """In which order documents are listed."""

    CHANGED = "recents"
    TITLE = "titre"
    REVIEW = "a-revoir-le"


_SORTS: dict[Sort, LazyText] = {
    Sort.CHANGED: lazy("Les derniers changés d’abord"),
    Sort.TITLE: lazy("Par titre"),
    Sort.REVIEW: lazy("Par jour de révision"),
}
_KEYS: dict[Sort, Callable[[DocumentRow], Any]] = {
    Sort.CHANGED: lambda _row: 0,  # as they come
    Sort.TITLE: lambda row: plain(row.title),
    Sort.REVIEW: lambda row: (row.review_on is None, row.review_on or row.changed_at.date()),
}


class ListForm(Form):  # type: ignore[misc]
    """What one looks for; everything may stay open."""

    q = StringField(lazy("Chercher dans les titres"))
    type = SelectField(lazy("Type"), validate_choice=False)
    tri = SelectField(
        lazy("Ordre"), choices=[SelectChoice(one.value, words) for one, words in _SORTS.items()]
    )


@dataclass(frozen=True, slots=True)
class StateTab:
    """A state with how many documents stand there."""

    label: str
    count: int
    href: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A document of the list."""

    title: str
    href: str
    kind: LazyText
    state: LazyText
    needs_look: bool
    changed: str
    review: str


@dataclass(frozen=True, slots=True)
class ListPage:
    """The documents in hand, narrowed by what one asks."""

    form: ListForm
    tabs: Sequence[StateTab]
    documents: Sequence[ListedDocument]
    state: str
    is_narrowed: bool
    has_any: bool
    left_out: int
    may_create: bool


def list_page(actor: Actor) -> ListPage:
    """Gather the documents that an actor may open, in one statement."""
    form = ListForm(request.args)
    everywhere = [("", _("Tous"))]
    form.type.choices = everywhere + [(one.value, str(words)) for one, words in KINDS.items()]
    rows = queries.visible_to(actor)
    asked = _known(request.args.get("etat", ""))
    narrowed = [row for row in rows if _is_asked(row, form)]
    shown = [row for row in narrowed if asked in (None, row.state)]
    sort = next((one for one in Sort if one.value == form.tri.data), Sort.CHANGED)
    shown.sort(key=_KEYS[sort])
    return ListPage(
        form=form,
        tabs=_tabs(narrowed, asked, form),
        documents=[_listed(row) for row in shown[:MOST]],
        state=asked.value if asked is not None else "",
        is_narrowed=bool(form.q.data or form.type.data or asked is not None),
        has_any=bool(rows),
        left_out=max(0, len(shown) - MOST),
        may_create=policies.allows(actor, Permission.DOCUMENT_WRITE),
    )


def _known(state: str) -> DocumentState | None:
    return next((one for one in DocumentState if one.value == state), None)


def _is_asked(row: DocumentRow, form: ListForm) -> bool:
    wanted = plain(form.q.data or "").split()
    titles = plain(f"{row.title} {row.easy_title}")
    kind = next((one for one in DocumentKind if one.value == form.type.data), row.kind)
    return kind is row.kind and all(word in titles for word in wanted)


def _tabs(
    rows: Sequence[DocumentRow], asked: DocumentState | None, form: ListForm
) -> list[StateTab]:
    counts = Counter(row.state for row in rows)
    kept = {name: form[name].data for name in ("q", "type", "tri") if form[name].data}
    here = "documents_desk.index"
    everything = StateTab(_("Tous"), len(rows), url_for(here, **kept), asked is None)
    return [
        everything,
        *(
            StateTab(str(label), counts[one], url_for(here, etat=one.value, **kept), one is asked)
            for one, label in LABELS.items()
            if counts[one] or one is asked
        ),
    ]


def _listed(row: DocumentRow) -> ListedDocument:
    changed = dates.local(row.changed_at, zone_of(row.departement_id)).date()
    return ListedDocument(
        title=row.title,
        href=url_for("documents_desk.show", document_id=row.id),
        kind=KINDS[row.kind],
        state=LABELS[row.state],
        needs_look=row.state is DocumentState.TO_REVISE,
        changed=dates.date_in_words(changed),
        review=dates.date_in_words(row.review_on) if row.review_on is not None else "",
    )
