"""Who may do what to a group."""

from participation.accounts.actor import Actor
from participation.accounts.policy import OfDepartement
from participation.groups.models import Group
from participation.permissions import Permission, Role


def may_open_workspace(actor: Actor, _target: object = None) -> bool:
    """Facilitators of a group, and those who look after the whole Département."""
    return bool(actor.facilitates) or bool(actor.departements_with(Role.CHARGE_MISSION))


def may_plan(actor: Actor, target: Group | None = None) -> bool:
    """Plan meetings of a group: those who facilitate it, or look after the Département.

    Without a target: whoever may do it somewhere.
    """
    if target is None:
        return may_open_workspace(actor)
    return target.id in actor.facilitates or looks_after(actor, target)


def may_edit(actor: Actor, target: Group) -> bool:
    """Change a group's page and its cadre: the same people."""
    return may_plan(actor, target)


def may_manage_members(actor: Actor, target: Group) -> bool:
    """Let people in, note what they said, give seats: the same people."""
    return may_plan(actor, target)


def may_express_wish(actor: Actor, target: Group) -> bool:
    """Propose something for the agenda, ask for a meeting: the members, and who facilitates."""
    return target.id in actor.member_of or may_plan(actor, target)


def looks_after(actor: Actor, target: OfDepartement) -> bool:
    """Look after every group of a Département."""
    return Role.CHARGE_MISSION in actor.roles_in(target.departement_id) and actor.holds(
        Permission.GROUP_EDIT, target.departement_id
    )
