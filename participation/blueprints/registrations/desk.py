"""The list of those who come, for who runs the meeting: needs, phone registrations, lost codes."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug import Response

from participation.accounts import access_codes
from participation.blueprints.addresses import slugged_id
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.registrations.blueprint import bp
from participation.blueprints.registrations.desk_pages import ComingPage, person_line
from participation.blueprints.registrations.forms import ButtonForm, EnterForm
from participation.blueprints.registrations.handles import (
    card_mark,
    handle_of,
    id_behind,
    is_mark_of,
)
from participation.blueprints.registrations.pages import Appointment
from participation.blueprints.request_state import current_actor
from participation.errors import NotFoundError
from participation.meetings import queries as meetings
from participation.meetings.models import Meeting
from participation.permissions import Permission
from participation.registrations import queries, service
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import NeedKind, NeedState, Registration, RegistrationState
from participation.registrations.needs import answer_need
from participation.registrations.openness import may_be_left, why_closed
from participation.registrations.parties import party_of
from participation.unit_of_work import unit_of_work

ROOT = "/animation/rencontres/<slugged_id:meeting_id>/inscriptions"
managed = authorize(Permission.REGISTRATION_MANAGE, load=meetings.get, into="meeting")


@bp.get(ROOT)
@managed
def who_comes(meeting: Meeting) -> ResponseReturnValue:
    """Show who comes in order, what is to organise, who waits, who cannot be reached."""
    return render_page(
        "registrations/who_comes.html",
        list=ComingPage.of(meeting),
        meeting=meeting,
        outcome=request.args.get("fait", ""),
    )


@bp.route(f"{ROOT}/nouvelle", methods=["GET", "POST"])
@managed
def enter(meeting: Meeting) -> ResponseReturnValue:
    """Register somebody by phone or at the desk; the answer is a card with their code."""
    form = EnterForm()
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                key = work.once(lambda: _enter(meeting, form))
            return _to_card(meeting, int(key))
    if form.refusal is not None:  # what was read before it was rolled back with it
        meeting = meetings.get(meeting.id) or meeting
    return render_page(
        "registrations/enter.html",
        form=form,
        meeting=meeting,
        appointment=Appointment(meeting),
        why_closed=why_closed(meeting),
    )


@bp.get(f"{ROOT}/<handle>")
@managed
def one(meeting: Meeting, handle: str) -> ResponseReturnValue:
    """Show one person of the list, and what can be done for them."""
    line = person_line(named(meeting, handle))
    return render_page(
        "registrations/one.html",
        line=line,
        meeting=meeting,
        why_closed=why_closed(meeting),
        may_be_left=may_be_left(meeting),
    )


@bp.get(f"{ROOT}/<handle>/carte/<mark>")
@managed
def card(meeting: Meeting, handle: str, mark: str) -> ResponseReturnValue:
    """Show a code just given, to be read aloud or printed; its address dies with the code."""
    registration = named(meeting, handle)
    code = access_codes.living(registration.person_id)
    if code is None or not is_mark_of(mark, code):
        raise NotFoundError
    return render_page(
        "registrations/card.html",
        line=person_line(registration),
        appointment=Appointment(meeting),
        meeting=meeting,
        code=access_codes.shown(code.selector),
        address=f"{request.host}{url_for('registrations.type_code')}",
        rank=queries.ranks_of(registration.person_id).get(registration.id),
    )


@bp.post(f"{ROOT}/<handle>/besoins")
@managed
def answer(meeting: Meeting, handle: str) -> ResponseReturnValue:
    """Note what became of a need; the person is told."""
    registration = named(meeting, handle)
    try:
        kind, state = NeedKind(request.form["besoin"]), NeedState(request.form["etat"])
    except (KeyError, ValueError):
        raise NotFoundError from None
    with unit_of_work():
        answer_need(registration, kind, state, agent())
    return to_list(meeting, "besoin")


@bp.post(f"{ROOT}/<handle>/desistement")
@managed
def withdraw_for(meeting: Meeting, handle: str) -> ResponseReturnValue:
    """Take somebody off the list because they said so."""
    registration, form = named(meeting, handle), ButtonForm()
    with unit_of_work(form.sending) as work:
        before = work.once(lambda: str(service.withdraw(registration, agent())))
    waited = before == RegistrationState.WAITING
    return to_list(meeting, "attente" if waited else "desistement")


@bp.post(f"{ROOT}/<handle>/retour")
@managed
def put_back(meeting: Meeting, handle: str) -> ResponseReturnValue:
    """Put somebody back on the list, at the end of the line."""
    registration, form = named(meeting, handle), ButtonForm()
    person, needs = registration.person, tuple(need.kind for need in registration.needs)
    data = RegistrationInput(
        person.chosen_name,
        needs=needs,
        channel=registration.channel,
        party=party_of(registration),
    )
    with unit_of_work(form.sending) as work:
        work.once(
            lambda: str(service.register_again(meeting, person, data, by_person_id=agent()).id)
        )
    return to_list(meeting, "retour")


@bp.post(f"{ROOT}/<handle>/code")
@managed
def give_new_code(meeting: Meeting, handle: str) -> ResponseReturnValue:
    """Give a new code for a lost one, which dies at once."""
    registration, form = named(meeting, handle), ButtonForm()
    with unit_of_work(form.sending) as work:
        key = work.once(lambda: str(access_codes.replace(registration.person, agent()).id))
    return _to_card(meeting, int(key))


def _enter(meeting: Meeting, form: EnterForm) -> str:
    registration = service.register(meeting, form.answers, by_person_id=agent())
    code = access_codes.living(registration.person_id)
    if code is None:
        raise NotFoundError
    return str(code.id)


def named(meeting: Meeting, handle: str) -> Registration:
    """Return the registration that an address names.

    Raises:
        NotFoundError: there is none.

    """
    registration = queries.get(id_behind(handle, queries.ids_of(meeting.id)))
    if registration is None:
        raise NotFoundError
    return registration


def agent() -> int:
    """Return the person who acts."""
    person_id = current_actor().person_id
    if person_id is None:
        raise NotFoundError
    return person_id


def to_list(meeting: Meeting, outcome: str) -> Response:
    """Go to the list, which says what has just been done."""
    address = url_for("registrations.who_comes", meeting_id=slugged_id(meeting), fait=outcome)
    return redirect(address, code=303)


def _to_card(meeting: Meeting, access_code_id: int) -> Response:
    """Go to the card of a code; when it died in between, to the list."""
    code = access_codes.get(access_code_id)
    registration = queries.standing_for(meeting.id, code.person_id) if code is not None else None
    if code is None or code.replaced_at is not None or registration is None:
        return to_list(meeting, "")
    address = url_for(
        "registrations.card",
        meeting_id=slugged_id(meeting),
        handle=handle_of(registration.id),
        mark=card_mark(code),
    )
    return redirect(address, code=303)
