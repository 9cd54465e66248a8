"""`/administration/journal`: who did what, without names or words, and whether it is intact."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from participation.blueprints.administration.blueprint import bp, own_departement
from participation.blueprints.administration.journal_page import journal_page
from participation.blueprints.authorization import authorize
from participation.journal.queries import first_broken_link
from participation.permissions import Permission


@bp.get("/administration/journal")
@authorize(Permission.JOURNAL_VIEW)
def journal() -> ResponseReturnValue:
    """Show the last acts."""
    departement = own_departement(Permission.JOURNAL_VIEW)
    prepared = journal_page(
        departement, request.args.get("quoi", ""), request.args.get("avant", "")
    )
    return render_template("administration/journal.html", journal=prepared)


@bp.get("/administration/journal/verification")
@authorize(Permission.JOURNAL_VIEW)
def check_journal() -> ResponseReturnValue:
    """Walk the whole chain and say whether it is intact."""
    departement = own_departement(Permission.JOURNAL_VIEW)
    return render_template(
        "administration/check_journal.html",
        departement=departement,
        broken=first_broken_link(departement.id),
    )
