"""Money and shares: “1 234,50 €” = “1234 euros 50”, “25 %” = “un quart” = “1 sur 4”."""

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

MONEY = re.compile(
    rf"(?P<sums>{SEVERAL}) ?(?:d')?(?P<thousands>k)?(?:€|euros?(?!\w)|eur(?!\w))"
    r"(?: ?(?:et )?(?P<cents>\d\d?)(?: ?(?:centimes?|cts?)(?!\w)"
    r"|(?= ?(?:[.,;:!?)\n]|$|en |par |de |pour |à |et |sur |d'|au |qui |que |à ))))?"
)
CENTS = re.compile(rf"(?P<cents>{QUANTITY}) ?(?:centimes?|cts?)(?!\w)")
PERCENT = re.compile(rf"(?P<shares>{SEVERAL}) ?(?:%|pour cent(?!\w)|p\. ?100)")
OUT_OF = re.compile(
    rf"(?P<part>{QUANTITY})(?: [^\W\d]+){{0,2}} sur (?P<whole>{QUANTITY})(?! [^\W\d]+[sx]\b)"
)
PORTIONS = {
    "moitié": 50, "demi-tarif": 50, "mi-temps": 50, "quart": 25, "tiers": 33.33, "cinquième": 20,
    "dixième": 10, "totalité": 100, "intégralité": 100,
}  # fmt: skip
PORTION = re.compile(
    rf"(?:(?P<times>{QUANTITY}) )?(?<![\w-])(?P<name>moitié|demi-tarif|quart|tiers|cinquième"
    r"|dixième|totalité|intégralité)s?(?![\w-])"
)
# “un tiers” is also another person, “le quart d'heure” a time.
OTHER_PERSON = re.compile(r"(?:(?:un|le|du|au|des|les|aux|de|par) )?tiers(?! (?:de|des|du))")
CENT = Decimal(100)


def find_amounts(text: str) -> Iterator[Found]:
    """Yield sums of money in euros."""
    for found in MONEY.finditer(text):
        sums = list(EACH.finditer(found["sums"]))
        for number, one in enumerate(sums):
            value = quantity(one[0]) * (1000 if found["thousands"] else 1)
            is_last = number == len(sums) - 1
            if is_last and found["cents"]:
                value += int(found["cents"]) / CENT
            start = found.start("sums") + one.start()
            end = found.end() if is_last else found.start("sums") + one.end()
            yield Found(Kind.AMOUNT, start, end, plain(value))
    for found in CENTS.finditer(text):
        yield Found(Kind.AMOUNT, *found.span(), plain(quantity(found["cents"]) / CENT))


def find_shares(text: str) -> Iterator[Found]:
    """Yield shares in percent."""
    for found in PERCENT.finditer(text):
        shares = list(EACH.finditer(found["shares"]))
        for number, one in enumerate(shares):
            start = found.start("shares") + one.start()
            is_last = number == len(shares) - 1
            end = found.end() if is_last else found.start("shares") + one.end()
            yield Found(Kind.SHARE, start, end, plain(quantity(one[0])))
    for found in OUT_OF.finditer(text):
        part, whole = quantity(found["part"]), quantity(found["whole"])
        if 0 < part < whole:
            share = (CENT * part / whole).quantize(Decimal("0.01"))
            yield Found(Kind.SHARE, *found.span(), plain(share))
    yield from _portions(text)


def _portions(text: str) -> Iterator[Found]:
    for found in PORTION.finditer(text):
        times = quantity(found["times"]) if found["times"] else Decimal(1)
        name = found["name"]
        if name == "quart" and text.startswith(" d'heure", found.end()):
            continue
        if name == "tiers" and times == 1 and OTHER_PERSON.fullmatch(found[0]):
            follows = re.match(r" (?:de|des|du|d')", text[found.end() :])
            if not (found["times"] and follows):
                continue
        yield Found(Kind.SHARE, *found.span(), plain(times * Decimal(str(PORTIONS[name]))))
