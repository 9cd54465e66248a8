"""May this actor do this to that? One table: Permission → predicate."""

from collections.abc import Callable
from typing import Any

from participation.accounts import policy as accounts
from participation.accounts.actor import Actor
from participation.documents import policy as documents
from participation.groups import policy as groups
from participation.meetings import policy as meetings
from participation.permissions import Permission
from participation.registrations import policy as registrations

_PREDICATES: dict[Permission, Callable[[Actor, Any], bool]] = {
    Permission.ACCOUNT_INVITE: accounts.may_invite,
    Permission.ACCOUNT_OWN: accounts.may_own,
    Permission.AGENDA_IMPORT: groups.may_plan,
    Permission.CHARTER_EDIT: accounts.whoever_holds(Permission.CHARTER_EDIT),
    Permission.DEPARTEMENT_EDIT: accounts.may_edit_departement,
    Permission.DOCUMENT_CHECK: accounts.whoever_holds(Permission.DOCUMENT_CHECK),
    Permission.DOCUMENT_EDIT: documents.may_edit,
    Permission.DOCUMENT_OPEN: documents.may_open,
    Permission.DOCUMENT_VALIDATE: accounts.whoever_holds(Permission.DOCUMENT_VALIDATE),
    Permission.DOCUMENT_WRITE: accounts.whoever_holds(Permission.DOCUMENT_WRITE),
    Permission.EVENT_ANNOUNCE: accounts.whoever_holds(Permission.EVENT_ANNOUNCE),
    Permission.GLOSSARY_EDIT: accounts.whoever_holds(Permission.GLOSSARY_EDIT),
    Permission.GROUP_CREATE: accounts.whoever_holds(Permission.GROUP_CREATE),
    Permission.GROUP_EDIT: groups.may_edit,
    Permission.JOURNAL_VIEW: accounts.may_view_journal,
    Permission.KIND_EDIT: accounts.whoever_holds(Permission.KIND_EDIT),
    Permission.MEETING_EDIT: meetings.may_edit,
    Permission.MEETING_PLAN: groups.may_plan,
    Permission.MEETING_VIEW: meetings.may_view,
    Permission.MEMBER_MANAGE: groups.may_manage_members,
    Permission.PLACE_EDIT: accounts.whoever_holds(Permission.PLACE_EDIT),
    Permission.REGISTRATION_MANAGE: registrations.may_manage,
    Permission.STEERING_VIEW: accounts.whoever_holds(Permission.STEERING_VIEW),
    Permission.TERM_PROPOSE: accounts.may_own,
    Permission.WISH_EXPRESS: groups.may_express_wish,
    Permission.WORKSPACE_OPEN: groups.may_open_workspace,
}


def allows(actor: Actor, permission: Permission, target: Any = None) -> bool:
    """Return the verdict; a permission without a predicate is refused."""
    predicate = _PREDICATES.get(permission)
    return predicate is not None and predicate(actor, target)
