"""To which day a meeting may be moved, by hand or by a file that is brought in."""

from datetime import datetime

from participation import clock
from participation.meetings.errors import MeetingInThePastError, TookPlaceError
from participation.meetings.models import Meeting
from participation.meetings.states import TOOK_PLACE


def check_moved(meeting: Meeting, starts_at: datetime, *, may_be_past: bool) -> None:
    """Refuse a start (UTC) that contradicts where a meeting stands; the one it has is always right.

    `may_be_past` is for an agenda that is brought in: what nobody can come to any more may have
    been on another day.

    Raises:
        TookPlaceError: it is noted as held, and the day is still to come.
        MeetingInThePastError: nobody can come yesterday.

    """
    if starts_at == meeting.starts_at:
        return
    is_past = starts_at <= clock.now()
    if meeting.state in TOOK_PLACE:
        if not is_past:
            raise TookPlaceError
    elif is_past and (meeting.is_coming or not may_be_past):
        raise MeetingInThePastError
