"""Originals cut into passages, and the passages found again in a changed text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.documents.cutting import LONGEST_PASSAGE, found_again, passages_of, tidy


def test_a_blank_line_ends_a_passage() -> None:
    assert passages_of("Un.\nDeux.\r\n\r\nTrois.\n \n\nQuatre.") == [
        "Un.\nDeux.",
        "Trois.",
        "Quatre.",
    ]


def test_a_page_break_ends_a_passage_too() -> None:
    assert passages_of("Un.\fDeux.") == ["Un.", "Deux."]


def test_a_very_long_paragraph_is_cut_after_a_sentence() -> None:
    sentence = "Vous pouvez nous appeler quand vous voulez."
    passages = passages_of(" ".join([sentence] * 60))
    assert len(passages) > 1
    assert all(len(one) <= LONGEST_PASSAGE and one.endswith(".") for one in passages)


@pytest.mark.parametrize("text", ["", " \n\t\n", "\x00\x07"])
def test_nothing_to_read_gives_no_passage(text: str) -> None:
    assert passages_of(text) == []


def test_passages_that_did_not_change_are_found_again() -> None:
    found = found_again(["a b c", "d e f", "g h i"], ["a b c", "nouveau", "g h i"])
    assert [(one.before, one.is_changed) for one in found] == [(0, False), (None, True), (2, False)]


def test_other_words_on_the_same_subject_continue_a_passage() -> None:
    old = ["Vous avez deux mois pour répondre.", "Appelez-nous."]
    found = found_again(old, ["Vous avez un mois pour répondre.", "Appelez-nous."])
    assert [(one.before, one.is_changed) for one in found] == [(0, True), (1, False)]


def test_passages_keep_their_order() -> None:
    old = ["La salle est à côté de la mairie.", "Le repas est offert à tout le monde."]
    new = ["Le repas est offert à tous.", "La salle est à côté de la gare."]
    befores = [one.before for one in found_again(old, new) if one.before is not None]
    assert befores == sorted(befores)


@given(st.text())
def test_any_text_is_cut_without_losing_a_word(text: str) -> None:
    assert "".join("".join(passages_of(text)).split()) == "".join(tidy(text).split())


@given(st.lists(st.text(max_size=12), max_size=8), st.lists(st.text(max_size=12), max_size=8))
def test_no_old_passage_is_continued_twice(old: list[str], new: list[str]) -> None:
    found = found_again(old, new)
    befores = [one.before for one in found if one.before is not None]
    assert [one.text for one in found] == new
    assert len(befores) == len(set(befores))
