"""The passive voice: a finding where parser and pattern agree, a question where one is alone."""

import re
from collections.abc import Iterator, Sequence

from participation.plain_french.parsing import Node
from participation.plain_french.rules.lists import word_list
from participation.plain_french.rules.model import ADVICE_IF_PLAIN, RLS, Hit, Rule
from participation.plain_french.rules.morphology import verb
from participation.plain_french.rules.reading import Reading
from participation.plain_french.rules.verb_groups import Group, compound_verbs
from participation.plain_french.text.model import Sentence, Token

# What something is, rather than what is done to it, unless “par” says who does it.
_STATES = word_list("passive.states")
_OFTEN_A_VERB = 3
_MODALS = frozenset({"pouvoir", "devoir", "aller", "falloir", "savoir"})
_BY = re.compile(r"\s*(?:\S+\s+){0,3}?(?:par|auprès)\b")


def _passive(reading: Reading) -> Iterator[Hit]:
    for number, sentence in enumerate(reading.text.sentences):
        nodes = reading.nodes(number)
        seen_by_parser = dict(_parsed(nodes)) if nodes else {}
        words = sentence.words
        told: set[int] = set()
        for group in compound_verbs(words):
            if not group.is_passive:
                continue
            start, end = words[group.first].start, words[group.last].end
            agreed = end in seen_by_parser
            state = _is_state(reading, sentence, group, end)
            if state and not agreed:
                continue
            told.add(end)
            yield _hit(
                start, end, number, sure=agreed and not state and not _is_loose(words, group)
            )
        for end, start in seen_by_parser.items():
            if end not in told:
                yield _hit(start, end, number, sure=False)


def _hit(start: int, end: int, number: int, *, sure: bool) -> Hit:
    message = "La phrase est au passif. Dites d’abord qui fait l’action."
    return Hit(start, end, number, message, sure=sure)


def _is_loose(words: Sequence[Token], group: Group) -> bool:
    """Find an infinitive that no “peut”, “doit”, “va” governs: “pour être remplacé”."""
    if not group.is_bare:
        return False
    before = (verb(word.folded) for word in words[max(0, group.first - 4) : group.first])
    return not any(found and found.lemma in _MODALS for found in before)


def _is_state(reading: Reading, sentence: Sentence, group: Group, end: int) -> bool:
    rest = reading.even(end, min(sentence.end, end + 40))
    if _BY.match(rest):
        return False
    form = verb(sentence.words[group.last].folded)
    return group.lemma in _STATES or form is None or form.share < _OFTEN_A_VERB


def _parsed(nodes: tuple[Node, ...]) -> Iterator[tuple[int, int]]:
    """End of each passive participle, with the start of its first auxiliary."""
    for node in nodes:
        if node.dep != "aux:pass" or node.head <= node.rank:
            continue
        head = nodes[node.head]
        helpers = [one.start for one in nodes if one.head == node.head and one.pos == "AUX"]
        if head.pos in ("VERB", "ADJ") and (
            head.is_participle or head.morph.get("Voice") == "Pass"
        ):
            yield head.end, min([*helpers, node.start])


RULES = (
    Rule(
        "passive",
        "7.3.1",
        "La voix active",
        "Au passif, on ne voit pas tout de suite qui agit.",
        RLS,
        "Votre demande est étudiée par la commission.",
        "La commission étudie votre demande.",
        ADVICE_IF_PLAIN,
        _passive,
    ),
)
