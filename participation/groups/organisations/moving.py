"""Organisations follow a body that was joined with others or split: each sits once in a new one."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from participation import clock
from participation.extensions import db
from participation.groups.models import Group, OrganisationMembership, OrganisationRole
from participation.groups.organisations.rosters import ORDER, held_in
from participation.groups.organisations.writing import SeatInput, seat_organisation
from participation.journal.service import record
from participation.territories.models import Departement

# One organisation at a time: of two bodies that are joined, the first one keeps it.
_HELD_BY_ONE = frozenset({OrganisationRole.CHAIR, OrganisationRole.LEAD, OrganisationRole.CO_LEAD})


def move_seats(by_person_id: int | None, before: Sequence[Group], after: Sequence[Group]) -> None:
    """End the living seats of bodies that end, and give them again, from today, in the new ones.

    An organisation of several of them sits once, for the most that it did there. Who chaired or led
    the second one stays as a member; a single lead is what was, not what was chosen.
    """
    today = clock.today(db.session.get_one(Departement, before[0].departement_id).settings.zone)
    seats = _living(before)
    for seat in seats:
        seat.until_on = max(today, seat.since_on)
        record(by_person_id, "organisation.left", seat, fields=["until_on"])
    for group in after:
        for seat in seats:
            held = held_in(group.id)
            if seat.organisation_id in {one.organisation_id for one in held}:
                continue
            is_taken = seat.role in _HELD_BY_ONE and seat.role in {one.role for one in held}
            role = OrganisationRole.MEMBER if is_taken else seat.role
            data = SeatInput(seat.organisation, role, seat.function, today)
            seat_organisation(by_person_id, group, data, is_from_before=True)


def _living(groups: Sequence[Group]) -> list[OrganisationMembership]:
    """Return the living seats of some bodies: by role, then in the order of the bodies."""
    found = db.session.scalars(
        select(OrganisationMembership)
        .where(
            OrganisationMembership.group_id.in_([one.id for one in groups]),
            OrganisationMembership.until_on.is_(None),
        )
        .options(joinedload(OrganisationMembership.organisation))
        .order_by(OrganisationMembership.id)
        .execution_options(populate_existing=True)
    ).all()
    place = {one.id: number for number, one in enumerate(groups)}
    return sorted(found, key=lambda one: (ORDER[one.role], place[one.group_id]))
