"""`/charte`: what everybody agrees to, in its version in force and in the ones before."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from participation.blueprints import sites
from participation.blueprints.authorization import public
from participation.blueprints.charters.pages import CharterPage
from participation.blueprints.forms import render_page
from participation.blueprints.request_state import state
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.models import Group
from participation.territories.models import Departement

bp = Blueprint("charters", __name__)


@bp.get("/charte")
@public(cached=True)
def show() -> ResponseReturnValue:
    """Show the charter of a Département or of a network (`groupe`); ask which if there are many."""
    group = _asked_group()
    departement = _asked_departement(group)
    if departement is None:
        return render_page("charters/which.html", departements=state().departements)
    sites.wear(departement)
    page = CharterPage.of(departement, group, request.args.get("version", ""))
    return render_page("charters/show.html", charter=page)


def _asked_group() -> Group | None:
    slug = request.args.get("groupe")
    if not slug:
        return None
    group = group_of_slug(slug)
    if group is None or not group.kind.has_own_charter:
        raise NotFoundError
    return group


def _asked_departement(group: Group | None) -> Departement | None:
    """Return the Département asked for, that of the site, or the only one, else None."""
    known = state().departements
    if group is not None:
        return next(one for one in known if one.id == group.departement_id)
    slug, here = request.args.get("departement"), state().site.departement_id
    return next((one for one in known if slug == one.slug), None) or next(
        (one for one in known if one.id == here), None
    )
