"""What is said of a document: by passage, with what only the whole text can tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.documents import analysis
from participation.documents.analysis import analyse, key_of
from participation.documents.faithfulness import differences_of
from participation.plain_french.lexicon import Lexicon
from participation.plain_french.rules.profiles import Profile

LETTER = [
    ("Vous êtes convié le 12 mars 2026.", "Venez le 12 mars 2026."),
    ("Contactez la MDS sous 48 heures.", "Appelez la MDS avant 48 heures."),
    ("Munissez-vous des pièces justificatives.", "Apportez vos papiers."),
]


def rules_of(
    place: int, *pairs: tuple[str, str], kept: tuple[tuple[str, str], ...] = ()
) -> set[str]:
    found = analyse(pairs, Profile.FACILE, Lexicon.base(), kept)
    return {one.rule.slug for one in found.passages[place].findings}


def test_a_sigle_is_not_explained_until_any_passage_explains_it() -> None:
    assert "sigles" in rules_of(1, *LETTER)
    explained = ("", "La MDS, c’est la maison des solidarités.")
    assert "sigles" not in rules_of(1, *LETTER, explained)


def test_a_sigle_is_spoken_of_once_in_a_document() -> None:
    again = ("", "Venez à la MDS.")
    assert "sigles" in rules_of(1, *LETTER, again)
    assert "sigles" not in rules_of(3, *LETTER, again)


def test_what_is_kept_is_not_spoken_of_again_and_its_sentence_may_suit() -> None:
    kept = (key_of("sigles", "MDS"),)
    assert "sigles" not in rules_of(1, *LETTER, kept=kept)
    found = analyse(LETTER, Profile.FACILE, Lexicon.base(), kept)
    assert found.kept_words == {kept[0]: "MDS"}
    before = analyse(LETTER, Profile.FACILE, Lexicon.base())
    assert found.fitting > before.fitting


def test_hard_words_of_the_original_are_located() -> None:
    found = analyse(LETTER, Profile.FACILE, Lexicon.base()).passages[2]
    original = LETTER[2][0]
    assert [original[start:end] for start, end in found.hard_words] == ["pièces justificatives"]


def test_a_passage_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    analyse(LETTER, Profile.FACILE, Lexicon.base())
    monkeypatch.setattr(analysis, "check", None)  # calling it would fail
    assert analyse(LETTER, Profile.FACILE, Lexicon.base()).total


def test_a_loss_is_told_at_its_passage_unless_nothing_is_written_there() -> None:
    originals = [one for one, _easy in LETTER]
    found = differences_of(list(zip(originals, ["Venez.", "", ""], strict=True)), Lexicon.base())
    lost = {(one.passage, one.is_unwritten) for one in found if one.is_sure}
    assert (0, False) in lost
    assert (1, True) in lost
    whole = differences_of(LETTER, Lexicon.base())
    assert not [one for one in whole if one.is_sure]


@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=80)), max_size=4))
def test_no_text_is_too_odd(pairs: list[tuple[str, str]]) -> None:
    found = analyse(pairs, Profile.FACILE, Lexicon.base())
    for (_original, easy), passage in zip(pairs, found.passages, strict=True):
        for one in passage.sentences:
            assert easy[one.start : one.end] == one.words
    for difference in differences_of(pairs, Lexicon.base()):
        assert 0 <= difference.passage < len(pairs)
