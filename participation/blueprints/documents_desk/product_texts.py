"""“Version facile” of a text of the product: what a meeting or a group says of itself."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from participation import policies
from participation.accounts.policy import OfDepartement
from participation.acts.easy_twins import twin_for_group, twin_for_meeting
from participation.blueprints.authorization import authorize
from participation.blueprints.documents_desk.blueprint import bp, to_page
from participation.blueprints.forms import BaseForm, refusals
from participation.blueprints.request_state import current_actor
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.models import Group
from participation.meetings import queries as meetings
from participation.meetings.models import Meeting
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work


@bp.post("/animation/rencontres/<slugged_id:meeting_id>/version-facile")
@authorize(Permission.MEETING_EDIT, load=meetings.get, into="meeting")
def of_meeting(meeting: Meeting) -> ResponseReturnValue:
    """Begin the easy version of a meeting's texts, or open the one there is."""
    _check_may_write(meeting)
    form, meeting_id = BaseForm(), meeting.id
    with refusals(form):
        with unit_of_work(form.operation) as work:
            key = work.once(lambda: str(twin_for_meeting(current_actor(), meeting)))
        return to_page("show", int(key), "ajoute")
    return redirect(url_for("meetings.edit", meeting_id=meeting_id), code=303)


@bp.post("/animation/groupes/<slug>/version-facile")
@authorize(Permission.GROUP_EDIT, load=group_of_slug, into="group", by="slug")
def of_group(group: Group) -> ResponseReturnValue:
    """Begin the easy version of what a group says of itself, or open the one there is."""
    _check_may_write(group)
    form, slug = BaseForm(), group.slug
    with refusals(form):
        with unit_of_work(form.operation) as work:
            key = work.once(lambda: str(twin_for_group(current_actor(), group)))
        return to_page("show", int(key), "ajoute")
    return redirect(url_for("group_desk.edit", slug=slug), code=303)


def _check_may_write(target: OfDepartement) -> None:
    if not policies.allows(current_actor(), Permission.DOCUMENT_WRITE, target):
        raise NotFoundError
