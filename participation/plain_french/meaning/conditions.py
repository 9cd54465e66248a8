"""Conditions and limits: “sous réserve de”, “sauf si”, “uniquement”, and the question form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from participation.plain_french.meaning.facts import Certainty, Fact, Fate
from participation.plain_french.meaning.lines import Line
from participation.plain_french.meaning.polarity import MANY, signals_of
from participation.plain_french.meaning.values.found import Kind

Verdict = tuple[Fact, Fate, Certainty]
# Longest first; the words are those of the folded tokens, joined by spaces.
HYPOTHESES = (
    r"à moins (?:que|qu'|de|d')|dans (?:l' )?(?:hypothèse|éventualité) (?:où|d'un"
    r"|d'une|d'|de|que)|dans le cas (?:où|d'|de)"
    r"|au cas où|en cas d(?:e|')|si tant est|si d' aventure|même si|sauf si|si"
    r"|s'(?= ils?(?!\w))|à supposer|pour peu que|pour autant que"
    r"|dès lors (?:que|qu')|pourvu (?:que|qu')|tant (?:que|qu')|lorsque|lorsqu'"
    r"|dans la mesure où|en l' absence d(?:e|')"
    r"|à défaut(?: d(?:e|')| du)?|faute d(?:e|')|sinon|quand|et qu(?:e|')"
    r"|selon (?:que|qu'|votre|vos|le montant|la situation|les ressources)"
)
DEMANDS = (
    r"sous (?:la )?(?:seule )?(?:réserve|condition)s?(?: expresse)?(?: d(?:e|'|u|es)| que| qu')?"
    r"|à (?:la |seule |l' )?(?:seule )?condition(?: d(?:e|')| que| qu')?"
    r"|aux conditions|sur présentation|sur justificatif"
    r"|subordonnée?s? (?:à|au)|conditionnée?s? (?:à|au|par)|(?:est"
    r"|sont) soumise?s? (?:à|au)|moyennant"
    r"|dans la limite d(?:e|es|u|')|après accord|avec l' accord"
)
LIMITS = (
    r"sauf|hormis|excepté|à l' exception d(?:e|u|es|')|à l' exclusion d(?:e|u|es|')"
    r"|hors|uniquement|seulement"
    r"|exclusivement|strictement|seule?s?|réservée?s? (?:à|au|aux)|n' \w+ que"
    r"|ne \w+ que|ne \w+ \w+ que|n' \w+ \w+ qu'|n' \w+ qu'"
    r"|ne \w+ qu'|ne \w+ \w+ qu'|limitée?s? (?:à|au|aux)"
)
MARKER = re.compile(
    rf"(?<![\w'-])(?:(?P<hypothesis>{HYPOTHESES})|(?P<demand>{DEMANDS})"
    rf"|(?P<limit>{LIMITS}))(?![\w-])"
)
EASY_STRONG = re.compile(
    rf"(?<![\w'-])(?:{HYPOTHESES}|{DEMANDS}|{LIMITS}|mais|pas pour|à partir du moment"
    rf"|une fois|au moment où|le jour où|condition\w*|alors|dans ce cas|sans"
    r"|que si|dès que|cas|autrement|dépend|ou bien|interdit)(?![\w-])"
)
# An easy text says a demand as a duty, or as what something is for.
EASY_DEMANDS = re.compile(
    r"(?<![\w'-])(?:il faut|doit|devez|devrez|doivent|devra|pour|avoir|obligatoire"
    r"|nécessaire|avec|seule?|avant|après"
    r"|\w+ez|maximum|au plus|plus de place|reste|il y a)(?![\w-])"
)
NOT_A_CONDITION = re.compile(
    r"(?:même si|si bien qu|comme si|si (?:possible|besoin|nécessaire)|non seulement"
    r"|s' il vous plaît|si \w+ que)"
)
OF_TIME = frozenset(["quand", "lorsque", "lorsqu'", "dès lors que"])
OF_ABSENCE = ("faute", "à défaut", "en l' absence")
CLAUSE = 14
HALF, LITTLE = 0.5, 0.34


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition: its words, from its marker to the end of its clause."""

    words: str
    start: int
    end: int
    marker: str
    sort: str
    keys: frozenset[str]


