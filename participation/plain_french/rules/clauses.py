"""Verbs and subjects as patterns see them, for rules on whole sentences."""

from collections.abc import Sequence

from participation.plain_french.rules.lists import word_list
from participation.plain_french.rules.morphology import FINITE, PARTICIPLE, verb
from participation.plain_french.text.model import Token, TokenKind

SUBJECTS = word_list("clauses.subjects")
DETERMINERS = word_list("clauses.determiners")
_NEVER_BEFORE_A_VERB = word_list("clauses.never_before_a_verb")
_BEFORE_A_VERB = word_list("clauses.before_a_verb")
_MOSTLY_VERB = 6


def is_finite(tokens: Sequence[Token], rank: int) -> bool:
    """Say whether a word is a finite verb, by its form and the word before it."""
    if tokens[rank].kind is not TokenKind.WORD:
        return False
    found = verb(tokens[rank].folded)
    if found is None or not found.moods & FINITE:
        return False
    before = tokens[rank - 1].folded if rank else ""
    if before in _NEVER_BEFORE_A_VERB:
        return False
    sure = before in SUBJECTS or before in _BEFORE_A_VERB
    if PARTICIPLE in found.moods and not sure:
        return False
    return sure or found.share >= _MOSTLY_VERB
