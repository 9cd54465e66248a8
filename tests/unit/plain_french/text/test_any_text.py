"""Whatever is read: nothing breaks, and each place is right."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from participation.plain_french import difficulty
from participation.plain_french.text import read

MARKS = "Vous l’ aide \n \r\n . ? M. etc. 12/03 14 <p> </ ** | - « » $ [a]( ) (s) ·e -vous A. # _"
STRANGE = [
    "e\u0301",
    "\u00ad",
    "-\n",
    "😀",
    "\u0627",
    "字",
    "\u200d",
    "\x00",
    "`",
    "1 234",
    "\ud800",
]
PIECES = st.sampled_from([*MARKS.split(" "), *STRANGE, " ", "\t"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_places_point_at_what_they_say(source: str) -> None:
    text = read(source)
    before = 0
    for sentence in text.sentences:
        assert source[sentence.start : sentence.end] == sentence.text
        assert sentence.start >= before
        before = sentence.end
        last = sentence.start
        for token in sentence.tokens:
            assert source[token.start : token.end] == token.text
            assert last <= token.start < token.end <= sentence.end
            assert isinstance(token.folded, str)
            last = token.end


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_every_text_has_a_finite_score(source: str) -> None:
    assert math.isfinite(difficulty(source))


def test_long_runs_are_read_in_time() -> None:
    for piece in (
        "a",
        "a.",
        "a-",
        "1 ",
        "<",
        "(",
        "[",
        "*",
        "$",
        "a@",
        "-\n",
        "https://",
        "'",
        "&",
    ):
        read(piece * 5_000)
