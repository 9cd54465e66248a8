"""The numbers that are left when dates, amounts and the rest have been read."""

import re
from collections.abc import Iterator

from participation.plain_french.meaning.values.found import Found, Kind
from participation.plain_french.meaning.values.quantities import (
    FIGURES,
    LETTERS,
    SCALE,
    plain,
    quantity,
)

COUNTED = re.compile(rf"{FIGURES}{SCALE}(?![\w°])|(?P<letters>{LETTERS})")
ORDINAL = re.compile(
    r"(?<!\w)(?P<figure>\d{1,3})(?:e|ème|è|ᵉ|er|ère|re)(?!\w)"
    r"|(?<!\w)(?P<name>deuxième|seconde?|troisième|quatrième|cinquième|sixième)(?!\w)"
)
ORDINALS = {"deuxième": "2", "second": "2", "seconde": "2", "troisième": "3", "quatrième": "4",
            "cinquième": "5", "sixième": "6"}  # fmt: skip
# “les deux”, “ces trois”: the things were named before, an easy text may name them again.
KNOWN_THINGS = re.compile(r"(?<!\w)(?:les|des|ces|entre|l'un\w* des|tous|toutes)\s*$")
# A file number is not for the reader to keep.
REFERENCE = re.compile(r"(?:réf\w*\.?|dossier|n°|numéro)(?: (?:n°|numéro))? ?:? ?$")
ONE = frozenset(["un", "une", "zéro"])
LONG = 6


def find_numbers(text: str) -> Iterator[Found]:
    """Yield numbers in figures and in letters, but “un” and “une”."""
    for found in COUNTED.finditer(text):
        if found[0] in ONE:
            continue
        before = text[max(0, found.start() - 24) : found.start()]
        is_certain = not (found["letters"] and KNOWN_THINGS.search(before))
        if len(found[0]) >= LONG and found[0].isdigit() and REFERENCE.search(before):
            is_certain = False
        yield Found(Kind.NUMBER, *found.span(), plain(quantity(found[0])), is_certain)
    for found in ORDINAL.finditer(text):
        value = found["figure"] or ORDINALS[found["name"]]
        yield Found(Kind.NUMBER, *found.span(), value, is_certain=False)
