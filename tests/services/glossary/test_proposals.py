"""Words that people ask about: counted, answered once, and who asked is forgotten."""

import pytest

from participation.accounts.actor import Actor
from participation.documents.models import ReadingWay, Understanding
from participation.documents.rounds.closing import close_round
from participation.documents.rounds.inputs import MarkInput, RoundInput
from participation.documents.rounds.queries import get as get_round
from participation.documents.rounds.service import add_sheet, mark, start_round
from participation.extensions import db
from participation.glossary import queries
from participation.glossary.errors import (
    NoAnswerError,
    NoTermError,
    ProposalAnsweredError,
    TooManyProposalsError,
    WordTooLongError,
)
from participation.glossary.inputs import ProposalInput, SenseInput, TermInput
from participation.glossary.models import ProposalOrigin, ProposalState, TermKind, TermProposal
from participation.glossary.service import proposals
from participation.notifications.models import OutboxMessage
from participation.permissions import Role
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, actor_of, make_account, make_scene
from tests.services.documents.texts import make_desk, write_all

ZONE = TermInput("zonage", TermKind.WORD, [SenseInput("C’est couper un lieu en parties.")])


@pytest.fixture
def scene(session: object) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def actor(scene: Scene) -> Actor:
    return actor_of(make_account(scene.departement, Role.ANIMATEUR))


@pytest.fixture
def asker(scene: Scene) -> Actor:
    return actor_of(make_account(scene.departement, Role.USAGER))


def asked(scene: Scene, asker: Actor, term: str = "zonage", words: str = "") -> TermProposal:
    with unit_of_work():
        return proposals.propose(asker, scene.departement.id, ProposalInput(term, words))


def told(person_id: int | None) -> list[str]:
    rows = db.session.query(OutboxMessage).filter_by(person_id=person_id).all()
    return [one.kind for one in rows]


def test_who_asked_is_told_then_forgotten(scene: Scene, actor: Actor, asker: Actor) -> None:
    proposal = asked(scene, asker, words="Dans une lettre de la mairie.")
    assert proposal.person_id == asker.person_id
    with unit_of_work():
        proposals.take(actor, proposal, ZONE)
    assert queries.lexicon_of(scene.departement.id).find("zonage") is not None
    assert (proposal.state, proposal.person_id) == (ProposalState.TAKEN, None)
    assert told(asker.person_id) == ["word_explained"]
    with pytest.raises(ProposalAnsweredError), unit_of_work():
        proposals.decline(actor, proposal, "Trop tard.")


def test_a_no_says_why(scene: Scene, actor: Actor, asker: Actor) -> None:
    proposal = asked(scene, asker)
    with pytest.raises(NoAnswerError), unit_of_work():
        proposals.decline(actor, proposal, " ")
    with unit_of_work():
        proposals.decline(actor, proposal, "Ce mot est un nom de rue.")
    assert (proposal.state, proposal.answer) == (
        ProposalState.DECLINED,
        "Ce mot est un nom de rue.",
    )
    assert told(asker.person_id) == ["word_declined"]


def test_everybody_who_asked_about_a_word_is_answered_at_once(
    scene: Scene, actor: Actor, asker: Actor
) -> None:
    other = actor_of(make_account(scene.departement, Role.USAGER))
    first, second = asked(scene, asker), asked(scene, other, "Zonage")
    (line,) = queries.asked_words(scene.departement.id)
    assert line.asked_count == 2
    with unit_of_work():
        proposals.take(actor, second, ZONE)
    assert first.state is ProposalState.TAKEN
    assert told(asker.person_id) == told(other.person_id) == ["word_explained"]


def test_a_word_that_the_departement_hides_is_shown_again_when_it_is_explained(
    scene: Scene, actor: Actor, asker: Actor
) -> None:
    with unit_of_work():
        term = proposals.write_term(actor, scene.departement.id, ZONE)
        term.hidden_at = term.created_at
    proposal = asked(scene, asker)
    with unit_of_work():
        proposals.take(actor, proposal, ZONE)
    assert queries.lexicon_of(scene.departement.id).find("zonage") is not None


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (ProposalInput(" "), NoTermError),
        (ProposalInput("m" * 201), WordTooLongError),
        (ProposalInput("zonage", "m" * 1001), WordTooLongError),
    ],
)
def test_half_a_question_is_refused(
    scene: Scene, asker: Actor, data: ProposalInput, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal), unit_of_work():
        proposals.propose(asker, scene.departement.id, data)


def test_nobody_waits_for_many_answers_at_once(scene: Scene, asker: Actor) -> None:
    for number in range(proposals.MOST_WAITING):
        asked(scene, asker, f"mot {number}")
    with pytest.raises(TooManyProposalsError):
        asked(scene, asker, "encore un")


def test_words_not_understood_are_counted_once_a_word(scene: Scene, asker: Actor) -> None:
    place = scene.departement.id
    with unit_of_work():
        proposals.note_not_understood(
            place, {"zonage": 2, "Zonage,": 1, "indus": 4, "à": 9, "12": 1}
        )
    (line,) = queries.asked_words(place)
    assert (line.proposal.term, line.asked_count) == ("zonage", 3)
    assert line.origins == {ProposalOrigin.READERS}
    with unit_of_work():
        proposals.note_not_understood(place, {"zonage": 2})
    asked(scene, asker)
    (line,) = queries.asked_words(place)
    assert line.asked_count == 6
    assert line.origins == set(ProposalOrigin)


def test_a_word_explained_already_only_raises_its_open_question(scene: Scene, asker: Actor) -> None:
    asked(scene, asker, "indu", "Je ne comprends pas votre explication.")
    with unit_of_work():
        proposals.note_not_understood(scene.departement.id, {"indu": 3})
    (line,) = queries.asked_words(scene.departement.id)
    assert line.asked_count == 4


@pytest.mark.usefixtures("session")
def test_a_closed_round_tells_the_words_that_its_readers_touched() -> None:
    desk = make_desk()
    write_all(desk)
    with unit_of_work():
        started = start_round(desk.writer, desk.document, RoundInput())
    made = get_round(started.id)
    assert made is not None
    with unit_of_work():
        reading = add_sheet(desk.writer, made, "Feuille 1", ReadingWay.PAPER)
        mark(reading, 0, MarkInput(Understanding.UNSURE, ("entretien",)))
        mark(reading, 1, MarkInput(Understanding.UNSURE, ("entretien", "heures")))
        close_round(desk.writer, made)
    lines = queries.asked_words(desk.document.departement_id)
    assert [(one.proposal.term, one.asked_count) for one in lines] == [
        ("entretien", 2),
        ("heures", 1),
    ]
