"""The sentences of a text with the keys of their words, as the checks of meaning read them."""

import re
from dataclasses import dataclass
from functools import cached_property

from participation.plain_french.meaning.keys import is_link, key
from participation.plain_french.meaning.values.quantities import UNITS
from participation.plain_french.text import Sentence, Text, Token

# “Un indu, c’est …”, “X veut dire …”: it explains a word, it states nothing of the case.
GLOSS = re.compile(
    r"\b(?:c['’]est-à-dire|veut dire|veulent dire|signifie|s['’]appelle|autrement dit|par exemple"
    r"|exemples? ?:)|(?:^|, |: )c['’]est (?:un|une|de l|le|la|l['’]|quand|dire|du|des|qu|ce)\b",
    re.IGNORECASE,
)
WORD_OF_NUMBER = {word: str(value) for word, value in UNITS.items() if value > 1}


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence and its words; the lists `folded`, `keys` and `tokens` go together."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    folded: tuple[str, ...]
    keys: tuple[str, ...]

    @cached_property
    def content(self) -> frozenset[str]:
        """The keys of the words that carry meaning."""
        pairs = zip(self.folded, self.keys, strict=True)
        return frozenset(stem for word, stem in pairs if not is_link(word))

    @cached_property
    def is_question(self) -> bool:
        """Whether it is asked: “Vous avez moins de 26 ans ?”."""
        return self.sentence.text.rstrip(' »")’').endswith("?")

    @cached_property
    def is_gloss(self) -> bool:
        """Whether it explains a word."""
        return bool(GLOSS.search(self.sentence.text))


def lines_of(text: Text) -> tuple[Line, ...]:
    """Prepare each sentence of a read text."""
    return tuple(_line(sentence) for sentence in text.sentences)


def _line(sentence: Sentence) -> Line:
    tokens = sentence.words
    folded = tuple(token.folded for token in tokens)
    return Line(
        sentence, tokens, folded, tuple(WORD_OF_NUMBER.get(word) or key(word) for word in folded)
    )
