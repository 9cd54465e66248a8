"""Quantities in figures and in letters: “1 234,50”, “vingt et un”, “deux mille”."""

import re
from decimal import Decimal

UNITS = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6,
    "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13,
    "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30,
    "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80,
    "nonante": 90,
}  # fmt: skip
HUNDREDS = ("cent", "cents")
LARGE = {"mille": 1_000, "million": 10**6, "millions": 10**6, "milliard": 10**9,
         "milliards": 10**9}  # fmt: skip
NAMES = "|".join(sorted([*UNITS, *HUNDREDS, *LARGE], key=len, reverse=True))
FIGURES = (
    r"(?<![\w.,/-])(?:\d{1,3}(?: \d{3}){1,4}(?!\d)|\d{1,3}(?:\.\d{3}){1,4}(?=,\d)|\d+)"
    r"(?:[.,]\d+)?(?!\d)"
)
ONE_NAME = rf"(?:{NAMES})"
LETTERS = rf"(?<![\w-]){ONE_NAME}(?:[- ]et[- ](?:une?|onze)|[- ]{ONE_NAME}){{0,9}}(?![\w-])"
SCALE = r"(?: (?:millions?|milliards?)(?: d[e'])?)?"
# A quantity, either way; no group, so that it can stand anywhere in another pattern.
QUANTITY = rf"(?:{FIGURES}{SCALE}|{LETTERS})"
LINK = r"(?: ?- ?|/| (?:à|et|ou|ou bien|au) (?:les |le |la |d')?|, )"
SEVERAL = rf"(?:{QUANTITY}{LINK}){{0,5}}{QUANTITY}"
EACH = re.compile(QUANTITY)
PARTS = re.compile(r"[- ]+")
FOUR = 4


def quantity(words: str) -> Decimal:
    """Give the value of what QUANTITY matched: “quatre-vingt-dix” → 90, “1,5 million” → 1500000."""
    if not words[0].isdigit():
        return Decimal(_in_letters(words))
    figures, _, scale = words.partition(" m")
    digits = figures.replace(" ", "")
    if "," in digits:
        digits = digits.replace(".", "")
    value = Decimal(digits.replace(",", "."))
    return value * _scale(scale)


def _scale(rest: str) -> int:
    if rest.startswith("illiard"):
        return 10**9
    return 10**6 if rest.startswith("illion") else 1


def _in_letters(words: str) -> int:
    total, below, before = 0, 0, ""
    for name in PARTS.split(words):
        if name in HUNDREDS:
            below = max(1, below) * 100
        elif name in LARGE:
            total += max(1, below) * LARGE[name]
            below = 0
        elif name.startswith("vingt") and before == "quatre":
            below += 20 * FOUR - FOUR
        else:
            below += UNITS.get(name, 0)
        before = name
    return total + below


def plain(value: Decimal) -> str:
    """Write a value the one way it is compared: “1234.5”."""
    return format(value.normalize(), "f") if value else "0"
