"""A Département explains words its own way, over ours, and hides what it likes."""

import pytest

from participation.accounts.actor import Actor
from participation.errors import EditConflictError
from participation.glossary import queries
from participation.glossary.errors import (
    NoExplanationError,
    NoTermError,
    TermKnownError,
    WordTooLongError,
)
from participation.glossary.inputs import SenseInput, TermInput
from participation.glossary.models import TermKind
from participation.glossary.service import terms
from participation.permissions import Role
from participation.plain_french.lexicon import Lexicon
from participation.unit_of_work import unit_of_work
from tests.factories import Scene, actor_of, make_account, make_departement, make_scene

KIOSK = TermInput("Kiosque insertion", TermKind.PHRASE, [SenseInput("Un lieu où l’on vous aide.")])


@pytest.fixture
def scene(session: object) -> Scene:  # noqa: ARG001
    return make_scene()


@pytest.fixture
def actor(scene: Scene) -> Actor:
    return actor_of(make_account(scene.departement, Role.ANIMATEUR))


def test_an_own_word_is_in_the_lexicon_of_its_departement_only(scene: Scene, actor: Actor) -> None:
    with unit_of_work():
        terms.write_term(actor, scene.departement.id, KIOSK)
    found = queries.lexicon_of(scene.departement.id).find("kiosque insertion")
    assert found is not None
    assert found.senses[0].explanation == "Un lieu où l’on vous aide."
    other = make_departement()
    assert queries.lexicon_of(other.id) is Lexicon.base()
    assert queries.lexicon_of(None) is Lexicon.base()


def test_an_own_word_stands_before_ours_with_all_its_senses(scene: Scene, actor: Actor) -> None:
    senses = [
        SenseInput("Un comité d’habitants.", domain="participation"),
        SenseInput("Un groupe de communes.", "La CC du Thouarsais.", "territoire"),
        SenseInput("  "),
    ]
    with unit_of_work():
        terms.write_term(actor, scene.departement.id, TermInput("CC", TermKind.SIGLE, senses))
    entry = queries.lexicon_of(scene.departement.id).find("cc")
    assert entry is not None
    assert [one.explanation for one in entry.senses] == [
        "Un comité d’habitants.",
        "Un groupe de communes.",
    ]
    assert len(queries.lexicon_of(scene.departement.id)) == len(Lexicon.base())


def test_a_hidden_word_hides_ours_and_comes_back(scene: Scene, actor: Actor) -> None:
    entry = Lexicon.base().find("RSA")
    assert entry is not None
    with unit_of_work():
        term = terms.hide_ours(actor, scene.departement.id, entry)
    assert queries.lexicon_of(scene.departement.id).find("RSA") is None
    with unit_of_work():
        terms.show_term(actor, term)
    shown = queries.lexicon_of(scene.departement.id).find("RSA")
    assert shown is not None
    assert shown.senses[0].explanation.startswith("Revenu de solidarité active. ")


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (TermInput(" ", TermKind.WORD, [SenseInput("Oui.")]), NoTermError),
        (TermInput("indu", TermKind.WORD, [SenseInput(" ")]), NoExplanationError),
        (TermInput("m" * 201, TermKind.WORD, [SenseInput("Oui.")]), WordTooLongError),
        (TermInput("indu", TermKind.WORD, [SenseInput("m" * 1001)]), WordTooLongError),
    ],
)
def test_half_a_word_is_refused(
    scene: Scene, actor: Actor, data: TermInput, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal), unit_of_work():
        terms.write_term(actor, scene.departement.id, data)


def test_a_word_is_explained_once_in_a_departement(scene: Scene, actor: Actor) -> None:
    with unit_of_work():
        terms.write_term(actor, scene.departement.id, KIOSK)
    again = TermInput("KIOSQUE  insertion", TermKind.PHRASE, KIOSK.senses)
    with pytest.raises(TermKnownError), unit_of_work():
        terms.write_term(actor, scene.departement.id, again)


def test_a_word_changes_with_its_senses(scene: Scene, actor: Actor) -> None:
    with unit_of_work():
        term = terms.write_term(actor, scene.departement.id, KIOSK)
    seen = term.version
    new = TermInput(
        "Kiosque", TermKind.WORD, [SenseInput("Un bureau."), SenseInput("Un stand.")], "bureau"
    )
    with unit_of_work():
        terms.change_term(actor, term, new, seen_version=seen)
    entry = queries.lexicon_of(scene.departement.id).find("kiosque")
    assert entry is not None
    assert entry.replacement == "bureau"
    assert [one.explanation for one in entry.senses] == ["Un bureau.", "Un stand."]
    with pytest.raises(EditConflictError), unit_of_work():
        terms.change_term(actor, term, KIOSK, seen_version=seen)


def test_a_change_that_changes_nothing_keeps_the_version(scene: Scene, actor: Actor) -> None:
    with unit_of_work():
        term = terms.write_term(actor, scene.departement.id, KIOSK)
    seen = term.version
    with unit_of_work():
        terms.change_term(actor, term, KIOSK, seen_version=seen)
    assert term.version == seen


@pytest.mark.parametrize(
    ("words", "expected"),
    [("indu", True), ("indus", True), ("RSA", True), ("le RSA", False), ("zut", False)],
)
def test_a_word_is_explained_as_a_whole(words: str, *, expected: bool) -> None:
    assert queries.explains(Lexicon.base(), words) is expected
