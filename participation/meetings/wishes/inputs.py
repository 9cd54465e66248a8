"""What somebody asks for, before it is checked."""

from dataclasses import dataclass

from participation.groups.models import WordChannel
from participation.meetings.models import AgendaItemKind, Meeting


@dataclass(frozen=True, slots=True)
class WishInput:
    """A subject and a few words more: why it matters, or when and where would suit.

    `person_id` is whoever asks, None when they want to stay unknown; `by_person_id` whoever notes
    it for them, None when they write it themselves.
    """

    subject: str
    more: str = ""
    channel: WordChannel = WordChannel.WEB
    person_id: int | None = None
    by_person_id: int | None = None


@dataclass(frozen=True, slots=True)
class Placing:
    """Where a subject goes: which meeting, as which kind of point, for how many minutes."""

    meeting: Meeting
    kind: AgendaItemKind
    minutes: int | None = None
