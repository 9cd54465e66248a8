"""The list of all the meetings in hand, to come or over, page by page."""

from dataclasses import dataclass
from datetime import datetime

from flask import request, url_for

from participation import dates
from participation.accounts.actor import Actor
from participation.blueprints import pagination
from participation.blueprints.pagination import Slice
from participation.i18n import LazyText
from participation.meetings import desk
from participation.meetings.models import Meeting
from participation.meetings.states import LABELS, MeetingState
from participation.registrations.turnout import Turnout, turnouts

PAGE = 50
TO_COME, OVER = "a-venir", "passees"


@dataclass(frozen=True, slots=True)
class Row:
    """One meeting of the list."""

    meeting: Meeting
    hours: str
    turnout: Turnout

    @property
    def label(self) -> LazyText:
        return LABELS[self.meeting.state]

    @property
    def tone(self) -> str:
        is_off = self.meeting.state in (MeetingState.CANCELLED, MeetingState.POSTPONED)
        return "warn" if is_off else "brand" if self.meeting.is_announced else "neutral"


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of the list, and the address of the next."""

    over: bool
    rows: list[Row]
    is_first: bool
    following: str | None


def asks_for_past() -> bool:
    """Say whether the address asks for what is over; anything unknown means what is to come."""
    return request.args.get("quand") == OVER


def position() -> tuple[datetime, int] | None:
    """Return after which meeting the page starts."""
    return pagination.read(request.args.get(pagination.PARAMETER))


def page(actor: Actor, *, over: bool, after: tuple[datetime, int] | None) -> Listed:
    """Read one page of the meetings that an actor may change: three statements."""
    found = desk.listed_for(actor, over=over, after=after, limit=PAGE + 1)
    cut = Slice.of(found, PAGE)
    people = turnouts([one.id for one in cut.items])
    return Listed(
        over=over,
        rows=[
            Row(one, dates.span_in_words(one.starts_at, one.ends_at, one.zone), people[one.id])
            for one in cut.items
        ],
        is_first=after is None,
        following=_beyond(cut.items[-1], over=over) if cut.has_more else None,
    )


def _beyond(last: Meeting, *, over: bool) -> str:
    position = pagination.written(last.starts_at, last.id)
    return url_for("meetings.mine", quand=OVER if over else TO_COME, apres=position)
