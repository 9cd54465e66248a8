"""Durations and rhythms: “dans un délai de deux mois”, “sous quinzaine”, “chaque trimestre”."""

import re
from collections.abc import Iterator
from decimal import Decimal

from participation.plain_french.meaning.values.found import Found, Kind
from participation.plain_french.meaning.values.quantities import (
    EACH,
    QUANTITY,
    SEVERAL,
    plain,
    quantity,
)

# Each unit in days, in months or in minutes: what a calendar does not let us mix stays apart.
UNITS = {
    "minute": ("min", 1), "min": ("min", 1), "heure": ("min", 60), "h": ("min", 60),
    "jour": ("d", 1), "journée": ("d", 1), "semaine": ("d", 7), "quinzaine": ("d", 15),
    "mois": ("m", 1), "bimestre": ("m", 2), "trimestre": ("m", 3), "semestre": ("m", 6),
    "an": ("m", 12), "année": ("m", 12),
}  # fmt: skip
UNIT = r"minutes?|min|heures?|h|jours?|journées?|semaines?|mois|trimestres?|semestres?|ans?|années?"
LASTING = re.compile(
    rf"(?P<many>{SEVERAL}) ?(?:(?:premi\w+|derni\w+|long\w*|petit\w*) )?(?P<unit>{UNIT})(?![\w'])"
    r"(?P<half> et demie?)?"
)
HALF = re.compile(r"(?<![\w-])(?:une )?demi-(?P<unit>heure|journée)s?(?!\w)")
QUARTERS = re.compile(rf"(?P<many>{QUANTITY}) quarts? d'heure")
NAMED = re.compile(r"(?<=sous )(?P<name>huitaine|quinzaine)|(?:une )(?P<other>quinzaine) de jours")
RHYTHMS = (
    (re.compile(r"(?<!\w)(?:mensuel\w*|(?:par|chaque|tous les|au) mois|/ ?mois)(?!\w)"), "1 m"),
    (
        re.compile(
            r"(?<!\w)(?:hebdomadaire\w*|(?:par|chaque|toutes les) semaines?|/ ?semaine)(?!\w)"
        ),
        "7 d",
    ),
    (
        re.compile(
            r"(?<!\w)(?:annuel\w*|(?:par|chaque|tous les) ans?|(?:chaque|toutes les|par) années?"
            r"|/ ?an)(?!\w)"
        ),
        "12 m",
    ),
    (re.compile(r"(?<!\w)(?:trimestriel\w*|(?:par|chaque|tous les) trimestres?)(?!\w)"), "3 m"),
    (re.compile(r"(?<!\w)(?:semestriel\w*|(?:par|chaque|tous les) semestres?)(?!\w)"), "6 m"),
    (
        re.compile(
            r"(?<!\w)(?:quotidien\w*|journali\w+|(?:par|chaque|tous les) jours?|/ ?jour)(?!\w)"
        ),
        "1 d",
    ),
)
EVERY = re.compile(rf"(?:tous|toutes) les (?P<many>{QUANTITY}) (?P<unit>{UNIT})(?![\w'])")
FORTNIGHT = frozenset(["15 d", "14 d"])
MONTH_OF_DAYS = frozenset(["30 d", "1 m"])
DAY_IN_MINUTES = 1440


def find_rhythms(text: str) -> Iterator[Found]:
    """Yield how often something comes back: “tous les 3 mois” → “3 m”."""
    for found in EVERY.finditer(text):
        yield Found(Kind.FREQUENCY, *found.span(), _value(quantity(found["many"]), found["unit"]))
    for pattern, value in RHYTHMS:
        for found in pattern.finditer(text):
            yield Found(Kind.FREQUENCY, *found.span(), value, is_certain=False)


def find_durations(text: str) -> Iterator[Found]:
    """Yield durations, delays and ages in months (“2 m”), days (“15 d”) or minutes (“90 min”)."""
    for found in NAMED.finditer(text):
        days = 8 if found["name"] == "huitaine" else 15
        yield Found(Kind.DURATION, *found.span(), f"{days} d")
    for found in QUARTERS.finditer(text):
        yield Found(Kind.DURATION, *found.span(), f"{15 * int(quantity(found['many']))} min")
    for found in HALF.finditer(text):
        yield Found(Kind.DURATION, *found.span(), _value(Decimal("0.5"), found["unit"]))
    for found in LASTING.finditer(text):
        each = list(EACH.finditer(found["many"]))
        for number, one in enumerate(each):
            is_last = number == len(each) - 1
            half = Decimal("0.5") if is_last and found["half"] else Decimal(0)
            start = found.start("many") + one.start()
            end = found.end() if is_last else found.start("many") + one.end()
            value = _value(quantity(one[0]) + half, found["unit"])
            yield Found(Kind.DURATION, start, end, value)


def _value(number: Decimal, unit: str) -> str:
    singular = unit if unit in UNITS else unit.removesuffix("s")
    family, size = UNITS[singular]
    total = number * size
    if family == "min" and total % DAY_IN_MINUTES == 0 and total:
        return f"{plain(total / DAY_IN_MINUTES)} d"
    return f"{plain(total)} {family}"


def same_duration(one: str, other: str) -> bool:
    """Compare two durations; “quinze jours” is what people call two weeks."""
    return one == other or {one, other} == FORTNIGHT


def nearly_same(one: str, other: str) -> bool:
    """Say whether a month was told in days: near, but no judge counts them alike."""
    return {one, other} == MONTH_OF_DAYS
