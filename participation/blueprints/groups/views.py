"""The public pages of groups."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from participation import clock
from participation.blueprints import sites
from participation.blueprints.authorization import public
from participation.blueprints.documents.twins import twin_of_group
from participation.blueprints.explaining import explainer_for
from participation.blueprints.facts import fact_of
from participation.blueprints.forms import render_page
from participation.blueprints.groups.filters import read_chosen
from participation.blueprints.groups.pages import group_page, groups_page
from participation.blueprints.groups.story import story_of
from participation.blueprints.groups.voices import voices_of
from participation.blueprints.pagination import Slice
from participation.blueprints.request_state import current_actor, state
from participation.blueprints.rosters.pages import public_roster
from participation.blueprints.zones import zone_of
from participation.calendars.filters import AgendaFilter
from participation.calendars.queries import listed, territory_choices
from participation.errors import NotFoundError
from participation.groups import listing, queries
from participation.groups.addresses import group_at
from participation.groups.members.queries import composition
from participation.groups.public_counts import public_counts
from participation.groups.relatives import relatives_of
from participation.meetings.past import past_of_group

bp = Blueprint("groups", __name__)

NEXT, PAST, PAGE = 5, 5, 60


@bp.get("/groupes")
@public(cached=True)
def index() -> ResponseReturnValue:
    """List the groups by Département and kind, narrowed by what one asks, page by page."""
    here = state().site.departement_id
    departements = [one for one in state().departements if here in (None, one.id)]
    places, kinds = fact_of(territory_choices, here), fact_of(listing.kinds_listed, here)
    chosen = read_chosen(departements, places, kinds)
    wanted = chosen.wanted(here)
    if wanted.departement_id is not None:
        sites.wear_that_of(wanted.departement_id)
    cut = Slice.of(listing.listed(wanted, PAGE + 1), PAGE)
    return render_page("groups/index.html", groups=groups_page(departements, cut, chosen))


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
    today = clock.today(zone_of(group.departement_id))
    members = composition(group.id, today)
    counts = public_counts(members.members, group.kind.colleges)
    story = story_of(group, relatives_of(group), queries.other_names(group.id))
    return render_page(
        "groups/show.html",
        one=group_page(found, counts, dates, story),
        has_seats=bool(members.seats),
        voices=voices_of(group, today),
        roster=public_roster(group),
        easy=twin_of_group(group.id),
        words=explainer_for(group.departement_id),
    )
