"""The blueprint of reading: its pages stay out of caches and search engines."""

from flask import Blueprint, Response

bp = Blueprint("reading", __name__)


@bp.after_request
def keep_apart(response: Response) -> Response:
    """Let no cache and no search engine learn of what somebody reads and says."""
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
