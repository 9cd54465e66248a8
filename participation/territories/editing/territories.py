"""Writing territories: opened, changed, split into others or joined to one."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from participation import clock
from participation.errors import NotFoundError
from participation.extensions import db
from participation.journal.service import record
from participation.search_index.folding import plain
from participation.territories import queries
from participation.territories.editing.changes import check_zone, taken_in_hand, written
from participation.territories.errors import (
    DayToComeError,
    TerritoryEndedError,
    TerritoryIntoItselfError,
    TerritoryKnownError,
    TerritoryPartsError,
)
from participation.territories.inputs import TerritoryInput
from participation.territories.models import (
    AddressKind,
    Departement,
    Territory,
    TerritoryLineage,
)
from participation.territories.service import create_territory, slugged
from participation.unit_of_work import locked

FEWEST_PARTS, MOST_PARTS = 2, 12


def open_territory(
    by_person_id: int | None, departement: Departement, data: TerritoryInput
) -> Territory:
    """Write a territory and its address.

    Raises:
        TerritoryKnownError: another one has this name.
        ZoneUnknownError: its clock does not exist.

    """
    locked(departement)  # two people may type the same new name at once
    check_zone(data.zone)
    _check_name(departement.id, data.name)
    row = create_territory(
        departement.id,
        data.name,
        data.level_label,
        slug=_free_slug(departement, data.name),
        other_names=data.other_names,
        by_person_id=by_person_id,
    )
    written(row, _values(data))
    return row


def change_territory(
    by_person_id: int | None, territory: Territory, data: TerritoryInput, *, seen_version: int
) -> None:
    """Change a territory; its address stays.

    Raises:
        EditConflictError: somebody changed it since `seen_version`.
        TerritoryEndedError: it was split or joined.
        TerritoryKnownError, ZoneUnknownError: as when it is opened.

    """
    taken_in_hand(territory, seen_version)
    if territory.until_on is not None:
        raise TerritoryEndedError
    check_zone(data.zone)
    _check_name(territory.departement_id, data.name, but=territory.id)
    changed = written(territory, _values(data))
    if changed:
        record(by_person_id, "territory.changed", territory, fields=changed)


def split_territory(
    by_person_id: int | None, territory: Territory, names: Sequence[str], on: date
) -> list[Territory]:
    """End a territory and say what it became: new territories, or known ones (001:302).

    Its page and address stay and say what became of it; its groups stay until somebody moves
    them, because they decide with their members. One part alone must be a territory that exists:
    then it is joined to it.

    Raises:
        TerritoryEndedError: it was split or joined already.
        TerritoryPartsError: one part that does not exist yet, or none, or too many.
        TerritoryIntoItselfError: it stands among its own parts.
        DayToComeError: it has not happened yet.

    """
    departement = locked(db.session.get_one(Departement, territory.departement_id))
    locked(territory)
    if territory.until_on is not None:
        raise TerritoryEndedError
    if on > clock.today(departement.settings.zone):
        raise DayToComeError
    parts = _parts(by_person_id, departement, territory, names)
    territory.until_on = on
    for part in parts:
        db.session.add(
            TerritoryLineage(
                departement_id=departement.id,
                from_territory_id=territory.id,
                to_territory_id=part.id,
                happened_on=on,
            )
        )
    record(by_person_id, "territory.split", territory, fields=["until_on"])
    return parts


def _parts(
    by_person_id: int | None, departement: Departement, territory: Territory, names: Sequence[str]
) -> list[Territory]:
    wanted = {plain(name): name for name in names}
    if plain(territory.name) in wanted:
        raise TerritoryIntoItselfError
    known = {plain(one.name): one for one in queries.territories(departement.id)}
    if any(key in known and known[key].until_on is not None for key in wanted):
        raise TerritoryEndedError(column="parts")
    is_joined = len(wanted) == 1 and set(wanted) <= set(known)
    if not (is_joined or FEWEST_PARTS <= len(wanted) <= MOST_PARTS):
        raise TerritoryPartsError
    return [
        known.get(key)
        or create_territory(
            departement.id,
            name,
            territory.level_label,
            slug=_free_slug(departement, name),
            by_person_id=by_person_id,
        )
        for key, name in wanted.items()
    ]


def _values(data: TerritoryInput) -> dict[str, Any]:
    return {**asdict(data), "other_names": list(data.other_names)}


def _check_name(departement_id: int, name: str, but: int | None = None) -> None:
    wanted = plain(name)
    for one in queries.territories(departement_id):
        if one.id != but and plain(one.name) == wanted:
            raise TerritoryKnownError


def _free_slug(departement: Departement, name: str) -> str:
    """Return an address that nobody has, in any Département: the name, its code, a number."""
    root = slugged(name) or slugged(departement.name)
    for tail in ("", f"-{departement.code.lower()}", *(f"-{number}" for number in range(2, 1000))):
        slug = f"{root[: 80 - len(tail)]}{tail}"
        if queries.target_of(AddressKind.TERRITORY, slug) is None:
            return slug
    raise NotFoundError
