"""Changing what a group says of itself touches its easy twin, in the same transaction."""

from participation.accounts.actor import Actor
from participation.acts.easy_twins import follow_group
from participation.groups import service as groups
from participation.groups.inputs import CadreInput, GroupChange
from participation.groups.models import Group


def edit_group(
    by_person_id: int | None, group: Group, data: GroupChange, *, seen_version: int
) -> None:
    """Change a group; its easy twin is told what changed.

    Raises: the refusals of `groups.service.edit_group`.
    """
    groups.edit_group(by_person_id, group, data, seen_version=seen_version)
    follow_group(Actor(person_id=by_person_id), group)


def write_cadre(
    by_person_id: int | None, group: Group, data: CadreInput, *, seen_version: int
) -> None:
    """Write the frame of a group; its easy twin is told what changed.

    Raises: the refusals of `groups.service.write_cadre`.
    """
    groups.write_cadre(by_person_id, group, data, seen_version=seen_version)
    follow_group(Actor(person_id=by_person_id), group)
