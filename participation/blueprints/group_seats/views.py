"""The public pages of seats: which ones a group has, and each draw with its recipe."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from participation import clock
from participation.blueprints import sites
from participation.blueprints.authorization import public
from participation.blueprints.forms import render_page
from participation.blueprints.group_seats.public_pages import DrawPage, SeatsPage
from participation.blueprints.group_seats.redone import Redone
from participation.blueprints.zones import zone_of
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.models import Group
from participation.groups.seats import queries

bp = Blueprint("group_seats", __name__)


@bp.get("/groupes/<slug>/sieges")
@public(cached=True)
def seats(slug: str) -> ResponseReturnValue:
    """Show the seats of a group and how they are given again, without a name or a small number."""
    group = _shown(slug)
    today = clock.today(zone_of(group.departement_id))
    return render_page("group_seats/seats.html", seats=SeatsPage.of(group, today))


@bp.get("/groupes/<slug>/tirages/<key:renewal_id>")
@public(cached=True)
def draw(slug: str, renewal_id: int) -> ResponseReturnValue:
    """Show seats given again by numbers, and let anybody do the draw again."""
    group = _shown(slug)
    renewal = queries.get_renewal(renewal_id)
    if renewal is None or renewal.group_id != group.id:
        raise NotFoundError
    page = DrawPage.of(group, renewal, clock.today(zone_of(group.departement_id)))
    redone = Redone.of_address(request.args, page.seed, page.count)
    return render_page("group_seats/draw.html", draw=page, redone=redone)


def _shown(slug: str) -> Group:
    group = group_of_slug(slug)
    if group is None:
        raise NotFoundError
    sites.wear_that_of(group.departement_id)
    return group
