"""The tables of groups: kinds, groups, frames, charters, members, seats, delegations."""

from participation.groups.models.charters import Charter
from participation.groups.models.colleges import (
    College,
    MembershipRole,
    OrganisationRole,
    WordChannel,
)
from participation.groups.models.delegations import Delegation
from participation.groups.models.frame import Brief, Cadre, Protocol
from participation.groups.models.groups import (
    Group,
    GroupLineage,
    GroupName,
    GroupTerritory,
    LineageKind,
)
from participation.groups.models.kinds import GroupKind
from participation.groups.models.memberships import Membership, OrganisationMembership
from participation.groups.models.seats import Candidacy, CollegeSeats, Renewal, RenewalWay
from participation.groups.states import GroupStatus

__all__ = [
    "Brief",
    "Cadre",
    "Candidacy",
    "Charter",
    "College",
    "CollegeSeats",
    "Delegation",
    "Group",
    "GroupKind",
    "GroupLineage",
    "GroupName",
    "GroupStatus",
    "GroupTerritory",
    "LineageKind",
    "Membership",
    "MembershipRole",
    "OrganisationMembership",
    "OrganisationRole",
    "Protocol",
    "Renewal",
    "RenewalWay",
    "WordChannel",
]
