"""What the roster of a body shows: to those who look after it, and to everybody."""

from collections.abc import Sequence
from dataclasses import dataclass

from participation import dates
from participation.groups.models import Group, OrganisationMembership, OrganisationRole
from participation.groups.organisations.rosters import Absent, seats_of, strangely_absent
from participation.groups.organisations.rules import Held, is_led_by_two, leads_of
from participation.groups.organisations.words import ROLES
from participation.i18n import LazyText


@dataclass(frozen=True, slots=True)
class SeatLine:
    """An organisation in a body, as one reads it; `when` is said of past seats only."""

    id: int
    name: str
    function: str
    role: LazyText
    when: str


@dataclass(frozen=True, slots=True)
class PublicRoster:
    """What everybody reads: who leads, chairs, convenes, runs, and who else sits there."""

    parts: Sequence[tuple[LazyText, Sequence[SeatLine]]]
    chairs: Sequence[SeatLine]


@dataclass(frozen=True, slots=True)
class DeskRoster:
    """What those who look after a body see as well."""

    seats: Sequence[SeatLine]
    past: Sequence[SeatLine]
    absent: Sequence[Absent]
    lacks_leads: bool
    shows_chair: bool
    leads: Sequence[OrganisationMembership]


def public_roster(group: Group) -> PublicRoster:
    """Return what the page of a group says of organisations, in one statement."""
    seats = seats_of(group.id)
    living = [one for one in seats if one.until_on is None]
    parts = [
        (words, [_line(one) for one in living if one.role is role]) for role, words in ROLES.items()
    ]
    ordered = [part for part in parts if part[1] and part[0] is not ROLES[OrganisationRole.MEMBER]]
    members = [part for part in parts if part[1] and part[0] is ROLES[OrganisationRole.MEMBER]]
    return PublicRoster(
        parts=[*ordered, *members],
        chairs=[
            _line(one)
            for one in seats
            if one.role is OrganisationRole.CHAIR and one.until_on is not None
        ],
    )


def desk_roster(group: Group) -> DeskRoster:
    """Return the whole roster of a body, its kind loaded; two statements."""
    seats = seats_of(group.id)
    living = [one for one in seats if one.until_on is None]
    held = [Held(one.organisation_id, one.role) for one in living]
    chairs = [one for one in seats if one.role is OrganisationRole.CHAIR]
    leading = leads_of(held)
    return DeskRoster(
        seats=[_line(one) for one in living],
        past=[_line(one) for one in seats if one.until_on is not None],
        absent=strangely_absent(group),
        lacks_leads=group.kind.needs_two_leads and not is_led_by_two(held),
        shows_chair=group.chair_rotates or bool(chairs),
        leads=[one for one in living if one.organisation_id in leading],
    )


def _line(seat: OrganisationMembership) -> SeatLine:
    since = dates.date_in_words(seat.since_on)
    when = f"{since} – {dates.date_in_words(seat.until_on)}" if seat.until_on is not None else ""
    return SeatLine(seat.id, seat.organisation.name, seat.function, ROLES[seat.role], when)
