"""What a reader of values hands over: a kind, a place in the folded text, one written value."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a fact is about."""

    DATE = "date"
    DAY = "jour"  # of the week
    HOUR = "heure"
    AMOUNT = "montant"
    SHARE = "part"  # percentages, halves, “1 sur 4”
    DURATION = "durée"
    FREQUENCY = "fréquence"
    NUMBER = "nombre"
    PHONE = "téléphone"
    MAIL = "adresse électronique"
    WEB = "site"
    ADDRESS = "adresse"
    LEGAL_BASIS = "texte de loi"
    NAME = "nom"
    PLACE = "lieu"
    NEGATION = "négation"
    CONDITION = "condition"
    DUTY = "obligation"
    CHOICE = "possibilité"
    TERM = "mot de droit"


class Bound(StrEnum):
    """Which side of a value counts: “moins de 26 ans”, “avant le 12 mars”."""

    NONE = ""
    BELOW = "au plus"
    ABOVE = "au moins"


@dataclass(frozen=True, slots=True)
class Found:
    """A value met in a folded text, from `start` to `end` (exclusive)."""

    kind: Kind
    start: int
    end: int
    value: str
    is_certain: bool = True  # False: its loss is asked about, not stated


Finder = Callable[[str], Iterable[Found]]
