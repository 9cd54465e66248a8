"""The public pages of documents, and their sheets to print."""

from flask import Blueprint, Response, json, request
from flask.typing import ResponseReturnValue

from participation.blueprints import sites
from participation.blueprints.authorization import public
from participation.blueprints.documents import pages, paper
from participation.blueprints.explaining import explainer_for
from participation.blueprints.forms import render_page
from participation.blueprints.request_state import state
from participation.documents import queries
from participation.errors import NotFoundError

bp = Blueprint("documents", __name__)


@bp.get("/documents")
@public(cached=True)
def index() -> ResponseReturnValue:
    """List the texts that exist in an easy version, narrowed by what one asks."""
    here = state().site.departement_id
    chosen = pages.read_chosen(here)
    if chosen.departement_id is not None:
        sites.wear_that_of(chosen.departement_id)
    rows = [
        row for row in queries.public_rows(chosen.departement_id, chosen.kind) if chosen.keeps(row)
    ]
    return render_page("documents/index.html", chosen=chosen, cards=pages.cards(rows))


@bp.get("/documents.json")
@public(cached=True)
def listed() -> ResponseReturnValue:
    """Give the list to programs, as schema.org describes works and their easy version."""
    chosen = pages.read_chosen(state().site.departement_id)
    rows = queries.public_rows(chosen.departement_id, chosen.kind)
    return Response(
        json.dumps(pages.described(rows), ensure_ascii=False),
        content_type="application/json; charset=utf-8",
    )


@bp.get("/documents/<slugged_id:document_id>")
@public(cached=True)
def show(document_id: int) -> ResponseReturnValue:
    """Show a document: its easy version and its original are one tap apart, never one instead.

    Raises:
        NotFoundError: nothing of it is published.

    """
    document = queries.get_public(document_id)
    if document is None:
        raise NotFoundError
    sites.wear_that_of(document.departement_id)
    shows_easy = pages.asks_for_easy()
    page = pages.easy_page(document) if shows_easy else pages.original_page(document)
    words = explainer_for(document.departement_id)
    return render_page("documents/show.html", one=page, words=words)


@bp.get("/documents/<slugged_id:document_id>.pdf")
@public(cached=True)
def printed(document_id: int) -> ResponseReturnValue:
    """Give the easy version as a tagged PDF: A4, or the A5 sheet to keep (`?format=a5`).

    Raises:
        NotFoundError: nothing of it is published.

    """
    document = queries.get_public(document_id)
    if document is None:
        raise NotFoundError
    sites.wear_that_of(document.departement_id)
    sheet = "a5" if request.args.get("format") == "a5" else "a4"
    return paper.answer(document, sheet)
