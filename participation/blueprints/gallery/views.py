"""The gallery of components, `/composants`: what the pages are made of, seen in one place."""

from datetime import date

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from participation.blueprints.authorization import public
from participation.blueprints.explaining import Explainer
from participation.blueprints.gallery.forms import SampleForm
from participation.blueprints.meeting_rows import MeetingRow
from participation.i18n import lazy
from participation.plain_french.lexicon import Lexicon

bp = Blueprint("gallery", __name__)

GOOD_ANSWERS = MultiDict(
    [
        ("filled-first_name", "Sam"),
        ("filled-phone", "06 12 00 00 00"),
        ("filled-email", "sam@exemple.fr"),
        ("filled-starts_on", "mardi 8 décembre 2026"),
        ("filled-starts_at", "14 h 30"),
        ("filled-capacity", "30"),
        ("filled-territory", "lauragais"),
        ("filled-words", "Bus, voiture, vélo : qu’est-ce qui vous bloque ?"),
        ("filled-needs", "trajet"),
        ("filled-needs", "langue"),
        ("filled-audience", "membres"),
        ("filled-agrees", "y"),
    ]
)
POOR_ANSWERS = MultiDict(
    [
        ("missing-starts_on", "bientôt"),
        ("missing-capacity", "-3"),
        ("missing-territory", "toulouse"),
        ("missing-words", "On en parle. " * 40),
    ]
)
EXPLAINED = "Un recours est possible contre un indu du RSA."
SAMPLE_ROWS = (
    MeetingRow(
        href="#se-deplacer",
        title="Se déplacer dans le Lauragais",
        day=date(2026, 12, 8),
        start="14 h",
        hours="de 14 h à 16 h 30",
        place="Castanet",
        is_off=False,
        tags=(("ok", lazy("Places libres"), None),),
    ),
    MeetingRow(
        href="#relire",
        title="Relire ensemble la lettre",
        day=date(2027, 1, 1),
        start="9 h 30",
        hours="de 9 h 30 à 12 h",
        place="Muret",
        is_off=True,
        tags=(("warn", lazy("Reportée"), None), ("neutral", lazy("Réservé aux membres"), "lock")),
    ),
)


@bp.route("/composants", methods=["GET", "POST"])
@public
def index() -> ResponseReturnValue:
    """Show each component empty, filled and in error; what is sent here is not kept."""
    if request.method == "POST":
        return redirect(url_for(".index"), code=303)
    return render_template(
        "gallery/index.html",
        blank=SampleForm(prefix="blank"),
        chosen=SampleForm(prefix="chosen"),
        filled=_answered("filled", GOOD_ANSWERS),
        missing=_answered("missing", POOR_ANSWERS),
        meetings=SAMPLE_ROWS,
        explained_pieces=Explainer(Lexicon.base()).pieces(EXPLAINED),
        a_day=date(2026, 12, 8),
        another_day=date(2027, 1, 1),
    )


def _answered(prefix: str, answers: MultiDict[str, str]) -> SampleForm:
    form = SampleForm(prefix=prefix)
    form.process(answers)
    form.validate()
    return form
