"""Whoever is signed in asks for a word to be explained."""

from flask import request
from flask.typing import ResponseReturnValue

from participation.blueprints.authorization import authorize
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.glossary.blueprint import bp, done
from participation.blueprints.glossary.forms import ProposalForm
from participation.blueprints.request_state import current_actor, state
from participation.errors import NotFoundError
from participation.glossary.service import proposals
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work


@bp.route("/glossaire/proposer", methods=["GET", "POST"])
@authorize(Permission.TERM_PROPOSE)
def propose() -> ResponseReturnValue:
    """Ask for a word to be explained."""
    form = ProposalForm(data={"mot": request.args.get("mot", "")})
    if form.validate_on_submit():
        actor, departement_id = current_actor(), _own_departement_id()
        data = form.to_input()
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: str(proposals.propose(actor, departement_id, data).id))
            return done("index", "demande")
    form.place_refusal()
    return render_page("glossary/propose.html", form=form)


def _own_departement_id() -> int:
    """Return the Département that answers: one's own, or that of the page.

    Raises:
        NotFoundError: none of them.

    """
    found = current_actor().departement_id or state().site.departement_id
    if found is None:
        raise NotFoundError
    return found
