"""Turns refusals and accidents into pages that say what to do and whom to call."""

import logging

from flask import Flask, make_response, render_template
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from participation.blueprints.request_state import state
from participation.database import DatabaseDownError
from participation.errors import DomainError, NotFoundError, TooManyAttemptsError
from participation.extensions import db
from participation.i18n import gettext as _
from participation.i18n import ngettext

PAGES = (400, 404, 405, 409, 413, 429, 500, 503)
SECONDS_IN_MINUTE = 60


def install(app: Flask) -> None:
    """Bind the error pages."""
    app.register_error_handler(NotFoundError, _absent)
    app.register_error_handler(TooManyAttemptsError, _too_many)
    app.register_error_handler(DomainError, _refused)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(DatabaseDownError, _database_down)


def wait_in_words(seconds: int) -> str:
    """Return "2 minutes" or "40 secondes"."""
    if seconds < SECONDS_IN_MINUTE:
        return ngettext("%(num)s seconde", "%(num)s secondes", seconds)
    minutes = -(-seconds // SECONDS_IN_MINUTE)
    return ngettext("%(num)s minute", "%(num)s minutes", minutes)


def page(code: int, sentence: str | None = None) -> ResponseReturnValue:
    """Return the page of an error; nothing of it is kept by any cache."""
    state().cache_key = ""
    shown = code if code in PAGES else (500 if code >= 500 else 400)  # noqa: PLR2004
    return render_template(f"errors/{shown}.html", sentence=sentence), code


def _absent(_error: NotFoundError) -> ResponseReturnValue:
    return page(404)


def _refused(error: DomainError) -> ResponseReturnValue:
    return page(409, str(error.message))


def _too_many(error: TooManyAttemptsError) -> ResponseReturnValue:
    sentence = _(
        "Il y a eu trop d’essais. Attendez %(wait)s, puis recommencez.",
        wait=wait_in_words(error.wait_seconds),
    )
    response = make_response(page(429, sentence))
    response.headers["Retry-After"] = str(error.wait_seconds)  # RFC 9110, 10.2.3
    return response


def _http(error: HTTPException) -> ResponseReturnValue:
    code = error.code or 500
    if code < 400:  # noqa: PLR2004 - redirections of the router are no errors
        return error.get_response()
    sentence = error.description if code == 400 and _is_ours(error) else None  # noqa: PLR2004
    response = make_response(page(code, sentence))
    # A 405 must name the methods that are allowed (RFC 9110, 15.5.6).
    kept = ((name, value) for name, value in error.get_headers() if name != "Content-Type")
    response.headers.extend(kept)
    return response


def _is_ours(error: HTTPException) -> bool:
    return error.description != type(error).description


def _database_down(error: DatabaseDownError) -> ResponseReturnValue:
    logging.getLogger(__name__).error("database unavailable: %s", type(error.orig).__name__)
    db.session.rollback()
    return page(503)
