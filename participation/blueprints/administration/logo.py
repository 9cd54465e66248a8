"""`/administration/departement/logo`: the picture beside the name of the site."""

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from participation.blueprints.administration.blueprint import bp, own_departement
from participation.blueprints.administration.settings_form import LogoForm
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import BaseForm, refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.permissions import Permission
from participation.territories.logo import clean_png
from participation.territories.service import change_logo, remove_logo
from participation.unit_of_work import unit_of_work


@bp.route("/administration/departement/logo", methods=["GET", "POST"])
@authorize(Permission.DEPARTEMENT_EDIT)
def logo() -> ResponseReturnValue:
    """Take a logo in, in place of the one before."""
    row, form = own_departement(Permission.DEPARTEMENT_EDIT), LogoForm()
    if form.validate_on_submit():
        with refusals(form):
            png = clean_png(form.content or b"")  # before the database waits for us
            with unit_of_work():
                change_logo(current_actor().person_id, row, png)
            return redirect(url_for(".departement", fait="logo"), code=303)
    return render_page("administration/logo.html", form=form)


@bp.route("/administration/departement/logo/retirer", methods=["GET", "POST"])
@authorize(Permission.DEPARTEMENT_EDIT)
def drop_logo() -> ResponseReturnValue:
    """Take the logo away, after saying what stands there instead."""
    row, form = own_departement(Permission.DEPARTEMENT_EDIT), BaseForm()
    if form.validate_on_submit():
        with unit_of_work():
            remove_logo(current_actor().person_id, row)
        return redirect(url_for(".departement", fait="logo-retire"), code=303)
    if row.settings.logo is None:
        return redirect(url_for(".departement"), code=303)
    return render_template("administration/drop_logo.html", form=form)
