"""The rules of a roster, without the database: two leads, one chair, who is strangely absent."""

from collections.abc import Collection
from typing import NamedTuple

from participation.groups.models import OrganisationRole

LEADING = frozenset({OrganisationRole.LEAD, OrganisationRole.CO_LEAD})
FEWEST_BODIES = 2


class Held(NamedTuple):
    """An organisation and what it does in a body."""

    organisation_id: int
    role: OrganisationRole


def leads_of(seats: Collection[Held]) -> frozenset[int]:
    """Return the ids of the organisations that lead."""
    return frozenset(seat.organisation_id for seat in seats if seat.role in LEADING)


def is_led_by_two(seats: Collection[Held]) -> bool:
    """Say whether two different organisations lead."""
    return len(leads_of(seats)) > 1


def keeps_two_leads(before: Collection[Held], after: Collection[Held]) -> bool:
    """Say whether a change respects the rule of the two leads (003:462, 002:335-348).

    A single lead is never come to: a new group names both at once, one of two does not leave
    alone. A group that has a single one from before may go on: ten of the seventeen groups of
    002:637-656 had.
    """
    return len(leads_of(after)) != 1 or len(leads_of(before)) == 1


def chairs_of(seats: Collection[Held]) -> list[int]:
    """Return the ids of the organisations that chair."""
    return [seat.organisation_id for seat in seats if seat.role is OrganisationRole.CHAIR]


def sits_in_most(bodies: int, of: int) -> bool:
    """Say whether an organisation sits in so many bodies that its absence from one is strange."""
    return bodies >= FEWEST_BODIES and 2 * bodies > of
