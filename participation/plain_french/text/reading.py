"""From a string to its sentences: the one door of this package."""

import re
from collections.abc import Iterator

from participation.plain_french.text.abbreviations import ends_sentence, is_initial
from participation.plain_french.text.blocks import lines_of
from participation.plain_french.text.languages import language_of
from participation.plain_french.text.markup import masked
from participation.plain_french.text.model import Sentence, SentenceKind, Text, Token, TokenKind
from participation.plain_french.text.tokens import tokens_of

STRONG = frozenset(".!?…؟。！？।")
CLOSERS = frozenset("»”)]")
STRAIGHT = frozenset("\"'’")
SPACES = re.compile(r"\s")
LONG_ENOUGH = 4  # letters: shorter, a word before “. ” and a small letter is an abbreviation


def read(source: str) -> Text:
    """Read a text of any length and script; line breaks are meaningful.

    Each sentence and token keeps its place in `source`, in code points, end exclusive. A line end
    ends a sentence, unless the page has plainly wrapped the line.
    """
    hidden, headings = masked(source)
    sentences: list[Sentence] = []
    for line in lines_of(hidden, headings):
        tokens = list(tokens_of(hidden, source, line.start, line.end))
        sentences.extend(
            _sentence(source, line.kind, line.block, group)
            for group in _sentences(tokens, hidden)
            if any(token.kind is not TokenKind.PUNCTUATION for token in group)
        )
    everything = (token for sentence in sentences for token in sentence.tokens)
    return Text(source, tuple(sentences), language_of(everything))


def _sentence(source: str, kind: SentenceKind, block: int, tokens: list[Token]) -> Sentence:
    start, end = tokens[0].start, tokens[-1].end
    return Sentence(source[start:end], start, end, kind, tuple(tokens), block)


def _sentences(tokens: list[Token], hidden: str) -> Iterator[list[Token]]:
    """Cut the tokens of a line after each strong stop and what closes with it."""
    first, at = 0, 0
    while at < len(tokens):
        if _stops(tokens, at):
            after = _past_closers(tokens, at + 1, hidden)
            if after < len(tokens) and _begins(tokens, at, after, hidden):
                yield tokens[first:after]
                first = after
            at = after
        else:
            at += 1
    if first < len(tokens):
        yield tokens[first:]


def _stops(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is TokenKind.PUNCTUATION:
        return token.text[0] in STRONG
    if token.kind is not TokenKind.WORD or token.text[-1] != ".":
        return False
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return ends_sentence(token.text, following)


def _past_closers(tokens: list[Token], at: int, hidden: str) -> int:
    while at < len(tokens):
        token = tokens[at]
        is_attached = not hidden[token.start - 1].isspace()
        if token.text not in CLOSERS and not (token.text in STRAIGHT and is_attached):
            break
        at += 1
    return at


def _begins(tokens: list[Token], stop: int, after: int, hidden: str) -> bool:
    """Say whether a new sentence begins at `after`, past the stop at `stop`."""
    mark, following = tokens[stop], tokens[after]
    before = tokens[stop - 1] if stop else None
    if before is None or mark.kind is TokenKind.WORD:
        return before is not None
    if mark.text == "." and before.end == mark.start and is_initial(before.text, following.text):
        return False
    gap = hidden[tokens[after - 1].end : following.start]
    begins_small = following.text[:1].islower()
    if not SPACES.search(gap):
        return (
            mark.text == "."
            and following.text[:1].isupper()
            and following.text[1:2].islower()
            and before.text[-2:].islower()
        )
    if begins_small:
        closed = after > stop + 1
        long_word = before.kind is TokenKind.WORD and len(before.text) >= LONG_ENOUGH
        return mark.text == "." and long_word and not closed
    return True
