"""Changing how many come: by themselves behind their code, or by who runs the meeting."""

from flask import request, url_for
from flask.typing import ResponseReturnValue

from participation.blueprints.addresses import key_in
from participation.blueprints.authorization import public
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.registrations.blueprint import bp
from participation.blueprints.registrations.desk import ROOT, agent, managed, named, to_list
from participation.blueprints.registrations.desk_pages import person_line
from participation.blueprints.registrations.own_page import opened
from participation.blueprints.registrations.pages import Appointment
from participation.blueprints.registrations.party_forms import PartyForm
from participation.blueprints.registrations.views import to_own_page
from participation.errors import NotFoundError
from participation.meetings import queries as meetings
from participation.meetings.models import Meeting
from participation.registrations import queries
from participation.registrations.models import Registration, RegistrationState
from participation.registrations.openness import check_open
from participation.registrations.parties import change_party, party_of
from participation.unit_of_work import unit_of_work


@bp.route("/i/<code>/personnes", methods=["GET", "POST"])
@public
def change_own_party(code: str) -> ResponseReturnValue:
    """Come with fewer people, or with more where there are places."""
    access = opened(code)
    meeting_id = key_in(request.values.get("rencontre", "")) or 0
    registration = _standing(queries.standing_for(meeting_id, access.person_id))
    form = PartyForm(party_of(registration))
    if _changed(form, registration, access.person_id):
        return to_own_page(access, "personnes")
    if form.refusal is not None:  # what was read before it was rolled back with it
        registration = _standing(queries.standing_for(meeting_id, access.person_id))
    return render_page(
        "registrations/own_party.html",
        form=form,
        code=code,
        appointment=Appointment(registration.meeting),
        is_waiting=registration.state is RegistrationState.WAITING,
    )


@bp.route(f"{ROOT}/<handle>/personnes", methods=["GET", "POST"])
@managed
def change_party_for(meeting: Meeting, handle: str) -> ResponseReturnValue:
    """Note that somebody comes with fewer or more people."""
    registration = _standing(named(meeting, handle))
    form = PartyForm(party_of(registration))
    if _changed(form, registration, agent()):
        return to_list(meeting, "personnes")
    if form.refusal is not None:  # what was read before it was rolled back with it
        meeting = meetings.get(meeting.id) or meeting
        registration = _standing(named(meeting, handle))
    return render_page(
        "registrations/party.html",
        form=form,
        line=person_line(registration),
        meeting=meeting,
        back=url_for("registrations.one", meeting_id=meeting.id, handle=handle),
    )


def _standing(registration: Registration | None) -> Registration:
    """Return a registration that still brings people.

    Raises:
        NotFoundError: there is none.
        RegistrationClosedError: the meeting is over or stopped.

    """
    if registration is None or registration.state is RegistrationState.WITHDRAWN:
        raise NotFoundError
    check_open(registration.meeting)
    return registration


def _changed(form: PartyForm, registration: Registration, by_person_id: int) -> bool:
    """Change the party when the form was sent and nothing refuses it; say whether it is done."""
    if not form.validate_on_submit():
        return False
    with refusals(form):
        with unit_of_work(form.operation) as work:
            work.once(lambda: _change(registration, form, by_person_id))
        return True
    return False


def _change(registration: Registration, form: PartyForm, by_person_id: int) -> str:
    change_party(registration, form.party, by_person_id)
    return str(registration.id)
