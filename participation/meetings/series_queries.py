"""Reading series of meetings."""

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from participation.accounts.actor import Actor
from participation.extensions import db
from participation.groups.models import Group
from participation.meetings.models import Meeting
from participation.meetings.queries import plannable_by


def meetings_of_series(actor: Actor, series_id: int) -> list[Meeting]:
    """Return the meetings of a series that an actor may change, in order.

    They come with their series, venue and groups; these with kind, plan and territories.
    """
    return list(
        db.session.scalars(
            select(Meeting)
            .where(Meeting.series_id == series_id, plannable_by(actor))
            .options(
                joinedload(Meeting.series),
                joinedload(Meeting.venue),
                selectinload(Meeting.groups).options(
                    joinedload(Group.kind), joinedload(Group.plan), selectinload(Group.territories)
                ),
            )
            .order_by(Meeting.starts_at, Meeting.id)
        )
    )
