"""The draw of lots: the vectors of the RFC, the recipe done again another way, what words count."""

import hashlib
from collections import Counter

import pytest

from participation.groups.draws import key_of, order, steps

# RFC 3797, section 6: the key, the digests and who is selected out of 25.
RFC_KEY = "9319./2.5.8.10.12./9.18.26.34.41.45./"
RFC_SELECTED = [17, 7, 2, 16, 25, 23, 8, 24, 19, 13]
RFC_FIRST, RFC_TENTH = "990DD0A5692A029A98B5E01AA28F3459", "31CB111C4A4EBE9287CEAE16FE51B909"

KNOWN = "Jeudi 05 12 23"
# Reckoned from the recipe with `printf`, `sha256sum` and `bc`.
KNOWN_ORDER_OF_7 = [1, 6, 2, 3, 5, 7, 4]


def again(key: str, count: int) -> list[int]:
    """Do the recipe another way: marks on a board instead of a list that shrinks."""
    drawn: list[int] = []
    for number in range(count):
        rank = bytes((number // 256, number % 256))
        whole = int(hashlib.sha256(rank + key.encode("utf-8") + rank).hexdigest(), 16)
        to_pass = whole % (count - number)
        for candidate in range(1, count + 1):
            if candidate not in drawn:
                if to_pass == 0:
                    drawn.append(candidate)
                    break
                to_pass -= 1
    return drawn


def test_the_vectors_of_the_rfc() -> None:
    found = steps(RFC_KEY, 25, "md5")[:10]
    assert [step.number for step in found] == RFC_SELECTED
    assert found[0].digest.upper() == RFC_FIRST
    assert found[9].digest.upper() == RFC_TENTH
    assert [step.left for step in found] == list(range(25, 15, -1))


def test_a_draw_done_by_hand() -> None:
    assert order(KNOWN, 7) == KNOWN_ORDER_OF_7


@pytest.mark.parametrize("count", [1, 2, 3, 10, 57, 300])
@pytest.mark.parametrize("seed", ["5 12 23 34 45", "une pluie d’été", "٣ 7"])
def test_anybody_finds_the_same_order(seed: str, count: int) -> None:
    found = order(seed, count)
    assert found == again(key_of(seed), count)
    assert sorted(found) == list(range(1, count + 1))


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        (KNOWN, "jeudi.5.12.23./"),
        ("  jeudi  5, 12 – 23 ", "jeudi.5.12.23./"),
        ("L’Été 007", "l.ete.7./"),
        ("000", "0./"),
        (" … ! ", ""),
    ],
)
def test_how_words_are_typed_changes_nothing(typed: str, key: str) -> None:
    assert key_of(typed) == key


def test_the_order_of_the_words_counts() -> None:
    assert order("1 2", 30) != order("2 1", 30)


def test_one_more_candidate_is_another_draw() -> None:
    assert order(KNOWN, 20) != [number for number in order(KNOWN, 21) if number != 21]


def test_each_place_is_as_likely_for_each_number() -> None:
    first = Counter(order(f"tirage {number}", 6)[0] for number in range(3000))
    # 500 each; four standard deviations are 82.
    assert set(first) == set(range(1, 7))
    assert all(abs(times - 500) < 82 for times in first.values())


@pytest.mark.parametrize("count", [0, -1, 10_001])
def test_a_count_out_of_bounds_is_no_draw(count: int) -> None:
    with pytest.raises(ValueError, match=str(count)):
        order(KNOWN, count)


def test_words_without_letter_or_figure_are_no_draw() -> None:
    with pytest.raises(ValueError, match="3"):
        order(" … ", 3)
