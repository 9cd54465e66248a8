"""`/animation/documents/<id>`: the two texts side by side, and writing the easy one."""

from flask import jsonify, render_template, request
from flask.typing import ResponseReturnValue

from participation import policies
from participation.blueprints import csrf
from participation.blueprints.documents_desk.blueprint import bp, edits, opens, reloaded, to_page
from participation.blueprints.documents_desk.editor_pages import (
    ON_A_PAGE,
    desk_of,
    editor_page,
    headline_of,
)
from participation.blueprints.documents_desk.outcomes import outcome
from participation.blueprints.documents_desk.passage_rows import row_of
from participation.blueprints.documents_desk.saving import save
from participation.blueprints.documents_desk.writing_form import WritingForm
from participation.blueprints.forms import BaseForm, do_once, refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.documents import queries
from participation.documents.models import Document
from participation.documents.service.passages import drop_kept
from participation.errors import EditConflictError, NotFoundError
from participation.i18n import lazy
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work

OK, CONFLICT = 200, 409
_TWO_WROTE = lazy(
    "Une autre personne a écrit en même temps que vous. Choisissez, passage par passage."
)


@bp.get("/animation/documents/<key:document_id>")
@opens
def show(document: Document) -> ResponseReturnValue:
    """Show the original and the easy words, passage by passage, with what is said of them."""
    return _page(document, WritingForm())


@bp.post("/animation/documents/<key:document_id>")
@edits
def write(document: Document) -> ResponseReturnValue:
    """Save all that was typed, then do what the button says; nothing is lost on a refusal."""
    document_id, form = document.id, WritingForm()
    with refusals(form):
        with unit_of_work(form.operation) as work:
            said = work.once(lambda: save(current_actor(), document, form))
        if not form.conflicts:
            return _back(document_id, form, said)
        form.refusal = EditConflictError(_TWO_WROTE)
    return _page(reloaded(document_id), form)


@bp.post("/animation/documents/<key:document_id>/passages/<key:passage_id>")
@edits
def write_one(document: Document, passage_id: int) -> ResponseReturnValue:
    """Save one passage while it is typed; answer with what is said of it now, as a fragment.

    Raises:
        NotFoundError: the passage is gone.

    """
    document_id, form = document.id, WritingForm()
    with refusals(form), unit_of_work(form.operation) as work:
        work.once(lambda: save(current_actor(), document, form))
    desk = desk_of(reloaded(document_id))
    place = next((n for n, one in enumerate(desk.passages) if one.id == passage_id), None)
    if place is None:
        raise NotFoundError
    row = row_of(desk, place, form)
    fragment = render_template("documents_desk/_state.html", row=row, is_writable=True)
    refusal = str(form.refusal.message) if form.refusal is not None else ""
    answer = {
        "fragment": fragment,
        "headline": headline_of(desk.analysis),
        "operation": csrf.new_operation(),
        "refusal": refusal,
        "conflict": bool(form.conflicts),
    }
    return jsonify(answer), CONFLICT if refusal or form.conflicts else OK


@bp.post("/animation/documents/<key:document_id>/gardes/<key:kept_id>/rendre")
@edits
def speak_again(document: Document, kept_id: int) -> ResponseReturnValue:
    """Let the analyser speak again of something that was kept."""
    document_id = document.id
    do_once(BaseForm(), lambda: drop_kept(current_actor(), document, kept_id))
    return to_page("show", document_id, "mot-rendu")


def _page(document: Document, form: WritingForm) -> ResponseReturnValue:
    may_edit = policies.allows(current_actor(), Permission.DOCUMENT_EDIT, document)
    prepared = editor_page(document, form, may_edit=may_edit)
    return render_page("documents_desk/show.html", form=form, desk=prepared, outcome=outcome())


def _back(document_id: int, form: WritingForm, said: str) -> ResponseReturnValue:
    """Go back to the passage that a button was about, on the page where it stands."""
    rows = queries.passages_of(document_id)
    place = next((n for n, one in enumerate(rows) if one.id == form.about_passage), None)
    if place is None:
        return to_page("show", document_id, said, page=request.args.get("page"))
    page = place // ON_A_PAGE + 1
    return to_page(
        "show",
        document_id,
        said,
        anchor=f"passage-{place + 1}",
        page=page if page > 1 else None,
    )
