"""The browser's side of a session: its cookie, and Flask-Login's way to the actor."""

from dataclasses import dataclass

from flask import Request, Response, current_app, request
from flask.sessions import SessionInterface, SessionMixin
from flask_login import UserMixin

from participation.accounts import sessions
from participation.accounts.actor import Actor
from participation.accounts.models import Account
from participation.blueprints.request_state import state
from participation.extensions import login_manager
from participation.groups import queries as groups
from participation.permissions import Role

SECURE_COOKIE, PLAIN_COOKIE = "__Host-session", "session"


@dataclass(frozen=True)
class SignedIn(UserMixin):  # type: ignore[misc]
    """What Flask-Login knows of the person signed in."""

    actor: Actor
    session_id: int
    token: str
    is_due: bool

    def get_id(self) -> str:
        return str(self.actor.account_id)


class NoCookieSession(dict[str, object], SessionMixin):
    """Flask's own session, always empty: nothing is kept in the visitor's browser."""


class NoCookieSessions(SessionInterface):
    """Never sends Flask's own session cookie."""

    def open_session(self, _app: object, _request: Request) -> NoCookieSession:
        return NoCookieSession()

    def save_session(self, _app: object, _session: SessionMixin, _response: Response) -> None:
        return None


def sent_token() -> str:
    """Return the token of the session cookie of the current request, empty without one."""
    return request.cookies.get(_cookie(), "")


def actor_of(account: Account, grants: frozenset[tuple[Role, int]]) -> Actor:
    """Return the actor that an account is, with its groups: one statement."""
    member_of, facilitates = groups.group_ids_of(account.person_id)
    return Actor(
        account_id=account.id,
        person_id=account.person_id,
        departement_id=account.departement_id,
        name=account.person.chosen_name or account.function,
        grants=grants,
        member_of=member_of,
        facilitates=facilitates,
    )


def load_signed_in(_current: Request) -> SignedIn | None:
    """Return who holds the session cookie of the current request: two statements at most."""
    token = sent_token()
    found = sessions.find(token) if token else None
    if found is None:
        return None
    session, grants = found
    actor = actor_of(session.account, grants)
    return SignedIn(actor, session.id, token, sessions.is_due(session))


login_manager.request_loader(load_signed_in)
login_manager.session_protection = None


def sign_in(response: Response, account: Account) -> None:
    """Open a session for an account, in the open unit of work, and give its cookie to the browser.

    A session that this browser had ends: its token never opens anything again.
    """
    actor, session_id = state().actor, state().session_id
    if actor.account_id is not None and session_id is not None:
        sessions.end(actor.account_id, session_id)
        state().session_is_due = False
    _set_cookie(response, sessions.open_session(account, _browser()))


def drop_cookie(response: Response) -> None:
    """Take the cookie back and let nothing of the pages stay on a shared computer."""
    if sent_token():
        _set_cookie(response, "", max_age=0)
    response.headers["Clear-Site-Data"] = '"cache"'


def _cookie() -> str:
    """Return the one name that the cookie has here.

    Over https only our own host can set `__Host-…`: a plain one could come from a neighbour, and
    put somebody into a session that is not theirs. The demo on loopback has no https.
    """
    return SECURE_COOKIE if current_app.config["SETTINGS"].is_https else PLAIN_COOKIE


def _set_cookie(response: Response, token: str, max_age: int | None = None) -> None:
    name = _cookie()
    response.set_cookie(
        name,
        token,
        max_age=max_age,
        secure=name == SECURE_COOKIE,
        httponly=True,
        samesite="Lax",
        path="/",
    )


def _browser() -> str:
    """Describe a browser for its owner, without keeping what would single it out."""
    agent = request.headers.get("User-Agent", "")
    system = next(
        (
            name
            for name in ("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux")
            if name in agent
        ),
        "",
    )
    program = next(
        (name for name in ("Firefox", "Edg", "OPR", "Chrome", "Safari") if name in agent), ""
    )
    return " · ".join(part for part in (system, program) if part)
