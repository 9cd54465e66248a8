"""`/mon-compte`: what somebody sees and decides of themselves."""

import json

from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from participation import clock
from participation.accounts import access, people, queries, sessions
from participation.accounts.models import Account
from participation.blueprints import sessions as browser_sessions
from participation.blueprints.account.forms import NameForm
from participation.blueprints.account.pages import account_page
from participation.blueprints.addresses import key_in
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import BaseForm, refusals, render_page
from participation.blueprints.group_members import outcomes as of_groups
from participation.blueprints.request_state import current_actor, state
from participation.errors import NotFoundError
from participation.i18n import LazyText, lazy
from participation.permissions import Permission
from participation.privacy.personal_data import SUBJECTS, everything_about
from participation.unit_of_work import unit_of_work

bp = Blueprint("account", __name__)

OUTCOMES: dict[str, LazyText] = {
    **of_groups.OUTCOMES,
    "nom": lazy("C’est noté."),
    "appareil": lazy("Cet appareil est sorti de votre espace."),
    "appareils": lazy("Vos autres appareils sont sortis de votre espace."),
}


@bp.get("/mon-compte")
@authorize(Permission.ACCOUNT_OWN)
def show() -> ResponseReturnValue:
    """Show what is held about the person signed in, and what they can do about it."""
    prepared = account_page(_own(), current_actor())
    done = request.args.get("fait", "")
    left = request.args.get("groupe", "") if done == "depart" else ""
    return render_template(
        "account/show.html", mine=prepared, outcome=OUTCOMES.get(done), left_group=left
    )


@bp.route("/mon-compte/nom", methods=["GET", "POST"])
@authorize(Permission.ACCOUNT_OWN)
def rename() -> ResponseReturnValue:
    """Change the name one is called by."""
    account = _own()
    form = NameForm(data={"chosen_name": account.person.chosen_name})
    if form.validate_on_submit():
        with refusals(form), unit_of_work():
            people.rename(account.person_id, account.person, form.chosen_name.data)
            return redirect(url_for(".show", fait="nom"), code=303)
    return render_page("account/rename.html", form=form)


@bp.post("/mon-compte/appareil")
@authorize(Permission.ACCOUNT_OWN)
def end_session() -> ResponseReturnValue:
    """End one session; that of this browser too, if it is the one chosen."""
    chosen = key_in(request.form.get("appareil", ""))
    if chosen is None:
        raise NotFoundError
    with unit_of_work():
        sessions.end(_own().id, chosen)
    return redirect(url_for(".show", fait="appareil"), code=303)


@bp.post("/mon-compte/autres-appareils")
@authorize(Permission.ACCOUNT_OWN)
def end_other_sessions() -> ResponseReturnValue:
    """End every session but this one."""
    with unit_of_work():
        sessions.end_others(_own().id, state().session_id)
    return redirect(url_for(".show", fait="appareils"), code=303)


@bp.get("/mon-compte/donnees")
@authorize(Permission.ACCOUNT_OWN)
def data() -> ResponseReturnValue:
    """List what is held about a person, and why."""
    return render_template("account/data.html", subjects=list(SUBJECTS.values()))


@bp.get("/mon-compte/donnees.json")
@authorize(Permission.ACCOUNT_OWN)
def export() -> Response:
    """Hand over everything held about a person (RGPD, art. 15 and 20)."""
    content = {
        "produit_le": clock.now().isoformat(timespec="seconds"),
        "parties": everything_about(_own().person_id),
    }
    response = Response(
        json.dumps(content, ensure_ascii=False, indent=2) + "\n",
        content_type="application/json; charset=utf-8",
    )
    response.headers["Content-Disposition"] = 'attachment; filename="mes-donnees.json"'
    return response


@bp.route("/mon-compte/fermer", methods=["GET", "POST"])
@authorize(Permission.ACCOUNT_OWN)
def close() -> ResponseReturnValue:
    """Close one's account, after saying what happens."""
    account, form = _own(), BaseForm()
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work():
                access.close(account.person_id, account)
            state().session_is_due = False
            response = redirect(url_for("sign_in.leave", fait="sortie"), code=303)
            browser_sessions.drop_cookie(response)  # type: ignore[arg-type]
            return response
    return render_page("account/close.html", form=form)


def _own() -> Account:
    account = queries.account(current_actor().account_id or 0)
    if account is None:
        raise NotFoundError
    return account
