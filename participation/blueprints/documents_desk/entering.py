"""`/animation/documents/nouveau`: a new document, pasted, typed or read from a file."""

from flask import request
from flask.typing import ResponseReturnValue

from participation.blueprints.administration.blueprint import own_departement
from participation.blueprints.authorization import authorize
from participation.blueprints.documents_desk.blueprint import bp, to_page
from participation.blueprints.documents_desk.forms import NewDocumentForm, first_description
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.documents.service.writing import create_document
from participation.groups import queries as groups
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work


@bp.route("/animation/documents/nouveau", methods=["GET", "POST"])
@authorize(Permission.DOCUMENT_WRITE)
def new() -> ResponseReturnValue:
    """Enter a document, perhaps for a group (`groupe`, its id)."""
    departement_id = own_departement(Permission.DOCUMENT_WRITE).id
    choices = groups.all_of(departement_id)
    form = NewDocumentForm(choices, first_description(request.args.get("groupe", "")))
    if form.validate_on_submit():
        with refusals(form):
            return to_page("show", _entered(departement_id, form), "ajoute")
    return render_page("documents_desk/new.html", form=form)


def _entered(departement_id: int, form: NewDocumentForm) -> int:
    data, original = form.to_input(), form.to_original()

    def once() -> str:
        return str(create_document(current_actor(), departement_id, data, original).id)

    with unit_of_work(form.operation) as work:
        return int(work.once(once))
