"""What a browser keeps between asking for a code and coming in: one cookie, for ten minutes."""

import base64
import binascii
from dataclasses import dataclass

from flask import Response, current_app, request

from participation.accounts.sign_in import LIFETIME
from participation.blueprints.sign_in.destinations import local_path

COOKIE = "connexion"
PATH = "/connexion"
JOINT = "."


@dataclass(frozen=True, slots=True)
class Waiting:
    """The secret that binds the browser to its code, and where its owner wanted to go."""

    token: str = ""
    suite: str = ""


def held() -> Waiting:
    """Return what the browser of the current request keeps, empty when it asked for nothing."""
    token, _, packed = request.cookies.get(COOKIE, "").partition(JOINT)
    try:
        suite = base64.urlsafe_b64decode(packed).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError):
        suite = ""
    return Waiting(token, local_path(suite))


def give(response: Response, waiting: Waiting) -> None:
    """Let the browser keep it; scripts cannot read it, and only these pages receive it."""
    packed = base64.urlsafe_b64encode(waiting.suite.encode()).decode()
    response.set_cookie(
        COOKIE,
        f"{waiting.token}{JOINT}{packed}",
        max_age=int(LIFETIME.total_seconds()),
        path=PATH,
        secure=current_app.config["SETTINGS"].is_https,
        httponly=True,
        samesite="Lax",
    )


def take_back(response: Response) -> None:
    """Let the browser forget it."""
    if COOKIE in request.cookies:
        response.delete_cookie(COOKIE, path=PATH, httponly=True, samesite="Lax")
