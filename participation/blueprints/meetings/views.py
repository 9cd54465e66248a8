"""Reading: the public page of a meeting, and what its facilitator finds on their desk."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from participation.blueprints.authorization import authorize
from participation.blueprints.explaining import explainer_for
from participation.blueprints.forms import render_page
from participation.blueprints.meetings import lists, pages, week
from participation.blueprints.meetings.outcomes import outcome
from participation.blueprints.request_state import current_actor
from participation.meetings import queries
from participation.meetings.models import Meeting
from participation.permissions import Permission

bp = Blueprint("meetings", __name__)


@bp.get("/rencontres/<slugged_id:meeting_id>")
@authorize(Permission.MEETING_VIEW, load=queries.shown, into="meeting", is_public=True, cached=True)
def show(meeting: Meeting) -> ResponseReturnValue:
    """Show a meeting to whoever may see it."""
    return render_page(
        "meetings/show.html",
        shown=pages.public_page(current_actor(), meeting),
        words=explainer_for(meeting.departement_id),
    )


@bp.get("/animation")
@authorize(Permission.WORKSPACE_OPEN)
def workspace() -> ResponseReturnValue:
    """Show the week of who facilitates, what is left to do and what is missing."""
    return render_page("meetings/workspace.html", week=week.gather(current_actor()))


@bp.get("/animation/rencontres")
@authorize(Permission.WORKSPACE_OPEN)
def mine() -> ResponseReturnValue:
    """List the meetings that one may change, to come or over."""
    listed = lists.page(current_actor(), over=lists.asks_for_past(), after=lists.position())
    return render_page("meetings/mine.html", listed=listed)


@bp.get("/animation/rencontres/<slugged_id:meeting_id>")
@authorize(Permission.MEETING_EDIT, load=queries.get, into="meeting")
def manage(meeting: Meeting) -> ResponseReturnValue:
    """Show a meeting as its public will see it, what it lacks, and what can be done with it."""
    return render_page(
        "meetings/manage.html",
        desk=pages.desk_page(current_actor(), meeting),
        outcome=outcome(request.args.get("fait")),
    )
