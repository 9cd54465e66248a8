"""Headers on every answer, errors and static files included (QUALITY, “Safety”)."""

from collections.abc import Callable, MutableMapping
from typing import Any, TypeVar

from flask import Response

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
# A page made to be shown inside another site: anybody may frame it, nothing else changes.
EMBEDDED_HEADERS = {
    **{name: value for name, value in HEADERS.items() if name != "X-Frame-Options"},
    "Content-Security-Policy": POLICY.replace("frame-ancestors 'none'", "frame-ancestors *"),
    "Cross-Origin-Resource-Policy": "cross-origin",
}
MARK = "participation_embeddable"
View = TypeVar("View", bound=Callable[..., Any])
TRANSPORT = "max-age=63072000; includeSubDomains"


def embeddable(view: View) -> View:
    """Mark a view whose page stands in frames of other sites; it leaves no cookie there."""
    setattr(view, MARK, True)
    return view


def is_embeddable(view: Callable[..., Any] | None) -> bool:
    """Say whether a view is marked so."""
    return getattr(view, MARK, False)


def add(response: Response, *, is_https: bool, is_embedded: bool = False) -> None:
    """Put the headers on an answer, unless the view chose its own."""
    for name, value in (EMBEDDED_HEADERS if is_embedded else HEADERS).items():
        response.headers.setdefault(name, value)
    if is_https:
        response.headers.setdefault("Strict-Transport-Security", TRANSPORT)


def add_to_static(headers: MutableMapping[str, Any], _path: str, _url: str) -> None:
    """Put the headers on a static file."""
    for name, value in HEADERS.items():
        headers[name] = value
