"""Builds the calendars that people subscribe to; only what changed is read and written again."""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from participation import clock
from participation.accounts.actor import Actor
from participation.calendars import feed_rows
from participation.calendars.events import personal_event, public_event
from participation.calendars.feed_rows import Stamp
from participation.calendars.filters import AgendaFilter
from participation.i18n import SOURCE_LANGUAGE, speaking
from participation.i18n import gettext as _
from participation.ics import EVENTS_KEPT, CalendarEvent, CalendarFeed

# Programs choke on more; who wants less chooses a territory.
MOST_EVENTS = 5000
# What an empty calendar says of its last change: nothing in it ever changed.
NEVER = datetime(2015, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class FeedHead:
    """How a feed is called, where it stands, and the address of its site (without a slash)."""

    name: str
    url: str
    root: str
    description: str = ""


def window_start() -> datetime:
    """Return the instant from which feeds tell: a midnight (UTC), so that it moves once a day."""
    first = (clock.now() - feed_rows.KEPT).date()
    return datetime.combine(first, time(), UTC)


def told_from(wanted: AgendaFilter) -> datetime:
    """Return the instant from which a feed tells: earlier than usual when an older day is asked."""
    usual = window_start()
    if wanted.from_on is None:
        return usual
    asked = datetime.combine(wanted.from_on, time(), UTC) - timedelta(days=1)  # whatever the zone
    return min(usual, asked)


def public_feed(head: FeedHead, wanted: AgendaFilter) -> CalendarFeed:
    """Return the feed of the public meetings of a filter, cancelled ones included."""
    stamps = feed_rows.public_stamps(wanted, told_from(wanted), MOST_EVENTS + 1)
    description = head.description
    with speaking(SOURCE_LANGUAGE):
        if len(stamps) > MOST_EVENTS:
            more = _("Il y a encore d’autres dates. Choisissez un territoire ou un groupe.")
            description = f"{description} {more}".strip()
        return _feed(head, _shelf.events(head.root, stamps[:MOST_EVENTS]), description)


def one_meeting(head: FeedHead, meeting_id: int) -> CalendarFeed:
    """Return the calendar of one meeting; who asks was checked before."""
    with speaking(SOURCE_LANGUAGE):
        events = [public_event(row, head.root) for row in feed_rows.rows([meeting_id])]
        return _feed(head, events, head.description)


def personal_feed(head: FeedHead, owner: Actor) -> CalendarFeed:
    """Return somebody's own feed: what they may see and come to, under neutral titles."""
    stamps = feed_rows.personal_stamps(owner, window_start(), MOST_EVENTS)
    waited_for = feed_rows.waited_for(owner.person_id)
    with speaking(SOURCE_LANGUAGE):
        events = [
            personal_event(row, head.root, is_waiting=row.stamp.meeting_id in waited_for)
            for row in feed_rows.rows([stamp.meeting_id for stamp in stamps])
        ]
        return _feed(head, events, head.description)


def _feed(head: FeedHead, events: Sequence[CalendarEvent], description: str) -> CalendarFeed:
    return CalendarFeed(
        name=head.name,
        url=head.url,
        description=description,
        changed_at=max((event.changed_at for event in events), default=NEVER),
        events=tuple(events),
    )


class _Shelf:
    """The public events of this process, found again by what they were made from."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._events: OrderedDict[tuple[str, Stamp], CalendarEvent] = OrderedDict()
        self._lock = threading.Lock()

    def events(self, root: str, stamps: Sequence[Stamp]) -> list[CalendarEvent]:
        """Return the events of some stamps, in order; those unknown are read together."""
        with self._lock:
            known = {stamp: self._events.get((root, stamp)) for stamp in stamps}
        missing = [stamp.meeting_id for stamp, event in known.items() if event is None]
        fresh: dict[int, CalendarEvent] = {}
        for row in feed_rows.rows(missing, only_public=True):
            fresh[row.stamp.meeting_id] = event = public_event(row, root)
            self._put((root, row.stamp), event)
        # Read a moment after its stamp, an event may be newer, or no longer public: so be it.
        found = (event or fresh.get(stamp.meeting_id) for stamp, event in known.items())
        return [event for event in found if event is not None]

    def _put(self, key: tuple[str, Stamp], event: CalendarEvent) -> None:
        with self._lock:
            self._events[key] = event
            while len(self._events) > self._size:
                self._events.popitem(last=False)


_shelf = _Shelf(EVENTS_KEPT)
