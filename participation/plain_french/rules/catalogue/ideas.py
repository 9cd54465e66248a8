"""One idea a sentence: two clauses that could be two sentences."""

from collections.abc import Iterator, Sequence

from participation.plain_french.parsing import Node
from participation.plain_french.rules.clauses import SUBJECTS, is_finite
from participation.plain_french.rules.lists import word_list
from participation.plain_french.rules.model import ADVICE_IF_EASY, RLS, Hit, Rule
from participation.plain_french.rules.reading import Reading
from participation.plain_french.text.model import Sentence, Token

_LINKS = word_list("ideas.links")
_RELATIVES = word_list("ideas.relatives")
_MARKS = frozenset({",", ":", ";", "–", "—"})
# A relative clause weighs when it is long, in a sentence that is.
_HEAVY_RELATIVE, _HEAVY_SENTENCE = 5, 15
_REACH = 8  # words within which the verb of a second clause comes
_NEAR = 3  # words between what the pattern and the parser take as its start


def _one_idea(reading: Reading) -> Iterator[Hit]:
    for number, sentence in reading.prose:
        nodes = reading.nodes(number)
        tokens = sentence.tokens
        by_pattern = list(_second_clauses(sentence))
        by_parser = list(_clauses(nodes)) if nodes else []
        agreed = [rank for rank in by_pattern if any(abs(rank - one) <= _NEAR for one in by_parser)]
        ranks = agreed or by_pattern
        if not ranks:
            continue
        message = "Cette phrase dit plusieurs choses. Une phrase, une idée."
        yield Hit(tokens[ranks[0]].start, sentence.end, number, message, sure=bool(agreed))


def _second_clauses(sentence: Sentence) -> Iterator[int]:
    """Ranks where a second sentence could begin, by link words and finite verbs."""
    tokens = sentence.tokens
    verbs = [rank for rank in range(len(tokens)) if is_finite(tokens, rank)]
    for rank, token in enumerate(tokens):
        if not any(one < rank for one in verbs) or not any(rank < one for one in verbs):
            continue
        following = min(one for one in verbs if one > rank)
        near = following - rank <= _REACH
        weighs = token.folded in _RELATIVES and _weighs(sentence, rank)
        if near and (weighs or _coordinates(tokens, rank)):
            yield rank


def _coordinates(tokens: Sequence[Token], rank: int) -> bool:
    """Find a link word before a subject or a verb, or a mark before a subject."""
    word, following = tokens[rank], tokens[rank + 1] if rank + 1 < len(tokens) else None
    if following is None:
        return False
    if word.folded in _LINKS:
        return True
    return word.text in _MARKS and following.folded in SUBJECTS


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
