"""The blueprint of places, its first page, and what the next page says after an act."""

from typing import Any

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug import Response

from participation.blueprints.administration.blueprint import own_departement
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import render_page
from participation.i18n import LazyText, lazy
from participation.permissions import Permission
from participation.territories import plans, queries

bp = Blueprint("places", __name__)

ROOT = "/administration/lieux-et-organismes"
_OUTCOMES: dict[str, LazyText] = {
    "ajoute": lazy("C’est ajouté."),
    "change": lazy("C’est enregistré."),
    "renomme": lazy("Le nouveau nom est en place. L’ancien reste connu."),
    "corrige": lazy("Le nom est corrigé."),
    "prolonge": lazy("Le plan est prolongé."),
    "partage": lazy("C’est fait. Les groupes restent où ils sont : déplacez-les si vous voulez."),
    "deplaces": lazy("Les groupes sont déplacés, leurs rencontres à venir aussi."),
    "supprime": lazy("C’est supprimé."),
}


@bp.get(ROOT)
@authorize(Permission.PLACE_EDIT)
def index() -> ResponseReturnValue:
    """Show the four lists, with how many things each holds."""
    departement = own_departement(Permission.PLACE_EDIT)
    counts = {
        "territories": len(queries.living_territories(departement.id)),
        "venues": len(queries.venues(departement.id)),
        "organisations": len(queries.organisations(departement.id)),
        "plans": len(plans.all_of(departement.id)),
    }
    return render_page("places/index.html", departement=departement, counts=counts)


def outcome() -> LazyText | None:
    """Return the sentence about what was just done, from a closed list."""
    return _OUTCOMES.get(request.args.get("fait", ""))


def done(endpoint: str, said: str, **values: Any) -> Response:
    """Go on to a page of the blueprint, which says what was done."""
    return redirect(url_for(f"places.{endpoint}", fait=said, **values), code=303)
