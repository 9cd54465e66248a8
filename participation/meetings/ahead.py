"""What a group still has before it, and how it is handed over to another group."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from participation import clock
from participation.accounts.actor import Actor
from participation.database import scoped
from participation.extensions import db
from participation.groups.models import Group
from participation.journal.service import record
from participation.meetings.models import Meeting
from participation.meetings.of_groups import of_groups
from participation.meetings.service.sequence import touch
from participation.meetings.states import MeetingState
from participation.unit_of_work import locked

BEFORE_US = (MeetingState.PROPOSED, MeetingState.PLANNED, MeetingState.PUBLISHED)


def ahead_of_groups(group_ids: Sequence[int]) -> list[Meeting]:
    """Return the meetings to come of some groups, ideas and drafts too, with venue and groups."""
    return list(
        db.session.scalars(
            scoped(select(Meeting), None)
            .where(
                of_groups(group_ids),
                Meeting.state.in_(BEFORE_US),
                Meeting.ends_at > clock.now(),
            )
            .options(joinedload(Meeting.venue), selectinload(Meeting.groups))
            .order_by(Meeting.starts_at, Meeting.id)
        )
    )


def hand_over(actor: Actor, meeting: Meeting, before: Sequence[Group], after: Group) -> None:
    """Put a group in the place of others on a meeting; its day and its place do not move."""
    locked(meeting)
    gone = {one.id for one in before}
    meeting.groups = [one for one in meeting.groups if one.id not in gone | {after.id}] + [after]
    touch(meeting, {"groups"})
    record(actor.person_id, "meeting.edited", meeting, fields=["groups"])
