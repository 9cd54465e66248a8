"""What one request knows: who acts, which site is shown, in which language."""

from dataclasses import dataclass, field

from flask import g  # noqa: TID251 - the one place

from participation.accounts.actor import ANONYMOUS, Actor
from participation.blueprints.site import NEUTRAL, Site
from participation.territories.models import Departement


@dataclass(slots=True)
class RequestState:
    """The state of one request, filled by the hooks of `request_hooks.py`."""

    actor: Actor = ANONYMOUS
    session_id: int | None = None
    session_token: str = ""
    session_is_due: bool = False
    site: Site = NEUTRAL
    departements: list[Departement] = field(default_factory=list)
    language: str = "fr"
    reading: str = "normale"
    cache_key: str = ""
    heads: tuple[tuple[int, str], ...] = ()  # of the journals, where a page may be kept
    cookies: dict[str, str | None] = field(default_factory=dict)


def state() -> RequestState:
    """Return the state of the current request."""
    if "participation" not in g:
        g.participation = RequestState()
    found: RequestState = g.participation
    return found


def current_actor() -> Actor:
    """Return who acts in the current request."""
    return state().actor
