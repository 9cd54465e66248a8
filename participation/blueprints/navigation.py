"""The links of the header, of each workspace and of the footer."""

from participation import policies
from participation.accounts.actor import Actor
from participation.i18n import gettext as _
from participation.permissions import Permission

# Members of a group reach its own document from their page; the list is for those who work on many.
_TEXTS = (
    Permission.DOCUMENT_WRITE,
    Permission.DOCUMENT_CHECK,
    Permission.DOCUMENT_VALIDATE,
)


def public_links(path: str) -> list[tuple[str, str, bool]]:
    """Return the links that everybody has: (label, address, is it where one stands)."""
    links = [
        (_("Rencontres"), "/agenda"),
        (_("Groupes"), "/groupes"),
        (_("Mon code"), "/i"),
        (_("Aide"), "/aide"),
    ]
    return [(label, href, _stands(path, href)) for label, href in links]


def workspace_links(actor: Actor, path: str) -> list[tuple[str, str, bool]]:
    """Return the links to what this person works with."""
    if not actor.is_signed_in:
        return []
    links = [(_("Mon compte"), "/mon-compte")]
    if policies.allows(actor, Permission.EVENT_ANNOUNCE):
        links.insert(0, (_("Mes annonces"), "/structure"))
    if policies.allows(actor, Permission.JOURNAL_VIEW):
        links.insert(0, (_("Administration"), "/administration"))
    if policies.allows(actor, Permission.STEERING_VIEW):
        links.insert(0, (_("Pilotage"), "/pilotage"))
    if any(policies.allows(actor, one) for one in _TEXTS):
        links.insert(0, (_("Textes"), "/animation/documents"))
    if policies.allows(actor, Permission.WORKSPACE_OPEN):
        links.insert(0, (_("Mes rencontres"), "/animation"))
    here = max((href for _label, href in links if _stands(path, href)), key=len, default="")
    return [(label, href, href == here) for label, href in links]


def footer_links() -> list[tuple[str, str]]:
    """Return the links of the footer."""
    return [
        (_("Aide"), "/aide"),
        (_("Textes faciles à lire"), "/documents"),
        (_("Les mots expliqués"), "/glossaire"),
        (_("Qui fait quoi ?"), "/qui-fait-quoi"),
        (_("Contact"), "/contact"),
        (_("Charte"), "/charte"),
        (_("Vie privée"), "/vie-privee"),
        (_("Accessibilité"), "/accessibilite"),
        (_("Mentions légales"), "/mentions-legales"),
        (_("Montrer l’agenda ailleurs"), "/integrer"),
        (_("Plan du site"), "/plan-du-site"),
    ]


def _stands(path: str, href: str) -> bool:
    return path == href or path.startswith(f"{href}/")
