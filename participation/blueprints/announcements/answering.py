"""`/animation/annonces/…`: a facilitator looks at an announced event, and says yes or why not."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from participation.acts.answer_event import approve_event, decline_event
from participation.blueprints.addresses import slugged_id
from participation.blueprints.announcements.blueprint import bp
from participation.blueprints.announcements.forms import DeclineForm
from participation.blueprints.announcements.pages import when_of
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import BaseForm, do_once, refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.errors import NotFoundError
from participation.meetings import queries
from participation.meetings.models import Meeting, MeetingKind
from participation.meetings.states import MeetingState
from participation.permissions import Permission

ROOT = "/animation/annonces/<slugged_id:meeting_id>"


def _external(meeting_id: int) -> Meeting | None:
    """Return an event that somebody else holds, None for any other meeting."""
    found = queries.get(meeting_id)
    return found if found is not None and found.kind is MeetingKind.EXTERNAL else None


_answered = authorize(Permission.MEETING_EDIT, load=_external, into="meeting")


@bp.route(ROOT, methods=["GET", "POST"])
@_answered
def answer(meeting: Meeting) -> ResponseReturnValue:
    """Show an announced event, and let it appear."""
    form, meeting_id = BaseForm(), meeting.id
    if form.validate_on_submit():
        with refusals(form):
            do_once(form, lambda: approve_event(current_actor(), meeting))
            return _to_desk(meeting, "annoncee")
        meeting = _again(meeting_id)
    return render_page(
        "announcements/answer.html",
        form=form,
        meeting=meeting,
        when=when_of(meeting),
        is_waiting=meeting.state is MeetingState.PROPOSED,
    )


@bp.route(f"{ROOT}/refuser", methods=["GET", "POST"])
@_answered
def decline(meeting: Meeting) -> ResponseReturnValue:
    """Say no, with the reason that its announcer reads."""
    form, meeting_id = DeclineForm(), meeting.id
    if form.validate_on_submit():
        with refusals(form):
            do_once(form, lambda: decline_event(current_actor(), meeting, form.reason.data))
            return redirect(url_for("meetings.workspace"), code=303)
        form.place_refusal()
        meeting = _again(meeting_id)
    return render_page(
        "announcements/decline.html", form=form, meeting=meeting, when=when_of(meeting)
    )


def _again(meeting_id: int) -> Meeting:
    """Load an event again: a refusal took back what was read."""
    found = queries.get(meeting_id)
    if found is None:
        raise NotFoundError
    return found


def _to_desk(meeting: Meeting, said: str) -> ResponseReturnValue:
    here = url_for("meetings.manage", meeting_id=slugged_id(meeting), fait=said)
    return redirect(here, code=303)
