"""Days and hours as people say them, in the current language and with no-break spaces."""

from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from participation.i18n import gettext as _
from participation.i18n import language

NBSP = "\u00a0"


def day_in_words(day: date, *, with_year: bool = True) -> str:
    """Return "mardi 8 décembre 2026", the first of a month as "1er"."""
    return _day_in_words(day, with_year, language())


def short_day(day: date) -> str:
    """Return "8 décembre", the first of a month as "1er"."""
    if language() != "fr":
        return _formatted(day, "d MMMM", language())
    return f"{'1er' if day.day == 1 else day.day}{NBSP}{month_name(day)}"


def date_in_words(day: date) -> str:
    """Return "8 décembre 2026", for a day of which nobody asks the weekday."""
    words = _formatted(day, "d MMMM y", language())
    is_first = day.day == 1 and language() == "fr"
    return (f"1er{words[1:]}" if is_first else words).replace(" ", NBSP)


def month_in_words(day: date) -> str:
    """Return "décembre 2026"."""
    return _formatted(day, "LLLL y", language())


def weekday_in_words(day: date) -> str:
    """Return "mardi"."""
    return _formatted(day, "EEEE", language())


def month_name(day: date) -> str:
    """Return "décembre"."""
    return _formatted(day, "MMMM", language())


def time_in_words(hour: time | datetime) -> str:
    """Return "14 h" or "14 h 30"."""
    if language() == "fr":
        minutes = f"{NBSP}{hour.minute:02d}" if hour.minute else ""
        return f"{hour.hour}{NBSP}h{minutes}"
    clock = hour.time() if isinstance(hour, datetime) else hour
    return format_time(clock, "short", locale=language())


def begun(words: str) -> str:
    """Return some words with a capital at the start of a line: “Mardi 8 décembre”."""
    return words[:1].upper() + words[1:]


def local(instant: datetime, zone: str) -> datetime:
    """Return an aware instant on the wall clock of an IANA zone."""
    return instant.astimezone(ZoneInfo(zone))


def span_in_words(starts_at: datetime, ends_at: datetime, zone: str) -> str:
    """Return the hours of a meeting, "de 14 h à 16 h 30", with the second day when it differs."""
    start, end = local(starts_at, zone), local(ends_at, zone)
    if start.date() == end.date():
        return _("de %(start)s à %(end)s", start=time_in_words(start), end=time_in_words(end))
    return _(
        "de %(start)s au %(day)s à %(end)s",
        start=time_in_words(start),
        day=day_in_words(end.date()),
        end=time_in_words(end),
    )


def exists_on_the_clock(moment: datetime, zone: str) -> bool:
    """Say whether a naive wall-clock moment exists: it does not in the night clocks go forward."""
    aware = moment.replace(tzinfo=ZoneInfo(zone))
    return local(aware.astimezone(ZoneInfo("UTC")), zone).replace(tzinfo=None) == moment


# A page of the agenda says dozens of days, and the same ones again and again.
@lru_cache(maxsize=4096)
def _formatted(day: date, skeleton: str, code: str) -> str:
    return format_date(day, skeleton, locale=code)


@lru_cache(maxsize=4096)
def _day_in_words(day: date, with_year: bool, code: str) -> str:  # noqa: FBT001 - a cache key
    if code != "fr":
        return _formatted(day, "EEEE d MMMM y" if with_year else "EEEE d MMMM", code)
    number = "1er" if day.day == 1 else str(day.day)
    words = [number, _formatted(day, "MMMM", code), *([str(day.year)] if with_year else [])]
    return f"{_formatted(day, 'EEEE', code)} {NBSP.join(words)}"
