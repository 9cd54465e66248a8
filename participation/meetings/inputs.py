"""What somebody decides about a meeting, before it is checked."""

from dataclasses import dataclass, field
from datetime import datetime

from participation.meetings.models import (
    AgendaItemKind,
    Audience,
    MeetingKind,
    MeetingMode,
    Offer,
)
from participation.territories.models import Venue


@dataclass(frozen=True, slots=True)
class AgendaItemInput:
    """One line of the agenda."""

    kind: AgendaItemKind
    title: str
    minutes: int | None = None
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class MeetingInput:
    """A meeting as typed: `starts` and `ends` are naive, on the wall clock of the place."""

    title: str
    starts: datetime
    ends: datetime
    kind: MeetingKind = MeetingKind.MEETING
    summary: str = ""
    mode: MeetingMode = MeetingMode.PLACE
    venue: Venue | None = None
    room: str = ""
    remote_url: str = ""
    dial_in: str = ""
    audience: Audience = Audience.PUBLIC
    capacity: int | None = None
    who_comes: str = ""
    offers: tuple[Offer, ...] = ()
    preparation: str = ""
    help_phone: str = ""
    agenda: tuple[AgendaItemInput, ...] = field(default=())
    reference: str | None = None
    holiday_accepted: bool = False  # held even on a public holiday
    external_url: str | None = None  # None leaves it as it is
