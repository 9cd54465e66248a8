"""The passive voice: a finding where parser and pattern agree, a question where one is alone."""

import re
from collections.abc import Iterator, Sequence

from participation.plain_french.parsing import Node
from participation.plain_french.rules.lists import word_list
from participation.plain_french.rules.model import ADVICE_IF_PLAIN, RLS, Hit, Rule
from participation.plain_french.rules.morphology import verb
from participation.plain_french.rules.reading import Reading
from participation.plain_french.rules.verb_groups import Group, compound_verbs
from participation.plain_french.text.model import Token

# What something is, rather than what is done to it, unless “par” says who does it.
_STATES = word_list("passive.states")
_OFTEN_A_VERB = 3
_LINKS = frozenset({"et", "ou", "puis", "ni"})
_MODALS = frozenset({"venir", "pouvoir", "devoir", "aller", "falloir", "savoir"})
_BY = re.compile(
    r"[^,.;:]{0,50}?\bpar (?:les?|la|l'|une?|des|nos|vos|leurs?|notre|votre|son|sa|ce|cette)"
)


def _passive(reading: Reading) -> Iterator[Hit]:
    for number, sentence in enumerate(reading.text.sentences):
        nodes = reading.nodes(number)
        seen_by_parser = dict(_parsed(nodes)) if nodes else {}
        words = sentence.words
        seen: set[int] = set()
        for group in compound_verbs(words):
            start, end = words[group.first].start, words[group.last].end
            seen.add(end)
            if not group.is_passive:
                continue
            by_somebody = _BY.match(reading.even(end, min(sentence.end, end + 60))) is not None
            state = not by_somebody and _is_state(words[group.last], group)
            if state and end not in seen_by_parser:
                continue
            agreed = end in seen_by_parser or by_somebody or group.is_sure
            sure = nodes is not None and agreed and not state and not _is_loose(words, group)
            yield _hit(start, end, number, sure=sure)
        for end, (start, sure) in seen_by_parser.items():
            if end not in seen:
                yield _hit(start, end, number, sure=sure)


def _hit(start: int, end: int, number: int, *, sure: bool) -> Hit:
    message = "La phrase est au passif. Dites d’abord qui fait l’action."
    return Hit(start, end, number, message, sure=sure)


def _is_loose(words: Sequence[Token], group: Group) -> bool:
    """Find an infinitive that no “peut”, “doit”, “va” governs: “pour être remplacé”."""
    if not group.is_bare:
        return False
    before = (verb(word.folded) for word in words[max(0, group.first - 4) : group.first])
    return not any(found and found.lemma in _MODALS for found in before)


def _is_state(word: Token, group: Group) -> bool:
    form = verb(word.folded)
    return group.lemma in _STATES or form is None or form.share < _OFTEN_A_VERB


def _parsed(nodes: tuple[Node, ...]) -> Iterator[tuple[int, tuple[int, bool]]]:
    """End of each passive participle, where it starts, and whether the parser is enough.

    A second participle without auxiliary (“est signé et remis”) is seen by the parser alone.
    """
    for node in nodes:
        head = nodes[node.head]
        if node.dep == "aux:pass" and node.head > node.rank and _is_passive(head):
            helpers = [one.start for one in nodes if one.head == node.head and one.pos == "AUX"]
            yield head.end, (min([*helpers, node.start]), False)
        elif node.dep == "conj" and _is_passive(node) and _is_passive(head):
            helped = any(one.head == node.rank and one.pos == "AUX" for one in nodes)
            governed = any(one.head == head.rank and one.dep == "aux:pass" for one in nodes)
            if governed and not helped and nodes[node.rank - 1].text in _LINKS:
                yield node.end, (node.start, True)


def _is_passive(node: Node) -> bool:
    return node.pos in ("VERB", "ADJ") and (node.is_participle or "Voice" in node.morph)


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
