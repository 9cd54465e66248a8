"""The words in order: who, does, what."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from participation.plain_french.parsing import Node
from participation.plain_french.rules.clauses import DETERMINERS, SUBJECTS, is_finite
from participation.plain_french.rules.lists import word_list
from participation.plain_french.rules.model import ADVICE_IF_PLAIN, RLS, Hit, Rule
from participation.plain_french.rules.morphology import GERUND, PARTICIPLE, verb
from participation.plain_french.rules.reading import Reading
from participation.plain_french.text.model import Sentence, Token

_OPENERS = word_list("order.openers")
_BEFORE_VERB = frozenset(["ne", "n'", "se", "s'", "y", "en", "vous", "nous", "leur", "lui"])
_BEFORE_INVERSION = word_list("order.before_inversion")
_INVERTED = frozenset(["est", "sont", "peut", "peuvent", "doit", "doivent", "sera", "seront"])
_CLITICS = frozenset({"-il", "-elle", "-ils", "-elles", "-t-il", "-t-elle", "-t-on"})
_OFTEN_A_VERB = 3
_LONG_OPENING, _SHORT_INSERTION = 8, 3


def _word_order(reading: Reading) -> Iterator[Hit]:
    for number, sentence in reading.prose:
        nodes = reading.nodes(number)
        opening = _opening(sentence)
        if opening:
            sure = nodes is not None and _late_subject(nodes, opening[1])
            message = "Le début est long avant de savoir qui agit. Commencez par qui fait quoi."
            yield Hit(*opening, number, message, sure=sure)
        for start, end, agreed in _insertions(sentence, nodes):
            message = "Des mots coupent la phrase en 2. Mettez-les dans une autre phrase."
            yield Hit(start, end, number, message, sure=agreed)
        for start, end, agreed in _inversions(sentence, nodes):
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


def _late_subject(nodes: tuple[Node, ...], comma: int) -> bool:
    return any(
        node.dep.startswith(("nsubj", "expl:subj"))
        and node.start > comma
        and nodes[node.head].start > comma
        for node in nodes
    )


def _insertions(
    sentence: Sentence, nodes: tuple[Node, ...] | None
) -> Iterator[tuple[int, int, bool]]:
    """“La demande, accompagnée des pièces, doit …”: subject, comma, words, comma, verb."""
    tokens = sentence.tokens
    if not tokens or tokens[0].folded in _OPENERS:
        return
    marks = [rank for rank, token in enumerate(tokens) if token.text in (",", "–", "—", "(", ")")]
    for first, second in pairwise(marks):
        if any(is_finite(tokens, rank) for rank in range(first)):
            return
        if second - first <= _SHORT_INSERTION or not first or not _verb_at(tokens, second + 1):
            continue
        agreed = nodes is not None and any(
            node.dep.startswith("nsubj") and node.rank < first and node.head > second
            for node in nodes
        )
        yield tokens[first + 1].start, tokens[second - 1].end, agreed


def _verb_at(tokens: Sequence[Token], rank: int) -> bool:
    while rank < len(tokens) and tokens[rank].folded in _BEFORE_VERB:
        rank += 1
    return rank < len(tokens) and is_finite(tokens, rank)


def _inversions(
    sentence: Sentence, nodes: tuple[Node, ...] | None
) -> Iterator[tuple[int, int, bool]]:
    """“Sont concernés les foyers”, “le délai que fixe la loi”, “aussi convient-il”."""
    tokens = sentence.tokens
    if not tokens or sentence.text.rstrip().endswith("?"):
        return
    late = {
        node.head
        for node in nodes or ()
        if node.dep.startswith("nsubj") and node.rank > node.head and not node.text.startswith("-")
    }
    for rank, token in enumerate(tokens):
        last = tokens[min(rank + 3, len(tokens) - 1)]
        if rank + 1 < len(tokens) and tokens[rank + 1].text.lower() in _CLITICS:
            yield token.start, tokens[rank + 1].end, nodes is not None
        elif rank == 0 and token.folded in _INVERTED:
            yield token.start, last.end, True
        elif rank and tokens[rank - 1].folded in _BEFORE_INVERSION and is_finite(tokens, rank):
            named = any(one.folded in DETERMINERS for one in tokens[rank + 1 : rank + 3])
            if named and tokens[rank - 1].folded != "ainsi":
                yield token.start, last.end, rank in late


RULES = (
    Rule(
        "word-order",
        "4.1.2",
        "Qui, fait quoi",
        "On comprend mieux quand la phrase dit d’abord qui agit.",
        RLS,
        "Après étude de l’ensemble de vos pièces, la commission décide.",
        "La commission étudie vos pièces. Puis elle décide.",
        ADVICE_IF_PLAIN,
        _word_order,
    ),
)
