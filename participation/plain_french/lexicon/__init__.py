"""Sigles and administrative words, explained in simple words and found again in a text."""

from participation.plain_french.lexicon.loading import Lexicon
from participation.plain_french.lexicon.matching import Match
from participation.plain_french.lexicon.model import Entry, Form, Kind, Sense
from participation.plain_french.lexicon.rewriting import Suggestion, suggestion

__all__ = ["Entry", "Form", "Kind", "Lexicon", "Match", "Sense", "Suggestion", "suggestion"]
