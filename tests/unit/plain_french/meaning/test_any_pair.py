"""What holds for any two texts."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from participation.plain_french.meaning import Difference, Fate, compare
from training.meaning.measure import pairs

PIECES = [
    "le 12 mars 2025", "à 14 h 30", "n’est pas", "si", "sauf", "vous devez", "1 234,50 €", "25 %",
    "recours", "Ruffec", "M. ", "RSA", "?", ".", "\n", "\r\n", "\u00a0", "e\u0301", "👧", "<p>",
    "#",
    "deux", "mois", "- ", "|", "ne", "que", "(", "0545001234", "rue Basse", "L. 262-27", "ﬁ", "İ",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map(" ".join)


def place_is_right(difference: Difference, original: str, easy: str) -> bool:
    fact = difference.fact
    source = easy if difference.fate is Fate.ADDED else original
    other = difference.other
    return source[fact.start : fact.end] == fact.words and (
        other is None or easy[other.start : other.end] == other.words
    )


@given(TEXTS, TEXTS)
@example("", "")
@example("le 3 fe\u0301vrier", "İ le 4 fe\u0301vrier")
@settings(max_examples=60, deadline=None)
def test_no_pair_crashes_and_places_point_at_the_words(original: str, easy: str) -> None:
    for difference in compare(original, easy).everything:
        assert place_is_right(difference, original, easy)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_a_text_has_lost_nothing_of_itself(text: str) -> None:
    comparison = compare(text, text)
    assert comparison.missing == ()
    assert comparison.sure == ()


def test_originals_have_lost_nothing_of_themselves() -> None:
    for name in ("lost", "faithful", "development_lost", "development_faithful"):
        for pair in pairs(name):
            comparison = compare(pair.original, pair.original)
            assert comparison.missing == comparison.sure == ()
