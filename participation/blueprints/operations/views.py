"""Probes: is the process up, is the database there and at the right migration."""

from flask import Blueprint, Response, current_app

from participation.blueprints.authorization import public
from participation.database_state import is_at_head

bp = Blueprint("operations", __name__)


@bp.get("/healthz")
@public
def healthz() -> Response:
    """Answer as soon as the process runs."""
    return Response("ok\n", content_type="text/plain; charset=utf-8")


@bp.get("/readyz")
@public
def readyz() -> tuple[Response, int]:
    """Answer 200 when the database is reachable and migrated, 503 otherwise."""
    is_ready = is_at_head(current_app.extensions["migrate"].directory)
    words = "ready\n" if is_ready else "the database is not migrated\n"
    return Response(words, content_type="text/plain; charset=utf-8"), 200 if is_ready else 503
