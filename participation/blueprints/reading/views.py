"""`/relecture`: the texts that somebody with an account is asked to read."""

from flask.typing import ResponseReturnValue

from participation.blueprints.authorization import authorize
from participation.blueprints.forms import render_page
from participation.blueprints.reading import screens
from participation.blueprints.reading.blueprint import bp
from participation.blueprints.request_state import current_actor
from participation.blueprints.texts_to_read import Door, own_texts
from participation.errors import NotFoundError
from participation.permissions import Permission

ROOT = "/relecture"
own = authorize(Permission.ACCOUNT_OWN)


@bp.get(ROOT)
@own
def index() -> ResponseReturnValue:
    """List the texts that one is asked to read, and thank for those that were."""
    return render_page("reading/index.html", texts=own_texts(_door()))


@bp.get(f"{ROOT}/<key:round_id>")
@own
def start(round_id: int) -> ResponseReturnValue:
    """Begin, go on, or read the thanks."""
    return screens.start(_door(), round_id)


@bp.route(f"{ROOT}/<key:round_id>/passages/<key:position>", methods=["GET", "POST"])
@own
def passage(round_id: int, position: int) -> ResponseReturnValue:
    """Read one passage."""
    return screens.passage(_door(), round_id, position)


@bp.route(f"{ROOT}/<key:round_id>/questions/<key:question_id>", methods=["GET", "POST"])
@own
def question(round_id: int, question_id: int) -> ResponseReturnValue:
    """Answer one question."""
    return screens.question(_door(), round_id, question_id)


@bp.route(f"{ROOT}/<key:round_id>/fin", methods=["GET", "POST"])
@own
def end(round_id: int) -> ResponseReturnValue:
    """End the reading."""
    return screens.end(_door(), round_id)


def _door() -> Door:
    actor = current_actor()
    if actor.person_id is None or actor.departement_id is None:
        raise NotFoundError
    return Door(actor.person_id, actor.departement_id)
