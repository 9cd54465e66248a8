"""Writes the words that the demo's Départements explain, and those that people ask about."""

from sqlalchemy import select

from participation.accounts.actor import ANONYMOUS
from participation.demo.facts.glossary import ASKED, TERMS, AskedFact, TermFact
from participation.extensions import db
from participation.glossary.inputs import ProposalInput, SenseInput, TermInput
from participation.glossary.models import TermKind, TermProposal
from participation.glossary.queries import term_named
from participation.glossary.service.proposals import decline, propose
from participation.glossary.service.terms import write_term
from participation.plain_french.lexicon.model import fold
from participation.territories.addresses import departement_at


def load_glossary() -> None:
    """Write what is missing, in the open unit of work; what was answered is not asked again."""
    for term in TERMS:
        _load_term(term)
    for asked in ASKED:
        _load_asked(asked)


def _load_term(fact: TermFact) -> None:
    departement = departement_at(fact.departement)
    if departement is None or term_named(departement.id, fold(fact.term)) is not None:
        return
    senses = [SenseInput(explanation, example) for explanation, example in fact.senses]
    data = TermInput(fact.term, TermKind(fact.kind), senses, fact.replacement, fact.is_kept)
    write_term(ANONYMOUS, departement.id, data)


def _load_asked(fact: AskedFact) -> None:
    departement = departement_at(fact.departement)
    if departement is None or _was_asked(departement.id, fact.term):
        return
    proposal = propose(ANONYMOUS, departement.id, ProposalInput(fact.term, fact.words))
    if fact.declined:
        decline(ANONYMOUS, proposal, fact.declined)


def _was_asked(departement_id: int, term: str) -> bool:
    statement = (
        select(TermProposal.id)
        .where(TermProposal.departement_id == departement_id, TermProposal.folded == fold(term))
        .order_by(TermProposal.id)
        .limit(1)
    )
    return db.session.scalar(statement) is not None
