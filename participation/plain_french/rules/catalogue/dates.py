"""Dates in words, and days that do not depend on when the letter is read."""

import re
from collections.abc import Iterator

from participation.plain_french.rules.lists import pattern
from participation.plain_french.rules.model import (
    ADVICE_IF_PLAIN,
    FAULT_IF_EASY,
    RLS,
    SIG,
    Hit,
    Rule,
)
from participation.plain_french.rules.reading import Reading

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
_DATE = re.compile(
    r"(?<![\w/.-])(?P<day>0?[1-9]|[12]\d|3[01])(?P<sep>[/.-])(?P<month>0?[1-9]|1[0-2])(?P=sep)"
    r"(?P<year>\d{4}|\d{2})(?![\w/-]|\.\d)"
)
_ISO = re.compile(
    r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\w/-])"
)
_DAY_AND_MONTH = re.compile(
    r"(?:(?<=le )|(?<=du )|(?<=au )|(?<=di )|(?<=es )|(?<![\w/.-])(?=0\d/|\d\d/0))"
    r"(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])(?![\w/-]|\.\d)"
)
# A two-figure year is this century's for a meeting; somebody may be born in the last one.
_THIS_CENTURY = 50

_ROUTINE = re.compile(r"(?:tous les|chaque|par|une fois|toutes les) $")


def _dates(reading: Reading) -> Iterator[Hit]:
    for figures in (_DATE, _ISO):
        for span in reading.find(figures, kinds=False):
            written = _written(span.match["day"], span.match["month"], span.match["year"])
            say = f" : {written}" if written else ""
            message = f"Cette date est en chiffres. Écrivez le mois en lettres{say}."
            yield Hit(span.start, span.end, span.sentence, message, written)
    for span in reading.find(_DAY_AND_MONTH, kinds=False):
        written = _written(span.match["day"], span.match["month"], "")
        message = f"Cette date est en chiffres. Écrivez le mois en lettres : {written}."
        yield Hit(span.start, span.end, span.sentence, message, written)


def _written(day: str, month: str, year: str) -> str | None:
    """“1er février 2025”; None when the century is unsure."""
    if len(year) == len("25"):
        if int(year) > _THIS_CENTURY:
            return None
        year = f"20{year}"
    first = "1er" if int(day) == 1 else str(int(day))
    return f"{first} {_MONTHS[int(month) - 1]} {year}".rstrip()


def _relative_dates(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(pattern("relative-dates")):
        before = span.match.string[max(0, span.match.start() - 14) : span.match.start()]
        if _ROUTINE.search(before):
            continue
        message = "Cette date dépend du jour où on lit. Donnez le jour exact."
        yield Hit(span.start, span.end, span.sentence, message)


RULES = (
    Rule(
        "dates",
        "5.3.1",
        "Le mois en lettres",
        "Une date en chiffres se confond vite : 03/04, c’est mars ou avril ?",
        RLS,
        "Venez le 03/04/2025.",
        "Venez le jeudi 3 avril 2025.",
        FAULT_IF_EASY,
        _dates,
    ),
    Rule(
        "relative-dates",
        "SIG",
        "Des dates exactes",
        "« Le mois prochain » change de sens selon le jour où on lit.",
        SIG,
        "Vous recevrez la réponse le mois prochain.",
        "Vous recevez la réponse avant le 15 avril.",
        ADVICE_IF_PLAIN,
        _relative_dates,
    ),
)
