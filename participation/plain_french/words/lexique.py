"""Lexique 3.83: syllables, lemma frequency in films and category of 125,000 forms."""

from functools import cache
from typing import NamedTuple

from participation.plain_french.words.tables import Table

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})  # Lexique writes them apart


class Form(NamedTuple):
    """A form as Lexique has it.

    `commonness` is ten times the decimal logarithm of how often the lemma is heard in a million
    words of film subtitles, plus 20: 0 never, 20 once, 40 a hundred times. `bookish` is ten times
    the logarithm of its rate in books over its rate in films. `category` is n (noun), v (verb), p
    (present participle), a (adjective), d (adverb) or g (grammar word and the rest).
    """

    syllables: int
    commonness: int
    bookish: int
    category: str


@cache
def _table() -> Table:
    return Table("lexique.tsv.gz")


def form_of(word: str) -> Form | None:
    """Find a folded word, or None."""
    figures = _table().find(word.translate(LIGATURES))
    return Form(int(figures[0]), int(figures[1]), int(figures[2]), figures[3]) if figures else None
