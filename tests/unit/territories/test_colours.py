"""Contrast as the accessibility guide counts it (WCAG 2.1, relative luminance)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.territories.colours import contrast, is_colour, mixed, readable_on

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.00),
        ("#0000ff", "#ffffff", 8.59),
    ],
)
def test_known_ratios(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.005)


@given(COLOURS, COLOURS)
def test_it_does_not_matter_which_one_is_the_ground(first: str, second: str) -> None:
    assert contrast(first, second) == contrast(second, first)
    assert 1 <= contrast(first, second) <= 21


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("#0b5d4b", True),
        ("#0B5D4B", True),
        ("#0b5d4", False),
        ("0b5d4b", False),
        ("#0b5d4b\n", False),
        ("#0b5d4g", False),
        ("", False),
    ],
)
def test_what_is_a_colour(text: str, *, is_one: bool) -> None:
    assert is_colour(text) is is_one


def test_mixing_goes_from_the_first_to_the_second() -> None:
    assert mixed("#000000", "#ffffff", 0) == "#000000"
    assert mixed("#000000", "#ffffff", 1) == "#ffffff"
    assert mixed("#ff0000", "#0000ff", 0.5) == "#800080"


@given(COLOURS, st.sampled_from(["#ffffff", "#182420", "#fbf8f1"]))
def test_a_shade_is_found_that_reads(colour: str, ground: str) -> None:
    shade = readable_on(ground, colour, 7.0)
    assert contrast(shade, ground) >= 7.0
    if contrast(colour, ground) >= 7.0:
        assert shade == colour
