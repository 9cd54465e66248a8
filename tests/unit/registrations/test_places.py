"""The figures of places: who may take how many, who is next, how many may be invited."""

import pytest

from participation.groups.models import College
from participation.registrations.models import KeptFor
from participation.registrations.places import (
    Places,
    Standing,
    holder_of,
    most_to_invite,
    without_place,
)

USAGER, ELU = (College.USAGERS, False), (College.ELUS, False)


def test_more_people_are_not_invited_than_there_are_places() -> None:
    places = Places(
        30, 14, {KeptFor.INVITED: 12, KeptFor.ELUS: 3}, {KeptFor.INVITED: 4, KeptFor.USAGERS: 10}
    )
    assert most_to_invite(places) == 13
    assert most_to_invite(places, unanswered=6) == 7
    assert without_place(places, 7, unanswered=6) == 0
    assert without_place(places, 20, unanswered=6) == 13
    assert most_to_invite(places, unanswered=90) == 0


def test_anybody_may_be_invited_where_places_are_not_counted() -> None:
    assert most_to_invite(Places(None, 900), unanswered=500) is None
    assert without_place(Places(None, 900), 500) == 0


def test_while_people_wait_only_what_is_kept_may_be_promised() -> None:
    places = Places(10, 6, {KeptFor.INVITED: 2}, {}, {KeptFor.USAGERS})
    assert most_to_invite(places) == 2
    assert most_to_invite(Places(10, 6, {}, {}, {KeptFor.USAGERS})) == 0


@pytest.mark.parametrize(
    ("line", "position"),
    [
        ([], None),
        ([(*USAGER, 3)], 0),
        ([(*USAGER, 4)], None),
        ([(*USAGER, 4), (*USAGER, 1)], None),
        ([(*USAGER, 4), (*ELU, 2)], 1),
        ([(*USAGER, 4), (*ELU, 3)], None),
        ([(*ELU, 6), (*USAGER, 1)], None),
        ([(*ELU, 5), (*USAGER, 4)], 0),
    ],
)
def test_nobody_passes_but_to_places_kept_for_them(
    line: list[tuple[College, bool, int]], position: int | None
) -> None:
    places = Places(10, 5, {KeptFor.ELUS: 2})  # three are free, two are kept
    assert places.next_in_line(Standing(*one) for one in line) == position


def test_the_invited_count_in_their_college_once_nothing_is_kept_for_them() -> None:
    assert holder_of(College.ELUS, invited=True, kept={KeptFor.INVITED}) is KeptFor.INVITED
    assert holder_of(College.ELUS, invited=True, kept={KeptFor.ELUS}) is KeptFor.ELUS
    assert holder_of(College.ELUS, invited=False, kept={KeptFor.INVITED}) is KeptFor.ELUS
