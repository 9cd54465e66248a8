"""How many members each college has, as anybody may read it.

Belonging to the inhabitants' college is sensitive (it tells that somebody lives on a benefit):
under five it is shown as “moins de 5”, nought included, so that nobody can watch one person come.
No total stands beside it then, and no other figure from which it could be reckoned.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from participation.groups.models import College
from participation.groups.words import COLLEGES
from participation.i18n import LazyText, lazy

SMALLEST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class PublicCounts:
    """One line a college; `total` is None when the inhabitants' figure is hidden."""

    lines: tuple[tuple[LazyText, LazyText], ...]
    total: int | None

    @property
    def is_masked(self) -> bool:
        return self.total is None


def public_counts(counts: Mapping[College, int], colleges: Sequence[str]) -> PublicCounts:
    """Return what may be read of a composition; `colleges` are those that the kind provides for.

    The professionals' colleges are exact; an empty one is left out.
    """
    expected = {College.USAGERS} if str(College.USAGERS) in colleges else set()
    shown = [college for college in College if counts.get(college, 0) or college in expected]
    is_masked = College.USAGERS in shown and counts.get(College.USAGERS, 0) < SMALLEST_SHOWN
    lines = []
    for college in shown:
        number = counts.get(college, 0)
        if college is College.USAGERS and is_masked:
            lines.append((COLLEGES[college], lazy("moins de 5")))
        else:
            lines.append((COLLEGES[college], LazyText.plain(str(number))))
    return PublicCounts(tuple(lines), None if is_masked else sum(counts.values()))


@dataclass(frozen=True, slots=True)
class PublicSeats:
    """The seats of one college; `free` is None when it would tell how few people sit, or do not."""

    college: LazyText
    seats: int
    free: int | None


def public_seats(
    seats: Mapping[College, int], seated: Mapping[College, int], members: Mapping[College, int]
) -> list[PublicSeats]:
    """Return what may be read of the seats of a body, by college.

    How many seats there are is a rule of the body, how many are taken is a count of people: “4
    seats, 1 free” tells three. For the inhabitants the free ones are told only when at least five
    sit and at least five others do not.
    """
    lines = []
    for college in College:
        if college in seats:
            taken = seated.get(college, 0)
            others = members.get(college, 0) - taken
            is_told = college is not College.USAGERS or min(taken, others) >= SMALLEST_SHOWN
            free = max(0, seats[college] - taken) if is_told else None
            lines.append(PublicSeats(COLLEGES[college], seats[college], free))
    return lines


def may_tell_seats_given(college: College, seats: int | None, given: int) -> bool:
    """Say whether the seats that are given again may be told beside the whole number.

    The difference is how many inhabitants stay: from one to four it is hidden.
    """
    if college is not College.USAGERS or seats is None:
        return True
    return not 0 < seats - given < SMALLEST_SHOWN


def public_candidates(college: College, count: int) -> int | None:
    """Return how many people stand for seats, None when fewer than five inhabitants do."""
    return None if college is College.USAGERS and count < SMALLEST_SHOWN else count
