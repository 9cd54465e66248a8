"""Refuses a writing request that does not come from our own pages, without a visitor's cookie.

Browsers say where a request comes from (`Sec-Fetch-Site`, else `Origin`); for those that do not,
a key signed into the form stands for it. With a session, a token bound to it is asked as well.
"""

import hmac
import secrets
from urllib.parse import urlsplit

from flask import abort, request
from itsdangerous import BadSignature, Signer
from markupsafe import Markup

from participation.accounts.secrets import keys
from participation.blueprints.request_state import state
from participation.i18n import gettext as _

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OPERATION_FIELD = "op_id"
TOKEN_FIELD = "csrf_token"  # noqa: S105 - the name of a field
EXEMPT_MARK = "participation_bare_post"


def bare_post(view: object) -> object:
    """Mark a view that takes a POST from anywhere: the doors of the demo only."""
    setattr(view, EXEMPT_MARK, True)
    return view


def verify(view: object) -> None:
    """Abort with 400 unless the request comes from one of our pages."""
    if request.method in SAFE or getattr(view, EXEMPT_MARK, False):
        return
    operation = request.form.get(OPERATION_FIELD)
    if operation is not None and read_operation(operation) is None:
        abort(400, _refusal())
    said = _is_said_to_be_ours()
    if not (operation is not None if said is None else said):
        abort(400, _refusal())
    token = state().session_token
    sent = request.form.get(TOKEN_FIELD, "").encode()  # as text, an accent would be an accident
    if token and not hmac.compare_digest(session_token(token).encode(), sent):
        abort(400, _refusal())


def new_operation() -> str:
    """Return a random key, signed, that names one sending of one form."""
    return _signer().sign(secrets.token_urlsafe(16)).decode()


def read_operation(signed: str) -> str | None:
    """Return the key of a signed operation, or None when it is forged."""
    try:
        return _signer().unsign(signed).decode()
    except BadSignature:
        return None


def session_token(session: str) -> str:
    """Return the token bound to a session."""
    return keys().hashed("csrf", session)


def csrf_field() -> Markup:
    """Return the hidden fields of a form made of one button."""
    fields = Markup('<input type="hidden" name="{}" value="{}">').format(
        OPERATION_FIELD, new_operation()
    )
    if state().session_token:
        fields += Markup('<input type="hidden" name="{}" value="{}">').format(
            TOKEN_FIELD, session_token(state().session_token)
        )
    return fields


def _is_said_to_be_ours() -> bool | None:
    """Return what the browser says of where a request comes from, None when it says nothing.

    What it says counts before any key: another site can read a key on a public page and send it.
    From a page under `no-referrer` an origin is “null”, and says nothing (Fetch, 3.2).
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin", "null")
    return None if origin == "null" else urlsplit(origin).netloc == request.host


def _signer() -> Signer:
    secret = [key.decode() for key in (*reversed(keys().former), keys().current)]
    return Signer(secret, salt="operation")


def _refusal() -> str:
    return _("Cette page est restée ouverte trop longtemps. Revenez en arrière et recommencez.")
