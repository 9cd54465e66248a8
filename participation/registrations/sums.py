"""What is to be prepared for those who come: seats and meals, and children to mind, by age."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from participation.registrations.models import AgeBand, NeedKind, Registration


@dataclass(frozen=True, slots=True)
class Sums:
    """How many people, how many children of which age, and those whose parents asked for care.

    `unsaid` asked for childcare without saying for how many children.
    """

    people: int = 0
    children: Counter[AgeBand] = field(default_factory=Counter)
    minded: Counter[AgeBand] = field(default_factory=Counter)
    unsaid: int = 0


def sums_of(registrations: Collection[Registration]) -> Sums:
    """Add up what registrations bring; they come with their needs."""
    children: Counter[AgeBand] = Counter()
    minded: Counter[AgeBand] = Counter()
    unsaid = 0
    for one in registrations:
        ages = Counter({band: one.children.get(band.value, 0) for band in AgeBand})
        children += ages
        if any(need.kind is NeedKind.CHILDCARE for need in one.needs):
            minded += ages
            unsaid += not ages.total()
    return Sums(sum(one.party for one in registrations), children, minded, unsaid)
