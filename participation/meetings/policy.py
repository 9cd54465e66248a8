"""Who may see a meeting, and who may change it."""

from participation.accounts.actor import PROFESSIONAL_ROLES, Actor
from participation.groups import policy as groups
from participation.meetings.models import Audience, Meeting


def may_edit(actor: Actor, target: Meeting) -> bool:
    """Change a meeting: whoever may plan the meetings of one of its groups, or of all groups.

    An event that belongs to no group is answered by those who look after the Département.
    """
    return groups.looks_after(actor, target) or any(
        groups.may_plan(actor, group) for group in target.groups
    )


def may_view(actor: Actor, target: Meeting) -> bool:
    """See a meeting, by its audience once it is announced; before, whoever may change it.

    - public: everybody;
    - members: the members of one of its groups;
    - professionals: whoever holds a professional role in the Département.
    """
    if may_edit(actor, target):
        return True
    if not target.is_announced:
        return False
    if target.audience is Audience.PUBLIC:
        return True
    if target.audience is Audience.MEMBERS:
        return any(group.id in actor.member_of for group in target.groups)
    return bool(actor.roles_in(target.departement_id) & PROFESSIONAL_ROLES)
