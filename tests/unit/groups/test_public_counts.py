"""Members as counts: the inhabitants' small numbers cannot be read, nor reckoned."""

import pytest

from participation.groups.models import College
from participation.groups.public_counts import public_counts

ALL = [str(college) for college in College]


def lines(counts: dict[College, int], colleges: list[str] = ALL) -> list[tuple[str, str]]:
    return [(str(who), str(number)) for who, number in public_counts(counts, colleges).lines]


@pytest.mark.parametrize("number", [0, 1, 4])
def test_under_five_the_number_and_the_total_are_hidden(number: int) -> None:
    counts = {College.USAGERS: number, College.ELUS: 2}
    shown = public_counts(counts, ALL)
    assert lines(counts) == [("Habitants", "moins de 5"), ("Élus", "2")]
    assert shown.is_masked
    assert shown.total is None


def test_from_five_on_everything_is_exact() -> None:
    counts = {College.USAGERS: 5, College.ELUS: 1, College.INSTITUTIONS: 0}
    shown = public_counts(counts, ALL)
    assert lines(counts) == [("Habitants", "5"), ("Élus", "1")]
    assert shown.total == 6


def test_what_is_shown_is_the_same_whatever_the_small_number() -> None:
    seen = {str(lines({College.USAGERS: number, College.ELUS: 3})) for number in range(5)}
    assert len(seen) == 1


def test_a_body_without_inhabitants_has_nothing_to_hide() -> None:
    shown = public_counts({College.ELUS: 2, College.INSTITUTIONS: 3}, ["elus", "institutions"])
    assert not shown.is_masked
    assert shown.total == 5


def test_an_inhabitant_in_a_body_that_provides_for_none_is_hidden_too() -> None:
    shown = public_counts({College.USAGERS: 1, College.ELUS: 2}, ["elus"])
    assert shown.is_masked
    assert shown.total is None
