"""Ties a meeting to the one that it comes right after, and to the plans that it is about."""

from collections.abc import Sequence

from participation.accounts.actor import Actor
from participation.journal.service import record
from participation.meetings.chains import is_right_after
from participation.meetings.errors import NotRightAfterError
from participation.meetings.models import Meeting
from participation.meetings.service.sequence import touch
from participation.territories.models import Plan


def tie(
    actor: Actor, meeting: Meeting, follows: Meeting | None, plans: Sequence[Plan]
) -> frozenset[str]:
    """Say what a meeting follows and which plans it serves; its plans are loaded.

    Return the names of what changed.

    Raises:
        NotRightAfterError: it does not come right after the other one, at the same place.

    """
    if follows is not None and (
        follows.departement_id != meeting.departement_id
        or follows.id == meeting.id
        or not is_right_after(follows, meeting)
    ):
        raise NotRightAfterError
    changed = set()
    if meeting.follows_id != (follows.id if follows is not None else None):
        meeting.follows_id = follows.id if follows is not None else None
        changed.add("follows_id")
    chosen = [one for one in plans if one.departement_id == meeting.departement_id]
    if {one.id for one in chosen} != {one.id for one in meeting.plans}:
        meeting.plans = chosen
        changed.add("plans")
    if changed:
        touch(meeting, changed)
        record(actor.person_id, "meeting.edited", meeting, fields=sorted(changed))
    return frozenset(changed)
