"""What is said when a group is heard in a body."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DelegationInput:
    """In which body, by whom (a role, never a name), on what conditions, prepared how."""

    body_id: int
    carriers: str
    since_on: date
    until_on: date | None = None
    conditions: str = ""
    preparation: str = ""
    prepares_on: date | None = None
    support: str = ""
