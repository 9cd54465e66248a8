"""Who may do what to accounts and to a Département's settings."""

from collections.abc import Callable
from typing import Protocol

from participation.accounts.actor import Actor
from participation.permissions import Permission


class OfDepartement(Protocol):
    """Anything that belongs to a Département."""

    @property
    def departement_id(self) -> int: ...


def may_own(actor: Actor, _target: object = None) -> bool:
    """Everybody who is signed in has their own account."""
    return actor.is_signed_in


def whoever_holds(permission: Permission) -> Callable[[Actor, OfDepartement | None], bool]:
    """Return the predicate of a permission that a role alone gives, in its own Département.

    Without a target: whoever holds it somewhere.
    """

    def holds(actor: Actor, target: OfDepartement | None = None) -> bool:
        return _may(actor, permission, target)

    return holds


def may_invite(actor: Actor, target: OfDepartement | None = None) -> bool:
    """Administrators invite, in their Département."""
    return _may(actor, Permission.ACCOUNT_INVITE, target)


def may_edit_departement(actor: Actor, target: OfDepartement | None = None) -> bool:
    """Administrators change the settings of their Département."""
    return _may(actor, Permission.DEPARTEMENT_EDIT, target)


def may_view_journal(actor: Actor, target: OfDepartement | None = None) -> bool:
    """Administrators and chargé·es de mission read the journal of their Département."""
    return _may(actor, Permission.JOURNAL_VIEW, target)


def _may(actor: Actor, permission: Permission, target: OfDepartement | None) -> bool:
    if target is None:
        return bool(actor.departements_where(permission))
    return actor.holds(permission, target.departement_id)
