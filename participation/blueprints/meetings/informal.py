"""What came out of an informal meeting: a few words, no minutes, nobody named."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from wtforms import HiddenField

from participation.blueprints.addresses import key_in, slugged_id
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.meetings.answers import AtMost, ParagraphsField
from participation.blueprints.meetings.forms import PlacingForm
from participation.blueprints.meetings.views import bp
from participation.blueprints.request_state import current_actor
from participation.errors import EditConflictError, NotFoundError
from participation.i18n import lazy as _
from participation.meetings import queries
from participation.meetings.drafting import TEXT
from participation.meetings.models import Meeting
from participation.meetings.service.outcomes import takes_outcomes, write_outcomes
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work


class OutcomesForm(PlacingForm):
    """One text."""

    version = HiddenField()
    outcomes = ParagraphsField(
        _("Ce qui en est sorti"),
        [AtMost(TEXT)],
        description=_("Des idées, des questions, une suite. N’écrivez aucun nom."),
    )


@bp.route(
    "/animation/rencontres/<slugged_id:meeting_id>/ce-qui-en-est-sorti", methods=["GET", "POST"]
)
@authorize(Permission.MEETING_EDIT, load=queries.get, into="meeting")
def outcomes(meeting: Meeting) -> ResponseReturnValue:
    """Write what came out of an informal meeting; who comes second sees both versions.

    Raises:
        NotFoundError: it is of another kind, or has not begun.

    """
    if not takes_outcomes(meeting):
        raise NotFoundError
    form = OutcomesForm(data={"version": str(meeting.version), "outcomes": meeting.outcomes})
    differences: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: _write(meeting, form))
            address = url_for("meetings.manage", meeting_id=slugged_id(meeting), fait="changee")
            return redirect(address, code=303)
        form.place_refusal()
        meeting = _reloaded(meeting.id)
        differences = _both_versions(form, meeting)
    return render_page(
        "meetings/outcomes.html", form=form, meeting=meeting, differences=differences
    )


def _both_versions(form: OutcomesForm, meeting: Meeting) -> list[tuple[str, str, str]]:
    if not isinstance(form.refusal, EditConflictError):
        return []
    form.version.data = str(meeting.version)  # pressing again keeps what is in the form
    return [(str(form.outcomes.label.text), form.outcomes.data, meeting.outcomes)]


def _write(meeting: Meeting, form: OutcomesForm) -> str:
    seen = key_in(str(form.version.data)) or 0
    write_outcomes(current_actor(), meeting, form.outcomes.data, seen_version=seen)
    return ""


def _reloaded(meeting_id: int) -> Meeting:
    found = queries.get(meeting_id)
    if found is None:
        raise NotFoundError
    return found
