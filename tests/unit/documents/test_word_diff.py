"""Two texts compared by words: both can be read back from the pieces, whatever is written."""

from hypothesis import given
from hypothesis import strategies as st

from participation.documents.word_diff import Fate, Piece, pieces_of


def test_a_word_that_changes_stands_between_those_that_stay() -> None:
    assert pieces_of("Appelez avant 48 heures.", "Appelez avant 72 heures.") == [
        Piece(Fate.SAME, "Appelez avant "),
        Piece(Fate.GONE, "48 "),
        Piece(Fate.NEW, "72 "),
        Piece(Fate.SAME, "heures."),
    ]


def test_a_text_that_comes_or_goes_is_one_piece() -> None:
    assert pieces_of("", "Venez.") == [Piece(Fate.NEW, "Venez.")]
    assert pieces_of("Venez.", "") == [Piece(Fate.GONE, "Venez.")]
    assert pieces_of("", "") == []


@given(st.text(), st.text())
def test_the_pieces_give_both_texts_back(before: str, after: str) -> None:
    pieces = pieces_of(before, after)
    assert "".join(one.words for one in pieces if one.fate is not Fate.NEW) == before
    assert "".join(one.words for one in pieces if one.fate is not Fate.GONE) == after
