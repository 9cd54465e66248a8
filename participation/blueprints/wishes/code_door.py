"""Somebody who is registered with a code and has no account proposes a subject too."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from participation.accounts import access_codes
from participation.blueprints.authorization import public
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.registrations.blueprint import bp
from participation.blueprints.registrations.own_page import opened
from participation.blueprints.wishes.forms import ProposalForm
from participation.errors import NotFoundError
from participation.meetings import queries as meetings
from participation.meetings.models import Meeting
from participation.meetings.wishes import service
from participation.registrations import queries
from participation.registrations.models import RegistrationState
from participation.unit_of_work import unit_of_work


@bp.route("/i/<code>/sujet/<slugged_id:meeting_id>", methods=["GET", "POST"])
@public
def propose_with_code(code: str, meeting_id: int) -> ResponseReturnValue:
    """Propose a subject for a meeting to which one comes."""
    access, form = opened(code), ProposalForm()
    shown = access_codes.shown(access.selector)
    meeting = _joined(access.person_id, meeting_id)
    if form.validate_on_submit():
        data = form.to_input(access.person_id)
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: str(service.propose_item(meeting.groups[0], data, meeting).id))
            address = url_for("registrations.own_page", code=shown, fait="sujet")
            return redirect(address, code=303)
        meeting = _joined(access.person_id, meeting_id)
    form.place_refusal()
    return render_page("wishes/propose_with_code.html", form=form, meeting=meeting, code=shown)


def _joined(person_id: int, meeting_id: int) -> Meeting:
    """Return a meeting with its groups to which a person comes.

    Raises:
        NotFoundError: they do not come, or it belongs to no group.

    """
    known = queries.standing_for(meeting_id, person_id)
    meeting = meetings.get(meeting_id)
    if known is None or known.state is RegistrationState.WITHDRAWN:
        raise NotFoundError
    if meeting is None or not meeting.groups:
        raise NotFoundError
    return meeting
