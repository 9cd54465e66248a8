"""Addresses of the things people look at, with their readable end."""

from flask import url_for

from participation.meetings.models import Meeting
from participation.territories.service import slugged


def slugged_id(meeting: Meeting) -> str:
    """Return `123-titre`, the readable name of a meeting in addresses."""
    return f"{meeting.id}-{slugged(meeting.title)}".rstrip("-")


def meeting_address(meeting: Meeting, *, absolute: bool = False) -> str:
    """Return the address of a meeting's page."""
    return url_for("meetings.show", meeting_id=slugged_id(meeting), _external=absolute)
