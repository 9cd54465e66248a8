"""The words for what an organisation does in a body."""

from participation.groups.models import OrganisationRole
from participation.i18n import LazyText, lazy

ROLES: dict[OrganisationRole, LazyText] = {
    OrganisationRole.MEMBER: lazy("Participe"),
    OrganisationRole.LEAD: lazy("Conduit le groupe"),
    OrganisationRole.CO_LEAD: lazy("Conduit aussi le groupe"),
    OrganisationRole.CONVENER: lazy("Organise"),
    OrganisationRole.CHAIR: lazy("Préside"),
    OrganisationRole.OPERATOR: lazy("Anime"),
}

# What the journal calls an act, as one tells it.
ACTS: dict[str, LazyText] = {
    "organisation.joined": lazy("Structure entrée dans un groupe"),
    "organisation.seat_changed": lazy("Place d’une structure changée"),
    "organisation.left": lazy("Structure sortie d’un groupe"),
    "group.moved": lazy("Groupe déplacé"),
}
