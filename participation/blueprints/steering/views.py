"""The pages of those who steer; an élue reads them, nothing is changed from here."""

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue

from participation import clock
from participation.blueprints import pagination
from participation.blueprints.authorization import authorize
from participation.blueprints.request_state import current_actor
from participation.blueprints.steering.bodies import steered_bodies
from participation.blueprints.steering.cadence_file import cadence_file
from participation.blueprints.steering.cadence_page import cadence_page
from participation.blueprints.steering.choices import read_choices
from participation.blueprints.steering.rosters_page import rosters_page
from participation.permissions import Permission

bp = Blueprint("steering", __name__)


@bp.get("/pilotage")
@authorize(Permission.STEERING_VIEW)
def index() -> ResponseReturnValue:
    """Show what one may look at here."""
    return render_template("steering/index.html", steered=steered_bodies(current_actor()))


@bp.get("/pilotage/cadence")
@authorize(Permission.STEERING_VIEW)
def cadence() -> ResponseReturnValue:
    """Show how every body keeps to its rhythm, those that are late first."""
    steered = steered_bodies(current_actor())
    chosen = read_choices(steered)
    page = cadence_page(current_actor(), steered, chosen, request.args.get(pagination.PARAMETER))
    return render_template("steering/cadence.html", cadence=page)


@bp.get("/pilotage/cadence.csv")
@authorize(Permission.STEERING_VIEW)
def cadence_table() -> Response:
    """Give the same as a file for a spreadsheet, narrowed in the same way."""
    steered = steered_bodies(current_actor())
    content = cadence_file(steered, read_choices(steered))
    response = Response(content, content_type="text/csv; charset=utf-8")
    name = f"rythme-des-groupes-{clock.today(steered.zone)}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@bp.get("/pilotage/groupes")
@authorize(Permission.STEERING_VIEW)
def groups() -> ResponseReturnValue:
    """Show who sits in each body, without any usager, and where usagers have a seat."""
    steered = steered_bodies(current_actor())
    chosen = read_choices(steered)
    page = rosters_page(steered, chosen, request.args.get(pagination.PARAMETER))
    return render_template("steering/groups.html", rosters=page)
