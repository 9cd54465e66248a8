"""Who sits in a body: colleges as counts, organisations and leads by function, usagers unnamed.

It also tells how the people concerned are present where a policy is steered: the share of steering
bodies where they have a seat is an indicator of the documents (001:532).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from participation.accounts.models import Account
from participation.extensions import db
from participation.groups.models import (
    College,
    CollegeSeats,
    Delegation,
    Group,
    Membership,
    MembershipRole,
    OrganisationMembership,
    OrganisationRole,
)
from participation.territories.models import Organisation

# The kinds of bodies that steer a policy or a territory (seeds-map, 7.11).
STEERING_KINDS = frozenset(
    {
        "cli",
        "comite-local",
        "commission-equipe-pluridisciplinaire",
        "copil",
        "equipe-pluridisciplinaire",
        "instance-territoriale",
    }
)
_LEADING = tuple(role for role in MembershipRole if role is not MembershipRole.MEMBER)


class UsagerPresence(StrEnum):
    """How the people concerned are present in a body, the firmest first."""

    SEAT = "place-gardee"
    MEMBERS = "membres"
    OCCASIONAL = "ponctuelle"
    NONE = "aucune"

    @property
    def is_permanent(self) -> bool:
        return self in (UsagerPresence.SEAT, UsagerPresence.MEMBERS)


class CollegeLine(NamedTuple):
    """How many sit for a college, those who replace them, the seats kept for it (None: not set)."""

    college: College
    sitting: int
    substitutes: int
    seats: int | None


class OrganisationLine(NamedTuple):
    """An organisation, what it does in the body, and the function of who speaks for it."""

    role: OrganisationRole
    name: str
    function: str


class LeadLine(NamedTuple):
    """Somebody with a part in the body: the function is that of an agent or an élu, else empty."""

    role: MembershipRole
    college: College
    function: str


@dataclass(frozen=True, slots=True)
class Roster:
    """Who sits in a body."""

    colleges: tuple[CollegeLine, ...]
    organisations: tuple[OrganisationLine, ...]
    leads: tuple[LeadLine, ...]
    presence: UsagerPresence


def is_steering(group: Group) -> bool:
    """Say whether a body steers a policy or a territory."""
    return group.kind.code in STEERING_KINDS


def rosters_of(groups: Sequence[Group], today: date) -> dict[int, Roster]:
    """Return who sits in each body, by its id, in five statements; the groups bring their kind."""
    ids = [one.id for one in groups]
    if not ids:
        return {}
    counts, seats, leads = _counts(ids), _seats(ids), _leads(ids)
    organisations, heard = _organisations(ids), _heard(ids, today)
    return {
        one.id: Roster(
            colleges=(lines := _colleges(one, counts[one.id], seats[one.id])),
            organisations=tuple(organisations[one.id]),
            leads=tuple(leads[one.id]),
            presence=_presence(lines, counts[one.id], is_heard=one.id in heard),
        )
        for one in groups
    }


class _Count(NamedTuple):
    """Members of a college: in all, those who replace another, those who come for all topics."""

    members: int = 0
    substitutes: int = 0
    permanent: int = 0


def _colleges(
    group: Group, counts: Mapping[College, _Count], seats: Mapping[College, int]
) -> tuple[CollegeLine, ...]:
    provided = {college: _seats_of_kind(group, college) for college in College}
    return tuple(
        CollegeLine(
            college,
            (count := counts.get(college, _Count())).members - count.substitutes,
            count.substitutes,
            seats.get(college, provided[college]),
        )
        for college in College
        if college in counts or college in seats or str(college) in group.kind.colleges
    )


def _seats_of_kind(group: Group, college: College) -> int | None:
    number: Any = (group.kind.seats or {}).get(str(college))
    return number if type(number) is int and number > 0 else None


def _presence(
    lines: Sequence[CollegeLine], counts: Mapping[College, _Count], *, is_heard: bool
) -> UsagerPresence:
    count = counts.get(College.USAGERS, _Count())
    if any(line.seats for line in lines if line.college is College.USAGERS):
        return UsagerPresence.SEAT
    if count.permanent:
        return UsagerPresence.MEMBERS
    return UsagerPresence.OCCASIONAL if count.members or is_heard else UsagerPresence.NONE


def _counts(ids: Sequence[int]) -> dict[int, dict[College, _Count]]:
    def number_of(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
        return func.sum(case((and_(*conditions), 1), else_=0))

    is_substitute = Membership.substitute_for_id.is_not(None)
    rows = db.session.execute(
        select(
            Membership.group_id,
            Membership.college,
            func.count(),
            number_of(is_substitute),
            number_of(Membership.topic == "", ~is_substitute),
        )
        .where(
            Membership.group_id.in_(ids),
            Membership.until_on.is_(None),
            Membership.paused_at.is_(None),
        )
        .group_by(Membership.group_id, Membership.college)
        .order_by(Membership.group_id, Membership.college)
    )
    found: dict[int, dict[College, _Count]] = defaultdict(dict)
    for group_id, college, *numbers in rows:
        found[group_id][college] = _Count(*(int(number) for number in numbers))
    return found


def _seats(ids: Sequence[int]) -> dict[int, dict[College, int]]:
    rows = db.session.execute(
        select(CollegeSeats.group_id, CollegeSeats.college, CollegeSeats.seats)
        .where(CollegeSeats.group_id.in_(ids))
        .order_by(CollegeSeats.id)
    )
    found: dict[int, dict[College, int]] = defaultdict(dict)
    for group_id, college, seats in rows:
        found[group_id][college] = seats
    return found


def _leads(ids: Sequence[int]) -> dict[int, list[LeadLine]]:
    rows = db.session.execute(
        select(Membership.group_id, Membership.role, Membership.college, Account.function)
        .join(Account, Account.person_id == Membership.person_id, isouter=True)
        .where(
            Membership.group_id.in_(ids),
            Membership.role.in_(_LEADING),
            Membership.until_on.is_(None),
        )
        .order_by(Membership.role, Membership.id)
    )
    found: dict[int, list[LeadLine]] = defaultdict(list)
    for group_id, role, college, function in rows:
        # What an inhabitant is called here stays unsaid, whatever their account says.
        said = "" if college is College.USAGERS else function or ""
        found[group_id].append(LeadLine(role, college, said))
    return found


def _organisations(ids: Sequence[int]) -> dict[int, list[OrganisationLine]]:
    rows = db.session.execute(
        select(
            OrganisationMembership.group_id,
            OrganisationMembership.role,
            Organisation.name,
            OrganisationMembership.function,
        )
        .join(Organisation, Organisation.id == OrganisationMembership.organisation_id)
        .where(OrganisationMembership.group_id.in_(ids), OrganisationMembership.until_on.is_(None))
        .order_by(Organisation.name, OrganisationMembership.id)
    )
    found: dict[int, list[OrganisationLine]] = defaultdict(list)
    for group_id, role, name, function in rows:
        found[group_id].append(OrganisationLine(role, name, function))
    return found


def _heard(ids: Sequence[int], today: date) -> frozenset[int]:
    """Return the bodies where a group of inhabitants has its voice carried at present."""
    return frozenset(
        db.session.scalars(
            select(Delegation.body_id)
            .where(
                Delegation.body_id.in_(ids),
                Delegation.since_on <= today,
                or_(Delegation.until_on.is_(None), Delegation.until_on >= today),
            )
            .order_by(Delegation.body_id)
        )
    )
