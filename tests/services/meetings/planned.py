"""Makers of what the tests of meetings type, and short ways to plan and edit."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import update

from participation.acts.change_meeting import edit_meeting
from participation.extensions import db
from participation.meetings import queries, service
from participation.meetings.inputs import MeetingInput
from participation.meetings.models import Meeting
from participation.meetings.service import Change
from participation.meetings.states import MeetingState
from participation.unit_of_work import unit_of_work
from tests.factories import Scene


def wall(*parts: int) -> datetime:
    """Return a moment as the clock on the wall shows it, without a zone."""
    return datetime(*parts, tzinfo=UTC).replace(tzinfo=None)


def typed(scene: Scene, **values: Any) -> MeetingInput:
    """Return a meeting of Wednesday 9 December 2026, from 14:00 to 16:00 on the wall clock."""
    answers: dict[str, Any] = {
        "title": "Se déplacer près de chez nous",
        "starts": wall(2026, 12, 9, 14),
        "ends": wall(2026, 12, 9, 16),
        "venue": scene.venue,
        "help_phone": "05 36 49 00 00",
        **values,
    }
    return MeetingInput(**answers)


def planned(scene: Scene, **values: Any) -> Meeting:
    with unit_of_work():
        return service.plan(scene.facilitator, [scene.group], typed(scene, **values))


def announced(scene: Scene, **values: Any) -> Meeting:
    meeting = planned(scene, **values)
    with unit_of_work():
        service.publish(scene.facilitator, meeting)
    return meeting


def edited(scene: Scene, meeting: Meeting, *, seen: int | None = None, **values: Any) -> Change:
    found = queries.get(meeting.id)
    assert found is not None
    with unit_of_work():
        return edit_meeting(scene.facilitator, found, typed(scene, **values), seen_version=seen)


def cancelled_meanwhile(meeting: Meeting) -> None:
    """Cancel a meeting as another request does: what is loaded here knows nothing of it."""
    change = update(Meeting).where(Meeting.id == meeting.id).values(state=MeetingState.CANCELLED)
    db.session.execute(change, execution_options={"synchronize_session": False})
