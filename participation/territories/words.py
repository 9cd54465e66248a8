"""The words for the sorts of organisations, in the order in which one reads them."""

from participation.i18n import LazyText, lazy
from participation.territories.models import OrganisationKind

ORGANISATION_KINDS: dict[OrganisationKind, LazyText] = {
    OrganisationKind.INSTITUTION: lazy("Institutions"),
    OrganisationKind.EMPLOYMENT: lazy("Emploi et formation"),
    OrganisationKind.HEALTH: lazy("Santé"),
    OrganisationKind.TOWN: lazy("Communes et intercommunalités"),
    OrganisationKind.ASSOCIATION: lazy("Associations"),
    OrganisationKind.OTHER: lazy("Autres structures"),
}
