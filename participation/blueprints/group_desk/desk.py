"""`/animation/groupes`: the groups one looks after, and the desk of each."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from participation.blueprints.authorization import authorize
from participation.blueprints.group_desk.blueprint import bp, edits_group
from participation.blueprints.group_desk.outcomes import outcome
from participation.blueprints.group_desk.pages import desk_page, mine_page
from participation.blueprints.request_state import current_actor
from participation.groups.models import Group
from participation.permissions import Permission


@bp.get("/animation/groupes")
@authorize(Permission.WORKSPACE_OPEN)
def mine() -> ResponseReturnValue:
    """List the groups that one looks after; those that no longer meet on demand."""
    prepared = mine_page(current_actor())
    return render_template("group_desk/mine.html", listed=prepared)


@bp.get("/animation/groupes/<slug>")
@edits_group
def show(group: Group) -> ResponseReturnValue:
    """Show where a group stands, what it lacks, and everything that can be done about it."""
    prepared = desk_page(current_actor(), group)
    return render_template(
        "group_desk/show.html", desk=prepared, outcome=outcome(request.args.get("fait"))
    )
