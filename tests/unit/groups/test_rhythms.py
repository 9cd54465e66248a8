"""How the rhythm of a body is written down, and what nobody could keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.groups import rhythms
from participation.groups.errors import RhythmError
from participation.groups.rhythms import Rhythm, Rule, minimum, on_need, target


@pytest.mark.parametrize(
    "rhythm",
    [
        minimum(months=0),
        minimum(per_year=0),
        minimum(per_year=-2),
        minimum(),
        minimum(months=3, per_year=4),
        target(months=61),
        target(per_year=400),
        Rhythm(Rule.RANGE, per_year=3, per_year_max=3),
        Rhythm(Rule.RANGE, per_year=0, per_year_max=3),
        Rhythm(Rule.RANGE, per_year=2),
        Rhythm(Rule.MILESTONE),
        Rhythm(Rule.MILESTONE, milestones=tuple("abcdefghijklm")),
    ],
)
def test_a_rhythm_that_nobody_could_keep_is_refused(rhythm: Rhythm) -> None:
    with pytest.raises(RhythmError):
        rhythm.check()


@pytest.mark.parametrize(
    ("rhythm", "words"),
    [
        (minimum(months=1), "au moins une fois par mois"),
        (minimum(months=3), "au moins une fois tous les 3 mois"),
        (minimum(per_year=2), "au moins 2 fois par an"),
        (target(months=1), "si possible chaque mois"),
        (target(months=2), "si possible tous les 2 mois"),
        (target(per_year=24), "si possible 24 fois par an"),
        (Rhythm(Rule.RANGE, per_year=2, per_year_max=3), "entre 2 et 3 fois par an"),
        (on_need(), "selon les besoins"),
        (minimum(per_year=1, about="assemblée générale"), "assemblée générale : 1 fois par an"),
    ],
)
def test_a_rhythm_is_said_in_words(rhythm: Rhythm, words: str) -> None:
    rhythm.check()
    assert str(rhythms.in_words(rhythm)).replace("\u00a0", " ") == words


@given(
    st.lists(
        st.builds(
            Rhythm,
            rule=st.sampled_from(Rule),
            months=st.none() | st.integers(1, 60),
            per_year=st.none() | st.integers(1, 366),
            milestones=st.lists(st.text(max_size=9), max_size=4).map(tuple),
            about=st.text(max_size=9),
        ),
        max_size=4,
    )
)
def test_what_is_stored_is_read_again(rules: list[Rhythm]) -> None:
    assert list(rhythms.from_stored(rhythms.to_stored(rules))) == rules


def test_what_is_not_known_is_left_aside() -> None:
    stored = {"rules": [{"rule": "moon"}, {"rule": "minimum", "months": 3, "colour": "red"}]}
    assert rhythms.from_stored(stored) == (minimum(months=3),)
    assert rhythms.from_stored(None) == ()
