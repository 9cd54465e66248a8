"""Folds French words so that “echange” finds “Échanges”."""

import re
import unicodedata

import snowballstemmer

_STEMMER = snowballstemmer.stemmer("french")
_WORD = re.compile(r"[^\W_]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})


def plain(text: str) -> str:
    """Return a text in lower case, without accents or ligatures."""
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_LIGATURES))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def folded(text: str) -> str:
    """Return the stems of a text's words, in order, one space between them."""
    # The stemmer knows accents, the reader may not type them: stem first, then fold.
    words = _WORD.findall(text.lower().translate(_LIGATURES))
    return " ".join(plain(stem) for stem in _STEMMER.stemWords(words))
