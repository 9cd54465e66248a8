"""The public pages of a Département and of a territory."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from participation import clock
from participation.blueprints import sites
from participation.blueprints.authorization import public
from participation.blueprints.forms import render_page
from participation.blueprints.group_cards import GroupCard, group_cards
from participation.blueprints.meeting_rows import MeetingRow, row_of
from participation.blueprints.near_me import near_me_choices
from participation.blueprints.pagination import Slice
from participation.blueprints.request_state import current_actor, state
from participation.blueprints.territories.pages import (
    DepartementPage,
    TerritoryPage,
    contact_of,
)
from participation.calendars.filters import AgendaFilter
from participation.calendars.queries import listed
from participation.errors import NotFoundError
from participation.groups.listing import first_of_place
from participation.territories import plans, queries
from participation.territories.addresses import departement_at, territory_at
from participation.territories.lineage import lineage_of

bp = Blueprint("territories", __name__)

NEXT, GROUPS = 5, 8


@bp.get("/departements/<slug>")
@public(cached=True)
def departement(slug: str) -> ResponseReturnValue:
    """Show a Département: who to call, what happens there; an old slug leads to it.

    Raises:
        NotFoundError: no Département has or had this slug.

    """
    here = next((one for one in state().departements if one.slug == slug), None)
    here = here or departement_at(slug)
    if here is None:
        raise NotFoundError
    if here.slug != slug:
        return redirect(url_for(".departement", slug=here.slug), code=301)
    sites.wear(here)
    known = queries.living_territories(here.id)
    today = clock.today(here.settings.zone)
    page = DepartementPage(
        departement=here,
        rows=_next_dates(AgendaFilter(departement_id=here.id)),
        territories=known,
        near_me=near_me_choices([here], known),
        groups=_groups(here.id, None),
        plans=[one for one in plans.all_of(here.id) if one.starts_on <= today <= one.ends_on],
    )
    return render_page("territories/departement.html", place=page)


@bp.get("/territoires/<slug>")
@public(cached=True)
def territory(slug: str) -> ResponseReturnValue:
    """Show a territory: groups, dates, who to call; an old slug leads to it.

    Raises:
        NotFoundError: no territory has or had this slug.

    """
    here = territory_at(slug)
    if here is None:
        raise NotFoundError
    if here.slug != slug:
        return redirect(url_for(".territory", slug=here.slug), code=301)
    sites.wear_that_of(here.departement_id)
    wanted = AgendaFilter(departement_id=here.departement_id, territory_id=here.id)
    page = TerritoryPage(
        territory=here,
        departement=next(one for one in state().departements if one.id == here.departement_id),
        other_names=", ".join(here.other_names),
        contact=contact_of(here),
        lineage=lineage_of(here),
        rows=_next_dates(wanted),
        groups=_groups(here.departement_id, here.id),
    )
    return render_page("territories/territory.html", place=page)


def _next_dates(wanted: AgendaFilter) -> list[MeetingRow]:
    return [row_of(meeting) for meeting in listed(current_actor(), wanted, limit=NEXT)]


def _groups(departement_id: int, territory_id: int | None) -> Slice[GroupCard]:
    found = first_of_place(departement_id, territory_id, GROUPS + 1)
    return Slice.of(group_cards(found), GROUPS)
