"""Figures that writers know from elsewhere, shown beside the score and never judged by."""

from typing import NamedTuple

from participation.plain_french.text import Text, TokenKind
from participation.plain_french.words.known import word_of

LONG_WORD = 7  # letters and more: LIX counts words of more than six


class Familiar(NamedTuple):
    """Kandel and Moles (higher is easier), LIX (higher is harder), words per sentence."""

    kandel_moles: float
    lix: float
    mean_length: float


def familiar(text: Text) -> Familiar:
    """Compute the known figures; all 0 without a word.

    Kandel and Moles 1958 with the constants in use, 207 - 1.015 x words per sentence - 73.6 x
    syllables per word; LIX (Björnsson 1968), words per sentence + share of long words in percent.
    An elided word and the word after it are one; each title, item and line end ends a sentence.
    """
    sentences = [sentence for sentence in text.sentences if sentence.length]
    length = sum(sentence.length for sentence in sentences)
    if not length:
        return Familiar(0.0, 0.0, 0.0)
    mean_length = length / len(sentences)
    syllables = long_words = 0
    for word in text.words:
        if word.kind is TokenKind.NUMBER:
            syllables += 1
        elif word.text[-1] not in "'’":
            syllables += word_of(word.folded).syllables
            long_words += len(word.folded) >= LONG_WORD
    per_word = syllables / length
    return Familiar(
        round(207 - 1.015 * mean_length - 73.6 * per_word, 1),
        round(mean_length + 100 * long_words / length, 1),
        round(mean_length, 1),
    )
