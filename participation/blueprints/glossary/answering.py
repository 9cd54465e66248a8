"""Answering those who asked about a word: explained, or not, and why."""

from flask.typing import ResponseReturnValue

from participation.accounts.actor import Actor
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.glossary.blueprint import bp, done
from participation.blueprints.glossary.desk import ROOT
from participation.blueprints.glossary.desk_pages import asked_line
from participation.blueprints.glossary.forms import DeclineForm, TermForm, answers_of
from participation.blueprints.request_state import current_actor
from participation.errors import NotFoundError
from participation.glossary import queries
from participation.glossary.inputs import TermInput
from participation.glossary.models import ProposalState, TermKind, TermProposal
from participation.glossary.service import proposals, terms
from participation.permissions import Permission
from participation.plain_french.lexicon import Lexicon
from participation.unit_of_work import unit_of_work

_answered = authorize(Permission.GLOSSARY_EDIT, load=queries.proposal, into="proposal")


@bp.route(f"{ROOT}/demandes/<key:proposal_id>", methods=["GET", "POST"])
@_answered
def answer(proposal: TermProposal) -> ResponseReturnValue:
    """Explain the word that was asked about."""
    proposal_id, lexicon = proposal.id, queries.lexicon_of(proposal.departement_id)
    form = TermForm(_first_answers(proposal, lexicon))
    if form.validate_on_submit():
        actor, data = current_actor(), form.to_input()
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: str(proposals.take(actor, proposal, data).id))
            return done("desk", "explique")
        proposal = _again(proposal_id)
    form.place_refusal()
    return _page("glossary/answer.html", proposal, form, lexicon)


@bp.route(f"{ROOT}/demandes/<key:proposal_id>/ecarter", methods=["GET", "POST"])
@_answered
def decline(proposal: TermProposal) -> ResponseReturnValue:
    """Answer that the word stays without an explanation."""
    proposal_id = proposal.id
    form = DeclineForm()
    if form.validate_on_submit():
        actor, reason = current_actor(), form.raison.data
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: _decline(actor, proposal, reason))
            return done("desk", "ecarte")
        proposal = _again(proposal_id)
    form.place_refusal()
    lexicon = queries.lexicon_of(proposal.departement_id)
    return _page("glossary/decline.html", proposal, form, lexicon)


def _decline(actor: Actor, proposal: TermProposal, reason: str) -> str:
    proposals.decline(actor, proposal, reason)
    return ""


def _page(
    template: str, proposal: TermProposal, form: TermForm | DeclineForm, lexicon: Lexicon
) -> ResponseReturnValue:
    lines = [
        asked_line(one, lexicon)
        for one in queries.asked_words(proposal.departement_id)
        if one.proposal.folded == proposal.folded
    ]
    return render_page(
        template,
        form=form,
        proposal=proposal,
        line=lines[0] if lines else None,
        is_open=proposal.state is ProposalState.OPEN,
    )


def _first_answers(proposal: TermProposal, lexicon: Lexicon) -> dict[str, object]:
    """Return the answers to start from: how the word is explained now, or its bare name."""
    entry = lexicon.find(proposal.term)
    if entry is not None:
        return answers_of(terms.input_of(entry))
    kind = TermKind.PHRASE if " " in proposal.term else TermKind.WORD
    return answers_of(TermInput(proposal.term, kind, []))


def _again(proposal_id: int) -> TermProposal:
    """Return a proposal again after a refusal has emptied it.

    Raises:
        NotFoundError: it is gone.

    """
    found = queries.proposal(proposal_id)
    if found is None:
        raise NotFoundError
    return found
