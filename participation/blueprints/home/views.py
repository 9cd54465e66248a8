"""The first page of the site."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from participation.blueprints.authorization import public
from participation.blueprints.forms import render_page
from participation.blueprints.home.pages import HomePage
from participation.blueprints.meeting_rows import row_of
from participation.blueprints.near_me import near_me_choices
from participation.blueprints.request_state import current_actor, state
from participation.calendars import queries
from participation.calendars.filters import AgendaFilter
from participation.territories import queries as territories

bp = Blueprint("home", __name__)

NEXT = 3


@bp.get("/")
@public(cached=True)
def show() -> ResponseReturnValue:
    """Say what happens here, show the next meetings, ask where one lives."""
    here = state().site.departement_id
    departements = [one for one in state().departements if here in (None, one.id)]
    wanted = AgendaFilter(departement_id=here)
    meetings = queries.listed(current_actor(), wanted, limit=NEXT)
    page = HomePage(
        rows=[row_of(meeting) for meeting in meetings],
        near_me=near_me_choices(departements, territories.living_territories(here)),
        departements=departements if here is None else [],
    )
    return render_page("home/show.html", home=page)
