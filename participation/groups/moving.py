"""Moving groups from a territory that was split or joined to those that follow it."""

from collections.abc import Sequence

from sqlalchemy.orm.attributes import flag_modified

from participation.groups.models import Group
from participation.journal.service import record
from participation.territories.models import Territory
from participation.unit_of_work import locked


def move_group(
    by_person_id: int | None, group: Group, old: Territory, new: Sequence[Territory]
) -> bool:
    """Let a group cover other territories instead of one; say whether it did.

    Its territories are loaded; a group that was moved in between stays where it is.
    """
    locked(group)
    if old.id not in {one.id for one in group.territories}:
        return False
    kept = {one.id: one for one in (*group.territories, *new) if one.id != old.id}
    group.territories = list(kept.values())
    flag_modified(group, "name")  # another territory is another version too
    record(by_person_id, "group.moved", group, fields=["territories"])
    return True
