"""Reading which venues, organisations and plans the meetings rely on."""

from sqlalchemy import exists, func, or_, select

from participation import clock
from participation.database import scoped
from participation.extensions import db
from participation.meetings.models import Meeting, MeetingPartner, MeetingPlan
from participation.meetings.states import MeetingState

OFF = (MeetingState.CANCELLED, MeetingState.POSTPONED)


def coming_by_venue(departement_id: int | None) -> dict[int, int]:
    """Return how many meetings to come each venue has, by venue id; drafts count."""
    rows = db.session.execute(
        scoped(select(Meeting), departement_id)
        .where(
            Meeting.venue_id.is_not(None),
            Meeting.ends_at > clock.now(),
            Meeting.state.not_in(OFF),
        )
        .with_only_columns(Meeting.venue_id, func.count())
        .group_by(Meeting.venue_id)
        .order_by(Meeting.venue_id)
    )
    return {venue_id: count for venue_id, count in rows if venue_id is not None}


def coming_at(venue_id: int) -> int:
    """Return how many meetings to come take place at a venue; drafts count."""
    return db.session.scalars(
        select(func.count())
        .select_from(Meeting)
        .where(
            Meeting.venue_id == venue_id,
            Meeting.ends_at > clock.now(),
            Meeting.state.not_in(OFF),
        )
    ).one()


def is_venue_used(venue_id: int) -> bool:
    """Say whether a meeting, past or to come, takes place there."""
    return bool(db.session.scalar(select(exists().where(Meeting.venue_id == venue_id))))


def is_organisation_named(organisation_id: int) -> bool:
    """Say whether a meeting is held by an organisation or expects it."""
    named = or_(
        exists().where(Meeting.organisation_id == organisation_id),
        exists().where(MeetingPartner.organisation_id == organisation_id),
    )
    return bool(db.session.scalar(select(named)))


def is_plan_served(plan_id: int) -> bool:
    """Say whether a meeting is about a plan."""
    return bool(db.session.scalar(select(exists().where(MeetingPlan.plan_id == plan_id))))
