"""Give the dates of an imported event a zone that the world knows (RFC 5545 §3.2.19)."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from participation.i18n import gettext as _
from participation.interchange.file_text import excerpt
from participation.interchange.meeting_rows import UnreadableError

_DATE_LINE = re.compile(
    r"(?P<name>DTSTART|DTEND|RECURRENCE-ID|RDATE|EXDATE)(?P<rest>[;:].*)", re.IGNORECASE
)
_ZONE = re.compile(r';TZID=(?:"([^"]*)"|([^;:"]*))', re.IGNORECASE)
_LOCAL = re.compile(r":[0-9]{8}T[0-9]{6}(?=[,/]|$)")
_UTC_NAMES = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT"})


def with_known_zones(
    lines: list[str], zone: ZoneInfo, own_zones: Mapping[str, set[timedelta]]
) -> list[str]:
    """Return the lines of an event with each TZID replaced by its IANA name.

    Windows names and names with a maker's prefix are translated; hours without a zone take the
    one of DTSTART, else `zone`. A name that only this file explains is taken as `zone` when its
    offsets (`own_zones`) are the same; the file's own rules are never run: they could be endless
    and would stay in the memory of the library for the next file.
    Raises UnreadableError for a zone that stays unknown.
    """
    starts = [line for line in lines if line.upper().startswith("DTSTART")]
    usual = _zone_of(starts[0], zone, own_zones) if starts else zone.key
    return [_settled(line, usual, zone, own_zones) for line in lines]


def zone_name(moment: datetime, zone: ZoneInfo) -> str:
    """Return the IANA zone of a moment; one written in UTC belongs to `zone`."""
    name = getattr(moment.tzinfo, "key", "UTC")
    return zone.key if name in _UTC_NAMES else str(name)


def _settled(line: str, usual: str, zone: ZoneInfo, own_zones: Mapping[str, set[timedelta]]) -> str:
    match = _DATE_LINE.fullmatch(line)
    if match is None:
        return line
    rest = _ZONE.sub("", match["rest"])
    if not _LOCAL.search(rest):
        return f"{match['name']}{rest}"
    found = _ZONE.search(match["rest"])
    name = _zone_of(line, zone, own_zones) if found else usual
    return f"{match['name']};TZID={name}{rest}"


def _zone_of(line: str, zone: ZoneInfo, own_zones: Mapping[str, set[timedelta]]) -> str:
    match = _ZONE.search(line)
    if match is None:
        return zone.key
    written = match[1] if match[1] is not None else match[2]
    name = known_zone(written.strip())
    if name is None and own_zones.get(written) == _offsets(zone):
        name = zone.key
    if name is None:
        message = _(
            "Le fuseau horaire « %(name)s » n’est pas connu. Choisissez celui de la ville dans "
            "votre agenda, puis exportez-le à nouveau.",
            name=excerpt(written),
        )
        raise UnreadableError(message, "DTSTART")
    return name


def known_zone(written: str) -> str | None:
    """Return the IANA zone of a TZID, from IANA, Windows or with a maker's prefix."""
    name = written.strip("/")
    parts = name.split("/")
    tails = ("/".join(parts[start:]) for start in range(min(len(parts), 6)))
    candidates = (WINDOWS_TO_OLSON.get(name, name), *tails)
    return next((it for it in candidates if it in _known_zones()), None)


@cache
def _known_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _offsets(zone: ZoneInfo) -> set[timedelta | None]:
    seasons = (datetime(2024, month, 1, tzinfo=UTC) for month in (1, 7))
    return {season.astimezone(zone).utcoffset() for season in seasons}
