"""Chooses the face of each page: the Département of the host, of what is shown, or none."""

from flask import current_app, request, url_for

from participation.blueprints.facts import fact
from participation.blueprints.request_state import state
from participation.blueprints.site import neutral_site, site_of
from participation.blueprints.theme_style import theme_of
from participation.extensions import db
from participation.territories import queries as territories
from participation.territories.models import Departement


def choose() -> None:
    """Set the site of a request: that of the host, of who acts, or a neutral one."""
    known = fact("departements", _departements)
    state().departements = known
    host = request.host.partition(":")[0]
    own = state().actor.departement_id
    chosen = [one for one in known if host == one.host_name] or [
        one for one in known if one.id == own or len(known) == 1
    ]
    if chosen:
        wear(chosen[0])
    else:
        state().site = neutral_site(known, is_demo=_is_demo())


def wear(departement: Departement) -> None:
    """Give the page shown the face of a Département."""
    href = url_for("theme.show", departement_id=departement.id, hash=theme_of(departement))
    state().site = site_of(
        departement, theme_href=href, logo_href=_logo_href(departement), is_demo=_is_demo()
    )


def wear_that_of(departement_id: int) -> None:
    """Give the page shown the face of the Département of what it shows."""
    for departement in state().departements:
        if departement.id == departement_id:
            wear(departement)


def _departements() -> list[Departement]:
    """Read the Départements; where other requests will look at them too, they leave the session."""
    known = territories.departements()
    if state().heads:
        for one in known:
            db.session.expunge(one)
    return known


def _logo_href(departement: Departement) -> str | None:
    digest = departement.settings.logo
    if digest is None:
        return None
    return url_for("theme.logo", departement_id=departement.id, hash=digest)


def _is_demo() -> bool:
    return bool(current_app.config["SETTINGS"].is_demo)
