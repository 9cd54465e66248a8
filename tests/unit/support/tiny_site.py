"""A site of three pages without any framework, to try the test bench itself."""

import os
from collections.abc import Callable, Iterable

SOUND = """<!doctype html><html lang="fr"><head><title>Essai – Participation</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Un essai</h1><p id="script">sans script</p>
<script src="/script.js"></script></main></body></html>"""
FAULTY = """<!doctype html><html><head><title>Essai</title></head><body><main><h1>Un essai</h1>
<img src="http://elsewhere.test/pixel.png"><p style="color:#bbb;background:#fff">Pâle</p>
<div style="width:2000px">large</div></main></body></html>"""
SCRIPT = 'document.getElementById("script").textContent = "avec script";'


def app(
    environ: dict[str, str], start_response: Callable[[str, list[tuple[str, str]]], object]
) -> Iterable[bytes]:
    """Answer as a WSGI application."""
    pages = {
        "/healthz": ("text/plain", os.environ.get("PARTICIPATION_WORD", "up")),
        "/": ("text/html; charset=utf-8", SOUND),
        "/faulty": ("text/html; charset=utf-8", FAULTY),
        "/script.js": ("text/javascript", SCRIPT),
    }
    kind, body = pages.get(environ["PATH_INFO"], ("text/plain", ""))
    policy = "default-src 'none'; script-src 'self'"
    headers = [("Content-Type", kind)]
    if environ["PATH_INFO"] == "/":
        headers.append(("Content-Security-Policy", policy))
    start_response("200 OK" if body else "404 Not Found", headers)
    return [body.encode()]
