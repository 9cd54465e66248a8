"""Merging groups, and splitting one: what was theirs follows, ends or stays.

Meetings to come follow as one chose, organisations sit in the new group, delegations end.
"""

from collections.abc import Mapping, Sequence

from participation.accounts.actor import Actor
from participation.groups import service as groups
from participation.groups.delegations.ending import end_with
from participation.groups.inputs import GroupInput
from participation.groups.models import Group
from participation.groups.organisations.moving import move_seats
from participation.groups.service import Ending
from participation.meetings.ahead import ahead_of_groups, hand_over


def merge_groups(
    actor: Actor,
    endings: Sequence[Ending],
    data: GroupInput,
    *,
    moving: Sequence[int],
    cadre_from: Group | None = None,
) -> Group:
    """Make one group of several; `moving` are the ids of the meetings that follow.

    Raises: the refusals of `groups.service.merge`.
    """
    group = groups.merge(actor.person_id, endings, data, cadre_from=cadre_from)
    before = [one.group for one in endings]
    move_seats(actor.person_id, before, [group])
    end_with(actor.person_id, before)
    for meeting in ahead_of_groups([one.id for one in before]):
        if meeting.id in moving:
            hand_over(actor, meeting, before, group)
    return group


def split_group(
    actor: Actor,
    ending: Ending,
    parts: Sequence[GroupInput],
    *,
    moving: Mapping[int, int],
    with_cadre: bool = False,
) -> list[Group]:
    """Make several groups of one; `moving` says which part takes each meeting (id → position).

    Raises: the refusals of `groups.service.split`.
    """
    made = groups.split(actor.person_id, ending, parts, with_cadre=with_cadre)
    move_seats(actor.person_id, [ending.group], made)
    end_with(actor.person_id, [ending.group])
    for meeting in ahead_of_groups([ending.group.id]):
        if meeting.id in moving:
            hand_over(actor, meeting, [ending.group], made[moving[meeting.id]])
    return made
