"""`/integrer`: the frame and the feeds to paste; `/integrer/agenda`: what the frame holds."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from participation.accounts.actor import ANONYMOUS
from participation.blueprints import sites
from participation.blueprints.agenda.filters import ChosenFilters, public_root, read_filters
from participation.blueprints.authorization import public
from participation.blueprints.forms import render_page
from participation.blueprints.meeting_rows import row_of
from participation.blueprints.security_headers import embeddable
from participation.calendars import queries
from participation.i18n import gettext as _

bp = Blueprint("embedding", __name__)

SHOWN = 20
CHOICES = ("departement", "territoire", "groupe")


@dataclass(frozen=True, slots=True)
class Snippets:
    """What one pastes: the frame, and the addresses of the feeds."""

    frame: str
    agenda: str
    ics: str
    json: str


@bp.get("/integrer")
@public(cached=True)
def index() -> ResponseReturnValue:
    """Choose what is shown, then copy the frame or the address of a feed."""
    chosen = read_filters()
    if chosen.departement_id is not None:
        sites.wear_that_of(chosen.departement_id)
    return render_page("embedding/index.html", chosen=chosen, snippets=_snippets(chosen))


@bp.get("/integrer/agenda")
@embeddable
@public(cached=True)
def agenda() -> ResponseReturnValue:
    """Show the next public meetings, bare, for the frame of another site."""
    chosen = read_filters(is_offered=False)
    if chosen.departement_id is not None:
        sites.wear_that_of(chosen.departement_id)
    meetings = queries.listed(ANONYMOUS, chosen.wanted, limit=SHOWN)
    return render_page(
        "embedding/agenda.html",
        rows=[row_of(meeting, chosen.zone) for meeting in meetings],
        root=public_root(),
        words=_in_words(chosen),
        everything=url_for("agenda.index", **_params(chosen)),
    )


def _snippets(chosen: ChosenFilters) -> Snippets:
    root, params = public_root(), _params(chosen)
    query = f"?{urlencode(params)}" if params else ""
    address = f"{root}{url_for('embedding.agenda')}{query}"
    title = _("Les prochaines rencontres")
    frame = Markup(
        '<iframe src="{}" title="{}" width="100%" height="600" loading="lazy"></iframe>'
    ).format(address, title)
    return Snippets(
        frame=str(frame),
        agenda=f"{url_for('embedding.agenda')}{query}",
        ics=f"{root}{url_for('calendars.agenda')}{query}",
        json=f"{root}{url_for('agenda.data')}{query}",
    )


def _params(chosen: ChosenFilters) -> dict[str, Any]:
    return {name: chosen.params[name] for name in CHOICES if name in chosen.params}


def _in_words(chosen: ChosenFilters) -> str:
    return ", ".join(chosen.words[name] for name in CHOICES if name in chosen.words)
