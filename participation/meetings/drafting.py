"""Turns what somebody typed about a meeting into checked columns."""

import re
from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, or_, select

from participation import clock
from participation.accounts.contacts import ContactNotUnderstoodError, read_contact
from participation.accounts.models import ContactKind
from participation.dates import exists_on_the_clock
from participation.extensions import db
from participation.groups.models import Group, GroupTerritory
from participation.meetings.errors import (
    AgendaItemError,
    AgendaTooLongError,
    CapacityNotPositiveError,
    EndsBeforeStartError,
    HelpPhoneNotUnderstoodError,
    HourDoesNotExistError,
    NoTitleError,
    RemoteLinkNotUnderstoodError,
    TextTooLongError,
    TooFarError,
    TooLongError,
)
from participation.meetings.inputs import AgendaItemInput, MeetingInput
from participation.territories.models import Departement, Territory, Venue

LONGEST = timedelta(days=3)
FARTHEST = timedelta(days=5 * 366)
LINE, LINK, TEXT = 200, 500, 5000  # signs: a line, an address, a text
LONGEST_ITEM = 600  # minutes
SHORT_NUMBER = re.compile("[0-9]{4}")  # 39 49 and the like: they can be called, not parsed


def zone_of(groups: Sequence[Group], data: MeetingInput) -> str:
    """Return the clock of the venue, else of its territory, of the groups, of the Département."""
    (zone,) = zones_of(groups, [data.venue]).values()
    return zone


def zones_of(groups: Sequence[Group], venues: Collection[Venue | None]) -> dict[int | None, str]:
    """Return what `zone_of` does at each of some venues (None: nowhere), by id: one statement."""
    zones: dict[int | None, str] = {
        one.id: one.zone for one in venues if one is not None and one.zone
    }
    asked = {
        one.id if one is not None else None: one.territory_id if one is not None else None
        for one in venues
        if one is None or one.id not in zones
    }
    if not asked:
        return zones
    default = db.session.get_one(Departement, groups[0].departement_id).settings.zone
    of_groups = Territory.id.in_(_territory_ids(groups))
    theirs = Territory.id.in_([one for one in asked.values() if one is not None])
    found = db.session.execute(
        select(Territory.id, Territory.zone, of_groups.label("is_of_groups"))
        .where(of_groups | theirs, Territory.zone.is_not(None))
        .order_by(Territory.name, Territory.id)
    ).all()
    own = {key: _first_zone(found, territory_id) for key, territory_id in asked.items()}
    return zones | {key: zone or default for key, zone in own.items()}


def _first_zone(found: Sequence[Any], territory_id: int | None) -> str | None:
    """Return the clock of a territory, else the first of those of the groups."""
    own = (row.zone for row in found if row.id == territory_id)
    return next(own, None) or next((row.zone for row in found if row.is_of_groups), None)


def _territory_ids(groups: Sequence[Group]) -> Select[int]:
    return select(GroupTerritory.territory_id).where(
        GroupTerritory.group_id.in_([group.id for group in groups])
    )


def territories_of(groups: Sequence[Group], data: MeetingInput) -> list[Territory]:
    """Return where a meeting is found: the territories of its groups and of its venue."""
    return where_found(groups, data.venue)


def where_found(groups: Sequence[Group], venue: Venue | None) -> list[Territory]:
    """Return the territories of some groups and of a venue, by name."""
    wanted: ColumnElement[bool] = Territory.id.in_(_territory_ids(groups))
    if venue is not None and venue.territory_id is not None:
        wanted = or_(wanted, Territory.id == venue.territory_id)
    return list(
        db.session.scalars(select(Territory).where(wanted).order_by(Territory.name, Territory.id))
    )


