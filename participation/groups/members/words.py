"""The words for roles in a group, for how something was said, and for what brings somebody."""

from participation.groups.models import College, MembershipRole, WordChannel
from participation.i18n import LazyText, lazy

ROLES: dict[MembershipRole, LazyText] = {
    MembershipRole.MEMBER: lazy("Membre"),
    MembershipRole.FACILITATOR: lazy("Anime le groupe"),
    MembershipRole.LEAD: lazy("Pilote"),
    MembershipRole.CO_LEAD: lazy("Copilote"),
    MembershipRole.CHAIR: lazy("Préside"),
    MembershipRole.SPOKESPERSON: lazy("Porte la voix du groupe"),
}

CHANNELS: dict[WordChannel, LazyText] = {
    WordChannel.PHONE: lazy("Par téléphone"),
    WordChannel.PAPER: lazy("Sur papier"),
    WordChannel.ALOUD: lazy("De vive voix"),
    WordChannel.WEB: lazy("Sur le site"),
}

# What somebody answers to “what brings you here?”: no status, no proof.
REASONS: dict[College, LazyText] = {
    College.USAGERS: lazy("J’habite ici et je veux que les choses changent"),
    College.ELUS: lazy("Je suis élue ou élu"),
    College.PROFESSIONNELS: lazy("J’accompagne des habitants par mon métier"),
    College.ASSOCIATIONS: lazy("Je viens avec une association"),
    College.INSTITUTIONS: lazy("Je viens pour une institution"),
}
