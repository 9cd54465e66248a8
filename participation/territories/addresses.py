"""Finds a territory or a Département by the slug of its page, present or past."""

from sqlalchemy import and_, select

from participation.extensions import db
from participation.territories.models import Address, AddressKind, Departement, Territory


def territory_at(slug: str) -> Territory | None:
    """Return the territory that a slug leads to; its own slug may be a newer one."""
    return db.session.scalar(
        select(Territory)
        .join(
            Address,
            and_(Address.target_id == Territory.id, Address.kind == AddressKind.TERRITORY),
        )
        .where(Address.slug == slug.lower())
    )


def departement_at(slug: str) -> Departement | None:
    """Return the Département that a slug leads to; its own slug may be a newer one."""
    return db.session.scalar(
        select(Departement)
        .join(
            Address,
            and_(Address.target_id == Departement.id, Address.kind == AddressKind.DEPARTEMENT),
        )
        .where(Address.slug == slug.lower())
    )
