"""Reading which organisations sit in which bodies, by function."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import distinct, func, select
from sqlalchemy.orm import joinedload

from participation.database import scoped
from participation.extensions import db
from participation.groups.models import (
    Group,
    GroupStatus,
    OrganisationMembership,
    OrganisationRole,
)
from participation.groups.organisations.rules import Held, sits_in_most
from participation.territories.models import Organisation

_ROLES = (
    OrganisationRole.CHAIR,
    OrganisationRole.LEAD,
    OrganisationRole.CO_LEAD,
    OrganisationRole.CONVENER,
    OrganisationRole.OPERATOR,
    OrganisationRole.MEMBER,
)
ORDER = {role: place for place, role in enumerate(_ROLES)}


class Body(NamedTuple):
    """A body that an organisation sits in, and what it does there."""

    name: str
    slug: str
    role: OrganisationRole


class Absent(NamedTuple):
    """An organisation that sits in most of the other bodies, and in how many."""

    name: str
    bodies: int
    of: int


def seat(seat_id: int) -> OrganisationMembership | None:
    """Return one seat, with its organisation."""
    return db.session.scalar(
        select(OrganisationMembership)
        .where(OrganisationMembership.id == seat_id)
        .options(joinedload(OrganisationMembership.organisation))
    )


def seats_of(group_id: int) -> list[OrganisationMembership]:
    """Return the seats of a body, past ones too, with organisations: by role, then by name."""
    found = db.session.scalars(
        scoped(select(OrganisationMembership), None)
        .where(OrganisationMembership.group_id == group_id)
        .options(joinedload(OrganisationMembership.organisation))
        .order_by(OrganisationMembership.since_on.desc(), OrganisationMembership.id)
    )
    return sorted(found, key=lambda one: (ORDER[one.role], one.organisation.name))


def held_in(group_id: int) -> list[Held]:
    """Return who sits in a body now, and what they do there."""
    rows = db.session.execute(
        select(OrganisationMembership.organisation_id, OrganisationMembership.role)
        .where(
            OrganisationMembership.group_id == group_id, OrganisationMembership.until_on.is_(None)
        )
        .order_by(OrganisationMembership.id)
    )
    return [Held(*row) for row in rows]


def living_seat(group_id: int, organisation_id: int) -> OrganisationMembership | None:
    """Return the seat that an organisation holds now in a body."""
    return db.session.scalar(
        select(OrganisationMembership).where(
            OrganisationMembership.group_id == group_id,
            OrganisationMembership.organisation_id == organisation_id,
            OrganisationMembership.until_on.is_(None),
        )
    )


def sat_after(group_id: int, organisation_id: int, day: date) -> bool:
    """Say whether an organisation left a body after a day; who comes back that day follows on."""
    left = select(OrganisationMembership.id).where(
        OrganisationMembership.group_id == group_id,
        OrganisationMembership.organisation_id == organisation_id,
        OrganisationMembership.until_on > day,
    )
    return bool(db.session.scalar(select(left.exists())))


def bodies_of_organisations(departement_id: int | None) -> dict[int, list[Body]]:
    """Return the bodies that meet and that each organisation sits in, by organisation id."""
    found: dict[int, list[Body]] = {}
    rows = db.session.execute(
        scoped(select(OrganisationMembership), departement_id)
        .join(Group, Group.id == OrganisationMembership.group_id)
        .where(OrganisationMembership.until_on.is_(None), Group.status != GroupStatus.CLOSED)
        .with_only_columns(
            OrganisationMembership.organisation_id,
            Group.name,
            Group.slug,
            OrganisationMembership.role,
        )
        .order_by(Group.name, Group.id)
    )
    for organisation_id, name, slug, role in rows:
        found.setdefault(organisation_id, []).append(Body(name, slug, role))
    return found


def bodies_of(organisation_id: int) -> list[Body]:
    """Return the bodies that meet and that an organisation sits in, by name."""
    rows = db.session.execute(
        select(Group.name, Group.slug, OrganisationMembership.role)
        .join(Group, Group.id == OrganisationMembership.group_id)
        .where(
            OrganisationMembership.organisation_id == organisation_id,
            OrganisationMembership.until_on.is_(None),
            Group.status != GroupStatus.CLOSED,
        )
        .order_by(Group.name, Group.id)
    )
    return [Body(*row) for row in rows]


def strangely_absent(group: Group) -> list[Absent]:
    """Return the organisations that sit in most other bodies of the Département, not in this one.

    The case it was made for: a steering committee without the Caf and the MSA, who are associated
    everywhere else (001:1267-1282 beside 001:485). Only bodies with organisations count.
    """
    sits = OrganisationMembership
    living = (sits.until_on.is_(None), sits.departement_id == group.departement_id)
    elsewhere = (
        select(sits.group_id, sits.organisation_id)
        .join(Group, Group.id == sits.group_id)
        .where(*living, sits.group_id != group.id, Group.status != GroupStatus.CLOSED)
        .subquery()
    )
    here = select(sits.organisation_id).where(*living, sits.group_id == group.id)
    bodies = func.count(elsewhere.c.group_id)
    total = select(func.count(distinct(elsewhere.c.group_id))).scalar_subquery()
    rows = db.session.execute(
        scoped(select(Organisation), group.departement_id)
        .join(elsewhere, elsewhere.c.organisation_id == Organisation.id)
        .where(Organisation.id.not_in(here))
        .with_only_columns(Organisation.name, bodies, total)
        .group_by(Organisation.id, Organisation.name)
        .order_by(bodies.desc(), Organisation.name, Organisation.id)
    )
    found = [Absent(*row) for row in rows]
    return [one for one in found if sits_in_most(one.bodies, one.of)]
