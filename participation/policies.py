"""May this actor do this to that? One table: Permission → predicate."""

from collections.abc import Callable
from typing import Any

from participation.accounts import policy as accounts
from participation.accounts.actor import Actor
from participation.groups import policy as groups
from participation.meetings import policy as meetings
from participation.permissions import Permission
from participation.registrations import policy as registrations

_PREDICATES: dict[Permission, Callable[[Actor, Any], bool]] = {
    Permission.ACCOUNT_INVITE: accounts.may_invite,
    Permission.ACCOUNT_OWN: accounts.may_own,
    Permission.AGENDA_IMPORT: groups.may_plan,
    Permission.DEPARTEMENT_EDIT: accounts.may_edit_departement,
    Permission.GROUP_EDIT: groups.may_edit,
    Permission.JOURNAL_VIEW: accounts.may_view_journal,
    Permission.MEETING_EDIT: meetings.may_edit,
    Permission.MEETING_PLAN: groups.may_plan,
    Permission.MEETING_VIEW: meetings.may_view,
    Permission.REGISTRATION_MANAGE: registrations.may_manage,
    Permission.WORKSPACE_OPEN: groups.may_open_workspace,
}


def allows(actor: Actor, permission: Permission, target: Any = None) -> bool:
    """Return the verdict; a permission without a predicate is refused."""
    predicate = _PREDICATES.get(permission)
    return predicate is not None and predicate(actor, target)
