"""Which words of a lexicon a page shows: those of a letter, those that answer a search."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from participation.plain_french.lexicon import Entry, Lexicon
from participation.plain_french.text import read
from participation.search_index.folding import plain

FIRST_WORDS = (
    "RSA", "référent", "insertion", "contrat d’engagement", "avis", "équipe mixte d’insertion",
    "recours", "indu", "délai", "allocataire", "Mission locale", "non-recours",
)  # fmt: skip
FIGURES = "0-9"
MOST_FOUND = 60
SHORTEST_PART = 3  # a part of a word says little below


class _Line(NamedTuple):
    """An entry as it is searched: its term, and all that explains it, in plain letters."""

    term: str
    text: str
    entry: Entry


def letter_of(entry: Entry) -> str:
    """Return the letter under which an entry stands, without its accent."""
    first = plain(entry.term)[:1].upper()
    return first if first.isalpha() else FIGURES


def letters(lexicon: Lexicon) -> list[str]:
    """Return the letters under which a word stands, in order."""
    return sorted({letter_of(line.entry) for line in _lines(lexicon)})


def under(lexicon: Lexicon, letter: str) -> list[Entry]:
    """Return the words of a letter, in the order of a dictionary."""
    return [line.entry for line in _lines(lexicon) if letter_of(line.entry) == letter]


def first_words(lexicon: Lexicon) -> list[Entry]:
    """Return the words that people meet most, for who has not asked for any."""
    found = (lexicon.find(term) for term in FIRST_WORDS)
    return [entry for entry in found if entry is not None]


def found(lexicon: Lexicon, asked: str) -> list[Entry]:
    """Return the words that answer a search, the best first.

    A sentence of a letter may be typed whole: the words that it holds come first, in any form.
    """
    wanted = " ".join(plain(asked).split())
    if not wanted:
        return []
    ranked: dict[str, Entry] = {}
    for entry in [*_exact(lexicon, wanted), *_met(lexicon, asked), *_containing(lexicon, wanted)]:
        ranked.setdefault(entry.folded, entry)
    return list(ranked.values())[:MOST_FOUND]


def _exact(lexicon: Lexicon, wanted: str) -> list[Entry]:
    return [line.entry for line in _lines(lexicon) if line.term == wanted]


def _met(lexicon: Lexicon, asked: str) -> list[Entry]:
    sentences = read(asked).sentences
    capitals = read(asked.upper()).sentences  # “rsa” is asked for “RSA”
    met = [one for sentence in sentences for one in lexicon.match(sentence.tokens)]
    if len(sentences) == 1 and len(sentences[0].tokens) == 1 and capitals:
        met += lexicon.match(capitals[0].tokens)
    return [one.entry for one in met]


def _containing(lexicon: Lexicon, wanted: str) -> list[Entry]:
    if len(wanted) < SHORTEST_PART:
        return [line.entry for line in _lines(lexicon) if line.term.startswith(wanted)]
    begins = [line.entry for line in _lines(lexicon) if line.term.startswith(wanted)]
    holds = [line.entry for line in _lines(lexicon) if wanted in line.term]
    says = [line.entry for line in _lines(lexicon) if wanted in line.text]
    return [*begins, *holds, *says]


@lru_cache(maxsize=8)
def _lines(lexicon: Lexicon) -> Sequence[_Line]:
    made = [_Line(plain(entry.term), _text(entry), entry) for entry in lexicon]
    return sorted(made, key=lambda line: (line.term, line.entry.term))


def _text(entry: Entry) -> str:
    parts = [part for sense in entry.senses for part in (sense.words, sense.explanation)]
    return plain(" ".join(parts)).replace("’", "'")
