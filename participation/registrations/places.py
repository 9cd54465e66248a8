"""Who may take how many places: pure figures, read under the lock of the meeting.

n people may take places kept for them, or free ones, if taken + n + all that is still kept for
others stays within the capacity. The line is strict: nobody passes who waits before them, however
few they are; a place that is kept for some is open to them alone, whoever else waits.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from participation.groups.models import College
from participation.registrations.models import KeptFor


class Standing(NamedTuple):
    """Who takes places, as far as places go: on whose behalf, invited or not, how many."""

    college: College
    invited: bool
    people: int


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one meeting. `kept` is what is still in force, with what was filled of it."""

    capacity: int | None
    taken: int
    kept: Mapping[KeptFor, int] = field(default_factory=dict)
    filled: Mapping[KeptFor, int] = field(default_factory=dict)
    waiting: Collection[KeptFor] = ()

    @property
    def free(self) -> int | None:
        """Neither taken nor lost; None without limit."""
        return None if self.capacity is None else max(self.capacity - self.taken, 0)

    @property
    def unfilled_in_all(self) -> int:
        return sum(self.unfilled(holder) for holder in self.kept)

    def unfilled(self, holder: KeptFor) -> int:
        """Return how many of the places kept for some are still there for them."""
        return max(self.kept.get(holder, 0) - self.filled.get(holder, 0), 0)

    def kept_for_others(self, holder: KeptFor) -> int:
        """Return how many places somebody leaves to those they are kept for."""
        return self.unfilled_in_all - self.unfilled(holder)

    def left_for(self, holder: KeptFor) -> int | None:
        """Return how many places somebody could take if nobody waited; None without limit."""
        return None if self.free is None else max(self.free - self.kept_for_others(holder), 0)

    def open_to(self, holder: KeptFor) -> int | None:
        """Return how many places who comes now may take: who waits comes first."""
        left = self.left_for(holder)
        if left is None or not self.waiting:
            return left
        return 0 if holder in self.waiting else min(self.unfilled(holder), left)

    def next_in_line(self, line: Iterable[Standing]) -> int | None:
        """Return the position of the first who may take places now, None when all must wait.

        `line` holds those who wait, in the order they came.
        """
        passed: set[KeptFor] = set()
        for position, one in enumerate(line):
            holder = holder_of(one.college, invited=one.invited, kept=self.kept)
            left = self.left_for(holder)
            if passed and left is not None:
                left = 0 if holder in passed else min(self.unfilled(holder), left)
            if left is None or one.people <= left:
                return position
            passed.add(holder)
        return None


def holder_of(college: College, *, invited: bool, kept: Collection[KeptFor]) -> KeptFor:
    """Return among whom somebody counts: the invited while places are kept for them."""
    if invited and KeptFor.INVITED in kept:
        return KeptFor.INVITED
    return KeptFor(college.value)


def most_to_invite(places: Places, *, unanswered: int = 0) -> int | None:
    """Return how many more people may be invited and find a place if all come; None: no limit.

    `unanswered` people were invited already and have not answered yet.
    """
    left = places.open_to(KeptFor.INVITED)
    return None if left is None else max(left - unanswered, 0)


def without_place(places: Places, invited: int, *, unanswered: int = 0) -> int:
    """Return how many of those to be invited would find no place if all came: 0 is no warning."""
    most = most_to_invite(places, unanswered=unanswered)
    return 0 if most is None else max(invited - most, 0)
