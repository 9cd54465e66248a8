"""The blueprint of registrations: its pages stay out of caches, referrers, search engines, logs."""

import logging
from typing import Any

from flask import Blueprint, Response, render_template
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue

from participation.accounts.access_codes import AccessCodeEndedError
from participation.blueprints import sites
from participation.blueprints.registrations.forms import CodeForm
from participation.blueprints.registrations.quiet_logs import WithoutCodes
from participation.blueprints.site import phone_href
from participation.errors import NotFoundError
from participation.registrations.words import NEED_ICONS, children_in_words

bp = Blueprint("registrations", __name__)

LOGGERS = ("werkzeug", "gunicorn.access", "gunicorn.error")


class UnknownCodeError(NotFoundError):
    """Nothing opens with this code."""


@bp.record_once
def keep_codes_out_of_logs(setup: BlueprintSetupState) -> None:
    """Put the filter on every logger that may write an address."""
    for logger in (setup.app.logger, *(logging.getLogger(name) for name in LOGGERS)):
        logger.addFilter(WithoutCodes())


@bp.context_processor
def words_of_needs() -> dict[str, Any]:
    """Give the templates the pictograms of needs, and the way to call a number."""
    return {
        "need_icons": NEED_ICONS,
        "children_in_words": children_in_words,
        "phone_href": phone_href,
    }


@bp.after_request
def keep_apart(response: Response) -> Response:
    """Let no cache, no other site and no search engine learn of a code or of a list of people."""
    response.headers["Cache-Control"] = "private, no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


@bp.errorhandler(UnknownCodeError)
def unknown_code(_error: UnknownCodeError) -> ResponseReturnValue:
    """Show what was typed, to be looked at again, and whom to call."""
    return _no_page(ended=False)


@bp.errorhandler(AccessCodeEndedError)
def ended_code(error: AccessCodeEndedError) -> ResponseReturnValue:
    """Say that a code was true once, and whom to call for another."""
    sites.wear_that_of(error.departement_id)
    return _no_page(ended=True)


def _no_page(*, ended: bool) -> ResponseReturnValue:
    form = CodeForm.of_address()
    return render_template("registrations/no_page.html", form=form, ended=ended), 404
