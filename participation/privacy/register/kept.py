"""What the register says of a column: its purpose and how long it is kept."""

from dataclasses import dataclass
from enum import StrEnum


class Kept(StrEnum):
    """How long a column is kept; retention reads these values."""

    WITH_THE_SERVICE = "as long as the Département runs the service"
    WITH_THE_OBJECT = "as long as the object it describes"
    WITH_THE_PERSON = "until the person leaves, or 24 months after their last act"
    THIRTY_DAYS_AFTER_MEETING = "30 days after the meeting"
    THIRTY_DAYS_AFTER_LAST_USE = "30 days after the last thing that it opens"
    UNTIL_THE_ROUND_CLOSES = "until the round of reading is closed"
    UNTIL_ANSWERED = "until it is answered"
    NINETY_DAYS = "90 days"
    ONE_DAY = "1 day"
    TEN_MINUTES = "10 minutes"
    TWELVE_HOURS = "12 hours"
    AUDIT = "sealed by whole months, dropped after 6 years"


@dataclass(frozen=True, slots=True)
class Columns:
    """Some columns of a table that serve one purpose for one duration."""

    names: tuple[str, ...]
    purpose: str
    kept: Kept
    is_personal: bool = False


def columns(names: str, purpose: str, kept: Kept, *, personal: bool = False) -> Columns:
    return Columns(tuple(names.split()), purpose, kept, personal)
