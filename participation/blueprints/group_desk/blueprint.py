"""The blueprint of the desk of a group, and the mark of the pages that change it."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from participation import policies
from participation.blueprints.authorization import authorize
from participation.blueprints.request_state import current_actor, state
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.models import Group, GroupStatus
from participation.permissions import Permission
from participation.territories.models import Departement

bp = Blueprint("group_desk", __name__)

edits_group = authorize(Permission.GROUP_EDIT, load=group_of_slug, into="group", by="slug")


def departement_of(group: Group) -> Departement:
    """Return the Département of a group."""
    return next(one for one in state().departements if one.id == group.departement_id)


def reloaded(slug: str) -> Group:
    """Return a group again after a refusal has emptied it.

    Raises:
        NotFoundError: it is gone.

    """
    group = group_of_slug(slug)
    if group is None:
        raise NotFoundError
    return group


def asks_nothing_more(group: Group) -> bool:
    """Say whether a page of questions is opened for a group that no longer meets.

    What was typed before it closed is sent all the same: the service refuses it, nothing is lost.
    """
    return group.status is GroupStatus.CLOSED and request.method != "POST"


def closed_page(group: Group) -> ResponseReturnValue:
    """Say that a group no longer meets, in the place of questions about it."""
    return render_template("group_desk/closed.html", group=group)


def to_desk(slug: str, said: str) -> ResponseReturnValue:
    """Go back to the desk of a group, which says the outcome."""
    return redirect(url_for("group_desk.show", slug=slug, fait=said), code=303)


def to_group(slug: str, said: str) -> ResponseReturnValue:
    """Go to the desk of a group, or to its public page for who does not look after it."""
    group = reloaded(slug)
    if policies.allows(current_actor(), Permission.GROUP_EDIT, group):
        return to_desk(group.slug, said)
    return redirect(url_for("groups.show", slug=group.slug), code=303)


def by() -> int | None:
    """Return who acts, as the services ask."""
    return current_actor().person_id
