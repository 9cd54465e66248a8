"""Which meetings are those of some groups."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, select

from participation.meetings.models import Meeting, MeetingGroup


def of_groups(group_ids: Iterable[int]) -> ColumnElement[bool]:
    """Return the condition of the meetings of some groups.

    A list of ids, not `EXISTS`: SQLite then begins with the groups, and not with every meeting of
    the time asked for (0.2 ms instead of 4 ms for a year among 100,000 meetings).
    """
    return Meeting.id.in_(
        select(MeetingGroup.meeting_id).where(MeetingGroup.group_id.in_(list(group_ids)))
    )
