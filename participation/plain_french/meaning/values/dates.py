"""Dates and days: “12/03/2025”, “mercredi 12 mars”, “les 3 et 10 mai”, “mars 2025”, “2023-2027”."""

import re
from collections.abc import Iterator
from contextlib import suppress

from participation.plain_french.meaning.values.found import Found, Kind
from participation.plain_french.meaning.values.quantities import LETTERS, quantity

MONTHS = {
    "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6,
    "juillet": 7, "août": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11,
    "décembre": 12, "decembre": 12, "janv.": 1, "févr.": 2, "sept.": 9, "oct.": 10, "nov.": 11,
    "déc.": 12,
}  # fmt: skip
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTH = "|".join(map(re.escape, sorted(MONTHS, key=len, reverse=True)))
DAY_NAME = "|".join(DAYS)
# “un mars” is nobody's date; “premier” is.
DAY = rf"(?<![\w/.,-])(?:\d{{1,2}}(?:er)?|premier|{LETTERS})(?![\w])"
BETWEEN = rf"(?:,? (?:et|ou|au|à|puis)(?: le| les| du)? |, (?:le |les )?| ?- ?)(?:(?:{DAY_NAME}) )?"
IN_WORDS = re.compile(
    rf"(?:(?P<name>{DAY_NAME}) )?(?P<days>(?:{DAY}{BETWEEN}){{0,9}}{DAY}) "
    rf"(?P<month>{MONTH})(?![\w])"
    r"(?: (?P<year>(?:19|20)\d\d)(?!\d))?"
)
MONTH_ALONE = re.compile(rf"(?<![\w])(?P<month>{MONTH})(?![\w])(?: (?P<year>(?:19|20)\d\d)(?!\d))?")
IN_FIGURES = re.compile(
    rf"(?:(?P<name>{DAY_NAME}) )?(?<![\d/.-])(?P<day>\d\d?)(?P<sep>[/.-])(?P<month>\d\d?)(?P=sep)"
    r"(?P<year>(?:19|20)\d\d|\d\d)(?![\d/])"
)
ISO = re.compile(r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
SHORT = re.compile(r"(?<=[lu][eu] )(?P<day>\d\d?)/(?P<month>\d\d?)(?![\d/])")
YEAR = re.compile(r"(?<![\w.,])(?:19[5-9]|20[0-9])\d(?![\w€%]| ?(?:€|euros?|%|personnes))")
WEEKDAY = re.compile(rf"(?<![\w])(?P<name>{DAY_NAME})s?(?![\w])")
EACH_DAY = re.compile(DAY)
CENTURY = 100
LAST_DAY, LAST_MONTH = 31, 12


def find_dates(text: str) -> Iterator[Found]:
    """Yield dates as “2025-03-12 mercredi”, what is not said as “?” (“?-03-12 ”)."""
    for found in IN_WORDS.finditer(text):
        yield from _list_of_days(found)
    for pattern in (ISO, IN_FIGURES, SHORT):
        for found in pattern.finditer(text):
            parts = found.groupdict()
            year = parts.get("year") or "?"
            if year != "?" and int(year) < CENTURY:
                year = str(2000 + int(year))
            value = _value(year, int(parts["month"]), int(parts["day"]), parts.get("name"))
            if value:
                yield Found(Kind.DATE, found.start(), found.end(), value)


def find_months(text: str) -> Iterator[Found]:
    """Yield months that have no day (“2025-03-? ”) and years alone (“2025-?-? ”)."""
    for found in MONTH_ALONE.finditer(text):
        year, month = found["year"] or "?", MONTHS[found["month"]]
        yield Found(Kind.DATE, found.start(), found.end(), f"{year}-{month:02}-? ")
    for found in YEAR.finditer(text):
        yield Found(Kind.DATE, found.start(), found.end(), f"{found[0]}-?-? ")


def find_weekdays(text: str) -> Iterator[Found]:
    """Yield the days of the week that stand without a date."""
    for found in WEEKDAY.finditer(text):
        yield Found(Kind.DAY, found.start(), found.end(), found["name"])


def _list_of_days(found: re.Match[str]) -> Iterator[Found]:
    days = list(EACH_DAY.finditer(found["days"]))
    for number, day in enumerate(days):
        figure = 1 if day[0] == "premier" else 0
        with suppress(ValueError):
            figure = figure or int(quantity(day[0].removesuffix("er")))
        value = _value(
            found["year"] or "?",
            MONTHS[found["month"]],
            figure,
            found["name"] if len(days) == 1 else None,
        )
        if not value:
            continue
        is_last = number == len(days) - 1
        start = found.start() if len(days) == 1 else found.start("days") + day.start()
        end = found.end() if is_last else found.start("days") + day.end()
        yield Found(Kind.DATE, start, end, value)


def _value(year: str, month: int, day: int, name: str | None) -> str | None:
    if not (1 <= month <= LAST_MONTH and 1 <= day <= LAST_DAY):
        return None
    return f"{year}-{month:02}-{day:02} {name or ''}"


def same_date(one: str, other: str) -> bool:
    """Say whether two dates can be the same day: what one leaves out, the other may say."""
    (date, name), (other_date, other_name) = one.split(" "), other.split(" ")
    parts = zip(date.split("-"), other_date.split("-"), strict=True)
    if not all(mine == its or "?" in (mine, its) for mine, its in parts):
        return False
    return not (name and other_name and name != other_name)


def tells_less(original: str, easy: str) -> bool:
    """Say whether the easy date leaves out the day or the month of the original one."""
    mine, its = (
        original.split(" ", maxsplit=1)[0].split("-"),
        easy.split(" ", maxsplit=1)[0].split("-"),
    )
    return (mine[1] != "?" and its[1] == "?") or (mine[2] != "?" and its[2] == "?")
