"""Read days and hours as people and programs write them in a file, in French or in ISO 8601."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import NamedTuple
from zoneinfo import ZoneInfo

from participation.dates import day_in_words, exists_on_the_clock, time_in_words
from participation.i18n import gettext as _
from participation.interchange.file_text import excerpt, fold
from participation.interchange.meeting_rows import UnreadableError

# Outside of these years a date is a slip of the keyboard.
FIRST_YEAR, LAST_YEAR = 2000, 2100

_WEEKDAYS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
_MONTHS = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin",
    "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
)  # fmt: skip
_SHORT_MONTHS = {
    "janv": 1,
    "fevr": 2,
    "avr": 4,
    "juil": 7,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}

_BEFORE = re.compile(rf"(?:le )?(?:(?P<weekday>{'|'.join(_WEEKDAYS)})[a-z]*\.?)?,? ?(?:le )?")
_DAYS = (
    re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})(?![0-9])"),
    re.compile(
        r"(?P<day>[0-9]{1,2}) ?[-/.] ?(?P<month>[0-9]{1,2}) ?[-/.] ?"
        r"(?P<year>[0-9]{4}|[0-9]{2})(?![0-9])"
    ),
    re.compile(r"(?P<day>[0-9]{1,2})(?:er)? (?P<month>[a-z]+)\.? (?P<year>[0-9]{4})(?![0-9])"),
)
_BETWEEN = re.compile(r"(?:t(?=[0-9])|[ ,]*(?:(?:a|de|des) )?)")
_HOUR = re.compile(
    r"(?P<hour>[0-9]{1,2})"
    r"(?: ?(?:heures?|h)(?: ?(?P<minute>[0-9]{2})(?: ?min)?)?"
    r"|:(?P<clock_minute>[0-9]{2})(?::[0-9]{2}(?:[.,][0-9]+)?)?)"
    r" ?(?P<offset>z|utc|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)


class WrittenMoment(NamedTuple):
    """What a cell says: a day, an hour, and the distance to UTC when it is written."""

    day: date | None
    hour: time | None
    offset: timezone | None = None


def read_moment(text: str) -> WrittenMoment:
    """Read "13/01/2022 14h", "jeudi 13 janvier 2022 à 9 h 30", "14:00" or "2022-01-13T14:00+01:00".

    A two-figure year belongs to this century. Raises UnreadableError with a sentence that says
    what to write: unreadable, impossible, or a weekday that is not the one of that date.
    """
    folded = fold(text)
    found = next(filter(None, (_day_at_start(folded, pattern) for pattern in _DAYS)), None)
    if found is None:
        hour, offset = _hour(folded, text)
        return WrittenMoment(None, hour, offset)
    day, rest = found
    rest = _BETWEEN.sub("", rest, count=1)
    if not rest:
        return WrittenMoment(day, None)
    hour, offset = _hour(rest, text)
    return WrittenMoment(day, hour, offset)


def instant(day: date, hour: time, zone: ZoneInfo, offset: timezone | None = None) -> datetime:
    """Return the UTC instant of a wall-clock moment, or of one with its own offset.

    An hour that comes twice, in the autumn night, means the first one (RFC 5545 §3.3.5).
    Raises UnreadableError for an hour that the spring night skips.
    """
    moment = datetime.combine(day, hour)
    if offset is not None:
        return moment.replace(tzinfo=offset).astimezone(UTC)
    require_on_the_clock(moment, zone.key)
    return moment.replace(tzinfo=zone).astimezone(UTC)


def require_on_the_clock(moment: datetime, zone: str, column: str = "") -> None:
    """Refuse with UnreadableError a naive moment that the wall clock of a zone never shows."""
    if exists_on_the_clock(moment, zone):
        return
    message = _(
        "Le %(day)s, %(hour)s n’existe pas : cette nuit-là, les horloges avancent. "
        "Choisissez une autre heure.",
        day=day_in_words(moment.date()),
        hour=time_in_words(moment),
    )
    raise UnreadableError(message, column)


def require_plausible(day: date, column: str = "") -> None:
    """Refuse with UnreadableError a year that no agenda of ours can hold."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise UnreadableError(
            _("L’année %(year)s semble fausse. Vérifiez-la.", year=day.year), column
        )


def _day_at_start(folded: str, pattern: re.Pattern[str]) -> tuple[date, str] | None:
    before = _BEFORE.match(folded)
    start = before.end() if before else 0
    match = pattern.match(folded, start)
    if match is None:
        return None
    month = _month(match["month"])
    if month is None:
        return None
    year = int(match["year"]) + (2000 if len(match["year"]) == 2 else 0)  # noqa: PLR2004
    try:
        day = date(year, month, int(match["day"]))
    except ValueError:
        message = _(
            "La date « %(text)s » n’existe pas. Écrivez le jour, puis le mois, puis l’année.",
            text=excerpt(match[0]),
        )
        raise UnreadableError(message) from None
    require_plausible(day)
    weekday = before["weekday"] if before else None
    if weekday and _WEEKDAYS[day.weekday()] != weekday:
        message = _(
            "Le jour et la date ne vont pas ensemble : c’est un %(day)s.", day=day_in_words(day)
        )
        raise UnreadableError(message)
    return day, folded[match.end() :]


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    return _MONTHS.index(text) + 1 if text in _MONTHS else _SHORT_MONTHS.get(text)


def _hour(folded: str, written: str) -> tuple[time, timezone | None]:
    if folded == "midi":
        return time(12), None
    match = _HOUR.fullmatch(folded)
    if match is None:
        message = _(
            "« %(text)s » ne se lit pas. Écrivez par exemple 13/01/2022 14:30.",
            text=excerpt(written),
        )
        raise UnreadableError(message)
    try:
        hour = time(int(match["hour"]), int(match["minute"] or match["clock_minute"] or 0))
        return hour, _offset(match["offset"])
    except ValueError:
        message = _("L’heure « %(text)s » n’existe pas.", text=excerpt(folded))
        raise UnreadableError(message) from None


def _offset(text: str | None) -> timezone | None:
    if not text:
        return None
    if text in {"z", "utc"}:
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    distance = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-distance if text[0] == "-" else distance)
