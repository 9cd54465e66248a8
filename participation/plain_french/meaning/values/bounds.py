"""Which side of a value counts: “moins de 26 ans”, “au plus tard le 12 mars”, “200 € minimum”."""

import re

from participation.plain_french.meaning.values.found import Bound, Kind

ARTICLES = (
    r"(?:\s|les|le|la|l'|un|une|du|de|des|d'|à|au|aux|environ|seulement|que|tard|fin"
    r"|date|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))*$"
)
BELOW_BEFORE = re.compile(
    r"(?<!\w)(?:moins (?:de|d')|au plus(?! tôt)|maximum|maximal\w* de"
    r"|inférieure?s? (?:ou éga\w+ )?(?:à|au)|jusqu'(?:à|au|en)"
    r"|avant|d'ici|limite de|plafond de|plafonnée? à|au plus tard|sans dépasser"
    r"|n(?:e|')\s?(?:\w+ )?(?:dépass|excèd)\w*(?: pas)?|pas plus (?:de|d')"
    r"|ne \w+ pas plus de|sous|en dessous de)" + ARTICLES
)
ABOVE_BEFORE = re.compile(
    r"(?<!\w)(?:plus (?:de|d')|au moins|minimum|minimal\w* de"
    r"|supérieure?s? (?:ou éga\w+ )?(?:à|au)|à partir d[eu]"
    r"|à compter d[eu]|dès|depuis|après|passée?s? (?:le|ce)?|au-delà d[eu]|dépass\w+"
    r"|excèd\w*|excéd\w+"
    r"|au minimum|pas avant|pas moins (?:de|d')|au plus tôt)" + ARTICLES
)
BELOW_AFTER = re.compile(
    r"(?: \w+){0,2} ?,? ?(?:\(?(?:au )?maximum|ou moins|maxi(?!\w)|au plus(?! tôt))"
)
ABOVE_AFTER = re.compile(
    r"(?: \w+){0,2} ?,? ?(?:\(?(?:au )?minimum|(?:et|ou) plus(?!\w)|au moins|révolus"
    r"|mini(?!\w)|ou davantage)"
)
NEAR = re.compile(
    r"(?<!\w)(?:environ|près de|presque|à peu près|autour de|un peu \w+ (?:de"
    r"|d'))\s*(?:la |le |un |une )?$"
)
MORE = re.compile(r"(?:plus|moins) d(?:e |')(?:la |un |une )?$")
REACH = 42
BREAK = re.compile(r"[.!?;\n](?= |$)|\n")


def bound_of(text: str, start: int, end: int) -> Bound:
    """Read around a value of a folded text which side of it counts."""
    before = BREAK.split(text[max(0, start - REACH) : start])[-1]
    after = BREAK.split(text[end : end + REACH])[0]
    if BELOW_BEFORE.search(before):
        return Bound.BELOW
    if ABOVE_BEFORE.search(before):
        return Bound.ABOVE
    if ABOVE_AFTER.match(after):
        return Bound.ABOVE
    return Bound.BELOW if BELOW_AFTER.match(after) else Bound.NONE


def is_rough(text: str, start: int, kind: Kind) -> bool:
    """Say whether a value is told as near: “près de la moitié”, “plus d’un tiers”."""
    before = text[max(0, start - REACH) : start]
    return bool(NEAR.search(before) or (kind is Kind.SHARE and MORE.search(before)))
