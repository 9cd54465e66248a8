"""Where somebody goes once they are in: where they wanted to go, on this site only, or home."""

from urllib.parse import urlsplit

from participation import policies
from participation.accounts.actor import Actor
from participation.permissions import Permission

LONGEST = 500
FIRST_PRINTABLE = " "
# Coming back to a door would go round in circles, or straight out again.
DOORS = ("/connexion", "/deconnexion", "/demo/connexion")


def local_path(text: str | None) -> str:
    """Return an address of this site as it was asked for, or nothing when it leads elsewhere.

    Browsers take `//host` and a backslash for another site, and skip control characters.
    """
    path = text or ""
    if not path.startswith("/") or path.startswith("//") or len(path) > LONGEST:
        return ""
    if "\\" in path or any(char <= FIRST_PRINTABLE or char == "\x7f" for char in path):
        return ""
    if any(path == door or path.startswith((f"{door}/", f"{door}?")) for door in DOORS):
        return ""
    parts = urlsplit(path)
    return "" if parts.scheme or parts.netloc else path


def home_of(actor: Actor) -> str:
    """Return the page where somebody's work or news is."""
    if policies.allows(actor, Permission.WORKSPACE_OPEN):
        return "/animation"
    if policies.allows(actor, Permission.ACCOUNT_INVITE):
        return "/administration"
    return "/mon-compte"
