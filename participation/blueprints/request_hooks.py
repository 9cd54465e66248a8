"""What happens around every view: who, where, in which language; refusals, cookies, headers."""

from typing import Any

from flask import Flask, Response, current_app, request
from flask_login import current_user
from werkzeug.exceptions import BadRequest, NotFound

from participation import i18n
from participation.accounts import attempts, sessions
from participation.blueprints import csrf, page_cache, security_headers, sites
from participation.blueprints.authorization import mark_of
from participation.blueprints.page_cache import PageCache
from participation.blueprints.request_state import state
from participation.blueprints.sessions import sent_token
from participation.extensions import db
from participation.journal.queries import heads
from participation.unit_of_work import unit_of_work

READINGS = ("normale", "facile")
# Probes and files have no face, and must answer when the database does not.
BARE = frozenset({"calendars", "operations", "theme"})
YEAR = 365 * 24 * 3600
OK, NOT_MODIFIED, HTML = 200, 304, "text/html; charset=utf-8"


def install(app: Flask, cache: PageCache) -> None:
    """Bind the hooks, in the order in which they run."""
    app.before_request(lambda: _begin(app, cache))
    app.after_request(lambda response: _finish(response, cache))
    app.teardown_request(lambda _error: i18n.reset())


def _begin(app: Flask, cache: PageCache) -> Response | None:
    """Decide language and access; answer from memory where the page allows it."""
    view = app.view_functions.get(request.endpoint or "")
    _choose_language()
    _refuse_odd_addresses()
    if view is not None and mark_of(view) is None:
        raise NotFound  # default deny: the endpoint says nothing about who may come in
    if mark_of(view) == "cached" and _is_anonymous() and page_cache.is_cacheable_request():
        kept = _from_memory(cache)
        if kept is not None:
            return kept
    _load_actor()
    if request.blueprint not in BARE:
        sites.choose()
    csrf.verify(view)  # its refusal wears the face of the site, with the human to call
    return None


def _refuse_odd_addresses() -> None:
    """Turn away what no browser sends: a host that is none, a NUL that no database takes."""
    if isinstance(request.routing_exception, BadRequest):
        raise request.routing_exception
    if "\0" in request.path or b"%00" in request.query_string:
        raise NotFound


def _finish(response: Response, cache: PageCache) -> Response:
    """Write the ledger, keep a page that is the same for all, add cookies and headers."""
    _settle_ledger()
    key = state().cache_key
    if key and response.status_code == OK:
        page = cache.put(key, response.get_data(), response.content_type or HTML)
        response = page_cache.answer(key, page)
    elif "Cache-Control" not in response.headers:
        response.headers["Cache-Control"] = "private, no-store"
    is_embedded = _is_embedded(response)
    if not is_embedded:
        _remember_choices(response)
    is_https = current_app.config["SETTINGS"].is_https
    security_headers.add(response, is_https=is_https, is_embedded=is_embedded)
    return response


def _is_embedded(response: Response) -> bool:
    """Say whether this answer is the page made for frames; its errors are pages like the others."""
    view = current_app.view_functions.get(request.endpoint or "")
    return response.status_code in (OK, NOT_MODIFIED) and security_headers.is_embeddable(view)


def _from_memory(cache: PageCache) -> Response | None:
    state().heads = tuple(heads())
    key = cache.key(state().heads, state().language, state().reading)
    if (fresh := page_cache.not_modified(key)) is not None:
        return fresh
    if (page := cache.get(key)) is not None:
        return page_cache.answer(key, page)
    state().cache_key = key
    return None


def _is_anonymous() -> bool:
    return not sent_token()


def _load_actor() -> None:
    if not _is_anonymous() and current_user.is_authenticated:
        found = state()
        found.actor = current_user.actor
        found.session_id = current_user.session_id
        found.session_token = current_user.token
        found.session_is_due = current_user.is_due


def _choose_language() -> None:
    chosen: dict[str, Any] = {}
    for name, known in (("langue", i18n.languages()), ("lecture", READINGS)):
        asked, remembered = request.args.get(name), request.cookies.get(name)
        if asked in known:
            state().cookies[name] = asked
            chosen[name] = asked
        elif remembered in known:
            chosen[name] = remembered
    state().language = chosen.get("langue", i18n.SOURCE_LANGUAGE)
    state().reading = chosen.get("lecture", READINGS[0])
    i18n.speak(state().language)


def _remember_choices(response: Response) -> None:
    is_https = current_app.config["SETTINGS"].is_https
    for name, value in state().cookies.items():
        response.set_cookie(
            name, value or "", max_age=YEAR, secure=is_https, httponly=True, samesite="Lax"
        )


def _settle_ledger() -> None:
    """Write attempts and signs of life, in their own short transaction after the view."""
    if not (attempts.has_pending() or state().session_is_due):
        return
    db.session.rollback()
    with unit_of_work():
        attempts.settle()
        session_id = state().session_id
        if state().session_is_due and session_id is not None:
            sessions.note_seen(session_id)
