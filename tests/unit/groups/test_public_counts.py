"""Members as counts: the inhabitants' small numbers cannot be read, nor reckoned."""

import pytest

from participation.groups.models import College
from participation.groups.public_counts import (
    may_tell_seats_given,
    public_candidates,
    public_counts,
    public_seats,
)

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


def test_four_seats_and_one_free_tell_three() -> None:
    (line,) = public_seats({College.USAGERS: 4}, {College.USAGERS: 3}, {College.USAGERS: 9})
    assert (line.seats, line.free) == (4, None)


def test_free_seats_of_professionals_are_exact() -> None:
    (line,) = public_seats({College.ELUS: 4}, {College.ELUS: 3}, {College.ELUS: 3})
    assert (line.seats, line.free) == (4, 1)


def test_many_seats_and_many_others_are_told() -> None:
    (line,) = public_seats({College.USAGERS: 8}, {College.USAGERS: 6}, {College.USAGERS: 11})
    assert line.free == 2


@pytest.mark.parametrize("seats", [1, 4, 5, 8, 12])
def test_nobody_reckons_a_small_number_from_all_that_is_shown(seats: int) -> None:
    """Every world of up to 14 inhabitants, gathered by what the page shows of it."""
    worlds: dict[str, list[tuple[int, int]]] = {}
    for members in range(15):
        for taken in range(min(members, seats) + 1):
            counts = {College.USAGERS: members}
            shown = (
                public_counts(counts, ALL),
                public_seats({College.USAGERS: seats}, {College.USAGERS: taken}, counts),
            )
            worlds.setdefault(str(shown), []).append((members, taken))
    quantities = {
        "members": lambda world: world[0],
        "who sit": lambda world: world[1],
        "who do not": lambda world: world[0] - world[1],
    }
    for alike in worlds.values():
        for name, quantity in quantities.items():
            possible = {quantity(world) for world in alike}
            if min(possible) < 5:
                most = max(members for members, _taken in alike)
                assert len(possible) >= min(5, seats + 1, most + 1), (name, alike)


def test_seats_given_do_not_tell_how_many_inhabitants_stay() -> None:
    assert not may_tell_seats_given(College.USAGERS, 4, 1)
    assert not may_tell_seats_given(College.USAGERS, 8, 4)
    assert may_tell_seats_given(College.USAGERS, 8, 3)
    assert may_tell_seats_given(College.USAGERS, 4, 4)
    assert may_tell_seats_given(College.USAGERS, None, 1)
    assert may_tell_seats_given(College.ELUS, 4, 1)


def test_under_five_candidates_are_not_counted() -> None:
    assert [public_candidates(College.USAGERS, number) for number in (0, 4, 5)] == [None, None, 5]
    assert public_candidates(College.ELUS, 1) == 1
