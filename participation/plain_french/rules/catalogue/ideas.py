"""One idea a sentence: two clauses that could be two sentences."""

from collections.abc import Iterator, Sequence

from participation.plain_french.parsing import Node
from participation.plain_french.rules.clauses import DETERMINERS, SUBJECTS, is_finite
from participation.plain_french.rules.lists import word_list
from participation.plain_french.rules.model import ADVICE_IF_EASY, RLS, Hit, Rule
from participation.plain_french.rules.reading import Reading
from participation.plain_french.text.model import Sentence, Token

_LINKS = word_list("ideas.links")
_RELATIVES = word_list("ideas.relatives")
_CONJUNCTIONS = word_list("ideas.conjunctions")
_DOUBLE_CONJUNCTIONS = frozenset(
    (first, second)
    for first in ("parce", "tandis", "alors", "bien", "puisque", "sachant")
    for second in ("que", "qu'")
)
# “Si vous venez, vous signez” is one idea.
_CONDITIONS = word_list("ideas.conditions")
_MARKS = frozenset({",", ":", ";", "–", "—"})
# A relative clause weighs when it is long, in a sentence that is.
_HEAVY_RELATIVE, _HEAVY_SENTENCE = 5, 15
_REACH = 8  # words within which the verb of a second clause comes
_NEAR = 3  # words between what the pattern and the parser take as its start


def _one_idea(reading: Reading) -> Iterator[Hit]:
    for number, sentence in reading.prose:
        nodes = reading.nodes(number)
        tokens = sentence.tokens
        by_parser = list(_clauses(nodes)) if nodes else []
        clauses = list(_second_clauses(sentence))
        agreed = [
            rank
            for rank, alone in clauses
            if nodes and (alone or any(abs(rank - one) <= _NEAR for one in by_parser))
        ]
        if clauses:
            message = "Cette phrase dit plusieurs choses. Une phrase, une idée."
            start = tokens[agreed[0] if agreed else clauses[0][0]].start
            yield Hit(start, sentence.end, number, message, sure=bool(agreed))


def _second_clauses(sentence: Sentence) -> Iterator[tuple[int, bool]]:
    """Ranks where a second sentence could begin, and whether the pattern alone is enough."""
    tokens = sentence.tokens
    verbs = [rank for rank in range(len(tokens)) if is_finite(tokens, rank)]
    for rank in range(1, len(tokens) - 1):
        following = next((one for one in verbs if one > rank), None)
        if following is None or verbs[0] > rank or following - rank > _REACH:
            continue
        word, after = tokens[rank].folded, tokens[rank + 1].folded
        before_subject = after in SUBJECTS
        opened = tokens[0].folded in _CONDITIONS and rank == _first_comma(tokens)
        if word in _LINKS or (
            word in _MARKS
            and not opened
            and (before_subject or _has_subject(tokens, rank, following))
        ):
            yield rank, before_subject
        elif word in _CONJUNCTIONS or (word, after) in _DOUBLE_CONJUNCTIONS:
            yield rank, True
        elif word in _RELATIVES and _weighs(sentence, rank):
            yield rank, False


def _first_comma(tokens: Sequence[Token]) -> int:
    return next((rank for rank, token in enumerate(tokens) if token.text == ","), -1)


def _has_subject(tokens: Sequence[Token], rank: int, verb_rank: int) -> bool:
    """“…, un bilan est demandé”: a noun with its article, then its verb, without a mark between."""
    between = tokens[rank + 1 : verb_rank]
    return tokens[rank + 1].folded in DETERMINERS and all(one.is_word for one in between)


def _weighs(sentence: Sentence, rank: int) -> bool:
    rest = sum(token.is_word for token in sentence.tokens[rank:])
    return rest > _HEAVY_RELATIVE and sentence.length >= _HEAVY_SENTENCE


def _clauses(nodes: tuple[Node, ...]) -> Iterator[int]:
    """Ranks of the first word of each second clause, by the parser."""
    for node in nodes:
        if node.dep not in ("conj", "acl:relcl", "parataxis", "advcl") or node.head == node.rank:
            continue
        parts = [one for one in nodes if one.head == node.rank]
        if node.is_finite or any(one.is_finite and one.pos == "AUX" for one in parts):
            yield min([node.rank, *(one.rank for one in parts if one.rank < node.rank)])


RULES = (
    Rule(
        "one-idea",
        "4.1.1",
        "Une phrase, une idée",
        "Deux idées à la fois obligent à relire.",
        RLS,
        "Le conseiller vous appelle et il vous donne une date qui vous convient.",
        "Le conseiller vous appelle. Vous choisissez une date ensemble.",
        ADVICE_IF_EASY,
        _one_idea,
    ),
)
