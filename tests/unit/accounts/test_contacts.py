"""A number is shown as one dials it in France."""

import pytest

from participation.accounts.contacts import read_contact


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("+33 6 39 98 00 00", "06 39 98 00 00"),
        ("+262 692 11 22 33", "0692 11 22 33"),
        ("+32 470 12 34 56", "+32 470 12 34 56"),
        ("+213 551 23 45 67", "+213 551 23 45 67"),
    ],
)
def test_a_number_from_abroad_keeps_its_prefix(typed: str, shown: str) -> None:
    contact = read_contact(typed)
    assert contact is not None
    assert contact.shown == shown
