"""Every page that anybody may open, gathered from the menus and from what the site holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from participation.blueprints import navigation
from participation.i18n import gettext as _
from participation.territories.models import Departement, Territory

Link = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PlaceLinks:
    """A Département with its territories and the list of its groups."""

    departement: Link
    territories: Sequence[Link]
    groups: Link


@dataclass(frozen=True, slots=True)
class SiteMap:
    """The pages of the menus, then the places."""

    pages: Sequence[Link]
    places: Sequence[PlaceLinks]


def site_map(departements: Sequence[Departement], territories: Sequence[Territory]) -> SiteMap:
    """Return the map of the site; the same page stands once."""
    listed = [
        (_("Première page"), url_for("home.show")),
        *((label, href) for label, href, _is_here in navigation.public_links("")),
        (_("Mettre les dates dans mon agenda"), url_for("agenda.subscribe")),
        *navigation.footer_links(),
        (_("Entrer dans mon espace"), url_for("sign_in.ask")),
    ]
    return SiteMap(
        pages=[(label, href) for href, label in {href: label for label, href in listed}.items()],
        places=[_place(one, territories) for one in departements],
    )


def _place(departement: Departement, territories: Sequence[Territory]) -> PlaceLinks:
    return PlaceLinks(
        departement=(
            departement.name,
            url_for("territories.departement", slug=departement.slug),
        ),
        territories=[
            (one.name, url_for("territories.territory", slug=one.slug))
            for one in territories
            if one.departement_id == departement.id
        ],
        groups=(_("Tous les groupes"), url_for("groups.index", departement=departement.slug)),
    )
