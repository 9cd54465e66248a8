"""Prepares what the page of a place shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from participation.blueprints.group_cards import GroupCard
from participation.blueprints.meeting_rows import MeetingRow
from participation.blueprints.near_me import Choices
from participation.territories.models import Departement, Territory


@dataclass(frozen=True, slots=True)
class DepartementPage:
    """A Département: its next dates, its territories, its groups."""

    departement: Departement
    rows: Sequence[MeetingRow]
    territories: Sequence[Territory]
    near_me: Choices
    groups: Sequence[GroupCard]


@dataclass(frozen=True, slots=True)
class TerritoryPage:
    """A territory: its next dates and its groups; `other_names` are those that people use too."""

    territory: Territory
    departement: Departement
    other_names: str
    rows: Sequence[MeetingRow]
    groups: Sequence[GroupCard]
