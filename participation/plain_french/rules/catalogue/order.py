"""The words in order: who, does, what."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from participation.plain_french.parsing import Node
from participation.plain_french.rules.clauses import DETERMINERS, SUBJECTS, is_finite
from participation.plain_french.rules.inversions import BEFORE_VERB, inversions
from participation.plain_french.rules.lists import word_list
from participation.plain_french.rules.model import ADVICE_IF_PLAIN, RLS, Hit, Rule
from participation.plain_french.rules.morphology import FINITE, GERUND, PARTICIPLE, verb
from participation.plain_french.rules.reading import Reading
from participation.plain_french.text.model import Sentence, Token

_OPENERS = word_list("order.openers")
_OFTEN_A_VERB = 3
_LONG_OPENING, _SHORT_INSERTION = 8, 3


def _word_order(reading: Reading) -> Iterator[Hit]:
    for number, sentence in reading.prose:
        nodes = reading.nodes(number)
        opening = _opening(sentence)
        if opening:
            message = "Le début est long avant de savoir qui agit. Commencez par qui fait quoi."
            yield Hit(*opening, number, message, sure=nodes is not None)
        for start, end in _insertions(sentence, nodes):
            message = "Des mots coupent la phrase en 2. Mettez-les dans une autre phrase."
            yield Hit(start, end, number, message, sure=nodes is not None)
        for start, end, agreed in inversions(sentence, nodes):
            message = "Le verbe vient avant celui qui agit. Dites d’abord qui."
            yield Hit(start, end, number, message, sure=agreed)


def _opening(sentence: Sentence) -> tuple[int, int] | None:
    """Find a long adverbial before a comma, then somebody who acts."""
    tokens = sentence.tokens
    if not tokens or (tokens[0].folded not in _OPENERS and not _is_participle(tokens[0])):
        return None
    length = 0
    for token, following in pairwise(tokens):
        length += token.is_word and not token.folded.endswith("'")
        if token.text in (":", ";"):
            return None
        if token.text != ",":
            continue
        acts = following.folded in SUBJECTS | DETERMINERS or following.text[:1].isupper()
        if acts and length >= _LONG_OPENING:
            return tokens[0].start, token.start
        if following.folded in SUBJECTS:
            return None
    return None


def _is_participle(token: Token) -> bool:
    found = verb(token.folded)
    return (
        found is not None
        and bool(found.moods & {PARTICIPLE, GERUND})
        and found.share >= _OFTEN_A_VERB
    )


def _insertions(sentence: Sentence, nodes: tuple[Node, ...] | None) -> Iterator[tuple[int, int]]:
    """“La demande, accompagnée des pièces, doit …”: subject, comma, words, comma, verb."""
    tokens = sentence.tokens
    if not tokens or tokens[0].folded in _OPENERS:
        return
    marks = [rank for rank, token in enumerate(tokens) if token.text in (",", "–", "—", "(", ")")]
    for first, second in pairwise(marks):
        if any(is_finite(tokens, rank) for rank in range(first)):
            return
        if second - first <= _SHORT_INSERTION or not first:
            continue
        agreed = nodes is not None and any(
            node.dep.startswith("nsubj") and node.rank < first and node.head > second
            for node in nodes
        )
        if not _verb_at(tokens, second + 1) and not (agreed and _may_be_verb(tokens, second + 1)):
            continue
        yield tokens[first + 1].start, tokens[second - 1].end


def _verb_at(tokens: Sequence[Token], rank: int) -> bool:
    while rank < len(tokens) and tokens[rank].folded in BEFORE_VERB:
        rank += 1
    return rank < len(tokens) and is_finite(tokens, rank)


def _may_be_verb(tokens: Sequence[Token], rank: int) -> bool:
    found = verb(tokens[rank].folded) if rank < len(tokens) else None
    return found is not None and bool(found.moods & FINITE)


RULES = (
    Rule(
        "word-order",
        "4.1.2",
        "Qui, fait quoi",
        "On comprend mieux quand la phrase dit d’abord qui agit.",
        RLS,
        "Après étude de toutes les pièces de votre dossier, la commission décide.",
        "La commission étudie vos pièces. Puis elle décide.",
        ADVICE_IF_PLAIN,
        _word_order,
    ),
)
