"""Moving groups to other territories touches their meetings to come, found under the new ones."""

from collections.abc import Sequence

from participation.accounts.actor import Actor
from participation.errors import DomainError
from participation.groups.models import Group
from participation.groups.moving import move_group
from participation.i18n import lazy
from participation.meetings.refinding import find_again
from participation.territories.models import Territory


class NothingToMoveError(DomainError):
    """No group was ticked, or no territory."""

    message = lazy("Cochez au moins un groupe, et où il va.")


def move_groups(
    actor: Actor, groups: Sequence[Group], old: Territory, new: Sequence[Territory]
) -> int:
    """Move some groups, which came with their territories; return how many were moved.

    Raises:
        NothingToMoveError: nothing was chosen.

    """
    if not groups or not new:
        raise NothingToMoveError
    moved = [group for group in groups if move_group(actor.person_id, group, old, new)]
    for group in moved:
        find_again(group)
    return len(moved)
