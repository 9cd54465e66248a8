"""The tables of meetings: the meeting, its agenda, its series, the partners expected."""

from participation.meetings.models.agenda import (
    AgendaItem,
    AgendaItemKind,
    ItemProposal,
    MeetingRequest,
    WishState,
)
from participation.meetings.models.announcements import EventAnnouncement
from participation.meetings.models.meeting import (
    Audience,
    Meeting,
    MeetingGroup,
    MeetingKind,
    MeetingMode,
    MeetingPlan,
    MeetingTerritory,
    Offer,
)
from participation.meetings.models.partners import MeetingPartner, PartnerState
from participation.meetings.models.series import MeetingSeries

__all__ = [
    "AgendaItem",
    "AgendaItemKind",
    "Audience",
    "EventAnnouncement",
    "ItemProposal",
    "Meeting",
    "MeetingGroup",
    "MeetingKind",
    "MeetingMode",
    "MeetingPartner",
    "MeetingPlan",
    "MeetingRequest",
    "MeetingSeries",
    "MeetingTerritory",
    "Offer",
    "PartnerState",
    "WishState",
]
