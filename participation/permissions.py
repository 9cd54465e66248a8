"""What may be done, by which role: the matrix that `policies.py` completes with the object."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody is here; several at once are possible."""

    USAGER = "usager"
    RELECTEUR = "relecteur"
    ANIMATEUR = "animateur"
    ELU = "elu"
    CHARGE_MISSION = "charge-mission"
    PARTENAIRE = "partenaire"
    REFERENT = "referent"
    RELAIS = "relais"
    ADMIN = "admin"


class Permission(StrEnum):
    """`object:act`, in alphabetical order."""

    ACCOUNT_INVITE = "account:invite"
    ACCOUNT_OWN = "account:own"
    AGENDA_IMPORT = "agenda:import"
    DEPARTEMENT_EDIT = "departement:edit"
    GROUP_EDIT = "group:edit"
    JOURNAL_VIEW = "journal:view"
    MEETING_EDIT = "meeting:edit"
    MEETING_PLAN = "meeting:plan"
    MEETING_VIEW = "meeting:view"
    REGISTRATION_MANAGE = "registration:manage"
    WORKSPACE_OPEN = "workspace:open"


_EVERYONE = frozenset({Permission.ACCOUNT_OWN, Permission.MEETING_VIEW})
_FACILITATION = frozenset(
    {
        Permission.AGENDA_IMPORT,
        Permission.GROUP_EDIT,
        Permission.MEETING_EDIT,
        Permission.MEETING_PLAN,
        Permission.REGISTRATION_MANAGE,
        Permission.WORKSPACE_OPEN,
    }
)

PERMISSIONS_OF: dict[Role, frozenset[Permission]] = {
    Role.USAGER: _EVERYONE,
    Role.RELECTEUR: _EVERYONE,
    Role.ANIMATEUR: _EVERYONE | _FACILITATION,
    Role.ELU: _EVERYONE,
    Role.CHARGE_MISSION: _EVERYONE | _FACILITATION | {Permission.JOURNAL_VIEW},
    Role.PARTENAIRE: _EVERYONE,
    Role.REFERENT: _EVERYONE,
    Role.RELAIS: _EVERYONE,
    Role.ADMIN: _EVERYONE
    | {Permission.ACCOUNT_INVITE, Permission.DEPARTEMENT_EDIT, Permission.JOURNAL_VIEW},
}
