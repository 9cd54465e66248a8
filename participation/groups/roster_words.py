"""The words for what people and organisations do in a body, and for the presence of usagers."""

from participation.groups.models import MembershipRole, OrganisationRole
from participation.groups.rosters import UsagerPresence
from participation.i18n import LazyText, lazy

MEMBER_ROLES: dict[MembershipRole, LazyText] = {
    MembershipRole.MEMBER: lazy("Membre"),
    MembershipRole.FACILITATOR: lazy("Animation"),
    MembershipRole.LEAD: lazy("Pilote"),
    MembershipRole.CO_LEAD: lazy("Co-pilote"),
    MembershipRole.CHAIR: lazy("Présidence"),
    MembershipRole.SPOKESPERSON: lazy("Porte la voix du groupe"),
}
ORGANISATION_ROLES: dict[OrganisationRole, LazyText] = {
    OrganisationRole.MEMBER: lazy("Membre"),
    OrganisationRole.LEAD: lazy("Pilote"),
    OrganisationRole.CO_LEAD: lazy("Co-pilote"),
    OrganisationRole.CONVENER: lazy("Réunit le groupe"),
    OrganisationRole.CHAIR: lazy("Présidence"),
    OrganisationRole.OPERATOR: lazy("Anime le groupe"),
}
PRESENCES: dict[UsagerPresence, LazyText] = {
    UsagerPresence.SEAT: lazy("Des places leur sont gardées"),
    UsagerPresence.MEMBERS: lazy("Des habitants y siègent"),
    UsagerPresence.OCCASIONAL: lazy("De temps en temps, ou par un autre groupe"),
    UsagerPresence.NONE: lazy("Aucun habitant n’y siège"),
}
# Tone and pictogram of components/tag.html.
PRESENCE_TONES: dict[UsagerPresence, tuple[str, str]] = {
    UsagerPresence.SEAT: ("ok", "check"),
    UsagerPresence.MEMBERS: ("ok", "users"),
    UsagerPresence.OCCASIONAL: ("neutral", "clock"),
    UsagerPresence.NONE: ("warn", "alert"),
}
