"""Help, contact, privacy, access, legal notice, map of the site."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from participation.blueprints.authorization import public
from participation.blueprints.forms import render_page
from participation.blueprints.pages.conformity import CONFORMITY, WORDS
from participation.blueprints.pages.site_map import site_map
from participation.blueprints.request_state import state
from participation.blueprints.site import Contact
from participation.territories import queries as territories
from participation.territories.models import Departement

bp = Blueprint("pages", __name__)


@bp.get("/aide")
@public(cached=True)
def help() -> ResponseReturnValue:  # noqa: A001 - the name of the page
    """Answer what people ask before they come."""
    return render_page("pages/help.html")


@bp.get("/contact")
@public(cached=True)
def contact() -> ResponseReturnValue:
    """Give the number, the hours and the address of each Département."""
    return render_page("pages/contact.html", contacts=_contacts())


@bp.get("/vie-privee")
@public(cached=True)
def privacy() -> ResponseReturnValue:
    """Say what is kept, for how long, and what anybody may ask (RGPD, art. 13)."""
    return render_page("pages/privacy.html", contacts=_contacts())


@bp.get("/accessibilite")
@public(cached=True)
def accessibility() -> ResponseReturnValue:
    """Declare how far the site can be used by everybody (decree 2019-768)."""
    return render_page(
        "pages/accessibility.html", conformity=WORDS[CONFORMITY], contacts=_contacts()
    )


@bp.get("/mentions-legales")
@public(cached=True)
def legal() -> ResponseReturnValue:
    """Say who answers for the site (law of 21 June 2004, art. 1-1)."""
    return render_page("pages/legal.html", contacts=_contacts())


@bp.get("/plan-du-site")
@public(cached=True)
def plan() -> ResponseReturnValue:
    """List the pages that anybody may open."""
    here = state().site.departement_id
    found = site_map(_departements(), territories.living_territories(here))
    return render_page("pages/plan.html", plan=found)


def _departements() -> list[Departement]:
    here = state().site.departement_id
    return [one for one in state().departements if here in (None, one.id)]


def _contacts() -> list[tuple[Departement, Contact]]:
    return [(one, Contact.of(one)) for one in _departements()]
