"""How a text is read: marks masked, lines joined, sentences and words found where they stand."""

from participation.plain_french.text.model import (
    Language,
    Sentence,
    SentenceKind,
    Text,
    Token,
    TokenKind,
)
from participation.plain_french.text.reading import read

__all__ = ["Language", "Sentence", "SentenceKind", "Text", "Token", "TokenKind", "read"]
