"""What a change of a meeting means for those who follow it: people to tell, calendars to renew."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy.orm.attributes import flag_modified

from participation import clock
from participation.meetings.models import Meeting

# Another day, hour or way to be there: people have to be told.
MOVES = frozenset(
    {"starts_at", "ends_at", "zone", "venue_id", "room", "mode", "remote_url", "dial_in"}
)
# What calendars must take over: RFC 5545, 3.8.7.4. It holds every move, because a message about
# one is told apart from the last by the sequence it was written at.
SEQUENCED = MOVES | {"title", "state"}


@dataclass(frozen=True, slots=True)
class Change:
    """What an edition changed: the names of the columns, and whether people must be told."""

    fields: frozenset[str]

    @property
    def is_move(self) -> bool:
        """The day, the hour or the place is another one."""
        return bool(self.fields & MOVES)


def touch(meeting: Meeting, changed: Collection[str]) -> None:
    """Date a change, number it for the calendars, and let its next editor notice it."""
    if not changed:
        return
    meeting.changed_at = clock.now()
    flag_modified(meeting, "changed_at")  # a change of its agenda alone is a new version too
    if SEQUENCED.intersection(changed):
        meeting.sequence += 1
