"""Sheets of paper: printed with the same marks, and entered back one screen a sheet."""

from flask import Response, request
from flask.typing import ResponseReturnValue

from participation.blueprints.forms import refusals, render_page
from participation.blueprints.rounds_desk import entering, paper
from participation.blueprints.rounds_desk.blueprint import (
    ONE,
    bp,
    open_round_of,
    reading_of,
    to_round,
    writes,
)
from participation.blueprints.rounds_desk.forms import SheetForm
from participation.documents.models import Document, ReadingWay
from participation.errors import NotFoundError
from participation.unit_of_work import unit_of_work


@bp.get(f"{ONE}/feuille.pdf")
@writes
def printed(document: Document, round_id: int) -> Response:
    """Give the sheet to print: the same for everybody, without a name."""
    return paper.answer(document, open_round_of(document, round_id))


@bp.route(f"{ONE}/lecteurs/<key:reading_id>", methods=["GET", "POST"])
@writes
def enter(document: Document, round_id: int, reading_id: int) -> ResponseReturnValue:
    """Enter a sheet, or what was said in a meeting; sent again, it replaces what was entered.

    Like a reader's own marks it bears no key of sending: nothing outlives the round.

    Raises:
        NotFoundError: it is read on a phone, and nobody sees these marks before the round closes.

    """
    reading_round = open_round_of(document, round_id)
    reading = reading_of(reading_round, reading_id)
    if reading.way is ReadingWay.PHONE:
        raise NotFoundError
    form = SheetForm(data={"merci": reading.wants_credit, "concerne": reading.is_native_reader})
    sheet = entering.sheet_of(reading_round, reading)
    if form.is_sent:
        sheet = sheet.with_answers(request.form)
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work():
                entering.note(sheet, form)
            return to_round(document.id, round_id, "entree")
    return render_page("rounds_desk/enter.html", form=form, document_id=document.id, sheet=sheet)
