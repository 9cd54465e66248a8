"""Words that people ask about: asked, noted after a reading, answered.

Who asked is told the answer, then forgotten.
"""

from collections.abc import Mapping, Sequence

from participation import clock
from participation.accounts.actor import Actor
from participation.accounts.models import Person
from participation.accounts.telling import tell
from participation.extensions import db
from participation.glossary import messages
from participation.glossary.errors import (
    NoAnswerError,
    NoTermError,
    ProposalAnsweredError,
    TooManyProposalsError,
    WordTooLongError,
)
from participation.glossary.inputs import ProposalInput, TermInput
from participation.glossary.models import ProposalOrigin, ProposalState, Term, TermProposal
from participation.glossary.queries import (
    explains,
    lexicon_of,
    open_proposals,
    term_named,
    waiting_of,
)
from participation.glossary.service.terms import LINE, TEXT, change_term, show_term, write_term
from participation.journal.service import record
from participation.notifications.outbox import Message
from participation.plain_french.lexicon.model import fold
from participation.territories.models import Departement

MOST_WAITING = 5
SHORTEST = 2  # one sign is no word to explain


def propose(actor: Actor, departement_id: int, data: ProposalInput) -> TermProposal:
    """Keep a word that somebody asks to explain.

    Raises:
        NoTermError, WordTooLongError: what was typed.
        TooManyProposalsError: they wait for many answers already.

    """
    term = " ".join(data.term.split())
    words = data.words.replace("\r\n", "\n").strip()
    if not term:
        raise NoTermError
    for text, column, limit in ((term, "term", LINE), (words, "words", TEXT)):
        if len(text) > limit:
            raise WordTooLongError(column, limit)
    person_id = actor.person_id
    if person_id is not None and waiting_of(departement_id, person_id) >= MOST_WAITING:
        raise TooManyProposalsError
    proposal = _new(departement_id, ProposalOrigin.MEMBER, term, 1)
    proposal.words, proposal.person_id = words, person_id
    _keep(proposal, person_id, "term_proposal.received")
    return proposal


def note_not_understood(departement_id: int, counts: Mapping[str, int]) -> None:
    """Note how many times words were not understood, once a round of readers is closed.

    A word that is explained already asks for nothing new: its open proposal only counts more.
    """
    lexicon = lexicon_of(departement_id)
    for term, count in sorted(_by_word(counts).items()):
        waiting = open_proposals(departement_id, fold(term))
        noted = next((one for one in waiting if one.origin is ProposalOrigin.READERS), None)
        if noted is not None:
            noted.asked_count += count
            record(None, "term_proposal.counted", noted, fields=["asked_count"])
        elif waiting:
            waiting[0].asked_count += count
            record(None, "term_proposal.counted", waiting[0], fields=["asked_count"])
        elif not explains(lexicon, term):
            _keep(
                _new(departement_id, ProposalOrigin.READERS, term, count),
                None,
                "term_proposal.noted",
            )


def take(actor: Actor, proposal: TermProposal, data: TermInput) -> Term:
    """Explain a word that was asked about, and tell whoever asked.

    Raises:
        ProposalAnsweredError: somebody answered in between.
        NoTermError, NoExplanationError, WordTooLongError: what was typed.

    """
    waiting = _waiting(proposal)
    known = term_named(proposal.departement_id, fold(" ".join(data.term.split())))
    if known is None:
        term = write_term(actor, proposal.departement_id, data)
    else:
        term = known
        change_term(actor, term, data)
        show_term(actor, term)
    phone = _phone(proposal)
    for one in waiting:
        _answer(actor, one, ProposalState.TAKEN, "", messages.word_explained(one.id, phone))
    return term


def decline(actor: Actor, proposal: TermProposal, answer: str) -> None:
    """Answer that a word stays without an explanation, and why.

    Raises:
        ProposalAnsweredError: somebody answered in between.
        NoAnswerError, WordTooLongError: the answer.

    """
    said = answer.strip()
    if not said:
        raise NoAnswerError
    if len(said) > TEXT:
        raise WordTooLongError("answer", TEXT)
    phone = _phone(proposal)
    for one in _waiting(proposal):
        message = messages.word_declined(one.id, said, phone)
        _answer(actor, one, ProposalState.DECLINED, said, message)


def _by_word(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the counts under the first writing of each word; what is no word is left out."""
    found: dict[str, int] = {}
    writings: dict[str, str] = {}
    for words, count in counts.items():
        term = " ".join(words.split()).strip(' .,;:!?«»“”"()')
        if SHORTEST <= len(term) <= LINE and any(map(str.isalpha, term)) and count > 0:
            writing = writings.setdefault(fold(term), term)
            found[writing] = found.get(writing, 0) + count
    return found


def _new(departement_id: int, origin: ProposalOrigin, term: str, count: int) -> TermProposal:
    return TermProposal(
        departement_id=departement_id,
        origin=origin,
        term=term,
        folded=fold(term),
        words="",
        answer="",
        asked_count=count,
        created_at=clock.now(),
    )


def _keep(proposal: TermProposal, person_id: int | None, act: str) -> None:
    db.session.add(proposal)
    db.session.flush()  # the journal names its key
    record(person_id, act, proposal)


def _waiting(proposal: TermProposal) -> Sequence[TermProposal]:
    """Lock a proposal and return it with the others about the same word.

    Raises:
        ProposalAnsweredError: somebody answered it.

    """
    found = db.session.get(TermProposal, proposal.id, with_for_update=True, populate_existing=True)
    if found is None or found.state is not ProposalState.OPEN:
        raise ProposalAnsweredError
    return open_proposals(found.departement_id, found.folded)


def _answer(
    actor: Actor, proposal: TermProposal, state: ProposalState, answer: str, message: Message
) -> None:
    asker_id = proposal.person_id
    proposal.state, proposal.answer = state, answer
    proposal.answered_at, proposal.person_id = clock.now(), None
    record(actor.person_id, "term_proposal.answered", proposal, fields=["state"])
    if asker_id is not None:
        tell(db.session.get_one(Person, asker_id), message)


def _phone(proposal: TermProposal) -> str:
    return db.session.get_one(Departement, proposal.departement_id).settings.phone
