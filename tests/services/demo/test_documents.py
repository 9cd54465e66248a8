"""The demo's documents as they are loaded: every state, nobody tied to a mark, easy indeed."""

import pytest
from sqlalchemy.orm import Session

from participation.demo.documents import uid_of
from participation.demo.facts.documents import DOCUMENTS
from participation.demo.facts.documents.shapes import DocumentFact
from participation.demo.loading import load
from participation.documents.easy_text import easy_text_of, twins_of_groups
from participation.documents.models import (
    Document,
    DocumentState,
    DocumentVersion,
    HandedOut,
    Mark,
    Passage,
    Reading,
    Round,
)
from participation.glossary.models import ProposalState, Term, TermProposal
from participation.meetings.models import Meeting
from participation.plain_french import report
from participation.plain_french.meaning import Certainty, compare

WRITTEN = [fact for fact in DOCUMENTS if fact.state != "a-simplifier"]
SERIOUS = {"defaut", "bloquant"}


def find(session: Session, key: str) -> Document:
    fact = next(one for one in DOCUMENTS if one.key == key)
    return session.query(Document).filter_by(uid=uid_of(fact)).one()


def test_each_document_stands_where_its_fact_says(session: Session) -> None:
    states = {row.uid: row.state for row in session.query(Document)}
    assert {uid_of(fact): DocumentState(fact.state) for fact in DOCUMENTS}.items() <= states.items()


def test_loading_again_adds_nothing(session: Session) -> None:
    tables = (Document, DocumentVersion, Passage, Round, Mark, HandedOut, Term, TermProposal)
    before = [session.query(table).count() for table in tables]
    load()
    assert [session.query(table).count() for table in tables] == before


def test_a_closed_round_ties_no_mark_to_a_reader(session: Session) -> None:
    closed = [row.id for row in session.query(Round) if row.closed_at is not None]
    assert len(closed) >= 2
    assert session.query(Reading).filter(Reading.round_id.in_(closed)).count() == 0
    marks = session.query(Mark).filter(Mark.round_id.in_(closed)).all()
    assert marks
    assert {row.reading_id for row in marks} == {None}


def test_two_readers_are_half_way(session: Session) -> None:
    guide = find(session, "guide-du-participant")
    reading_round = session.query(Round).filter_by(document_id=guide.id, closed_at=None).one()
    readings = session.query(Reading).filter_by(round_id=reading_round.id).all()
    assert [row.finished_at for row in readings] == [None, None]


def test_the_letter_is_to_revise_where_its_original_changed(session: Session) -> None:
    letter = find(session, "votre-rendez-vous")
    stale = session.query(Passage).filter_by(document_id=letter.id, is_stale=True).all()
    assert [row.position for row in stale] == [4]


def test_a_meeting_and_a_group_show_their_twin(session: Session) -> None:
    twin = find(session, "rencontre-courriers")
    meetings = session.query(Meeting).filter_by(easy_document_id=twin.id).all()
    assert meetings
    assert easy_text_of(twin.id) is not None
    group = find(session, "equipe-du-lauragais")
    assert twins_of_groups(None)[group.group_id or 0] == group.id


def test_people_ask_about_words(session: Session) -> None:
    states = {row.state for row in session.query(TermProposal)}
    assert {ProposalState.OPEN, ProposalState.DECLINED} <= states
    assert len({row.departement_id for row in session.query(Term)}) == 4


@pytest.mark.parametrize("fact", WRITTEN, ids=lambda fact: fact.key)
def test_a_twin_is_easy_and_says_what_its_original_says(fact: DocumentFact) -> None:
    easy = "\n\n".join("\n".join(one.easy) for one in fact.passages)
    kept = [(one.rule, one.words) for one in fact.kept]
    found = report(easy, fact.audience, kept=kept)["findings"]
    assert [one["text"] for one in found if one["severity"] in SERIOUS] == []
    original = "\n\n".join(one.original for one in fact.passages)
    missing = compare(original, easy).missing
    assert [one.sentence for one in missing if one.certainty is Certainty.SURE] == []
