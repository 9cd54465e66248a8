"""The bars of the check of meaning, counted again from the pairs, and its speed."""

import time

import pytest

from participation.plain_french.meaning import compare
from training.meaning.measure import is_caught, pairs

SHORT_SENTENCE = 15
TWO_PAGES = 40  # pairs: about 550 words of original and 650 of easy French


@pytest.mark.parametrize("prefix", ["", "development_"])
def test_nearly_all_that_is_lost_is_stated(prefix: str) -> None:
    lost = pairs(f"{prefix}lost")
    assert len(lost) == 60
    assert sum(map(is_caught, lost)) >= 57


@pytest.mark.parametrize("prefix", ["", "development_"])
def test_faithful_versions_are_left_in_peace(prefix: str) -> None:
    faithful = pairs(f"{prefix}faithful")
    assert len(faithful) == 60
    assert sum(map(is_caught, faithful)) <= 3


def test_sentences_for_the_facilitator_are_short_outside_the_words_they_quote() -> None:
    for name in ("lost", "development_lost"):
        for pair in pairs(name):
            for difference in compare(pair.original, pair.easy).everything:
                outside = "".join(difference.sentence.split("«")[0::2]).split()
                assert len(outside) <= SHORT_SENTENCE
                assert difference.sentence[-1] in ".?"


def test_two_pages_are_compared_at_once() -> None:
    rows = pairs("development_faithful")[:TWO_PAGES]
    original = "\n\n".join(row.original for row in rows)
    easy = "\n\n".join(row.easy for row in rows)
    compare(original, easy)  # tables and lexicon are read once
    took = []
    for _ in range(3):
        start = time.process_time()
        compare(original, easy)
        took.append(time.process_time() - start)
    assert min(took) < 0.2


@pytest.mark.parametrize(
    "piece", ["1 ", "deux, ", "ne ", "si vous ", "12 et ", "12/", "L. 262-1, "]
)
def test_no_odd_text_takes_long(piece: str) -> None:
    odd = piece * 3000
    start = time.process_time()
    compare(odd, "Venez le 12 mars.")
    compare("Venez le 12 mars.", odd)
    assert time.process_time() - start < 5