def columns_of(data: MeetingInput, zone: str) -> dict[str, Any]:
    """Return the columns of a meeting, refusing what cannot be.

    Raises:
        NoTitleError, EndsBeforeStartError, TooLongError, HourDoesNotExistError,
        HelpPhoneNotUnderstoodError, AgendaTooLongError, AgendaItemError, TextTooLongError,
        RemoteLinkNotUnderstoodError, CapacityNotPositiveError, TooFarError.

    """
    if not data.title.strip():
        raise NoTitleError
    if data.capacity is not None and data.capacity < 1:
        raise CapacityNotPositiveError
    starts_at, ends_at = _span(data, zone)
    _check_agenda(data.agenda, ends_at - starts_at)
    return {
        "kind": data.kind,
        "title": _text(data.title, "title", LINE),
        "summary": _text(data.summary, "summary"),
        "starts_at": starts_at,
        "ends_at": ends_at,
        "zone": zone,
        "mode": data.mode,
        "venue_id": data.venue.id if data.venue is not None else None,
        "room": _text(data.room, "room", LINE),
        "remote_url": web_address(data.remote_url),
        "dial_in": _text(data.dial_in, "dial_in", LINE),
        "audience": data.audience,
        "capacity": data.capacity,
        "who_comes": _text(data.who_comes, "who_comes"),
        "offers": [str(offer) for offer in data.offers],
        "preparation": _text(data.preparation, "preparation"),
        "help_phone": _help_phone(data.help_phone),
        **_own_link(data),
    }


def _span(data: MeetingInput, zone: str) -> tuple[datetime, datetime]:
    starts_at, ends_at = (
        _instant(moment, zone, column)
        for moment, column in ((data.starts, "starts_at"), (data.ends, "ends_at"))
    )
    if ends_at <= starts_at:
        raise EndsBeforeStartError
    if ends_at - starts_at > LONGEST:
        raise TooLongError
    return starts_at, ends_at


def _instant(moment: datetime, zone: str, column: str) -> datetime:
    if moment.replace(tzinfo=UTC) > clock.now() + FARTHEST:
        raise TooFarError(column)
    if not exists_on_the_clock(moment, zone):
        raise HourDoesNotExistError(column)
    return moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _check_agenda(items: Sequence[AgendaItemInput], length: timedelta) -> None:
    for item in items:
        minutes = 1 if item.minutes is None else item.minutes
        if not item.title.strip() or not 1 <= minutes <= LONGEST_ITEM:
            raise AgendaItemError
        for text in (item.title, item.speaker):
            _text(text, "agenda", LINE)
    if timedelta(minutes=sum(item.minutes or 0 for item in items)) > length:
        raise AgendaTooLongError


def _text(typed: str, column: str, limit: int = TEXT) -> str:
    # Browsers send CRLF, and PostgreSQL refuses a NUL.
    text = typed.replace("\x00", "").replace("\r\n", "\n").strip()
    if len(text) > limit:
        raise TextTooLongError(column, limit)
    return text


def _own_link(data: MeetingInput) -> dict[str, str]:
    """Return the link of who holds it elsewhere, nothing where it is left as it is."""
    if data.external_url is None:
        return {}
    return {"external_url": web_address(data.external_url, "external_url")}


def web_address(typed: str, column: str = "remote_url") -> str:
    """Return an address of the web as typed, or nothing.

    Raises:
        RemoteLinkNotUnderstoodError, TextTooLongError: it opens nothing; it has too many signs.

    """
    text = _text(typed, column, LINK)
    if not text:
        return ""
    try:
        parts = urlsplit(text)
    except ValueError:
        raise RemoteLinkNotUnderstoodError(column) from None
    if parts.scheme not in ("http", "https") or not parts.netloc or " " in text:
        raise RemoteLinkNotUnderstoodError(column)
    return text


def _help_phone(typed: str) -> str:
    """Return the number as people write it; a short number of a service stays as it is."""
    if SHORT_NUMBER.fullmatch("".join(typed.split())):
        return " ".join(typed.split())
    try:
        contact = read_contact(typed)
    except ContactNotUnderstoodError:
        raise HelpPhoneNotUnderstoodError from None
    if contact is None:
        return ""
    if contact.kind is not ContactKind.PHONE:
        raise HelpPhoneNotUnderstoodError
    return contact.shown
