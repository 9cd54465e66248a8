"""The blueprint of announced events, and what the next page says after an act."""

from flask import Blueprint, request

from participation.i18n import LazyText, lazy

bp = Blueprint("announcements", __name__)

_OUTCOMES: dict[str, LazyText] = {
    "annonce": lazy("Votre annonce est partie. Nous vous écrivons dès qu’on vous répond."),
    "retrait": lazy("Votre annonce est retirée."),
}


def outcome() -> LazyText | None:
    """Return the sentence about what was just done, from a closed list."""
    return _OUTCOMES.get(request.args.get("fait", ""))
