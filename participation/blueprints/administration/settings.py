"""`/administration/departement`: the names, the human to call and the colours of the site."""

from flask import Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from participation.blueprints.administration.blueprint import bp, own_departement
from participation.blueprints.administration.settings_form import (
    LogoForm,
    SettingsForm,
    settings_differences,
)
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import do_once, refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.blueprints.theme_style import EASY, READABLE
from participation.errors import EditConflictError
from participation.i18n import LazyText, lazy
from participation.permissions import Permission
from participation.territories.colours import contrast, is_colour, readable_on
from participation.territories.service import change_settings
from participation.territories.settings import PAPER, DepartementSettings

OUTCOMES: dict[str, LazyText] = {
    "reglages": lazy("C’est enregistré. Tout le monde le voit déjà."),
    "logo": lazy("Le logo est en place. Tout le monde le voit déjà."),
    "logo-retire": lazy("Le logo est retiré. Les initiales ont repris sa place."),
}


@bp.route("/administration/departement", methods=["GET", "POST"])
@authorize(Permission.DEPARTEMENT_EDIT)
def departement() -> ResponseReturnValue:
    """Change the settings of a Département, after seeing its colours if one wants."""
    row = own_departement(Permission.DEPARTEMENT_EDIT)
    kept = row.settings.to_stored()
    form = SettingsForm(data={**kept, "version": row.version})
    changed: list[tuple[str, str, str]] = []
    if form.validate_on_submit() and not form.is_preview:
        wanted = DepartementSettings.from_stored({**kept, **form.wanted})
        by, seen = current_actor().person_id, form.seen_version
        with refusals(form):
            do_once(form, lambda: change_settings(by, row, wanted, seen_version=seen))
            return redirect(url_for(".departement", fait="reglages"), code=303)
        if isinstance(form.refusal, EditConflictError):
            changed = settings_differences(form, row)
    return render_page(
        "administration/departement.html",
        form=form,
        changed=changed,
        contrast=_contrast_in_words(form.colour.data or ""),
        logo_form=LogoForm(),
        outcome=OUTCOMES.get(request.args.get("fait", "")),
    )


@bp.get("/administration/apercu.svg")
@authorize(Permission.DEPARTEMENT_EDIT)
def preview() -> Response:
    """Draw what two colours look like, before they are kept."""
    defaults = DepartementSettings("", "", "", "", "")
    colours = {
        name: _colour(request.args.get(name, ""), getattr(defaults, name))
        for name in ("colour", "accent")
    }
    colour = colours["colour"]
    drawing = render_template(
        "administration/preview.svg",
        **colours,
        paper=PAPER,
        ink=readable_on(colour, "#ffffff", READABLE),
        strong=readable_on(PAPER, colour, EASY),
    )
    return Response(drawing, content_type="image/svg+xml; charset=utf-8")


def _colour(text: str, default: str) -> str:
    return f"#{text}" if is_colour(f"#{text}") else default


def _contrast_in_words(colour: str) -> str:
    """Return a ratio as one reads it, rounded down so that it never promises too much."""
    if not is_colour(colour):
        return ""
    ratio = int(contrast(colour, PAPER) * 10) / 10
    return f"{ratio:.1f}".replace(".", ",")
