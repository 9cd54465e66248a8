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
    text = folded.text
    for finder in FINDERS:
        taken: list[tuple[int, int]] = []
        for found in finder(text):
            if any(found.start < end and start < found.end for start, end in taken):
                continue
            taken.append((found.start, found.end))
            yield found
        for start, end in taken:
            text = text[:start] + TAKEN * (end - start) + text[end:]
