"""A group closes only once nobody waits for it: its announced meetings come first."""

from participation.errors import DomainError
from participation.groups.models import Group
from participation.groups.service import change_status
from participation.groups.states import GroupAct, GroupStatus
from participation.i18n import lazy
from participation.meetings.ahead import ahead_of_groups
from participation.meetings.models import Meeting
from participation.meetings.states import MeetingState
from participation.unit_of_work import locked


class MeetingsAheadError(DomainError):
    """People wait for a meeting of this group."""

    message = lazy("Des rencontres de ce groupe sont annoncées. Annulez-les d’abord.")


def meetings_ahead(group: Group) -> list[Meeting]:
    """Return the announced meetings to come that no other living group holds: people may wait."""
    return [
        one
        for one in ahead_of_groups([group.id])
        if one.state is MeetingState.PUBLISHED
        and all(other.id == group.id or other.status is GroupStatus.CLOSED for other in one.groups)
    ]


def _with_their_partners(group: Group) -> list[Group]:
    """Return a group and those it shares meetings with, in the order in which all lock them.

    Two of them that close at once would each count on the other to hold their meeting.
    """
    beside = [one for meeting in ahead_of_groups([group.id]) for one in meeting.groups]
    return sorted({one.id: one for one in [group, *beside]}.values(), key=lambda one: one.id)


def close_group(by_person_id: int | None, group: Group) -> None:
    """Close a group.

    Raises:
        MeetingsAheadError: people wait for one of its meetings.
        NotThisStepError: it is closed already.

    """
    for one in _with_their_partners(group):
        locked(one)
    if meetings_ahead(group):
        raise MeetingsAheadError
    change_status(by_person_id, group, GroupAct.CLOSE)
