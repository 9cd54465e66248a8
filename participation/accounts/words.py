"""The words for what people are here, and how an account is called on the screens."""

from participation.accounts.models import Account
from participation.i18n import LazyText, lazy
from participation.i18n import gettext as _
from participation.permissions import Role

ROLES: dict[Role, LazyText] = {
    Role.USAGER: lazy("Membre d’un groupe"),
    Role.RELECTEUR: lazy("Relectrice ou relecteur"),
    Role.ANIMATEUR: lazy("Animatrice ou animateur"),
    Role.ELU: lazy("Élue ou élu"),
    Role.CHARGE_MISSION: lazy("Chargé·e de mission"),
    Role.PARTENAIRE: lazy("Structure partenaire"),
    Role.REFERENT: lazy("Référent·e"),
    Role.RELAIS: lazy("Relais"),
    Role.ADMIN: lazy("Administratrice ou administrateur"),
}

ROLE_HINTS: dict[Role, LazyText] = {
    Role.USAGER: lazy("Vient aux rencontres de son groupe."),
    Role.RELECTEUR: lazy("Relit les textes avant qu’ils partent."),
    Role.ANIMATEUR: lazy("Prévoit et anime les rencontres de ses groupes."),
    Role.ELU: lazy("Siège dans les groupes et répond aux avis."),
    Role.CHARGE_MISSION: lazy("Suit tous les groupes du Département."),
    Role.PARTENAIRE: lazy("Siège au nom d’une structure."),
    Role.REFERENT: lazy("Accompagne des personnes et les aide à venir."),
    Role.RELAIS: lazy("Accueille des personnes et les inscrit avec elles."),
    Role.ADMIN: lazy("Invite les personnes et règle le site."),
}


def called(account: Account) -> str:
    """Return what an account is called before its owner or an administrator."""
    return account.person.chosen_name or account.function or _("Une personne sans nom affiché")
