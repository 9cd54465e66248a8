"""A meeting as an Event of schema.org: what everybody may know, and no way into a video room."""

from collections.abc import Sequence
from typing import Any

from participation.calendars.events import page_path
from participation.calendars.queries import GroupOfMeeting
from participation.meetings.models import Meeting, MeetingMode
from participation.meetings.states import MeetingState

SCHEMA = "https://schema.org/"
STATUSES = {
    MeetingState.CANCELLED: "EventCancelled",
    MeetingState.POSTPONED: "EventPostponed",
}
MODES = {
    MeetingMode.PLACE: "OfflineEventAttendanceMode",
    MeetingMode.REMOTE: "OnlineEventAttendanceMode",
    MeetingMode.HYBRID: "MixedEventAttendanceMode",
}


def event(meeting: Meeting, groups: Sequence[GroupOfMeeting], root: str) -> dict[str, Any]:
    """Return a meeting that came with its venue; `root` is the site's address without a slash."""
    address = f"{root}{page_path(meeting.id, meeting.title)}"
    described: dict[str, Any] = {
        "@type": "Event",
        "identifier": str(meeting.uid),
        "url": address,
        "sameAs": meeting.external_url,
        "name": meeting.title,
        "description": meeting.summary,
        "startDate": meeting.local_start.isoformat(),
        "endDate": meeting.local_end.isoformat(),
        "eventStatus": SCHEMA + STATUSES.get(meeting.state, "EventScheduled"),
        "eventAttendanceMode": SCHEMA + MODES[meeting.mode],
        "location": _locations(meeting, address),
        "organizer": [
            {"@type": "Organization", "name": one.name, "url": f"{root}/groupes/{one.slug}"}
            for one in groups
        ],
        "isAccessibleForFree": True,
        "inLanguage": "fr",
    }
    return {key: value for key, value in described.items() if value not in ("", [])}


def _locations(meeting: Meeting, address: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    venue = meeting.venue
    if meeting.mode is not MeetingMode.REMOTE and venue is not None:
        postal = {
            "@type": "PostalAddress",
            "streetAddress": venue.street,
            "postalCode": venue.postal_code,
            "addressLocality": venue.town,
            "addressCountry": "FR",
        }
        held = {key: value for key, value in postal.items() if value}
        found.append({"@type": "Place", "name": venue.name, "address": held})
    if meeting.mode is not MeetingMode.PLACE:
        # The link of the room is for those who come: everybody else finds the page.
        found.append({"@type": "VirtualLocation", "url": address})
    return found
