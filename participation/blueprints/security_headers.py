"""Headers on every answer, errors and static files included (QUALITY, “Safety”)."""

from collections.abc import MutableMapping
from typing import Any

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
TRANSPORT = "max-age=63072000; includeSubDomains"


def add(response: Response, *, is_https: bool) -> None:
    """Put the headers on an answer, unless the view chose its own."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if is_https:
        response.headers.setdefault("Strict-Transport-Security", TRANSPORT)


def add_to_static(headers: MutableMapping[str, Any], _path: str, _url: str) -> None:
    """Put the headers on a static file."""
    for name, value in HEADERS.items():
        headers[name] = value
