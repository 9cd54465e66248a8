"""The blueprint of the glossary, and what its pages share."""

from typing import Any

from flask import Blueprint, redirect, request, url_for
from werkzeug import Response

from participation.i18n import LazyText, lazy

bp = Blueprint("glossary", __name__)

_OUTCOMES: dict[str, LazyText] = {
    "ajoute": lazy("Le mot est dans le glossaire."),
    "change": lazy("C’est enregistré."),
    "cache": lazy("Le mot est caché. Le public ne le voit plus."),
    "montre": lazy("Le mot est de nouveau dans le glossaire."),
    "explique": lazy("Le mot est expliqué. Qui l’a demandé est prévenu."),
    "ecarte": lazy("C’est répondu. Qui l’a demandé est prévenu."),
    "demande": lazy("Merci. Nous vous répondons bientôt."),
}


def outcome() -> LazyText | None:
    """Return the sentence about what was just done, from a closed list."""
    return _OUTCOMES.get(request.args.get("fait", ""))


def done(endpoint: str, said: str, **values: Any) -> Response:
    """Go on to a page of the glossary, which says what was done."""
    return redirect(url_for(f"glossary.{endpoint}", fait=said, **values), code=303)
