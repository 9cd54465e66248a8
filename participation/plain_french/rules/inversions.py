"""Verbs that come before who acts: “sont concernés les foyers”, “aussi convient-il”."""

from collections.abc import Iterator, Sequence

from participation.plain_french.parsing import Node
from participation.plain_french.rules.clauses import DETERMINERS, SUBJECTS, is_finite
from participation.plain_french.rules.lists import word_list
from participation.plain_french.rules.morphology import FINITE, PARTICIPLE, verb
from participation.plain_french.text.model import Sentence, Token

BEFORE_VERB = frozenset(["ne", "n'", "se", "s'", "y", "en", "vous", "nous", "leur", "lui"])
_PRONOUNS = frozenset(["ne", "n'", "se", "s'", "y"])
_LINKS = word_list("order.before_inversion")
_ADJECTIVES = word_list("order.inverted_adjectives")
_OPENERS = word_list("order.openers")
_CLITICS = frozenset({"-il", "-elle", "-ils", "-elles", "-t-il", "-t-elle", "-t-on"})
_MOSTLY_VERB = 6
_SHOWN = 3  # words


def inversions(
    sentence: Sentence, nodes: tuple[Node, ...] | None
) -> Iterator[tuple[int, int, bool]]:
    """Yield start, end, and whether pattern and parser agree, or one is enough."""
    tokens = sentence.tokens
    if not tokens or sentence.text.rstrip().endswith("?"):
        return
    is_parsed = nodes is not None
    for rank, token in enumerate(tokens):
        last = tokens[min(rank + _SHOWN, len(tokens) - 1)]
        if rank + 1 < len(tokens) and tokens[rank + 1].text.lower() in _CLITICS:
            yield token.start, tokens[rank + 1].end, is_parsed
        elif _begins_with_verb(tokens, rank):
            yield token.start, last.end, is_parsed
        elif rank and tokens[rank - 1].folded in _LINKS and _names_subject(tokens, rank):
            yield token.start, last.end, rank in _late_subjects(nodes)


def _names_subject(tokens: Sequence[Token], rank: int) -> bool:
    following = tokens[rank + 1 : rank + 3]
    return is_finite(tokens, rank) and any(one.folded in DETERMINERS for one in following)


def _late_subjects(nodes: tuple[Node, ...] | None) -> set[int]:
    """Ranks of the verbs whose subject comes after them, by the parser."""
    return {
        node.head
        for node in nodes or ()
        if node.dep.startswith("nsubj") and node.rank > node.head and not node.text.startswith("-")
    }


def _begins_with_verb(tokens: Sequence[Token], rank: int) -> bool:
    """“Bénéficient …”, “N’ont pas …”, “Nombreux sont …”, “Ainsi s’achève …”."""
    if rank == 0 or (rank == 1 and tokens[0].folded in _PRONOUNS):
        return _is_third_person(tokens[rank])
    before = tokens[rank - 1].folded
    if rank == 1 and before in _ADJECTIVES | {"ainsi"}:
        return _is_third_person(tokens[rank])
    if rank == 2 and tokens[0].folded == "ainsi" and before in _PRONOUNS:  # noqa: PLR2004 - a rank
        return _is_third_person(tokens[rank])
    opened = tokens[0].folded in _OPENERS and before == ","
    early = not any(
        one.folded in SUBJECTS or is_finite(tokens, place)
        for place, one in enumerate(tokens[:rank])
    )
    return opened and early and _is_third_person(tokens[rank])


def _is_third_person(token: Token) -> bool:
    """Say whether a form is of a third person alone: no order, no other word."""
    found = verb(token.folded)
    if found is None or found.share < _MOSTLY_VERB or PARTICIPLE in found.moods:
        return False
    persons = {tag[1:2] for tag in found.tags if tag[0] in FINITE}
    return persons == {"3"}
