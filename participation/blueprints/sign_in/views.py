"""Signing in and out: `/connexion`, the code, the link, the choice of a person, `/deconnexion`."""

import hashlib

from flask import Blueprint, Response, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from participation.accounts import sessions as server_sessions
from participation.accounts import sign_in
from participation.accounts.contacts import Contact
from participation.blueprints import sessions
from participation.blueprints.authorization import public
from participation.blueprints.forms import BaseForm, refusals, render_page
from participation.blueprints.request_state import current_actor, state
from participation.blueprints.sign_in.demo_doors import Door, open_doors
from participation.blueprints.sign_in.destinations import home_of, local_path
from participation.blueprints.sign_in.entering import enter, faces, open_for
from participation.blueprints.sign_in.forms import CodeForm, ContactForm, FaceForm
from participation.blueprints.sign_in.waiting import Waiting, give, held
from participation.errors import TooManyAttemptsError
from participation.unit_of_work import Operation, unit_of_work

bp = Blueprint("sign_in", __name__)


@bp.route("/connexion", methods=["GET", "POST"])
@public
def ask() -> ResponseReturnValue:
    """Ask where to send a code; a known and an unknown address get the same answer."""
    form = ContactForm(data={"suite": local_path(request.args.get("suite"))})
    if form.validate_on_submit() and form.contact.contact is not None:
        return _send(form.contact.contact, form, form.suite.data)
    actor = current_actor()
    home = home_of(actor) if actor.is_signed_in else ""
    return render_page("sign_in/ask.html", form=form, home=home, doors=_doors())


@bp.route("/connexion/code", methods=["GET", "POST"])
@public
def type_code() -> ResponseReturnValue:
    """Take the six digits, in the browser that asked for them."""
    waiting, form = held(), CodeForm()
    contact = sign_in.contact_asked(waiting.token)
    if form.validate_on_submit():
        try:
            with refusals(form), unit_of_work():
                accounts = sign_in.accounts_for_code(waiting.token, form.code.data)
                return enter(waiting, accounts)
        except TooManyAttemptsError:
            return render_template("sign_in/closed.html", contact=contact), 429
        form.wipe()
    elif contact is None and not form.is_sent:
        return redirect(url_for(".ask"), code=303)
    return render_page("sign_in/code.html", form=form, contact=contact)


@bp.post("/connexion/nouveau-code")
@public
def ask_again() -> ResponseReturnValue:
    """Send another code to the same address; the first one no longer works here."""
    waiting = held()
    contact = sign_in.contact_asked(waiting.token)
    if contact is None:
        return redirect(url_for(".ask"), code=303)
    return _send(contact, BaseForm(), waiting.suite)


@bp.get("/connexion/lien/<link>")
@public
def follow_link(link: str) -> ResponseReturnValue:
    """Show what a link opens; reading it uses nothing up."""
    seen = sign_in.seen_link(link, held().token)
    if seen is None:
        return render_template("sign_in/link_gone.html"), 404
    if seen.is_same_browser:
        return render_template("sign_in/link_enter.html", link=link)
    return render_template("sign_in/link_code.html", code=f"{seen.code[:3]} {seen.code[3:]}")


@bp.post("/connexion/lien/<link>")
@public
def enter_by_link(link: str) -> ResponseReturnValue:
    """Come in by a link, in the browser that asked for it."""
    waiting = held()
    try:
        with unit_of_work():
            return enter(waiting, sign_in.accounts_for_link(link, waiting.token))
    except sign_in.SignInCodeError:
        return render_template("sign_in/link_gone.html"), 409


@bp.route("/connexion/qui", methods=["GET", "POST"])
@public
def choose() -> ResponseReturnValue:
    """Ask the people of a shared mailbox who they are."""
    waiting = held()
    known = faces(sign_in.accounts_to_choose(waiting.token))
    if not known:
        return redirect(url_for(".ask"), code=303)
    form = FaceForm([(str(face.account_id), face.name) for face in known])
    if form.validate_on_submit():
        with refusals(form), unit_of_work():
            return open_for(waiting, sign_in.choose(waiting.token, int(form.who.data)))
    hints = {str(face.account_id): face.about for face in known}
    return render_page("sign_in/choose.html", form=form, hints=hints)


@bp.get("/deconnexion")
@public
def leave() -> ResponseReturnValue:
    """Offer to go out, or say that one is out."""
    return render_template("sign_in/leave.html", is_done=request.args.get("fait") == "sortie")


@bp.post("/deconnexion")
@public
def left() -> ResponseReturnValue:
    """End the session of this browser, on the server too."""
    response: Response = redirect(url_for(".leave", fait="sortie"), code=303)  # type: ignore[assignment]
    actor, session_id = current_actor(), state().session_id
    if actor.account_id is not None and session_id is not None:
        with unit_of_work():
            server_sessions.end(actor.account_id, session_id)
        state().session_is_due = False
    sessions.drop_cookie(response)
    return response


def _send(contact: Contact, form: BaseForm, suite: str) -> ResponseReturnValue:
    """Send a code and bind this browser to it; the same sending twice sends one message."""
    asked = form.operation
    token = sign_in.browser_token(asked.key, asked.fingerprint)
    # Another address typed on the same page is another request, not a mistake.
    key = hashlib.sha256(f"{asked.key}\x1f{asked.fingerprint}".encode()).hexdigest()

    def request_code() -> str:
        sign_in.request_code(contact, token, instead_of=held().token)
        return ""

    with unit_of_work(Operation(key, asked.fingerprint)) as work:
        work.once(request_code)
    response: Response = redirect(url_for("sign_in.type_code"), code=303)  # type: ignore[assignment]
    give(response, Waiting(token, local_path(suite)))
    return response


def _doors() -> list[Door]:
    return open_doors() if current_app.config["SETTINGS"].is_demo else []
