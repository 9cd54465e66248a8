"""The original: its files, and the new text that replaces it."""

from flask import Response
from flask.typing import ResponseReturnValue

from participation.blueprints.documents_desk.blueprint import bp, opens, reloaded, runs, to_page
from participation.blueprints.documents_desk.forms import OriginalQuestions
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.documents import queries
from participation.documents.models import Document
from participation.documents.service.originals import change_original
from participation.errors import NotFoundError
from participation.unit_of_work import unit_of_work


@bp.route("/animation/documents/<key:document_id>/original", methods=["GET", "POST"])
@runs
def replace(document: Document) -> ResponseReturnValue:
    """Give the original another text; the easy words stay, and what changed is marked."""
    document_id, form = document.id, OriginalQuestions()
    if form.validate_on_submit():
        with refusals(form):
            return to_page("show", document_id, _replaced(document, form))
        document = reloaded(document_id)
    originals = queries.originals_of(document_id)
    return render_page(
        "documents_desk/original.html", form=form, document=document, originals=originals
    )


@bp.get("/animation/documents/<key:document_id>/originaux/<key:number>/fichier")
@opens
def file(document: Document, number: int) -> ResponseReturnValue:
    """Give back the file that an original was read from, to keep and never to show.

    Raises:
        NotFoundError: it was typed, or there is no such state.

    """
    original = queries.original_numbered(document.id, number)
    if original is None or original.content is None:
        raise NotFoundError
    # Whatever was sent as its type: a browser must never open what somebody uploaded.
    answer = Response(original.content, mimetype="application/octet-stream")
    answer.headers.set("Content-Disposition", "attachment", filename=original.file_name)
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


def _replaced(document: Document, form: OriginalQuestions) -> str:
    original = form.to_original()

    def once() -> str:
        is_other = change_original(current_actor(), document, original)
        return "original-change" if is_other else "original-pareil"

    with unit_of_work(form.operation) as work:
        return work.once(once)
