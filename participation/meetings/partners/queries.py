"""Reading the partners of a meeting, and who could be one."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import contains_eager, joinedload

from participation.database import scoped
from participation.extensions import db
from participation.groups.models import OrganisationMembership
from participation.meetings.models import Meeting, MeetingPartner
from participation.territories.models import Organisation


class Suggested(NamedTuple):
    """An organisation that sits in a group of the meeting, with its function there."""

    organisation: Organisation
    function: str


def partners_of(meeting: Meeting) -> Sequence[MeetingPartner]:
    """Return the partners of a meeting with their organisations, by name."""
    statement = _partners().order_by(Organisation.name, MeetingPartner.id)
    return db.session.scalars(statement, {"meeting_id": meeting.id}).all()


@cache
def _partners() -> Select[MeetingPartner]:
    return (
        select(MeetingPartner)
        .join(MeetingPartner.organisation)
        .where(MeetingPartner.meeting_id == bindparam("meeting_id"))
        .options(contains_eager(MeetingPartner.organisation))
    )


def partner_of(meeting: Meeting, partner_id: int) -> MeetingPartner | None:
    """Return one partner of a meeting, with its organisation."""
    return db.session.scalar(
        scoped(select(MeetingPartner), meeting.departement_id)
        .where(MeetingPartner.id == partner_id, MeetingPartner.meeting_id == meeting.id)
        .options(joinedload(MeetingPartner.organisation))
    )


def suggested_for(meeting: Meeting) -> list[Suggested]:
    """Return the organisations that sit in the groups of a meeting and are not expected yet."""
    asked = select(MeetingPartner.organisation_id).where(MeetingPartner.meeting_id == meeting.id)
    rows = db.session.scalars(
        scoped(select(OrganisationMembership), meeting.departement_id)
        .join(Organisation, Organisation.id == OrganisationMembership.organisation_id)
        .where(
            OrganisationMembership.group_id.in_([group.id for group in meeting.groups]),
            OrganisationMembership.until_on.is_(None),
            OrganisationMembership.organisation_id.not_in(asked),
        )
        .options(joinedload(OrganisationMembership.organisation))
        .order_by(Organisation.name, OrganisationMembership.id)
    )
    found: dict[int, Suggested] = {}
    for row in rows:  # one that sits in two of the groups is proposed once
        found.setdefault(row.organisation_id, Suggested(row.organisation, row.function))
    return list(found.values())
