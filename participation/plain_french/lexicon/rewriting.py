"""Puts the simple word in the place of the hard one, with the elisions that French asks for."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from participation.plain_french.lexicon.matching import Match, Word
from participation.plain_french.lexicon.model import fold

FULL = {"d'": "de", "n'": "ne", "s'": "se", "j'": "je", "m'": "me", "t'": "te", "qu'": "que"}
ELIDED = {full: short.replace("'", "’") for short, full in FULL.items()}
BEFORE_VOWEL = {
    **ELIDED, "le": "l’", "la": "l’", "du": "de l’", "au": "à l’", "ce": "cet ",
    "ma": "mon ", "ta": "ton ", "sa": "son ",
}  # fmt: skip
BEFORE_CONSONANT = {**{short: full + " " for short, full in FULL.items()}, "cet": "ce "}
# They hide a gender before a vowel: nothing is put back after them.
HIDE_GENDER = frozenset({"l'", "mon", "ton", "son"})
# An h that forbids elision, among the words that the lexicon proposes.
ASPIRATED = ("hors", "hausse", "haut", "huit", "handicap")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Put `words` from `start` to `end` of the source (code points, end excluded)."""

    start: int
    end: int
    words: str


def suggestion(tokens: Sequence[Word], match: Match) -> Suggestion | None:
    """Return what to write instead of `match`, or None where no safe word exists.

    `tokens` are those the match was found in. The word before is mended when the first letter
    asks for it: “afin d’octroyer” → “afin de donner”.
    """
    if match.replacement is None:
        return None
    words = _with_capital(match.replacement, tokens[match.first].text)
    if not match.first:
        return Suggestion(match.start, match.end, words)
    before = tokens[match.first - 1]
    if _begins_with_vowel(words):
        mended = BEFORE_VOWEL.get(fold(before.text))
    elif not _begins_with_vowel(tokens[match.first].text):
        mended = None
    elif fold(before.text) in HIDE_GENDER:
        return None
    else:
        mended = BEFORE_CONSONANT.get(fold(before.text))
    if mended is None:
        return Suggestion(match.start, match.end, words)
    return Suggestion(before.start, match.end, _with_capital(mended, before.text) + words)


def _begins_with_vowel(words: str) -> bool:
    plain = unicodedata.normalize("NFD", fold(words))
    return plain[:1] in "aeiouhœ" and not plain.startswith(ASPIRATED)


def _with_capital(words: str, model: str) -> str:
    return words[:1].upper() + words[1:] if model[:1].isupper() else words
