"""What a read text is made of: words, sentences and their places in the original."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`´＇", "'"))
UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]|-[ \t]*(?:\r\n|[\r\n])[ \t]*")
CLITIC = re.compile(r"-(?:t-)?(?=\w)")
# Such a first half is no word of its own for who counts words: “l’allocation” is one.
ELISION = "'"


class TokenKind(StrEnum):
    """What a piece of text is for a reader."""

    WORD = "word"
    NUMBER = "number"  # with dates, hours, amounts, phone numbers, articles of law
    PUNCTUATION = "punctuation"
    SYMBOL = "symbol"  # with addresses of the web and of mail


class SentenceKind(StrEnum):
    """Where a sentence stands."""

    SENTENCE = "sentence"
    ITEM = "item"
    TITLE = "title"
    CELL = "cell"


class Language(StrEnum):
    """The language that a text seems to be in."""

    FRENCH = "fr"
    ENGLISH = "en"
    ARABIC = "ar"
    OTHER_LATIN = "latin"
    OTHER_SCRIPT = "other"
    NONE = "none"  # not one word


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the original: `source[start:end] == text`, in code points.

    Only entities of HTML are written as their letters in `text`: “d&eacute;cision” is “décision”.
    """

    text: str
    start: int
    end: int
    kind: TokenKind

    @property
    def folded(self) -> str:
        """Lower case, NFC, straight apostrophe, without soft hyphens nor the “-” of “-vous”."""
        plain = unicodedata.normalize("NFC", self.text).translate(APOSTROPHES).lower()
        if not plain.isalnum():
            plain = UNSEEN.sub("", plain)
            if plain.startswith("-"):
                plain = CLITIC.sub("", plain, count=1)
        return plain

    @property
    def is_word(self) -> bool:
        """A word or a number: what is counted."""
        return self.kind in (TokenKind.WORD, TokenKind.NUMBER)


@dataclass(frozen=True)
class Sentence:
    """A sentence, a title, an item of a list or a cell of a table.

    `block` is the index of its paragraph, list or table in the text.
    """

    text: str
    start: int
    end: int
    kind: SentenceKind
    tokens: tuple[Token, ...]
    block: int

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """Words and numbers, elided forms (“l’”) and clitics (“-vous”) on their own."""
        return tuple(token for token in self.tokens if token.is_word)

    @cached_property
    def length(self) -> int:
        """How many words people count: “l’allocation” and “avez-vous” are one."""
        return sum(
            token.text[0] != "-" and not token.text.translate(APOSTROPHES).endswith(ELISION)
            for token in self.words
        )


@dataclass(frozen=True)
class Text:
    """A whole text as read."""

    source: str
    sentences: tuple[Sentence, ...]
    language: Language

    @property
    def words(self) -> Iterator[Token]:
        """The words and numbers of all sentences, in order."""
        for sentence in self.sentences:
            yield from sentence.words

    @property
    def length(self) -> int:
        """How many words people count."""
        return sum(sentence.length for sentence in self.sentences)
