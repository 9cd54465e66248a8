"""Writing venues by hand; those typed with a meeting go through `venue_book`."""

from dataclasses import asdict

from participation.extensions import db
from participation.journal.service import record
from participation.search_index.folding import plain
from participation.territories import queries
from participation.territories.editing.changes import check_zone, taken_in_hand, written
from participation.territories.errors import VenueKnownError, VenueLooksKnownError
from participation.territories.models import Departement, Venue
from participation.territories.service import VenueInput, create_venue
from participation.unit_of_work import locked


def add_venue(
    by_person_id: int | None,
    departement: Departement,
    data: VenueInput,
    *,
    is_another: bool = False,
) -> Venue:
    """Write a place where people meet.

    `is_another` says that a place at the same address was seen and is not this one.

    Raises:
        VenueKnownError: the same name in the same town; accents and capitals make no difference.
        VenueLooksKnownError: another name at the same address.
        ZoneUnknownError: its clock does not exist.

    """
    locked(departement)  # two people may type the same new place at once
    check_zone(data.zone)
    _check_doubles(departement.id, data, is_another=is_another)
    return create_venue(by_person_id, departement.id, data)


def change_venue(
    by_person_id: int | None,
    venue: Venue,
    data: VenueInput,
    *,
    seen_version: int,
    is_another: bool = False,
) -> None:
    """Change a place; the pages of its meetings follow at once.

    Raises:
        EditConflictError: somebody changed it since `seen_version`.
        … and the refusals of `add_venue`.

    """
    taken_in_hand(venue, seen_version)
    check_zone(data.zone)
    has_moved = (plain(venue.street), plain(venue.town)) != (plain(data.street), plain(data.town))
    is_another = is_another or not has_moved  # it was looked at when it came to this address
    _check_doubles(venue.departement_id, data, is_another=is_another, but=venue.id)
    changed = written(venue, asdict(data))
    if changed:
        record(by_person_id, "venue.changed", venue, fields=changed)


def drop_venue(by_person_id: int | None, venue: Venue) -> None:
    """Forget a place where nothing ever took place: whoever calls has made sure of it."""
    record(by_person_id, "venue.removed", venue)
    db.session.delete(venue)


def _check_doubles(
    departement_id: int, data: VenueInput, *, is_another: bool, but: int | None = None
) -> None:
    wanted, street = (plain(data.name), plain(data.town)), plain(data.street)
    for venue in queries.venues(departement_id):
        if venue.id == but:
            continue
        if (plain(venue.name), plain(venue.town)) == wanted:
            raise VenueKnownError
        is_near = bool(street) and (plain(venue.street), plain(venue.town)) == (street, wanted[1])
        if is_near and not is_another:
            raise VenueLooksKnownError(venue.name)
