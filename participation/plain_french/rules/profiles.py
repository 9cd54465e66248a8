"""For whom a text is written, and how much a finding weighs for them."""

from enum import StrEnum


class Profile(StrEnum):
    """For whom a text is written: easy to read, clear language, a letter with legal weight."""

    FACILE = "facile"
    CLAIR = "clair"
    JURIDIQUE = "juridique"


class Severity(StrEnum):
    """How much a finding weighs; a question is shown as “à regarder” and never counts."""

    QUESTION = "question"
    CONSEIL = "conseil"
    DEFAUT = "defaut"
    BLOQUANT = "bloquant"

    @property
    def label(self) -> str:
        """The word that people see."""
        return _LABELS[self]


_LABELS = {
    Severity.QUESTION: "à regarder",
    Severity.CONSEIL: "conseil",
    Severity.DEFAUT: "défaut",
    Severity.BLOQUANT: "bloquant",
}
