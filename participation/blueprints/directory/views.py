"""`/qui-fait-quoi`: organisations by sort, with what each decides and pays, and its bodies."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from participation.blueprints import sites
from participation.blueprints.authorization import public
from participation.blueprints.directory.pages import (
    asked_departement,
    asked_words,
    directory_page,
)
from participation.blueprints.forms import render_page
from participation.blueprints.request_state import state
from participation.groups.organisations.rosters import bodies_of_organisations
from participation.territories import queries
from participation.territories.past_names import past_names

bp = Blueprint("directory", __name__)


@bp.get("/qui-fait-quoi")
@public(cached=True)
def show() -> ResponseReturnValue:
    """Say who does what, in one Département or, looked for by words, in all of them."""
    here = state().site.departement_id
    departements = [one for one in state().departements if here in (None, one.id)]
    chosen = asked_departement(departements)
    if chosen is not None:
        sites.wear(chosen)
    if chosen is None and not asked_words():
        return render_page(
            "directory/show.html", directory=directory_page(departements, [], {}, {})
        )
    wanted = chosen.id if chosen is not None else None
    page = directory_page(
        departements,
        queries.organisations(wanted),
        past_names(wanted),
        bodies_of_organisations(wanted),
    )
    return render_page("directory/show.html", directory=page)
