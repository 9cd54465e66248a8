"""Merging groups, and splitting one: their meetings to come follow, or stay, as one chose."""

from collections.abc import Mapping, Sequence

from participation.accounts.actor import Actor
from participation.groups import service as groups
from participation.groups.inputs import GroupInput
from participation.groups.models import Group
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
    for meeting in ahead_of_groups([ending.group.id]):
        if meeting.id in moving:
            hand_over(actor, meeting, [ending.group], made[moving[meeting.id]])
    return made
