"""Meetings to come are found under the territories of their groups, also once these moved."""

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from participation import clock
from participation.database import scoped
from participation.extensions import db
from participation.groups.models import Group
from participation.meetings.drafting import where_found
from participation.meetings.models import Meeting
from participation.meetings.of_groups import of_groups


def find_again(group: Group) -> None:
    """Write again the territories of the meetings to come of a group; nobody has to be told."""
    db.session.flush()  # what was just moved counts
    for meeting in db.session.scalars(
        scoped(select(Meeting), group.departement_id)
        .where(
            Meeting.ends_at > clock.now(),
            of_groups([group.id]),
        )
        .options(
            joinedload(Meeting.venue),
            selectinload(Meeting.groups),
            selectinload(Meeting.territories),
        )
        .order_by(Meeting.id)
    ):
        meeting.territories = where_found(meeting.groups, meeting.venue)
