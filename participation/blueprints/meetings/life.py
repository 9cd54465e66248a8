"""The acts on a meeting: prepare, announce, note as held, undo, cancel, put off."""

from collections.abc import Callable

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from wtforms.fields.choices import SelectChoice

from participation.accounts.actor import Actor
from participation.acts.change_meeting import cancel_meeting, postpone_meeting, publish_meeting
from participation.blueprints.addresses import slugged_id
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import BaseForm, refusals, render_page
from participation.blueprints.meetings.answers import in_words
from participation.blueprints.meetings.stopping_forms import PostponementForm, ReasonForm
from participation.blueprints.meetings.views import bp
from participation.blueprints.request_state import current_actor
from participation.i18n import gettext as _
from participation.meetings import desk, queries, service
from participation.meetings.chains import chain_of, standing_chain
from participation.meetings.models import Meeting
from participation.permissions import Permission
from participation.registrations.turnout import reach
from participation.unit_of_work import unit_of_work

_edited = authorize(Permission.MEETING_EDIT, load=queries.get, into="meeting")


@bp.post("/animation/rencontres/<slugged_id:meeting_id>/preparer")
@_edited
def prepare(meeting: Meeting) -> ResponseReturnValue:
    """Take up an idea."""
    return _act(meeting, service.prepare, "preparee")


@bp.post("/animation/rencontres/<slugged_id:meeting_id>/annoncer")
@_edited
def publish(meeting: Meeting) -> ResponseReturnValue:
    """Announce a meeting to its audience."""
    return _act(meeting, publish_meeting, "annoncee")


@bp.post("/animation/rencontres/<slugged_id:meeting_id>/tenue")
@_edited
def hold(meeting: Meeting) -> ResponseReturnValue:
    """Note that a meeting took place."""
    return _act(meeting, service.hold, "tenue")


@bp.post("/animation/rencontres/<slugged_id:meeting_id>/rouvrir")
@_edited
def reopen(meeting: Meeting) -> ResponseReturnValue:
    """Undo that note."""
    return _act(meeting, service.reopen, "rouverte")


@bp.route("/animation/rencontres/<slugged_id:meeting_id>/annuler", methods=["GET", "POST"])
@_edited
def cancel(meeting: Meeting) -> ResponseReturnValue:
    """Cancel a meeting, once one has seen how many people it touches."""
    form = ReasonForm()
    said = "annulee" if meeting.is_announced else "abandonnee"
    if form.validate_on_submit():
        with refusals(form):
            _do(form, lambda: cancel_meeting(current_actor(), meeting, form.reason.data))
            return _back(meeting, said)
        form.place_refusal()
    return render_page(
        "meetings/cancel.html",
        form=form,
        meeting=meeting,
        reach=reach(meeting.id),
        chain=standing_chain(chain_of(current_actor(), meeting), meeting),
    )


@bp.route("/animation/rencontres/<slugged_id:meeting_id>/reporter", methods=["GET", "POST"])
@_edited
def postpone(meeting: Meeting) -> ResponseReturnValue:
    """Put a meeting off, with or without its new date."""
    form = PostponementForm()
    candidates = {str(one.id): one for one in desk.replacements_for(meeting)}
    form.replacement.choices = [
        SelectChoice("", _("On ne la connaît pas encore")),
        *(SelectChoice(key, in_words(one)) for key, one in candidates.items()),
    ]
    if form.validate_on_submit():
        chosen = candidates.get(form.replacement.data)
        with refusals(form):
            _do(
                form,
                lambda: postpone_meeting(current_actor(), meeting, form.reason.data, chosen),
            )
            return _back(meeting, "reportee")
        form.place_refusal()
    return render_page(
        "meetings/postpone.html", form=form, meeting=meeting, reach=reach(meeting.id)
    )


def _act(meeting: Meeting, act: Callable[[Actor, Meeting], None], said: str) -> ResponseReturnValue:
    _do(BaseForm(), lambda: act(current_actor(), meeting))
    return _back(meeting, said)


def _do(form: BaseForm, act: Callable[[], None]) -> None:
    """Do an act once, however often its button is pressed."""

    def once() -> str:
        act()
        return ""

    with unit_of_work(form.operation) as work:
        work.once(once)


def _back(meeting: Meeting, said: str) -> ResponseReturnValue:
    address = url_for("meetings.manage", meeting_id=slugged_id(meeting), fait=said)
    return redirect(address, code=303)
