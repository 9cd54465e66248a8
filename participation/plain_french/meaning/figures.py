"""Reads every figure of a text once: what is a date is no longer a number."""

from collections.abc import Iterator

from participation.plain_french.meaning.folding import Folded
from participation.plain_french.meaning.values.amounts import find_amounts, find_shares
from participation.plain_french.meaning.values.contacts import find_addresses, find_contacts
from participation.plain_french.meaning.values.dates import find_dates, find_months, find_weekdays
from participation.plain_french.meaning.values.durations import find_durations, find_rhythms
from participation.plain_french.meaning.values.found import Finder, Found
from participation.plain_french.meaning.values.hours import find_hours
from participation.plain_french.meaning.values.laws import find_laws
from participation.plain_french.meaning.values.numbers import find_numbers

# The order settles what a figure is: who reads first keeps it.
FINDERS: tuple[Finder, ...] = (
    find_contacts,
    find_laws,
    find_addresses,
    find_dates,
    find_amounts,
    find_hours,
    find_shares,
    find_rhythms,
    find_durations,
    find_months,
    find_weekdays,
    find_numbers,
)
TAKEN = "\x00"


def find_figures(folded: Folded) -> Iterator[Found]:
    """Yield each value of a folded text, no two on the same letters."""
    letters = list(folded.text)
    for finder in FINDERS:
        text = "".join(letters)
        for found in finder(text):
            if TAKEN in letters[found.start : found.end]:
                continue
            letters[found.start : found.end] = TAKEN * (found.end - found.start)
            yield found
