"""Reading Départements, territories, venues and their addresses."""

from collections.abc import Iterable

from sqlalchemy import select

from participation.database import scoped
from participation.extensions import db
from participation.territories.models import (
    Address,
    AddressKind,
    Departement,
    Organisation,
    Territory,
    Venue,
)


def departements() -> list[Departement]:
    """Return every Département, by name."""
    return list(db.session.scalars(select(Departement).order_by(Departement.name, Departement.id)))


def departement(departement_id: int) -> Departement | None:
    """Return one Département."""
    return db.session.get(Departement, departement_id)


def departement_by_code(code: str) -> Departement | None:
    """Return the Département of an INSEE code ("31", "2A", "974")."""
    return db.session.scalar(select(Departement).where(Departement.code == code.upper()))


def territories(departement_id: int | None = None) -> list[Territory]:
    """Return the territories of a Département, or all of them, by name."""
    return list(
        db.session.scalars(
            scoped(select(Territory), departement_id).order_by(Territory.name, Territory.id)
        )
    )


def living_territories(departement_id: int | None = None) -> list[Territory]:
    """Return the territories that were neither split nor joined, by name."""
    return [one for one in territories(departement_id) if one.until_on is None]


def offered_territories(departement_id: int, kept: Iterable[Territory] = ()) -> list[Territory]:
    """Return the territories that one may choose, by name; what is `kept` stays."""
    ids = {one.id for one in kept}
    return [one for one in territories(departement_id) if one.until_on is None or one.id in ids]


def territory(territory_id: int) -> Territory | None:
    """Return one territory."""
    return db.session.get(Territory, territory_id)


def venues(departement_id: int | None) -> list[Venue]:
    """Return the venues of a Département, by town and name."""
    return list(
        db.session.scalars(
            scoped(select(Venue), departement_id).order_by(Venue.town, Venue.name, Venue.id)
        )
    )


def venue(venue_id: int) -> Venue | None:
    """Return one venue."""
    return db.session.get(Venue, venue_id)


def organisations(departement_id: int | None) -> list[Organisation]:
    """Return the organisations of a Département, by name."""
    return list(
        db.session.scalars(
            scoped(select(Organisation), departement_id).order_by(
                Organisation.name, Organisation.id
            )
        )
    )


def organisation(organisation_id: int) -> Organisation | None:
    """Return one organisation."""
    return db.session.get(Organisation, organisation_id)


def target_of(kind: AddressKind, slug: str) -> int | None:
    """Return the id that a slug, present or past, leads to."""
    return db.session.scalar(
        select(Address.target_id).where(Address.kind == kind, Address.slug == slug.lower())
    )
