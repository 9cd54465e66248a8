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
    CHARTER_EDIT = "charter:edit"
    DEPARTEMENT_EDIT = "departement:edit"
    DOCUMENT_CHECK = "document:check"
    DOCUMENT_EDIT = "document:edit"
    DOCUMENT_OPEN = "document:open"
    DOCUMENT_VALIDATE = "document:validate"
    DOCUMENT_WRITE = "document:write"
    EVENT_ANNOUNCE = "event:announce"
    GLOSSARY_EDIT = "glossary:edit"
    GROUP_CREATE = "group:create"
    GROUP_EDIT = "group:edit"
    JOURNAL_VIEW = "journal:view"
    KIND_EDIT = "kind:edit"
    MEETING_EDIT = "meeting:edit"
    MEETING_PLAN = "meeting:plan"
    MEETING_VIEW = "meeting:view"
    MEMBER_MANAGE = "member:manage"
    PLACE_EDIT = "place:edit"
    REGISTRATION_MANAGE = "registration:manage"
    STEERING_VIEW = "steering:view"
    TERM_PROPOSE = "term:propose"
    WISH_EXPRESS = "wish:express"
    WORKSPACE_OPEN = "workspace:open"


_EVERYONE = frozenset(
    {
        Permission.ACCOUNT_OWN,
        Permission.DOCUMENT_EDIT,
        Permission.DOCUMENT_OPEN,
        Permission.MEETING_VIEW,
        Permission.TERM_PROPOSE,
        Permission.WISH_EXPRESS,
    }
)
_PROFESSIONAL = _EVERYONE | {Permission.EVENT_ANNOUNCE}
_FACILITATION = frozenset(
    {
        Permission.AGENDA_IMPORT,
        Permission.DOCUMENT_WRITE,
        Permission.GLOSSARY_EDIT,
        Permission.GROUP_EDIT,
        Permission.MEETING_EDIT,
        Permission.MEETING_PLAN,
        Permission.MEMBER_MANAGE,
        Permission.REGISTRATION_MANAGE,
        Permission.WORKSPACE_OPEN,
    }
)
_STEERING = frozenset(
    {
        Permission.CHARTER_EDIT,
        Permission.DOCUMENT_VALIDATE,
        Permission.GROUP_CREATE,
        Permission.JOURNAL_VIEW,
        Permission.KIND_EDIT,
        Permission.PLACE_EDIT,
        Permission.STEERING_VIEW,
    }
)

PERMISSIONS_OF: dict[Role, frozenset[Permission]] = {
    Role.USAGER: _EVERYONE,
    Role.RELECTEUR: _EVERYONE,
    Role.ANIMATEUR: _PROFESSIONAL | _FACILITATION,
    Role.ELU: _EVERYONE | {Permission.STEERING_VIEW},
    Role.CHARGE_MISSION: _PROFESSIONAL | _FACILITATION | _STEERING | {Permission.DOCUMENT_CHECK},
    Role.PARTENAIRE: _PROFESSIONAL | {Permission.DOCUMENT_CHECK},
    Role.REFERENT: _PROFESSIONAL | {Permission.DOCUMENT_CHECK},
    Role.RELAIS: _PROFESSIONAL,
    Role.ADMIN: _EVERYONE | _STEERING | {Permission.ACCOUNT_INVITE, Permission.DEPARTEMENT_EDIT},
}
