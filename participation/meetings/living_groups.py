"""A meeting to come is that of a group that still meets: told apart under lock."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, select

from participation.extensions import db
from participation.groups.models import Group
from participation.groups.states import GroupStatus
from participation.meetings.errors import NoLivingGroupError
from participation.meetings.models import MeetingGroup


def check_living(groups: Iterable[Group]) -> None:
    """Refuse groups that have all closed; none of them closes until the act is over.

    Raises:
        NoLivingGroupError: none of them meets any more.

    """
    _check(Group.id.in_([one.id for one in groups]))


def check_living_of(meeting_ids: Iterable[int]) -> None:
    """Refuse meetings whose groups have all closed. An event of a territory alone has none.

    Locked before the meetings themselves: who closes or joins groups takes them in this order too.

    Raises:
        NoLivingGroupError: none of them meets any more.

    """
    _check(
        Group.id.in_(
            select(MeetingGroup.group_id).where(MeetingGroup.meeting_id.in_(list(meeting_ids)))
        )
    )


def _check(condition: ColumnElement[bool]) -> None:
    held = db.session.scalars(
        select(Group.status).where(condition).order_by(Group.id).with_for_update(read=True)
    ).all()
    if held and all(status is GroupStatus.CLOSED for status in held):
        raise NoLivingGroupError
