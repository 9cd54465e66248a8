"""Hours of the day: “14 h 30”, “2 heures et demie de l’après-midi”, “de 9 à 12 heures”, “midi”."""

import re
from collections.abc import Iterator

from participation.plain_french.meaning.values.found import Found, Kind
from participation.plain_french.meaning.values.quantities import EACH, QUANTITY, quantity

HOUR = rf"(?:{QUANTITY})"
UNIT = r" ?(?:heures?|h)(?![a-zà-ÿ])"
MINUTES = (
    rf"(?: ?(?P<minutes>[0-5]\d)(?!\d)(?! ?(?:€|%))"
    rf"| (?P<words>{QUANTITY})(?= ?(?:[.,;:!?)\n]|$|au|à|et|précise))"
)
PARTS = (
    r"| et (?P<half>demie?)| et (?P<quarter>quart)"
    r"| moins (?:le |un )?(?P<less>quart))?"
)
MOMENT = r"(?: (?:du (?P<morning>matin)|de l'(?P<afternoon>après-midi)|du (?P<evening>soir)))?"
CLOCK = re.compile(
    rf"(?P<before>(?:{HOUR}(?:{UNIT})? ?(?:-|à|et|ou|puis) ?(?:à )?)?)"
    rf"(?P<hour>{HOUR}){UNIT}{MINUTES}{PARTS}{MOMENT}"
)
COLON = re.compile(r"(?<![\d:])(?P<hour>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)(?![\d:])")
NAMED = re.compile(r"(?<!après-)(?<!\w)(?P<name>midi|minuit)(?P<half> et demie?| trente)?(?!\w)")
# What is met before an hour of the day and not before a number of hours.
LEADS = re.compile(
    r"(?:(?<!\w)(?:à|dès|vers|avant|après|entre|jusqu'à|de|et|ou|heures?|depuis|puis|partir de)"
    r"|[:,(-]|^|\n)\s*$"
)
LASTS = re.compile(
    r"\s*(?:(?:par|chaque|toutes|d'(?!accueil)|de (?!l'après)|hebdo|supplém|mensu|annu"
    r"|maximum|minimum"
    r"|au (?:plus|moins)|/|complémentaires|travaillées)|(?:après|avant) (?:la|le|votre|réception))"
)
PENDANT = re.compile(
    r"(?:pendant|durant|durée de|au moins|au plus|moins de|plus de|délai de|sous"
    r"|total de|raison de|dans les|dans|environ|tou(?:te)?s les)\s*$"
)
NOON = 12
LAST = 24


def find_hours(text: str) -> Iterator[Found]:
    """Yield hours of the day as “14:30”; a number of hours (“15 heures par semaine”) is none."""
    for found in COLON.finditer(text):
        yield Found(Kind.HOUR, *found.span(), f"{int(found['hour']):02}:{found['minutes']}")
    for found in NAMED.finditer(text):
        hour = NOON if found["name"] == "midi" else 0
        yield Found(Kind.HOUR, *found.span(), f"{hour:02}:{'30' if found['half'] else '00'}")
    for found in CLOCK.finditer(text):
        if _is_of_the_day(text, found):
            yield from _of_clock(found)


def _is_of_the_day(text: str, found: re.Match[str]) -> bool:
    if any(found[name] for name in ("minutes", "morning", "afternoon", "evening")):
        return True
    if quantity(found["hour"]) > LAST or LASTS.match(text, found.end()):
        return False
    before = text[max(0, found.start() - 20) : found.start()]
    if PENDANT.search(before):
        return False
    if found["before"] and re.search(r"(?:de|entre)\s*$", before):
        return True
    return bool(LEADS.search(before))


def _of_clock(found: re.Match[str]) -> Iterator[Found]:
    shift = _shift(found)
    if found["before"]:
        first = EACH.search(found["before"])
        if first and quantity(first[0]) <= LAST:
            start = found.start("before") + first.start()
            yield Found(Kind.HOUR, start, start + len(first[0]), _value(first[0], 0, shift))
    yield Found(
        Kind.HOUR, found.start("hour"), found.end(), _value(found["hour"], _minutes(found), shift)
    )


def _shift(found: re.Match[str]) -> int:
    return NOON if found["afternoon"] or found["evening"] else 0


def _minutes(found: re.Match[str]) -> int:
    if found["minutes"]:
        return int(found["minutes"])
    if found["words"]:
        return int(quantity(found["words"]))
    if found["less"]:
        return -15
    return 30 if found["half"] else 15 if found["quarter"] else 0


def _value(hour: str, minutes: int, shift: int) -> str:
    number = int(quantity(hour))
    total = (number + (shift if number < NOON else 0)) * 60 + minutes
    return f"{total // 60 % LAST:02}:{total % 60:02}"
