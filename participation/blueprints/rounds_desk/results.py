"""What came out of a round: answers to read, and what the text owes its readers."""

from flask import request
from flask.typing import ResponseReturnValue

from participation.blueprints.addresses import key_in
from participation.blueprints.edit_versions import differences
from participation.blueprints.forms import do_once, refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.blueprints.rounds_desk.blueprint import (
    ONE,
    bp,
    closed_round_of,
    round_of,
    to_round,
    writes,
)
from participation.blueprints.rounds_desk.forms import ChangesForm
from participation.documents import queries as documents
from participation.documents.models import Document, Round
from participation.documents.rounds import outcomes
from participation.errors import EditConflictError, NotFoundError
from participation.unit_of_work import unit_of_work

FOUND = {"oui": True, "non": False}


@bp.post(f"{ONE}/reponses")
@writes
def judge(document: Document, round_id: int) -> ResponseReturnValue:
    """Say whether an answer was found in the text; said again, it replaces what was said."""
    reading_round = round_of(document, round_id)
    answer_id = key_in(request.form.get("reponse", ""))
    is_found = FOUND.get(request.form.get("trouve", ""))
    if answer_id is None or is_found is None:
        raise NotFoundError
    with unit_of_work():
        outcomes.judge(reading_round, answer_id, is_found=is_found)
    return to_round(document.id, round_id, "lue")


@bp.route(f"{ONE}/changements", methods=["GET", "POST"])
@writes
def tell(document: Document, round_id: int) -> ResponseReturnValue:
    """Write what the readers changed, and their collective thanks if they said yes."""
    document_id, form = document.id, ChangesForm(data=_stored(document))
    reading_round = closed_round_of(document, round_id)
    if form.validate_on_submit():
        with refusals(form):
            do_once(form, lambda: _tell(document, reading_round, form))
            return to_round(document_id, round_id, "changements")
        document = documents.get(document_id) or document
        reading_round = closed_round_of(document, round_id)
    return render_page(
        "rounds_desk/changes.html",
        form=form,
        document_id=document_id,
        round=reading_round,
        credit=outcomes.credit_line(document, reading_round),
        changed=_both_versions(form, document),
    )


def _both_versions(form: ChangesForm, document: Document) -> list[tuple[str, str, str]]:
    """Return what differs when somebody wrote meanwhile; pressing again keeps what is typed."""
    if not isinstance(form.refusal, EditConflictError):
        return []
    stored = _stored(document)
    form.version.data = stored["version"]
    return differences(form, stored)


def _tell(document: Document, reading_round: Round, form: ChangesForm) -> None:
    outcomes.tell_what_changed(
        current_actor(),
        document,
        reading_round,
        form.changements.data,
        gives_credit=form.merci.data,
        seen_version=form.seen_version,
    )


def _stored(document: Document) -> dict[str, object]:
    return {
        "version": str(document.version),
        "changements": document.changed_because,
        "merci": bool(document.credit),
    }
