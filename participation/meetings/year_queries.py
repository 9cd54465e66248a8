"""Reading the meetings of a year as who plans them does."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from participation.accounts.actor import Actor
from participation.extensions import db
from participation.meetings.models import Meeting
from participation.meetings.of_groups import of_groups
from participation.meetings.queries import plannable_by
from participation.meetings.states import MeetingState


def in_hand_of_year(
    actor: Actor, year: int, zone: str, *, group_id: int | None, limit: int
) -> list[Meeting]:
    """Return the meetings of a year that an actor may change, drafts included, by date.

    They come with venue and groups, in two statements; the year is that of a clock.
    """
    first, after = (
        datetime(one, 1, 1, tzinfo=ZoneInfo(zone)).astimezone(UTC) for one in (year, year + 1)
    )
    wanted = [plannable_by(actor), Meeting.state != MeetingState.PROPOSED]
    if group_id is not None:
        wanted.append(of_groups([group_id]))
    return list(
        db.session.scalars(
            select(Meeting)
            .where(Meeting.starts_at >= first, Meeting.starts_at < after, *wanted)
            .options(joinedload(Meeting.venue), selectinload(Meeting.groups))
            .order_by(Meeting.starts_at, Meeting.id)
            .limit(limit)
        )
    )
