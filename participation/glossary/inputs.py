"""What is written about a word, as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass

from participation.glossary.models import TermKind


@dataclass(frozen=True, slots=True)
class SenseInput:
    """One thing that a word means."""

    explanation: str
    example: str = ""
    domain: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class TermInput:
    """A word with all its senses; senses without an explanation do not count."""

    term: str
    kind: TermKind
    senses: Sequence[SenseInput]
    replacement: str = ""
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class ProposalInput:
    """A word that somebody asks about: where it was met, or how to explain it."""

    term: str
    words: str = ""
