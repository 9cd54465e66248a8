"""“Je viens”: registering to a meeting, without account or with one."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug import Response

from participation.accounts import access_codes
from participation.accounts import queries as accounts
from participation.accounts.actor import Actor
from participation.accounts.models import AccessCode, Person
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.registrations.blueprint import bp
from participation.blueprints.registrations.forms import RegisterForm
from participation.blueprints.registrations.joining import JoiningPage
from participation.blueprints.request_state import current_actor
from participation.errors import NotFoundError
from participation.meetings import queries as meetings
from participation.meetings.models import Meeting
from participation.permissions import Permission
from participation.registrations import service
from participation.registrations.errors import RegistrationClosedError
from participation.unit_of_work import unit_of_work

SEVERAL = "a-plusieurs"


@bp.route("/rencontres/<slugged_id:meeting_id>/inscription", methods=["GET", "POST"])
@authorize(Permission.MEETING_VIEW, load=meetings.get, into="meeting", is_public=True)
def register(meeting: Meeting) -> ResponseReturnValue:
    """Ask at most a name, a way to be reached and needs; answer with a code."""
    person = _own_person(current_actor(), meeting)
    form = RegisterForm(person=person, is_several=request.args.get(SEVERAL) == "oui")
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                key = work.once(lambda: str(_enter(meeting, person, form).id))
            return to_own_page(access_codes.get(int(key)), "inscription")
    if form.refusal is not None:  # what was read before it was rolled back with it
        meeting = meetings.get(meeting.id) or meeting
    joining = JoiningPage.of(meeting, person)
    if form.is_sent and joining.why_closed is not None:
        form.refusal = RegistrationClosedError(joining.why_closed)
    return render_page("registrations/register.html", form=form, joining=joining)


def to_own_page(code: AccessCode | None, outcome: str) -> Response:
    """Go to the page behind a code, which says what has just been done."""
    if code is None:  # the person was erased in between
        raise NotFoundError
    shown = access_codes.shown(code.selector)
    return redirect(url_for("registrations.own_page", code=shown, fait=outcome), code=303)


def _enter(meeting: Meeting, person: Person | None, form: RegisterForm) -> AccessCode:
    if person is None:
        registration = service.register(meeting, form.answers)
    else:
        registration = service.register_again(meeting, person, form.answers)
    code = access_codes.living(registration.person_id)
    if code is None:
        raise NotFoundError
    return code


def _own_person(actor: Actor, meeting: Meeting) -> Person | None:
    """Return the person of an account of the same Département: they come as themselves."""
    if actor.account_id is None or actor.departement_id != meeting.departement_id:
        return None
    account = accounts.account(actor.account_id)
    return account.person if account is not None else None
