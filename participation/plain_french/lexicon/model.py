"""What the lexicon knows of a word: its senses, its simple twin, the forms it takes."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What is explained."""

    SIGLE = "sigle"
    WORD = "mot"
    PHRASE = "locution"


def fold(words: str) -> str:
    """Return `words` as they are compared: composed, lower case, straight apostrophe."""
    return unicodedata.normalize("NFC", words).replace("’", "'").lower()


@dataclass(frozen=True, slots=True)
class Sense:
    """One thing that a word means, said in short sentences of everyday words."""

    explanation: str
    example: str = ""  # from daily life
    domain: str = ""
    words: str = ""  # what the letters of a sigle stand for


@dataclass(frozen=True, slots=True)
class Form:
    """A form that the word takes in a text, and the simple word in the same form."""

    words: str
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A word, a phrase or a sigle; the first sense is the most common one.

    `replacement` is given only where it can stand in the same place with the same grammar.
    A word to `keep` is a term of law: it stays in the text, and the text explains it.
    A `hard` word is one that few people use outside offices.
    """

    term: str
    kind: Kind
    senses: tuple[Sense, ...]
    replacement: str | None = None
    keep: bool = False
    forms: tuple[Form, ...] = ()  # beyond the plurals of the term
    hard: bool = True
    source: str = ""

    @property
    def folded(self) -> str:
        """Return the key of the entry: two entries never share it."""
        return fold(self.term)
