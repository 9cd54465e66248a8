"""Addresses of the things people look at, with their readable end, and the keys that come back."""

from participation.calendars.events import page_path
from participation.meetings.models import Meeting
from participation.territories.service import slugged

LONGEST_KEY = 18  # digits: what comes from outside always fits a BIGINT


def key_in(text: str) -> int | None:
    """Return the key that an address or a field holds, None when it holds none."""
    is_key = text.isascii() and text.isdecimal() and len(text) <= LONGEST_KEY
    return int(text) if is_key else None


def slugged_id(meeting: Meeting) -> str:
    """Return `123-titre`, the readable name of a meeting in addresses."""
    return f"{meeting.id}-{slugged(meeting.title)}".rstrip("-")


def meeting_address(meeting: Meeting) -> str:
    """Return the address of a meeting's page."""
    return page_path(meeting.id, meeting.title)


def group_address(slug: str) -> str:
    """Return the address of a group's page."""
    return f"/groupes/{slug}"
