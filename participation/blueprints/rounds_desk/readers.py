"""Letting people read: members who are told, a code for somebody else, sheets of paper."""

from collections.abc import Callable

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation.accounts import access_codes
from participation.blueprints.forms import BaseForm, refusals, render_page
from participation.blueprints.registrations.handles import card_mark, is_mark_of
from participation.blueprints.request_state import current_actor
from participation.blueprints.rounds_desk import pages
from participation.blueprints.rounds_desk.blueprint import (
    ONE,
    bp,
    open_round_of,
    reading_of,
    sees_names,
    to_round,
    writes,
)
from participation.blueprints.rounds_desk.forms import CodeForm, ReadersForm
from participation.blueprints.rounds_desk.qr import drawn
from participation.documents.models import Document, ReadingWay, Round
from participation.documents.rounds import queries, service
from participation.documents.rounds.errors import AlreadyReadsError
from participation.errors import NotFoundError
from participation.i18n import SOURCE_LANGUAGE, speaking
from participation.i18n import gettext as _
from participation.unit_of_work import unit_of_work

ONE_READER = f"{ONE}/lecteurs/<key:reading_id>"
SHEETS = {ReadingWay.PAPER: "feuille", ReadingWay.TOGETHER: "ensemble"}


@bp.route(f"{ONE}/lecteurs", methods=["GET", "POST"])
@writes
def invite(document: Document, round_id: int) -> ResponseReturnValue:
    """Choose members of the group; those who can be reached are told, without a word of the text.

    Raises:
        NotFoundError: whoever does not facilitate the group sees no name of it.

    """
    reading_round = open_round_of(document, round_id)
    if reading_round.group_id is None or not sees_names(reading_round):
        raise NotFoundError
    form = pages.readers_form(reading_round)
    if form.validate_on_submit():
        with refusals(form):
            _once(form, lambda: _let_in(reading_round, form))
            return to_round(document.id, round_id, "invitees")
        reading_round = open_round_of(document, round_id)
    return render_page(
        "rounds_desk/readers.html", form=form, document_id=document.id, round=reading_round
    )


@bp.route(f"{ONE}/code", methods=["GET", "POST"])
@writes
def give_code(document: Document, round_id: int) -> ResponseReturnValue:
    """Let somebody read by a code; it is shown on a card."""
    reading_round, form = open_round_of(document, round_id), CodeForm()
    document_id = document.id
    if form.validate_on_submit():
        label = form.nom.data or _numbered(reading_round, ReadingWay.PHONE)
        with refusals(form):
            key = _once(form, lambda: service.give_code(current_actor(), reading_round, label).id)
            return _to_card(document_id, round_id, int(key))
    return render_page(
        "rounds_desk/give_code.html", form=form, document_id=document_id, round_id=round_id
    )


@bp.get(f"{ONE_READER}/code/<mark>")
@writes
def card(document: Document, round_id: int, reading_id: int, mark: str) -> ResponseReturnValue:
    """Show a code just given, large, with its square to photograph; its address dies with it."""
    reading = reading_of(open_round_of(document, round_id), reading_id)
    code = access_codes.living(reading.person_id or 0)
    if code is None or not is_mark_of(mark, code):
        raise NotFoundError
    shown = access_codes.shown(code.selector)
    address = url_for("registrations.own_page", code=shown, _external=True)
    return render_page(
        "rounds_desk/card.html",
        document=document,
        reading=reading,
        code=shown,
        host=request.host,
        address=address,
        square=drawn(address),
    )


@bp.post(f"{ONE}/feuilles")
@writes
def add_sheet(document: Document, round_id: int) -> ResponseReturnValue:
    """Make one sheet more, on paper or for a reading together."""
    reading_round, form = open_round_of(document, round_id), BaseForm()
    way = next((one for one in SHEETS if one.value == request.form.get("support")), None)
    if way is None:
        raise NotFoundError
    label = _numbered(reading_round, way)
    _once(form, lambda: service.add_sheet(current_actor(), reading_round, label, way).id)
    return to_round(document.id, round_id, SHEETS[way])


@bp.post(f"{ONE_READER}/retirer")
@writes
def take_out(document: Document, round_id: int, reading_id: int) -> ResponseReturnValue:
    """Take a reader out, with what they marked; pressed twice it is done once."""
    form, reading_round = BaseForm(), open_round_of(document, round_id)
    reading = queries.reading(reading_round.id, reading_id)
    if reading is not None:
        _once(form, lambda: service.take_out(current_actor(), reading))
    return to_round(document.id, round_id, "retiree")


def _once(form: BaseForm, act: Callable[[], object]) -> str:
    with unit_of_work(form.operation) as work:
        return work.once(lambda: str(act() or ""))


def _let_in(reading_round: Round, form: ReadersForm) -> None:
    for membership in form.chosen:
        try:
            service.let_in(
                current_actor(), reading_round, membership.person, ReadingWay(form.support.data)
            )
        except AlreadyReadsError:  # chosen by somebody else in between: they read, all is well
            continue


@speaking(SOURCE_LANGUAGE)
def _numbered(reading_round: Round, way: ReadingWay) -> str:
    """Return what a reading is called when nobody names it; stored, hence French."""
    number = pages.count_of(reading_round, way) + 1
    if way is ReadingWay.PAPER:
        return _("Feuille %(number)s", number=number)
    if way is ReadingWay.TOGETHER:
        return _("Lecture ensemble %(number)s", number=number)
    return _("Lecteur %(number)s", number=number)


def _to_card(document_id: int, round_id: int, reading_id: int) -> ResponseReturnValue:
    """Go to the card of a code; when the reading is gone, to the round."""
    person_id = pages.person_id_of(round_id, reading_id)
    code = access_codes.living(person_id) if person_id is not None else None
    if code is None:
        return to_round(document_id, round_id, "")
    address = url_for(
        ".card",
        document_id=document_id,
        round_id=round_id,
        reading_id=reading_id,
        mark=card_mark(code),
    )
    return redirect(address, code=303)
