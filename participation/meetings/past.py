"""Reading what a group did before."""

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from participation import clock
from participation.accounts.actor import Actor
from participation.database import scoped
from participation.extensions import db
from participation.meetings.models import Meeting
from participation.meetings.of_groups import of_groups
from participation.meetings.queries import visible_to
from participation.meetings.states import ANNOUNCED


def past_of_group(actor: Actor, group_id: int, limit: int) -> list[Meeting]:
    """Return the announced meetings of a group that are over and that an actor sees.

    The last one first, with their venue.
    """
    return list(
        db.session.scalars(
            scoped(select(Meeting), None)
            .where(
                of_groups([group_id]),
                Meeting.ends_at <= clock.now(),
                Meeting.state.in_(ANNOUNCED),
                visible_to(actor),
            )
            .options(joinedload(Meeting.venue))
            .order_by(Meeting.starts_at.desc(), Meeting.id.desc())
            .limit(limit)
        )
    )
