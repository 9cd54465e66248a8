"""Two meetings in one half-day: the second comes right after the first, at the same place.

A chain is what steering bodies of the same partners do to come once instead of twice (003:454).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import or_, select

from participation import clock, dates
from participation.accounts.actor import ANONYMOUS, Actor
from participation.database import scoped
from participation.dates import local
from participation.extensions import db
from participation.i18n import SOURCE_LANGUAGE, speaking
from participation.i18n import gettext as _
from participation.meetings.models import Meeting
from participation.meetings.queries import plannable_by, visible_to
from participation.meetings.states import STANDING, MeetingState

LONGEST_BREAK = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Chain:
    """The meetings just before and just after one, as far as an actor sees them."""

    before: Meeting | None = None
    after: tuple[Meeting, ...] = ()

    @property
    def others(self) -> tuple[Meeting, ...]:
        return (*([self.before] if self.before is not None else []), *self.after)


def is_right_after(first: Meeting, second: Meeting) -> bool:
    """Say whether a meeting comes right after another one, at the same place and day."""
    pause = second.starts_at - first.ends_at
    is_same_day = local(first.ends_at, first.zone).date() == second.day
    return (
        first.venue_id == second.venue_id and is_same_day and timedelta(0) <= pause <= LONGEST_BREAK
    )


def chain_of(actor: Actor, meeting: Meeting) -> Chain:
    """Return the neighbours of a meeting, those that are off too: one statement."""
    tied = [Meeting.follows_id == meeting.id]
    if meeting.follows_id is not None:
        tied.append(Meeting.id == meeting.follows_id)
    # A tie holds inside one Département; naming it would lead SQLite away from the tie's index.
    found = db.session.scalars(
        scoped(select(Meeting), None)
        .where(or_(*tied), visible_to(actor))
        .order_by(Meeting.starts_at, Meeting.id)
    ).all()
    return Chain(
        before=next((one for one in found if one.id == meeting.follows_id), None),
        after=tuple(one for one in found if one.follows_id == meeting.id),
    )


def standing_chain(chain: Chain, meeting: Meeting) -> Chain:
    """Return the part of a chain that holds: what is off, or was moved away, is left out."""
    before = chain.before
    holds = before is not None and before.state in STANDING and is_right_after(before, meeting)
    after = [one for one in chain.after if one.state in STANDING and is_right_after(meeting, one)]
    return Chain(before if holds else None, tuple(after))


def may_be_followed(actor: Actor, departement_id: int) -> Sequence[Meeting]:
    """Return the meetings to come that an actor plans, after which another one may be put."""
    return db.session.scalars(
        scoped(select(Meeting), departement_id)
        .where(
            plannable_by(actor),
            Meeting.state.in_((MeetingState.PLANNED, MeetingState.PUBLISHED)),
            Meeting.ends_at > clock.now(),
        )
        .order_by(Meeting.starts_at, Meeting.id)
        .limit(50)
    ).all()


@speaking(SOURCE_LANGUAGE)
def beside_in_words(meeting: Meeting) -> tuple[str, ...]:
    """Return what a message says of the meetings chained to one: hours only, never a subject."""
    chain = standing_chain(chain_of(ANONYMOUS, meeting), meeting)
    said = []
    if chain.before is not None:
        said.append(
            _(
                "Juste avant, au même endroit : une autre rencontre, %(hours)s.",
                hours=_hours(chain.before),
            )
        )
    said += [
        _("Juste après, au même endroit : une autre rencontre, %(hours)s.", hours=_hours(one))
        for one in chain.after
    ]
    return tuple(said)


def _hours(meeting: Meeting) -> str:
    return dates.span_in_words(meeting.starts_at, meeting.ends_at, meeting.zone)
