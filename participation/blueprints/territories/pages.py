"""Prepares what the page of a place shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from participation.blueprints.group_cards import GroupCard
from participation.blueprints.meeting_rows import MeetingRow
from participation.blueprints.near_me import Choices
from participation.blueprints.pagination import Slice
from participation.blueprints.site import Contact, phone_href
from participation.territories.lineage import Lineage
from participation.territories.models import Departement, Plan, Territory


@dataclass(frozen=True, slots=True)
class DepartementPage:
    """A Département: its next dates, its territories, its groups."""

    departement: Departement
    rows: Sequence[MeetingRow]
    territories: Sequence[Territory]
    near_me: Choices
    groups: Slice[GroupCard]
    plans: Sequence[Plan]


@dataclass(frozen=True, slots=True)
class TerritoryPage:
    """A territory: its next dates and its groups; `other_names` are those that people use too.

    `contact` is whom to call here, None when it is the Département’s; `lineage` where it comes from
    and what it became.
    """

    territory: Territory
    departement: Departement
    other_names: str
    contact: Contact | None
    lineage: Lineage
    rows: Sequence[MeetingRow]
    groups: Slice[GroupCard]


def contact_of(territory: Territory) -> Contact | None:
    """Return whom to call in a territory, None when it is the Département’s service."""
    if not territory.phone:
        return None
    phone = territory.phone
    return Contact(territory.service, phone, phone_href(phone), territory.hours)
