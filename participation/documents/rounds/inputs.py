"""What opens a round, and what a reader notes, as plain values."""

from dataclasses import dataclass
from datetime import date

from participation.documents.models import Understanding


@dataclass(frozen=True, slots=True)
class RoundInput:
    """How a round is held; `questions` are (words, what the text says)."""

    questions: tuple[tuple[str, str], ...] = ()
    group_id: int | None = None
    is_in_meeting: bool = False
    closes_on: date | None = None


@dataclass(frozen=True, slots=True)
class MarkInput:
    """What a reader notes of one passage; all of it may be left out."""

    understanding: Understanding | None = None
    words: tuple[str, ...] = ()
    remark: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing was said: a passage that was only looked at is not a passage read."""
        said = (self.understanding, self.remark.strip(), *(word.strip() for word in self.words))
        return not any(said)
