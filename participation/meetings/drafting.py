"""Turns what somebody typed about a meeting into checked columns."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from participation.accounts.contacts import ContactNotUnderstoodError, read_contact
from participation.accounts.models import ContactKind
from participation.dates import exists_on_the_clock
from participation.extensions import db
from participation.groups.models import Group
from participation.meetings.errors import (
    AgendaTooLongError,
    EndsBeforeStartError,
    HelpPhoneNotUnderstoodError,
    HourDoesNotExistError,
    NoTitleError,
    TooLongError,
)
from participation.meetings.inputs import MeetingInput
from participation.territories.models import Departement, Territory

LONGEST = timedelta(days=3)
SHORT_NUMBER = 4  # 39 49 and the like: they can be called, not parsed


def zone_of(groups: Sequence[Group], data: MeetingInput) -> str:
    """The venue's clock, else its territory's, else the Département's (HOUSE, “Time”)."""
    if data.venue is not None and data.venue.zone:
        return data.venue.zone
    for territory in territories_of(groups, data):
        if territory.zone:
            return territory.zone
    departement = db.session.get_one(Departement, groups[0].departement_id)
    return departement.settings.zone


def territories_of(groups: Sequence[Group], data: MeetingInput) -> list[Territory]:
    """Return where a meeting is found: the territories of its groups and of its venue."""
    found = {territory.id: territory for group in groups for territory in group.territories}
    if data.venue is not None and data.venue.territory_id is not None:
        territory = db.session.get(Territory, data.venue.territory_id)
        if territory is not None:
            found.setdefault(territory.id, territory)
    return list(found.values())


def columns_of(data: MeetingInput, zone: str) -> dict[str, Any]:
    """Return the columns of a meeting, refusing what cannot be.

    Raises:
        NoTitleError, EndsBeforeStartError, TooLongError, HourDoesNotExistError,
        HelpPhoneNotUnderstoodError, AgendaTooLongError.

    """
    if not data.title.strip():
        raise NoTitleError
    starts_at, ends_at = _instant(data.starts, zone), _instant(data.ends, zone)
    if ends_at <= starts_at:
        raise EndsBeforeStartError
    if ends_at - starts_at > LONGEST:
        raise TooLongError
    minutes = sum(item.minutes or 0 for item in data.agenda)
    if timedelta(minutes=minutes) > ends_at - starts_at:
        raise AgendaTooLongError
    return {
        "kind": data.kind,
        "title": data.title.strip(),
        "summary": data.summary.strip(),
        "starts_at": starts_at,
        "ends_at": ends_at,
        "zone": zone,
        "mode": data.mode,
        "venue_id": data.venue.id if data.venue is not None else None,
        "room": data.room.strip(),
        "remote_url": data.remote_url.strip(),
        "dial_in": data.dial_in.strip(),
        "audience": data.audience,
        "capacity": data.capacity,
        "who_comes": data.who_comes.strip(),
        "offers": [str(offer) for offer in data.offers],
        "preparation": data.preparation.strip(),
        "help_phone": _help_phone(data.help_phone),
    }


def _instant(moment: datetime, zone: str) -> datetime:
    if not exists_on_the_clock(moment, zone):
        raise HourDoesNotExistError
    return moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _help_phone(typed: str) -> str:
    """Return the number as people write it; a short number of a service stays as it is."""
    digits = "".join(char for char in typed if char.isdigit())
    if digits == typed.replace(" ", "") and len(digits) == SHORT_NUMBER:
        return typed.strip()
    try:
        contact = read_contact(typed)
    except ContactNotUnderstoodError:
        raise HelpPhoneNotUnderstoodError from None
    if contact is None:
        return ""
    if contact.kind is not ContactKind.PHONE:
        raise HelpPhoneNotUnderstoodError
    return contact.shown
