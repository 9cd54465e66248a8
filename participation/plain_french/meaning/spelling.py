"""Spelling made even: accents left out, so that “Évêché” and “EVECHE” meet."""

import unicodedata
from functools import lru_cache

REMEMBERED = 20_000  # words


@lru_cache(maxsize=REMEMBERED)
def bare(words: str) -> str:
    """Leave out capitals and accents: “Évêché” → “eveche”."""
    lowered = words.lower()
    if lowered.isascii():
        return lowered
    apart = unicodedata.normalize("NFD", lowered)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
