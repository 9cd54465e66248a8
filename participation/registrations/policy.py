"""Who may see and change the list of those who come."""

from participation.accounts.actor import Actor
from participation.meetings import policy as meetings
from participation.meetings.models import Meeting


def may_manage(actor: Actor, target: Meeting) -> bool:
    """Whoever may change the meeting."""
    return meetings.may_edit(actor, target)
