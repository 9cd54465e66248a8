"""What the check of meaning hands to the facilitator: facts, and what became of each."""

from dataclasses import dataclass
from enum import StrEnum

from participation.plain_french.meaning.values.found import Bound, Kind


class Certainty(StrEnum):
    """Whether the check states that something is lost, or asks."""

    SURE = "sûr"
    TO_CHECK = "à vérifier"


class Fate(StrEnum):
    """What became of a fact in the easy version."""

    MISSING = "manque"
    CHANGED = "changé"
    ADDED = "ajouté"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a text states; `text[start:end] == words`, in code points of that text."""

    kind: Kind
    words: str
    start: int
    end: int
    value: str
    bound: Bound = Bound.NONE
    is_certain: bool = True
    is_rough: bool = False  # “près de la moitié”


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact of the original that the easy version lost or changed, or one that it added.

    `fact` stands in the original, or in the easy version when it was added; `other` is what the
    easy version says instead. `sentence` is French, for the facilitator.
    """

    fact: Fact
    fate: Fate
    certainty: Certainty
    sentence: str
    other: Fact | None = None

    @property
    def is_sure(self) -> bool:
        """Whether it is stated as lost, not only asked about."""
        return self.certainty is Certainty.SURE


@dataclass(frozen=True, slots=True)
class Comparison:
    """What an easy version lost, changed and added, in the order of the texts."""

    missing: tuple[Difference, ...]
    changed: tuple[Difference, ...]
    added: tuple[Difference, ...]

    @property
    def everything(self) -> tuple[Difference, ...]:
        """All differences: missing first, then changed, then added."""
        return self.missing + self.changed + self.added

    @property
    def sure(self) -> tuple[Difference, ...]:
        """The differences that are stated; the others are questions."""
        return tuple(difference for difference in self.everything if difference.is_sure)
