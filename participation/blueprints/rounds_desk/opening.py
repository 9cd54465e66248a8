"""Opening a round, and the page that follows it."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from participation import clock
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.blueprints.rounds_desk import pages
from participation.blueprints.rounds_desk.blueprint import (
    ONE,
    ROOT,
    bp,
    outcome,
    round_of,
    to_round,
    writes,
)
from participation.blueprints.rounds_desk.forms import RoundForm
from participation.blueprints.zones import zone_of
from participation.documents import queries as documents
from participation.documents.models import Document
from participation.documents.rounds.service import start_round
from participation.unit_of_work import unit_of_work


@bp.route(ROOT, methods=["GET", "POST"])
@writes
def new(document: Document) -> ResponseReturnValue:
    """Give the text to readers; who comes back while it is read goes to the round."""
    form = _form(document)
    document_id = document.id
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                key = work.once(
                    lambda: str(start_round(current_actor(), document, form.to_input()).id)
                )
            return to_round(document_id, int(key), "ouverte")
        document = documents.get(document_id) or document
    rounds = documents.rounds_of(document_id)
    running = next((one for one in rounds if one.closed_at is None), None)
    if running is not None and not form.is_sent:
        return redirect(url_for(".show", document_id=document_id, round_id=running.id), code=303)
    lines = pages.past_rounds(rounds)
    return render_page("rounds_desk/new.html", form=form, document=document, rounds=lines)


@bp.get(ONE)
@writes
def show(document: Document, round_id: int) -> ResponseReturnValue:
    """Show who reads and how far they are; once it is closed, what came out."""
    reading_round = round_of(document, round_id)
    if reading_round.closed_at is None:
        open_page = pages.open_page(reading_round)
        return render_page(
            "rounds_desk/show.html", document=document, one=open_page, outcome=outcome()
        )
    results = pages.results_page(reading_round)
    return render_page(
        "rounds_desk/results.html", document=document, one=results, outcome=outcome()
    )


def _form(document: Document) -> RoundForm:
    groups = pages.groups_to_ask(current_actor(), document)
    today = clock.today(zone_of(document.departement_id))
    return RoundForm(groups, today, document.group_id)
