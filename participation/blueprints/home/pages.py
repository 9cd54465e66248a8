"""Prepares what the first page shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from participation.blueprints.meeting_rows import MeetingRow
from participation.blueprints.near_me import Choices
from participation.territories.models import Departement


@dataclass(frozen=True, slots=True)
class HomePage:
    """The next meetings, where to look for more, and the Départements when there are several."""

    rows: Sequence[MeetingRow]
    near_me: Choices
    departements: Sequence[Departement]
