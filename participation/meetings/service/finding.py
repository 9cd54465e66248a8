"""Keeps an announced meeting among what can be found, and no other."""

from participation.meetings.models import Meeting
from participation.meetings.states import STANDING
from participation.search_index import service as search_index


def index(meeting: Meeting) -> None:
    """Write the words of a meeting where it can be found, or take them away."""
    kind = Meeting.__tablename__
    if meeting.state in STANDING:
        search_index.put(meeting.departement_id, kind, meeting.id, meeting.title, meeting.summary)
    else:
        search_index.remove(meeting.departement_id, kind, meeting.id)
