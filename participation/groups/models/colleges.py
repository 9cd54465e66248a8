"""On whose behalf somebody sits, and what they do in a group."""

from enum import StrEnum


class College(StrEnum):
    """On whose behalf somebody sits; self-declared, no proof asked."""

    USAGERS = "usagers"
    ELUS = "elus"
    PROFESSIONNELS = "professionnels"
    ASSOCIATIONS = "associations"
    INSTITUTIONS = "institutions"


class MembershipRole(StrEnum):
    """What a member does in the group."""

    MEMBER = "membre"
    FACILITATOR = "animateur"
    LEAD = "pilote"
    CO_LEAD = "co-pilote"
    CHAIR = "presidence"
    SPOKESPERSON = "porte-voix"


class OrganisationRole(StrEnum):
    """What an organisation does in a body."""

    MEMBER = "membre"
    LEAD = "pilote"
    CO_LEAD = "co-pilote"
    CONVENER = "organise"
    CHAIR = "presidence"
    OPERATOR = "anime"


class WordChannel(StrEnum):
    """How somebody said something: on a screen, on paper, aloud; all weigh the same."""

    WEB = "web"
    PAPER = "papier"
    PHONE = "telephone"
    ALOUD = "oral"
