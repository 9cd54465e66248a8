"""The present tense: the past, the future in -ra, “si” moods and -ant forms are advised against."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from participation.plain_french.parsing import Node
from participation.plain_french.rules.lists import word_list
from participation.plain_french.rules.model import ADVICE_IF_EASY, RLS, Hit, Rule
from participation.plain_french.rules.morphology import (
    CONDITIONAL,
    FINITE,
    FUTURE,
    GERUND,
    IMPERATIVE,
    PARTICIPLE,
    PRESENT,
    SUBJUNCTIVE,
    VerbForm,
    conjugated_as,
    verb,
)
from participation.plain_french.rules.reading import Reading
from participation.plain_french.rules.verb_groups import compound_verbs
from participation.plain_french.text.model import Token

_NAMES = {
    "I": "à l’imparfait", "F": "au futur", "S": "au passé simple", "C": "au conditionnel",
    "J": "au subjonctif", "K": "au subjonctif", "R": "au passé", "G": "en « -ant »",
}  # fmt: skip
# Prepositions, nouns and adjectives by now.
_NO_GERUND = word_list("tense.no_gerund")
_OPENERS = frozenset(["que", "qu'", "quoiqu'", "quoique"])
# “Soit” links two words, or wishes after “que”.
_ALSO_LINKS = frozenset({"soit", "soient", "ait", "aient"})
_MOSTLY_VERB, _ALWAYS_VERB = 6, 8


def _tense(reading: Reading) -> Iterator[Hit]:
    for number, sentence in enumerate(reading.text.sentences):
        words = sentence.words
        nodes = reading.nodes(number)
        parsed = {node.start: node for node in nodes} if nodes else {}
        told: set[int] = set()
        for first, last, mood, alone in [*_compounds(words), *_simple(words)]:
            if told & set(range(first, last + 1)):
                continue
            told.update(range(first, last + 1))
            agreed = alone or _parser_agrees(words, first, last, mood, parsed)
            sure = bool(parsed) and agreed
            hit = _hit(words[first].start, words[last].end, number, mood)
            simple = _in_the_present(words[first]) if mood == FUTURE and first == last else None
            yield replace(hit, suggestion=simple, sure=sure)
        places = {words[rank].start for rank in told}
        for node in nodes or ():
            mood_seen = _parsed_mood(node)
            if mood_seen and node.start not in places and node.pos in ("VERB", "AUX"):
                yield replace(_hit(node.start, node.end, number, mood_seen), sure=False)


def _hit(start: int, end: int, number: int, mood: str) -> Hit:
    return Hit(start, end, number, f"Ce verbe est {_NAMES[mood]}. Le présent est plus simple.")


def _compounds(words: Sequence[Token]) -> Iterator[tuple[int, int, str, bool]]:
    """First and last rank, mood, and whether the pattern alone is enough."""
    for group in compound_verbs(words):
        if group.is_past:
            mood = "R" if group.mood == PRESENT else group.mood
            yield group.first, group.last, mood, group.is_sure


def _simple(words: Sequence[Token]) -> Iterator[tuple[int, int, str, bool]]:
    folded = [word.folded for word in words]
    for rank, form in enumerate(folded):
        found = verb(form)
        if found is None:
            continue
        before = folded[rank - 1] if rank else ""
        if GERUND in found.moods:
            after_en = before == "en" or (
                before in ("y", "se", "s'", "vous", "nous", "le", "la", "les", "l'", "ne")
                and rank > 1
                and folded[rank - 2] == "en"
            )
            if form not in _NO_GERUND and (after_en or found.share >= _ALWAYS_VERB):
                yield (rank - 1 if before == "en" else rank), rank, "G", False
            continue
        finite = found.moods & FINITE
        opened = bool(set(folded[max(0, rank - 9) : rank]) & _OPENERS)
        if form in _ALSO_LINKS and not opened:
            continue
        if form not in _ALSO_LINKS and not _is_past_or_future(found):
            continue
        mood = next(mood for mood in "FCIJSK" if mood in finite)
        yield rank, rank, mood, found.share >= _ALWAYS_VERB or form in _ALSO_LINKS


def _is_past_or_future(found: VerbForm) -> bool:
    """Never a present, an order or a participle, and mostly a verb."""
    finite = found.moods & FINITE
    other = found.moods & {PRESENT, IMPERATIVE, PARTICIPLE}
    return bool(finite) and not other and found.share >= _MOSTLY_VERB


def _parser_agrees(
    words: Sequence[Token], first: int, last: int, mood: str, parsed: dict[int, Node]
) -> bool:
    seen = [
        parsed[words[rank].start] for rank in range(first, last + 1) if words[rank].start in parsed
    ]
    if mood == "R":
        return any(node.pos == "AUX" for node in seen) and any(
            node.is_participle or node.morph.get("Voice") == "Pass" for node in seen
        )
    if mood == "G":
        return len(seen) > 1 or any(node.pos in ("VERB", "AUX") for node in seen)
    return any(node.pos in ("VERB", "AUX") for node in seen)


def _parsed_mood(node: Node) -> str | None:
    morph = node.morph
    if morph.get("VerbForm") == "Part" and morph.get("Tense") == "Pres":
        return "G"
    if not node.is_finite:
        return None
    by_mood = {"Cnd": CONDITIONAL, "Sub": SUBJUNCTIVE}.get(morph.get("Mood", ""))
    return by_mood or {"Imp": "I", "Past": "S", "Fut": FUTURE}.get(morph.get("Tense", ""))


def _in_the_present(word: Token) -> str | None:
    simple = conjugated_as(word.folded, PRESENT)
    return simple.capitalize() if simple and word.text[0].isupper() else simple


RULES = (
    Rule(
        "tense",
        "7.1.1",
        "Le présent",
        "Le présent est le temps le plus connu.",
        RLS,
        "Vous devrez signer le contrat.",
        "Vous devez signer le contrat.",
        ADVICE_IF_EASY,
        _tense,
    ),
)
