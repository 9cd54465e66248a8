"""Puts the simple word in the place of the hard one, with the elisions that French asks for."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from participation.plain_french.lexicon.matching import Match, Word
from participation.plain_french.lexicon.model import Entry, Kind, fold

FULL = {"d'": "de", "n'": "ne", "s'": "se", "j'": "je", "m'": "me", "t'": "te", "qu'": "que"}
ELIDED = {full: short.replace("'", "’") for short, full in FULL.items()}
BEFORE_VOWEL = {
    **ELIDED, "le": "l’", "la": "l’", "du": "de l’", "au": "à l’", "ce": "cet ",
    "ma": "mon ", "ta": "ton ", "sa": "son ",
}  # fmt: skip
BEFORE_CONSONANT = {**{short: full + " " for short, full in FULL.items()}, "cet": "ce "}
# They hide a gender before a vowel: nothing is put back after them.
HIDE_GENDER = frozenset({"l'", "mon", "ton", "son"})
PRONOMINAL = frozenset({"s'", "se"})  # “s’adresser à” is another verb
INFINITIVES = ("er", "ir", "re")
BEFORE_VERBS = ("pouvoir", "devoir")
CONTRACTED = frozenset({"du", "des"})
DETERMINERS = frozenset(
    [
        *("un", "une", "le", "la", "les", "l'", "ce", "cet", "cette", "ces", "chaque"),
        *("mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos"),
        *("votre", "vos", "leur", "leurs", "plusieurs", "quelques", "tout", "toute"),
        *("tous", "toutes", "deux", "trois", "quatre", "cinq", "six", "sept", "huit"),
        *("neuf", "dix", "douze", "quinze", "vingt", "trente"),
    ]
)
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
    if match.replacement is None or not _stays_grammatical(tokens, match):
        return None
    words = _with_capital(match.replacement, tokens[match.first].text)
    if fold(tokens[match.last].text).endswith("'") and not words.endswith("’"):
        words += " "
    if not match.first:
        return Suggestion(match.start, match.end, words)
    before = tokens[match.first - 1]
    mended = None
    if _begins_with_vowel(words):
        mended = BEFORE_VOWEL.get(fold(before.text))
    elif _begins_with_vowel(tokens[match.first].text):
        mended = BEFORE_CONSONANT.get(fold(before.text))
    if mended is None:
        return Suggestion(match.start, match.end, words)
    return Suggestion(before.start, match.end, _with_capital(mended, before.text) + words)


def _stays_grammatical(tokens: Sequence[Word], match: Match) -> bool:
    """Tell whether the simple word can stand between the words around it."""
    before = fold(tokens[match.first - 1].text) if match.first else ""
    if before in PRONOMINAL:
        return False
    changes_sound = _begins_with_vowel(tokens[match.first].text) and not _begins_with_vowel(
        match.replacement or ""
    )
    if before in HIDE_GENDER and changes_sound:
        return False
    return not _loses_its_article(match.entry) or _is_determiner(tokens, match.last + 1)


def _loses_its_article(entry: Entry) -> bool:
    """“disposer de mesures” cannot become “avoir mesures”; “être tenu de” comes before a verb."""
    simple = entry.replacement or ""
    return (
        entry.kind is Kind.PHRASE
        and entry.term.partition(" ")[0].endswith(INFINITIVES)
        and entry.term.endswith(" de")
        and not simple.endswith((" de", " sur"))
        and simple not in BEFORE_VERBS
    )


def _is_determiner(tokens: Sequence[Word], place: int) -> bool:
    if fold(tokens[place - 1].text) in CONTRACTED:
        return True
    following = tokens[place].text if place < len(tokens) else ""
    return fold(following) in DETERMINERS or following[:1].isdigit()


def _begins_with_vowel(words: str) -> bool:
    plain = unicodedata.normalize("NFD", fold(words))
    return plain[:1] in "aeiouhœ" and not plain.startswith(ASPIRATED)


def _with_capital(words: str, model: str) -> str:
    return words[:1].upper() + words[1:] if model[:1].isupper() else words
