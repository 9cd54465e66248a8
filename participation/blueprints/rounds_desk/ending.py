"""The two ends of a round: closed with what was said, or cancelled."""

from collections.abc import Callable
from typing import NamedTuple

from flask.typing import ResponseReturnValue

from participation.accounts.actor import Actor
from participation.blueprints.forms import BaseForm, do_once, refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.blueprints.rounds_desk import pages
from participation.blueprints.rounds_desk.blueprint import (
    ONE,
    bp,
    round_of,
    to_round,
    writes,
)
from participation.documents.models import Document, Round
from participation.documents.rounds.closing import cancel_round, close_round
from participation.errors import NotFoundError


class End(NamedTuple):
    """How a round ends: what is asked before, what is done, what is said after."""

    template: str
    act: Callable[[Actor, Round], None]
    said: str


_CLOSED = End("rounds_desk/close.html", close_round, "terminee")
_CANCELLED = End("rounds_desk/cancel.html", cancel_round, "annulee")


@bp.route(f"{ONE}/terminer", methods=["GET", "POST"])
@writes
def close(document: Document, round_id: int) -> ResponseReturnValue:
    """Close a round, once one has read that the identities leave."""
    return _ended(document, round_id, _CLOSED)


@bp.route(f"{ONE}/annuler", methods=["GET", "POST"])
@writes
def cancel(document: Document, round_id: int) -> ResponseReturnValue:
    """End a round that nobody could read; what was marked goes with it."""
    return _ended(document, round_id, _CANCELLED)


def _ended(document: Document, round_id: int, end: End) -> ResponseReturnValue:
    """Ask before a round ends; one that has ended shows its page, however often it is pressed."""
    form, reading_round = BaseForm(), round_of(document, round_id)
    document_id = document.id
    if reading_round.closed_at is not None:
        if form.is_sent:
            return to_round(document_id, round_id, "")
        raise NotFoundError
    if form.is_sent:
        with refusals(form):
            do_once(form, lambda: end.act(current_actor(), reading_round))
            return to_round(document_id, round_id, end.said)
        reading_round = round_of(document, round_id)
    one = pages.open_page(reading_round)
    return render_page(
        end.template,
        form=form,
        document_id=document_id,
        one=one,
    )
