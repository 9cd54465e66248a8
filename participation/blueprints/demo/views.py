"""The demo's doors, `/demo/connexion/<role>`, and its letter box, `/demo/boite`."""

from flask import Blueprint, current_app, render_template, request
from flask.typing import ResponseReturnValue

from participation.blueprints.authorization import public
from participation.blueprints.csrf import bare_post
from participation.blueprints.demo.box import opened_box
from participation.blueprints.sign_in.demo_doors import door
from participation.blueprints.sign_in.entering import open_for
from participation.blueprints.sign_in.waiting import Waiting
from participation.errors import NotFoundError
from participation.unit_of_work import unit_of_work

bp = Blueprint("demo", __name__)


@bp.post("/demo/connexion/<role>")
@public
def enter(role: str) -> ResponseReturnValue:
    """Come in as one of the seven, without a code."""
    chosen = door(role)
    if chosen is None:
        raise NotFoundError
    with unit_of_work():
        return open_for(Waiting(), chosen.account)


bare_post(enter)


@bp.get("/demo/boite")
@public
def box() -> ResponseReturnValue:
    """Show the messages of the outbox as their readers get them, the newest first."""
    opened = opened_box(
        typed=request.args.get("adresse", ""),
        before=request.args.get("avant", ""),
        base_url=current_app.config["SETTINGS"].base_url,
    )
    return render_template("demo/box.html", box=opened)
