"""The French parser, loaded once when first asked for; without its package there is no parse.

spaCy's small French model (LGPL-LR) says the part of speech, form and place of each word. It is
asked sentence by sentence on our own words, so that its answers keep our offsets.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import pairwise
from threading import Lock
from typing import Any

from participation.plain_french.text.model import Sentence, SentenceKind, Text, TokenKind

# About five seconds of work; in a longer document the rest is read by patterns alone.
MOST_WORDS = 30_000
# A longer sentence is no sentence: a table or a list that lost its line ends.
_LONGEST_SENTENCE = 400
_BATCH = 64
_PACKAGE = "fr_core_news_sm"
# Words come cut, and the French cutter alone takes half of the time to load: a language without
# one is named instead. What the model says of our words is the same.
_NOT_NEEDED = ("ner", "lemmatizer", "tokenizer")
_NO_CUTTER = {"nlp": {"lang": "xx"}}
_AT_WORK = Lock()


@dataclass(frozen=True, slots=True)
class Node:
    """One word as the parser sees it; `head` is the rank of its governor, itself at the root."""

    rank: int
    text: str  # lower case, ' for ’
    start: int
    end: int
    pos: str
    dep: str
    head: int
    morph: Mapping[str, str]

    @property
    def is_finite(self) -> bool:
        return self.morph.get("VerbForm") == "Fin"

    @property
    def is_participle(self) -> bool:
        return self.morph.get("VerbForm") == "Part" and self.morph.get("Tense") == "Past"


@dataclass(frozen=True, slots=True)
class Parse:
    """The parsed sentences of a text, by rank."""

    sentences: Mapping[int, tuple[Node, ...]]

    def of(self, number: int) -> tuple[Node, ...] | None:
        """Return the words of one sentence, None if it was not parsed."""
        return self.sentences.get(number)


def parse(text: Text) -> Parse | None:
    """Parse the sentences, items and titles of a text; None when the parser is not installed."""
    asked = _asked(text)
    with _AT_WORK:
        parser = _parser()
        if parser is None:
            return None
        docs = [_doc(parser, sentence) for _number, sentence in asked]
        parsed = list(parser.pipe(docs, batch_size=_BATCH))
        return Parse(
            {
                number: _nodes(doc, sentence)
                for (number, sentence), doc in zip(asked, parsed, strict=True)
            }
        )


def _asked(text: Text) -> list[tuple[int, Sentence]]:
    asked, words = [], 0
    for number, sentence in enumerate(text.sentences):
        length = len(sentence.tokens)
        if sentence.kind is SentenceKind.CELL or not 1 < length <= _LONGEST_SENTENCE:
            continue
        words += length
        if words > MOST_WORDS:
            break
        asked.append((number, sentence))
    return asked


@cache
def _parser() -> Any | None:
    """Return the model without what is not used; None when its package is missing."""
    try:
        model = import_module(_PACKAGE)
    except ImportError:
        return None
    return model.load(exclude=list(_NOT_NEEDED), config=_NO_CUTTER)


def _doc(parser: Any, sentence: Sentence) -> Any:
    """Our words as the parser learnt them: straight apostrophes, no word shouted in capitals."""
    tokens = sentence.tokens
    words = [token.text.replace("’", "'") for token in tokens]
    letters = [word for word in words if word.isalpha() and len(word) > 1]
    if len(letters) > 1 and all(word.isupper() for word in letters):
        words = [word.lower() for word in words]
    spaces = [following.start > token.end for token, following in pairwise(tokens)]
    return _doc_class()(parser.vocab, words=words, spaces=[*spaces, False])


@cache
def _doc_class() -> Any:
    return import_module("spacy.tokens").Doc


def _nodes(doc: Any, sentence: Sentence) -> tuple[Node, ...]:
    return tuple(
        Node(
            rank=rank,
            text=token.folded,
            start=token.start,
            end=token.end,
            pos="PUNCT" if token.kind is TokenKind.PUNCTUATION else word.pos_,
            dep=word.dep_,
            head=word.head.i,
            morph=_morph(str(word.morph)),
        )
        for rank, (word, token) in enumerate(zip(doc, sentence.tokens, strict=True))
    )


@cache
def _morph(written: str) -> Mapping[str, str]:
    return dict(one.split("=", 1) for one in written.split("|") if "=" in one)
