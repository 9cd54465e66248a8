"""Finds the words of a sentence that bind, free or ban: “devez”, “facultatif”, “interdit”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from participation.plain_french.meaning.keys import is_link
from participation.plain_french.meaning.lines import Line
from participation.plain_french.meaning.spelling import bare


class Mode(StrEnum):
    """How a sentence binds its reader."""

    DUTY = "devoir"
    ORDER = "impératif"  # it may stand for a duty, or for an advice
    CHOICE = "pouvoir"
    BAN = "interdit"


DUTY = re.compile(
    r"(?:oblig\w+|imperati\w+|necessaire\w*|necessit\w+|indispensabl\w*|exig\w+"
    r"|requis\w*|imposee?s?|impose|incomb\w+"
    r"|contrainte?s?|astreinte?s?|tenue?s?|forcement|absolument|force)$"
)
CHOICE = re.compile(
    r"(?:possib\w+|facultati\w+|libre\w*|permis\w*|permet\w*|autoris\w+|volontaires?|loisible"
    r"|peut-etre|eventuel\w*|optionnel\w*|souhait\w*|envie|droit|veux|voulez)$"
)
ORDER = re.compile(r"[a-zà-ÿ]+ez$")
NOT_ORDERS = frozenset(["chez", "assez", "nez", "avez", "êtes", "rez"])
BANS = re.compile(r"(?:interdi\w+|impossib\w+|prohib\w+|defendue?s?)$")
# “n’êtes pas obligé”, “pas besoin”: nothing binds any more.
NEGATED = frozenset(
    ["pas", "plus", "aucune", "aucun", "jamais", "ni", "nul", "nulle", "personne", "rien"]
)
OWED = frozenset(["dû", "dus", "due", "dues", "du"])  # money, not duty
REACH, NOUN_REACH = 4, 7


@dataclass(frozen=True, slots=True)
class Modal:
    """A word that binds or frees, with the key of what it is about."""

    mode: Mode
    start: int
    end: int
    about: str


def modals_of(line: Line) -> Iterator[Modal]:
    """Yield what binds and what frees in a sentence."""
    for place in range(len(line.keys)):
        mode = _mode(line, place)
        if not mode:
            continue
        token = line.tokens[place]
        yield Modal(_turned(mode, line, place), token.start, token.end, _about(line, place))


def _mode(line: Line, place: int) -> Mode | None:
    for mode, holds in READERS:
        if holds(line, place):
            return mode
    return None


def _is_duty(line: Line, place: int) -> bool:
    stem, word = line.keys[place], line.folded[place]
    if word.startswith("tenu"):  # “est tenu de”, not “s’est tenue”
        return place + 1 < len(line.folded) and line.folded[place + 1] in ("de", "d'", "à")
    is_verb = stem == "devoir" and word not in OWED
    return is_verb or stem == "falloir" or bool(DUTY.match(bare(word)))


def _is_choice(line: Line, place: int) -> bool:
    word = line.folded[place]
    if word == "possible" and line.folded[max(0, place - 1)] in ("si", "tôt", "que"):
        return False
    if word == "droit":
        return _has_right(line, place)
    return line.keys[place] == "pouvoir" or bool(CHOICE.match(bare(word)))


def _is_ban(line: Line, place: int) -> bool:
    return bool(BANS.match(bare(line.folded[place])))


def _has_right(line: Line, place: int) -> bool:
    around = line.folded[max(0, place - 2) : place]
    follows = line.folded[place + 1 : place + 2]
    return bool({"avez", "a", "ont", "ai"} & set(around)) and bool({"de", "d'"} & set(follows))


def _is_order(line: Line, place: int) -> bool:
    word = line.folded[place]
    if not ORDER.match(word) or word in NOT_ORDERS:
        return False
    before = line.folded[max(0, place - 4) : place]
    return "vous" not in before


READERS = (
    (Mode.DUTY, _is_duty),
    (Mode.CHOICE, _is_choice),
    (Mode.BAN, _is_ban),
    (Mode.ORDER, _is_order),
)


def _turned(mode: Mode, line: Line, place: int) -> Mode:
    """Read the negation around: “ne devez pas” bans, “n’est pas obligatoire” frees."""
    reach = NOUN_REACH if line.folded[place].startswith("obligation") else REACH
    before = line.folded[max(0, place - reach) : place]
    around = before + line.folded[place : place + 3]
    has_ne = "ne" in before or "n'" in before
    if not has_ne or not (NEGATED & set(around) or line.keys[place] == "pouvoir"):
        return mode
    if mode is Mode.CHOICE:
        return Mode.BAN
    if mode in (Mode.BAN, Mode.ORDER):
        return Mode.CHOICE if mode is Mode.BAN else Mode.BAN
    return Mode.BAN if line.keys[place] == "devoir" else Mode.CHOICE


def _about(line: Line, place: int) -> str:
    if _mode_is_order(line, place):
        return line.keys[place]
    for at in range(place + 1, min(place + 8, len(line.keys))):
        if not is_link(line.folded[at]) and line.folded[at] not in NEGATED:
            return line.keys[at]
    return ""


def _mode_is_order(line: Line, place: int) -> bool:
    return line.keys[place] not in ("devoir", "pouvoir", "falloir") and bool(
        ORDER.match(line.folded[place])
    )
