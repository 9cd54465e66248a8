"""The public pages of groups."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from participation.blueprints import sites
from participation.blueprints.authorization import public
from participation.blueprints.forms import render_page
from participation.blueprints.groups.filters import read_place
from participation.blueprints.groups.pages import group_page, groups_page
from participation.blueprints.request_state import current_actor, state
from participation.blueprints.rosters.pages import public_roster
from participation.calendars.filters import AgendaFilter
from participation.calendars.queries import listed
from participation.errors import NotFoundError
from participation.groups import queries
from participation.groups.addresses import group_at
from participation.groups.public_counts import public_counts
from participation.meetings.past import past_of_group
from participation.territories import queries as territories

bp = Blueprint("groups", __name__)

NEXT, PAST = 5, 5


@bp.get("/groupes")
@public(cached=True)
def index() -> ResponseReturnValue:
    """List the groups, by Département, narrowed to a Département or a territory when asked."""
    here = state().site.departement_id
    departements = [one for one in state().departements if here in (None, one.id)]
    chosen = read_place(departements, territories.territories(here))
    territory_id = chosen.territory.id if chosen.territory is not None else None
    wanted_id = chosen.departement_id or here
    if wanted_id is not None:
        sites.wear_that_of(wanted_id)
    found = queries.all_of(wanted_id, territory_id)
    return render_page("groups/index.html", groups=groups_page(departements, found, chosen))


@bp.get("/groupes/<slug>")
@public(cached=True)
def show(slug: str) -> ResponseReturnValue:
    """Show a group with its frame, its members as counts and its dates; an old slug leads to it.

    Raises:
        NotFoundError: no group has or had this slug.

    """
    found = group_at(slug)
    if found is None:
        raise NotFoundError
    group = found.group
    if group.slug != slug:
        return redirect(url_for(".show", slug=group.slug), code=301)
    sites.wear_that_of(group.departement_id)
    wanted = AgendaFilter(departement_id=group.departement_id, group_id=group.id)
    dates = (
        listed(current_actor(), wanted, limit=NEXT),
        past_of_group(current_actor(), group.id, PAST),
    )
    counts = public_counts(queries.composition(group.id), group.kind.colleges)
    return render_page(
        "groups/show.html",
        one=group_page(group, found.cadre, counts, dates),
        roster=public_roster(group),
    )
