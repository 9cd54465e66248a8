"""The easy version on paper, as a tagged PDF."""

from collections.abc import Sequence
from functools import lru_cache

from flask import Response

from participation import dates, pdf
from participation.blueprints.documents.pages import easy_page
from participation.blueprints.explaining import explainer_for, said
from participation.blueprints.request_state import state
from participation.blueprints.zones import zone_of
from participation.documents.models import Document
from participation.i18n import SOURCE_LANGUAGE, speaking
from participation.i18n import gettext as _
from participation.territories.service import slugged

# What a busy morning asks for: the last sheets, each of about 30 KB.
_KEPT_SHEETS = 64


def answer(document: Document, sheet: str) -> Response:
    """Return the PDF under the name of the document; `sheet` is "a4" or "a5"."""
    name = slugged(document.easy_title or document.title) or "document"
    response = Response(_compiled(_values(document, sheet)), mimetype="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response


@speaking(SOURCE_LANGUAGE)
def _values(document: Document, sheet: str) -> tuple[tuple[str, object], ...]:
    """Return what stands on the sheet, in French whoever asks, as values that compare."""
    page = easy_page(document)
    passages = tuple(
        (str(part.pictogram.words) if part.pictogram else "", tuple(part.lines))
        for part in page.parts
    )
    published_on = dates.local(
        document.published_at or document.created_at, zone_of(document.departement_id)
    ).date()
    return (
        ("format", sheet),
        ("title", page.title),
        ("publisher", state().site.name),
        ("main_message", document.main_message),
        ("key_messages", tuple(document.key_messages)),
        ("passages", passages),
        ("notes", _notes(document, [line for part in page.parts for line in part.lines])),
        ("phone", document.contact_phone),
        ("credit", document.credit),
        ("dated", _("Version du %(day)s.", day=dates.date_in_words(published_on))),
    )


def _notes(document: Document, lines: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the hard words of the text with what they mean, each once."""
    words = explainer_for(document.departement_id)
    for line in lines:
        words.pieces(line)
    return tuple((note.entry.term, said(note.entry)) for note in words.notes)


@lru_cache(maxsize=_KEPT_SHEETS)
def _compiled(values: tuple[tuple[str, object], ...]) -> bytes:
    data = dict(values)
    passages: list[tuple[str, list[str]]] = data["passages"]  # type: ignore[assignment]
    data["passages"] = [{"pictogram": words, "lines": lines} for words, lines in passages]
    notes: list[tuple[str, str]] = data["notes"]  # type: ignore[assignment]
    data["notes"] = [{"term": term, "explanation": words} for term, words in notes]
    data["words"] = _words()
    return pdf.to_pdf("document", data)


@speaking(SOURCE_LANGUAGE)
def _words() -> dict[str, str]:
    return {
        "page": _("Page"),
        "of": _("sur"),
        "remember": _("À retenir"),
        "question": _("Une question ?"),
        "call": _("Appelez le"),
        "hard_words": _("Les mots difficiles"),
    }
