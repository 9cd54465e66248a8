"""Prepares what the public pages of documents show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from flask import request, url_for
from wtforms import Form, SelectField

from participation import dates
from participation.blueprints.fields import TextField
from participation.blueprints.request_state import state
from participation.blueprints.zones import zone_of
from participation.documents import cutting, queries
from participation.documents.layout import lines_of
from participation.documents.models import Document, DocumentKind, DocumentState
from participation.documents.queries import DocumentRow
from participation.documents.words import KINDS, PICTOGRAMS, Pictogram
from participation.i18n import LazyText, lazy, typeset
from participation.i18n import gettext as _
from participation.search_index.folding import folded
from participation.territories.service import slugged

EASY, ORIGINAL = "facile", "original"
BY_SENTENCE = "phrases"


class DocumentsForm(Form):  # type: ignore[misc]
    """Three choices, which may all stay open."""

    titre = TextField(lazy("Chercher par son titre"))
    departement = SelectField(lazy("Département"), validate_choice=False)
    type = SelectField(lazy("Quel type de texte ?"), validate_choice=False)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was asked of the list, with a sentence for what is not known here."""

    form: DocumentsForm
    departement_id: int | None
    kind: DocumentKind | None
    problems: Sequence[str]
    is_narrowed: bool

    def keeps(self, row: DocumentRow) -> bool:
        """Say whether a document is among what was asked for by its title."""
        asked = folded(self.form.titre.data or "")
        return asked in folded(f"{row.easy_title} {row.title}")


class Card(NamedTuple):
    """A document of the list."""

    title: str
    kind: LazyText
    href: str
    is_to_revise: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A passage as it is read: its picture with a word, its lines."""

    pictogram: Pictogram | None
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """One of the two texts, with the way to the other."""

    document: Document
    title: str
    kind: LazyText
    parts: Sequence[Part]
    is_easy: bool
    is_by_sentence: bool
    published_on: date
    address: str

    @property
    def easy_href(self) -> str:
        return f"{self.address}?version={EASY}"

    @property
    def original_href(self) -> str:
        return f"{self.address}?version={ORIGINAL}"

    @property
    def lines_href(self) -> str:
        """The same text with, or without, one sentence a line."""
        return self.easy_href if self.is_by_sentence else f"{self.easy_href}&lignes={BY_SENTENCE}"

    @property
    def is_to_revise(self) -> bool:
        return self.document.state is DocumentState.TO_REVISE


def read_chosen(here: int | None) -> Chosen:
    """Read the choices of an address; an unknown one is said and leaves everything shown."""
    form = DocumentsForm(request.args)
    places = [one for one in state().departements if here in (None, one.id)]
    everywhere = [("", _("Tous"))]
    form.departement.choices = everywhere + [(one.slug, one.name) for one in places]
    form.type.choices = everywhere + [(kind.value, words) for kind, words in KINDS.items()]
    place = next((one for one in places if one.slug == form.departement.data), None)
    kind = next((one for one in DocumentKind if one.value == form.type.data), None)
    problems = []
    if form.departement.data and place is None:
        problems.append(_("Nous ne connaissons pas ce département."))
    if form.type.data and kind is None:
        problems.append(_("Nous ne connaissons pas ce type de texte."))
    departement_id = place.id if place is not None else here
    is_narrowed = bool(place or kind or problems or form.titre.data)
    return Chosen(form, departement_id, kind, problems, is_narrowed)


def cards(rows: Sequence[DocumentRow]) -> list[Card]:
    """Return the lines of the list, under their easy title when they have one."""
    return [
        Card(
            row.easy_title or row.title,
            KINDS[row.kind],
            address_of(row.id, row.easy_title or row.title),
            row.state is DocumentState.TO_REVISE,
        )
        for row in rows
    ]


def described(rows: Sequence[DocumentRow]) -> dict[str, object]:
    """Return the list as JSON-LD (schema.org `CreativeWork`), each work with both addresses."""
    root = request.host_url.rstrip("/")
    return {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "CreativeWork",
                "identifier": str(row.id),
                "name": row.title,
                "alternateName": row.easy_title or row.title,
                "genre": row.kind.value,
                "inLanguage": "fr",
                "url": f"{root}{address_of(row.id, row.title)}?version={ORIGINAL}",
                "workTranslation": {
                    "@type": "CreativeWork",
                    "inLanguage": "fr-simple",
                    "url": f"{root}{address_of(row.id, row.title)}?version={EASY}",
                },
            }
            for row in rows
        ],
    }


def address_of(document_id: int, title: str) -> str:
    """Return the address of a document's public page."""
    slug = f"{document_id}-{slugged(title)}".rstrip("-")
    return f"/documents/{slug}"


def asks_for_easy() -> bool:
    """Say which text comes first: the one asked for, else what the reading mode prefers."""
    asked = request.args.get("version")
    if asked in (EASY, ORIGINAL):
        return asked == EASY
    return state().reading == EASY


def easy_page(document: Document) -> DocumentPage:
    """Return the published easy version."""
    version = queries.version_of(document.id, document.published_number)
    by_sentence = request.args.get("lignes") == BY_SENTENCE
    rows = version.passages if version is not None else []
    parts = [
        Part(
            PICTOGRAMS.get(row.get("pictogram", "")),
            lines_of(typeset(row["easy"]), by_sentence=by_sentence),
        )
        for row in rows
        if row["easy"]
    ]
    title = (version.easy_title if version is not None else "") or document.title
    return _page(document, title, parts, is_easy=True, is_by_sentence=by_sentence)


def original_page(document: Document) -> DocumentPage:
    """Return the original as it stands now."""
    original = queries.original_of(document)
    texts = cutting.passages_of(original.text) if original is not None else []
    parts = [Part(None, lines_of(typeset(text))) for text in texts]
    return _page(document, document.title, parts, is_easy=False)


def _page(
    document: Document,
    title: str,
    parts: Sequence[Part],
    *,
    is_easy: bool,
    is_by_sentence: bool = False,
) -> DocumentPage:
    published_at = document.published_at or document.created_at
    return DocumentPage(
        document=document,
        title=title,
        kind=KINDS[document.kind],
        parts=parts,
        is_easy=is_easy,
        is_by_sentence=is_by_sentence,
        published_on=dates.local(published_at, zone_of(document.departement_id)).date(),
        address=url_for(
            "documents.show", document_id=f"{document.id}-{slugged(document.title)}".rstrip("-")
        ),
    )
