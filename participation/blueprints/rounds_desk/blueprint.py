"""The blueprint of the rounds' desk, its guard, and what its views share."""

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation.blueprints.authorization import authorize
from participation.blueprints.request_state import current_actor
from participation.documents import queries as documents
from participation.documents.models import Document, Reading, Round
from participation.documents.rounds import queries
from participation.errors import NotFoundError
from participation.i18n import LazyText, lazy
from participation.permissions import Permission

bp = Blueprint("rounds_desk", __name__)

ROOT = "/animation/documents/<key:document_id>/relecture"
ONE = f"{ROOT}/<key:round_id>"

writes = authorize(Permission.DOCUMENT_WRITE, load=documents.get, into="document")

_OUTCOMES: dict[str, LazyText] = {
    "ouverte": lazy("La relecture est ouverte. Dites maintenant qui relit."),
    "invitees": lazy("C’est noté. Les personnes que l’on peut joindre reçoivent un message."),
    "feuille": lazy("Une feuille de plus est prête. Imprimez-la, puis entrez-la ici."),
    "ensemble": lazy("Une lecture ensemble est prête. Notez ici ce qui se dit."),
    "entree": lazy("La feuille est entrée. Merci."),
    "retiree": lazy("C’est noté : cette personne ne relit plus. Ses réponses n’existent plus."),
    "terminee": lazy("La relecture est terminée. Plus rien ne relie une personne à ses réponses."),
    "annulee": lazy("La relecture est annulée. Il n’en reste rien."),
    "lue": lazy("C’est noté."),
    "changements": lazy("C’est écrit sur la page du texte."),
}


@bp.after_request
def keep_apart(response: Response) -> Response:
    """Let no cache keep who reads, or a code."""
    response.headers["Cache-Control"] = "private, no-store"
    return response


def round_of(document: Document, round_id: int) -> Round:
    """Return a round of a document, with the version read and its questions.

    Raises:
        NotFoundError: it has no such round.

    """
    found = queries.get(round_id)
    if found is None or found.document_id != document.id:
        raise NotFoundError
    return found


def open_round_of(document: Document, round_id: int) -> Round:
    """Return an open round of a document.

    Raises:
        NotFoundError: it has no such round, or it is over.

    """
    found = round_of(document, round_id)
    if found.closed_at is not None:
        raise NotFoundError
    return found


def closed_round_of(document: Document, round_id: int) -> Round:
    """Return a closed round of a document.

    Raises:
        NotFoundError: it has no such round, or it is still read.

    """
    found = round_of(document, round_id)
    if found.closed_at is None:
        raise NotFoundError
    return found


def reading_of(reading_round: Round, reading_id: int) -> Reading:
    """Return a reading of a round.

    Raises:
        NotFoundError: it has no such reading.

    """
    found = queries.reading(reading_round.id, reading_id)
    if found is None:
        raise NotFoundError
    return found


def sees_names(reading_round: Round) -> bool:
    """Say whether the actor sees what readers are called: who facilitates their group."""
    return reading_round.group_id is None or (reading_round.group_id in current_actor().facilitates)


def to_round(document_id: int, round_id: int, said: str) -> ResponseReturnValue:
    """Go back to the page of a round, which says the outcome."""
    address = url_for("rounds_desk.show", document_id=document_id, round_id=round_id, fait=said)
    return redirect(address, code=303)


def outcome() -> LazyText | None:
    """Return the sentence of what has just been done, None for an unknown one."""
    return _OUTCOMES.get(request.args.get("fait", ""))
