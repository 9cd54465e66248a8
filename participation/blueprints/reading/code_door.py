"""The same reading for somebody who has a code and no account."""

from flask.typing import ResponseReturnValue

from participation.accounts import access_codes
from participation.blueprints.authorization import public
from participation.blueprints.reading import screens
from participation.blueprints.registrations.blueprint import bp
from participation.blueprints.registrations.own_page import opened
from participation.blueprints.texts_to_read import Door

ROOT = "/i/<code>/relecture/<key:round_id>"


@bp.get(ROOT)
@public
def reading_start(code: str, round_id: int) -> ResponseReturnValue:
    """Begin, go on, or read the thanks."""
    return screens.start(_door(code), round_id)


@bp.route(f"{ROOT}/passages/<key:position>", methods=["GET", "POST"])
@public
def reading_passage(code: str, round_id: int, position: int) -> ResponseReturnValue:
    """Read one passage."""
    return screens.passage(_door(code), round_id, position)


@bp.route(f"{ROOT}/questions/<key:question_id>", methods=["GET", "POST"])
@public
def reading_question(code: str, round_id: int, question_id: int) -> ResponseReturnValue:
    """Answer one question."""
    return screens.question(_door(code), round_id, question_id)


@bp.route(f"{ROOT}/fin", methods=["GET", "POST"])
@public
def reading_end(code: str, round_id: int) -> ResponseReturnValue:
    """End the reading."""
    return screens.end(_door(code), round_id)


def _door(code: str) -> Door:
    access = opened(code)
    return Door(access.person_id, access.departement_id, access_codes.shown(access.selector))