def conditions_of(line: Line) -> Iterator[Condition]:
    """Yield the conditions and restrictions of a sentence."""
    joined, places = _joined(line)
    has_hypothesis = False
    for found in MARKER.finditer(joined):
        if NOT_A_CONDITION.match(joined, found.start()):
            continue
        if found[0].startswith("et qu") and not has_hypothesis:
            continue
        has_hypothesis = has_hypothesis or bool(found["hypothesis"])
        first = places[found.start()]
        after = places[found.end() - 1] + 1
        last = _clause_end(line, after)
        start, end = line.tokens[first].start, line.tokens[last - 1].end
        offset = line.sentence.start
        words = line.sentence.text[start - offset : end - offset]
        keys = line.content & frozenset(line.keys[after:last])
        sort = str(found.lastgroup)
        yield Condition(words, start, end, found[0], sort, keys)


def _joined(line: Line) -> tuple[str, list[int]]:
    """Join the words by spaces; for each letter, the place of its word."""
    places: list[int] = []
    for place, word in enumerate(line.folded):
        places.extend([place] * (len(word) + 1))
    return " ".join(line.folded), places


def _clause_end(line: Line, after: int) -> int:
    """Find where a clause stops: at a mark of punctuation between two words, or after 14 words."""
    last = min(len(line.tokens), after + CLAUSE)
    offset = line.sentence.start
    for place in range(after, last):
        gap = line.sentence.text[
            line.tokens[place - 1].end - offset : line.tokens[place].start - offset
        ]
        if place > after and (
            any(mark in gap for mark in ",;:.()") or line.folded[place : place + 2] == ("et", "que")
        ):
            return place
    return max(last, after)


def compare_conditions(
    originals: Sequence[Line], told: Sequence[Sequence[Line]], easy: Sequence[Line]
) -> Iterator[Verdict]:
    """Yield the conditions of the original that no easy sentence carries."""
    everything = frozenset().union(*(line.content for line in easy))
    marks = sum(_strength(line) for line in easy)
    own = frozenset().union(*(line.content for line in originals))
    wanted = sum(1 for line in originals for _ in conditions_of(line))
    for line, others in zip(originals, told, strict=True):
        near = others or easy
        for condition in islice(conditions_of(line), MANY):
            elsewhere = own - condition.keys
            is_short = marks < wanted or all(
                _is_accounted_for(one, elsewhere) for other in near for one in _claims(other)
            )
            certainty = _verdict(
                condition,
                near,
                everything,
                is_short=is_short,
                is_denied=_denies(line, condition, near),
            )
            if certainty:
                fact = Fact(
                    Kind.CONDITION,
                    condition.words,
                    condition.start,
                    condition.end,
                    condition.marker,
                )
                yield fact, Fate.MISSING, certainty


def _strength(line: Line) -> int:
    joined, _ = _joined(line)
    return len(EASY_STRONG.findall(joined)) + line.is_question


def _denies(line: Line, condition: Condition, near: Sequence[Line]) -> bool:
    """Say whether an easy sentence denies what the rest of the original sentence does not."""
    own = {
        one.focus for one in signals_of(line)
        if not condition.start <= one.start < condition.end
    }  # fmt: skip
    return any(one.focus not in own for other in near for one in signals_of(other))


def _claims(line: Line) -> Iterator[frozenset[str]]:
    """Yield the words of each condition of an easy sentence; a question is one as a whole."""
    if line.is_question:
        yield line.content
    for condition in islice(conditions_of(line), MANY):
        yield condition.keys


def _is_accounted_for(keys: frozenset[str], elsewhere: frozenset[str]) -> bool:
    """Say whether a condition of the easy version comes from another part of the original."""
    return not keys or len(keys & elsewhere) / len(keys) >= HALF


def _verdict(
    condition: Condition,
    near: Sequence[Line],
    everything: frozenset[str],
    *,
    is_short: bool,
    is_denied: bool,
) -> Certainty | None:
    strong = any(_strength(line) for line in near)
    if condition.marker.startswith(OF_ABSENCE):
        strong = strong or is_denied
    weak = any(EASY_DEMANDS.search(_joined(line)[0]) for line in near)
    kept = len(condition.keys & everything) / len(condition.keys) if condition.keys else 1.0
    is_demand = condition.sort == "demand"
    if kept == 0 and (strong or is_demand):
        return _certainty(is_sure=is_short or not strong)
    if is_demand:
        return None if strong or weak else Certainty.TO_CHECK
    if strong:
        return Certainty.TO_CHECK if kept < LITTLE and is_short else None
    is_demanded = kept == 1 and weak and condition.keys
    is_kept = kept >= HALF and (condition.sort == "limit" or condition.marker in OF_TIME)
    return _certainty(is_sure=not is_demanded and not is_kept)


def _certainty(*, is_sure: bool) -> Certainty:
    return Certainty.SURE if is_sure else Certainty.TO_CHECK
