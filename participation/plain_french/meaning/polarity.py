"""Negations of a sentence, and the words that say no without one: “interdit”, “sans”, “refuse”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from weakref import WeakKeyDictionary

from participation.plain_french.meaning.keys import is_link, key
from participation.plain_french.meaning.lines import Line
from participation.plain_french.meaning.lists import groups, word_list
from participation.plain_french.meaning.spelling import bare

PARTICLES = frozenset(
    [
        "pas",
        "plus",
        "jamais",
        "rien",
        "aucun",
        "aucune",
        "personne",
        "ni",
        "nul",
        "nulle",
        "guère",
        "point",
        "aucunement",
        "nullement",
    ]
)
SUBJECTS = frozenset(["aucun", "aucune", "nul", "nulle", "personne", "rien"])
CLITICS = frozenset(
    [
        "me",
        "te",
        "se",
        "le",
        "la",
        "les",
        "lui",
        "leur",
        "y",
        "en",
        "vous",
        "nous",
        "m'",
        "t'",
        "s'",
        "l'",
    ]
)
EMPTY = frozenset(["etre", "avoir", "pouvoir", "devoir", "aller", "faire", "vouloir"])
# “à moins qu’il ne”, “avant que vous ne”: this “ne” says nothing.
EXPLETIVE = re.compile(
    r"(?:moins|avant|plus|moindre|crainte|peur|éviter|autrement|mieux) (?:\w+ ){0,4}que?'?"
)
# Said as an advice: the easy version may say it without a negation.
IDIOMS = frozenset(
    map(key, ["oublier", "hésiter", "manquer", "tarder", "attendre", "omettre", "négliger"])
)
NO = re.compile(
    r"(?:sans|non|non-\w+|interdi\w*|impossib\w*|inutil\w*|refus\w*|rejet\w*|exclu\w*"
    r"|exclure|irrecevab\w*"
    r"|incompl\w*|insuffi\w*|indisponib\w*|inapt\w*|ineligib\w*|invalide\w*|illeg\w*"
    r"|injustif\w*|incompatib\w*"
    r"|perd\w*|perte\w*|suspen\w*|supprim\w*|suppression|arret(?:er?|ez|ent|ons|e|ee"
    r"|ees)?|cess\w+|priver|prive"
    r"|prohib\w*|defaut|absen\w*|faute|manqu\w*|empech\w*|sauf|excepte|hormis|hors"
    r"|ferme\w*|dispens\w*|exoner\w*"
    r"|gratui\w*|oubli\w*|annul\w*|radi\w*|aucune?|jamais|rien|pas|personne|evit\w*"
    r"|renon\w*|oppos\w*|expir\w*"
    r"|stop|fini|finie|finit|inchang\w*|inconn\w*|ni|nul|nulle|independam\w*"
    r"|indifferem\w*|desaccord|contest\w*|vide"
    r"|mauvais\w*|faux|fausse|contraire|autrement|inferieur\w*|caduc|caduque|libere\w*"
    r"|irregul\w*|ignor\w*"
    r"|echou\w*|echec|prive\w*|difficil\w*|inaccessib\w*|invit|lever|fin)$"
)
FAINT = word_list("limits")
# The loss of one of these, alone in its sentence, says the contrary.
PLAIN = re.compile(
    r"(?:interdi\w+|impossib\w+|defaut|absence|faute|sans|refus\w*|desaccord"
    r"|irrecevab\w+|inutil\w*|exclu\w*|incompatib\w+)$"
)
FAR = 12  # words
MANY = 20  # in one sentence: beyond, it is none
BEFORE_ANOTHER = frozenset(
    [
        "sans",
        "non",
        "pas",
        "defaut",
        "absence",
        "faute",
        "interdit",
        "interdite",
        "impossible",
        "inutile",
        "refus",
    ]
)
NOT_NO = frozenset(["quoi", "doute", "délai", "frais", "cesse", "tarder", "attendre"])


@dataclass(frozen=True, slots=True)
class Signal:
    """A negation, or a word that says no; `focus` is the key of what is negated."""

    start: int
    end: int
    focus: str
    is_strict: bool
    is_advice: bool = False
    denies_another: bool = True  # False: the word itself says no, as “fermé”
    is_plain_no: bool = False  # its loss alone turns the sentence round


# Asked again and again while two texts are compared; gone with the sentence.
_KNOWN: WeakKeyDictionary[Line, tuple[Signal, ...]] = WeakKeyDictionary()


def signals_of(line: Line) -> tuple[Signal, ...]:
    """Return the negations of a sentence, then its words that say no."""
    known = _KNOWN.get(line)
    if known is None:
        known = _KNOWN[line] = _signals(line)
    return known


def _signals(line: Line) -> tuple[Signal, ...]:
    strict = tuple(islice(_strict(line), MANY))
    covered = {
        place for signal in strict for place in _places(line, signal)
        if line.folded[place] in PARTICLES
    }  # fmt: skip
    return strict + tuple(islice(_soft(line, covered), MANY))


def negations_of(line: Line) -> tuple[Signal, ...]:
    """Return only the true negations: “ne … pas” and its sisters."""
    return tuple(signal for signal in signals_of(line) if signal.is_strict)


def limits_of(line: Line) -> frozenset[str]:
    """Return the words of a sentence that limit something: “seulement”, “trop”, “moins”."""
    return (FAINT & frozenset(line.folded)) | ({"que"} if _has_only(line) else frozenset())


def _has_only(line: Line) -> bool:
    """“Ne peuvent entrer que les membres”: a limit, not a negation."""
    return any(
        word in ("ne", "n'") and _only(line, place) is not None
        for place, word in enumerate(line.folded)
    )


def _only(line: Line, place: int) -> int | None:
    """Find the “que” that answers a “ne”, before any “pas”."""
    for at, word in enumerate(line.folded[place + 1 : place + 1 + FAR]):
        if word in PARTICLES:
            return None
        if word in ("que", "qu'"):
            return at
    return None


def opposites(focus: str) -> frozenset[str]:
    """Return the keys of the words that say the contrary of a key."""
    return OPPOSITE_KEYS.get(focus, frozenset())


def _places(line: Line, signal: Signal) -> Iterator[int]:
    for place, token in enumerate(line.tokens):
        if signal.start <= token.start < signal.end:
            yield place


def _strict(line: Line) -> Iterator[Signal]:
    for place, word in enumerate(line.folded):
        if word not in ("ne", "n'"):
            continue
        ahead = line.folded[place + 1 : place + 9]
        particle = next((at for at, one in enumerate(ahead) if one in PARTICLES), None)
        if _only(line, place) is not None:
            continue
        before = " ".join(line.folded[max(0, place - 7) : place])
        if (
            particle is None
            and EXPLETIVE.search(before)
            and not SUBJECTS & set(line.folded[:place])
        ):
            continue
        focus, at = _focus(line, place + 1)
        last = max(at, place + 1 + (particle if particle is not None else 0))
        last = min(last, len(line.tokens) - 1)
        verb = _verb(line, place + 1)
        yield Signal(
            line.tokens[place].start,
            line.tokens[last].end,
            focus,
            is_strict=True,
            is_advice=verb in IDIOMS,
        )


def _verb(line: Line, place: int) -> str:
    for at in range(place, min(place + 6, len(line.keys))):
        if line.folded[at] not in CLITICS and line.folded[at] not in PARTICLES:
            return line.keys[at]
    return ""


def _focus(line: Line, place: int) -> tuple[str, int]:
    """Find what is negated: the verb, or what follows when the verb alone says little."""
    verb, verb_at = "", place
    for at in range(place, min(place + 10, len(line.keys))):
        word, stem = line.folded[at], line.keys[at]
        if word in CLITICS or word in PARTICLES or (verb and is_link(word)):
            continue
        if not verb:
            verb, verb_at = stem, at
        else:
            return stem, at
        if verb not in EMPTY:
            break
    return verb, verb_at


def _soft(line: Line, covered: set[int]) -> Iterator[Signal]:
    for place, word in enumerate(line.folded):
        plain = bare(word)
        if place in covered or not NO.match(plain):
            continue
        before = line.folded[place - 1] if place else ""
        if plain in ("pas", "non") and before == "ou":
            continue
        if plain == "personne" and before in (
            "une",
            "la",
            "chaque",
            "cette",
            "toute",
            "par",
            "autre",
            "de",
        ):
            continue
        if plain == "arrete" and before in ("l'", "un", "cet", "par"):
            continue
        after = _content_after(line, place)
        follows = line.folded[place + 1] if place + 1 < len(line.folded) else ""
        if plain == "sans" and follows in NOT_NO:
            continue
        token = line.tokens[place]
        denies_another = plain in BEFORE_ANOTHER
        yield Signal(
            token.start, token.end, after if denies_another and after else line.keys[place],
            is_strict=False, denies_another=denies_another, is_plain_no=bool(PLAIN.match(plain)),
        )  # fmt: skip


def _content_after(line: Line, place: int) -> str:
    following = zip(line.folded[place + 1 :], line.keys[place + 1 :], strict=True)
    return next((stem for word, stem in following if not is_link(word)), "")


def _opposite_keys() -> dict[str, frozenset[str]]:
    pairs: dict[str, set[str]] = {}
    for group in groups("opposites"):
        head, *others = map(key, group)
        for other in others:
            pairs.setdefault(head, set()).add(other)
            pairs.setdefault(other, set()).add(head)
    return {head: frozenset(others) for head, others in pairs.items()}


OPPOSITE_KEYS = _opposite_keys()
