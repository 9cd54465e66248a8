"""What every edition of a place shares: nobody overwrites what they have not seen."""

from collections.abc import Mapping
from typing import Any, TypeVar
from zoneinfo import available_timezones

from participation.errors import EditConflictError
from participation.extensions import db
from participation.territories.errors import ZoneUnknownError
from participation.territories.models import Departement, Organisation, Plan, Territory, Venue
from participation.unit_of_work import locked

Place = TypeVar("Place", Territory, Venue, Organisation, Plan)


def taken_in_hand(row: Place, seen_version: int) -> Place:
    """Lock the Département, whose names are looked through, then the row.

    Raises:
        EditConflictError: somebody changed it since `seen_version`.

    """
    locked(db.session.get_one(Departement, row.departement_id))
    locked(row)
    if row.version != seen_version:
        raise EditConflictError
    return row


def written(row: Place, values: Mapping[str, Any]) -> list[str]:
    """Write the values that differ; return the names of their columns, sorted."""
    changed = sorted(name for name, value in values.items() if getattr(row, name) != value)
    for name in changed:
        setattr(row, name, values[name])
    return changed


def check_zone(zone: str | None) -> None:
    """Refuse a clock that does not exist.

    Raises:
        ZoneUnknownError: it is none of the IANA zones.

    """
    if zone is not None and zone not in available_timezones():
        raise ZoneUnknownError
