"""The face of a Département as files: the style sheet of its two colours, and its logo."""

from flask import Blueprint, Response

from participation.blueprints.authorization import public
from participation.blueprints.theme_style import style, theme_of
from participation.errors import NotFoundError
from participation.territories import queries as territories
from participation.territories.kept_logo import logo_of

bp = Blueprint("theme", __name__)


@bp.get("/theme/<key:departement_id>.<hash>.css")
@public
def show(departement_id: int, hash: str) -> Response:  # noqa: A002 - the word of the address
    """Give the style sheet of a Département's two colours."""
    departement = territories.departement(departement_id)
    if departement is None:
        raise NotFoundError
    response = Response(style(departement.settings), content_type="text/css; charset=utf-8")
    return _kept(response, is_present=hash == theme_of(departement))


@bp.get("/logo/<key:departement_id>.<hash>.png")
@public
def logo(departement_id: int, hash: str) -> Response:  # noqa: A002 - the word of the address
    """Give the logo of a Département."""
    found = logo_of(departement_id)
    if found is None:
        raise NotFoundError
    response = Response(found.content, content_type="image/png")
    return _kept(response, is_present=hash == found.digest)


def _kept(response: Response, *, is_present: bool) -> Response:
    """Let an address that holds the present hash be kept for ever, an older one never."""
    response.headers["Cache-Control"] = (
        "public, max-age=31536000, immutable" if is_present else "no-store"
    )
    return response
