"""The tiny style sheet that gives the site a Département's two colours."""

from flask import Blueprint, Response

from participation.blueprints.authorization import public
from participation.blueprints.theme_style import style, theme_of
from participation.errors import NotFoundError
from participation.territories import queries as territories

bp = Blueprint("theme", __name__)


@bp.get("/theme/<int:departement_id>.<hash>.css")
@public
def show(departement_id: int, hash: str) -> Response:  # noqa: A002 - the word of the address
    departement = territories.departement(departement_id)
    if departement is None:
        raise NotFoundError
    response = Response(style(departement.settings), content_type="text/css; charset=utf-8")
    is_present = hash == theme_of(departement)
    response.headers["Cache-Control"] = (
        "public, max-age=31536000, immutable" if is_present else "no-store"
    )
    return response
