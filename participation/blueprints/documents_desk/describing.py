"""What a document is and for whom; what its readers must keep in mind."""

from collections.abc import Callable, Mapping
from typing import Any

from flask.typing import ResponseReturnValue

from participation.blueprints.documents_desk.blueprint import bp, edits, reloaded, runs, to_page
from participation.blueprints.documents_desk.forms import (
    DescriptionForm,
    MessagesForm,
    description_of,
    messages_of,
)
from participation.blueprints.edit_versions import differences
from participation.blueprints.forms import do_once, refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.documents.models import Document
from participation.documents.service.writing import change_document, write_messages
from participation.errors import EditConflictError
from participation.groups import queries as groups


@bp.route("/animation/documents/<key:document_id>/modifier", methods=["GET", "POST"])
@runs
def describe(document: Document) -> ResponseReturnValue:
    """Change what a document is and for whom; who comes second sees both versions."""
    document_id = document.id
    form = DescriptionForm(groups.all_of(document.departement_id), description_of(document))
    changed: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        changed, is_done = _written(document, form, change_document, description_of)
        if is_done:
            return to_page("show", document_id, "change")
        document = reloaded(document_id)
    return render_page(
        "documents_desk/describe.html", form=form, document=document, changed=changed
    )


@bp.route("/animation/documents/<key:document_id>/messages", methods=["GET", "POST"])
@edits
def messages(document: Document) -> ResponseReturnValue:
    """Write the easy title, the messages, and tick what only people can judge."""
    document_id, form = document.id, MessagesForm(data=messages_of(document))
    changed: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        changed, is_done = _written(document, form, write_messages, messages_of)
        if is_done:
            return to_page("messages", document_id, "messages")
        document = reloaded(document_id)
    return render_page(
        "documents_desk/messages.html", form=form, document=document, changed=changed
    )


def _written(
    document: Document,
    form: Any,
    write: Callable[..., None],
    answers_of: Callable[[Document], Mapping[str, Any]],
) -> tuple[list[tuple[str, str, str]], bool]:
    """Write the answers; return what differs when somebody was first, and whether it is done.

    Every word that is written moves the document on: only other answers are a conflict.
    """
    document_id, data, seen = document.id, form.to_input(), form.seen_version
    with refusals(form):
        do_once(form, lambda: write(current_actor(), document, data, seen_version=seen))
        return [], True
    if not isinstance(form.refusal, EditConflictError):
        return [], False
    stored = answers_of(reloaded(document_id))
    form.version.data = stored["version"]  # pressing again keeps what is in the form
    return differences(form, stored), False
