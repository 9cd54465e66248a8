"""The blueprint of the desk of documents, and the marks of its pages."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from participation.blueprints.authorization import authorize
from participation.documents import queries
from participation.documents.models import Document
from participation.errors import NotFoundError
from participation.permissions import Permission

bp = Blueprint("documents_desk", __name__)

# Who reads the desk, who changes the words, who runs the document's life, who checks, who agrees.
opens = authorize(Permission.DOCUMENT_OPEN, load=queries.get, into="document")
edits = authorize(Permission.DOCUMENT_EDIT, load=queries.get, into="document")
runs = authorize(Permission.DOCUMENT_WRITE, load=queries.get, into="document")
checks = authorize(Permission.DOCUMENT_CHECK, load=queries.get, into="document")
agrees = authorize(Permission.DOCUMENT_VALIDATE, load=queries.get, into="document")


def reloaded(document_id: int) -> Document:
    """Return a document again after a refusal has emptied it.

    Raises:
        NotFoundError: it is gone.

    """
    document = queries.get(document_id)
    if document is None:
        raise NotFoundError
    return document


def to_page(
    endpoint: str, document_id: int, said: str, anchor: str | None = None, **values: object
) -> ResponseReturnValue:
    """Go to a page of a document, which says the outcome."""
    address = url_for(
        f"documents_desk.{endpoint}",
        document_id=document_id,
        fait=said,
        _anchor=anchor,
        **values,  # type: ignore[arg-type]
    )
    return redirect(address, code=303)
