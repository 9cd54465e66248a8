"""Reading the glossary: a Département's own words over ours, and what people ask about."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import selectinload

from participation.database import scoped
from participation.extensions import db
from participation.glossary.models import ProposalOrigin, ProposalState, Term, TermProposal
from participation.plain_french.lexicon import Entry, Kind, Lexicon, Sense
from participation.plain_french.text import read

KEPT_LEXICONS = 64
ANSWERED_SHOWN = 30


class AskedWord(NamedTuple):
    """A word that waits for an answer: who asks, and how often it was not understood."""

    proposal: TermProposal  # the first of those that ask about this word
    asked_count: int
    origins: frozenset[ProposalOrigin]
    said: tuple[str, ...]  # what was written with it, the oldest first


def get(term_id: int) -> Term | None:
    """Return a word of a Département with its senses."""
    return db.session.scalars(
        select(Term).where(Term.id == term_id).options(selectinload(Term.senses))
    ).one_or_none()


def terms_of(departement_id: int) -> Sequence[Term]:
    """Return the words that a Département explains or hides, with their senses, in order."""
    return db.session.scalars(
        scoped(select(Term), departement_id)
        .options(selectinload(Term.senses))
        .order_by(Term.folded, Term.id)
    ).all()


def term_named(departement_id: int, folded: str) -> Term | None:
    """Return the word of a Département that has this folded form, with its senses."""
    return db.session.scalars(
        scoped(select(Term), departement_id)
        .where(Term.folded == folded)
        .options(selectinload(Term.senses))
    ).one_or_none()


def lexicon_of(departement_id: int | None) -> Lexicon:
    """Return our lexicon with a Département's own words over it (two statements at most)."""
    if departement_id is None:
        return Lexicon.base()
    return lexicon_with(terms_of(departement_id))


def lexicon_with(terms: Sequence[Term]) -> Lexicon:
    """Return our lexicon with the words of a Département, which come with their senses."""
    own = tuple(entry_of(one) for one in terms if one.hidden_at is None)
    hidden = frozenset(one.folded for one in terms if one.hidden_at is not None)
    return _overlaid(own, hidden)


@lru_cache(KEPT_LEXICONS)
def _overlaid(own: tuple[Entry, ...], hidden: frozenset[str]) -> Lexicon:
    base = Lexicon.base()
    return base.without(hidden).with_entries(own) if own or hidden else base


def entry_of(term: Term) -> Entry:
    """Return a word of a Département as the lexicon holds it."""
    senses = tuple(Sense(one.explanation, one.example, one.domain) for one in term.senses)
    return Entry(
        term.term,
        Kind(term.kind.value),
        senses,
        replacement=term.replacement or None,
        keep=term.is_kept,
        source=next((one.source for one in term.senses if one.source), ""),
    )


def explains(lexicon: Lexicon, words: str) -> bool:
    """Say whether a lexicon explains these words as a whole, in whatever form they stand."""
    sentences = read(words).sentences
    if len(sentences) != 1:
        return False
    tokens = sentences[0].tokens
    last = len(tokens) - 1
    return any((one.first, one.last) == (0, last) for one in lexicon.match(tokens))


def proposal(proposal_id: int) -> TermProposal | None:
    """Return one proposal."""
    return db.session.get(TermProposal, proposal_id)


def open_proposals(departement_id: int, folded: str) -> Sequence[TermProposal]:
    """Return the proposals about one word that wait for an answer, the oldest first."""
    return db.session.scalars(
        scoped(select(TermProposal), departement_id)
        .where(TermProposal.state == ProposalState.OPEN, TermProposal.folded == folded)
        .order_by(TermProposal.id)
    ).all()


def asked_words(departement_id: int) -> list[AskedWord]:
    """Return the words that wait for an answer, what was not understood most often first."""
    rows = db.session.scalars(
        scoped(select(TermProposal), departement_id)
        .where(TermProposal.state == ProposalState.OPEN)
        .order_by(TermProposal.id)
    ).all()
    by_word: dict[str, list[TermProposal]] = {}
    for row in rows:
        by_word.setdefault(row.folded, []).append(row)
    found = [
        AskedWord(
            group[0],
            sum(one.asked_count for one in group),
            frozenset(one.origin for one in group),
            tuple(one.words for one in group if one.words),
        )
        for group in by_word.values()
    ]
    return sorted(found, key=lambda one: (-one.asked_count, one.proposal.id))


def answered(departement_id: int) -> Sequence[TermProposal]:
    """Return the last proposals that were answered, the latest first."""
    return db.session.scalars(
        scoped(select(TermProposal), departement_id)
        .where(TermProposal.state != ProposalState.OPEN)
        .order_by(TermProposal.answered_at.desc(), TermProposal.id.desc())
        .limit(ANSWERED_SHOWN)
    ).all()


def waiting_of(departement_id: int, person_id: int) -> int:
    """Return how many answers a person waits for."""
    return (
        db.session.scalar(
            scoped(select(TermProposal), departement_id)
            .where(TermProposal.state == ProposalState.OPEN, TermProposal.person_id == person_id)
            .with_only_columns(func.count())
        )
        or 0
    )
