"""Reading what a territory came from and what it became."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import or_, select

from participation.database import scoped
from participation.extensions import db
from participation.territories.models import Territory, TerritoryLineage


class Kin(NamedTuple):
    """Another territory, and the day it came from this one or became it."""

    id: int
    name: str
    slug: str
    happened_on: date


class Lineage(NamedTuple):
    """What a territory came from, and what it became."""

    came_from: list[Kin]
    became: list[Kin]


def lineage_of(territory: Territory) -> Lineage:
    """Return the territories around one in time, in one statement, each by name."""
    link = TerritoryLineage
    near = or_(link.from_territory_id == Territory.id, link.to_territory_id == Territory.id)
    rows = db.session.execute(
        scoped(select(Territory), territory.departement_id)
        .join(link, near)
        .where(
            Territory.id != territory.id,
            or_(link.from_territory_id == territory.id, link.to_territory_id == territory.id),
        )
        .with_only_columns(
            Territory.id, Territory.name, Territory.slug, link.happened_on, link.to_territory_id
        )
        .order_by(Territory.name, Territory.id)
    ).all()
    return Lineage(
        came_from=[Kin(*row[:4]) for row in rows if row.to_territory_id == territory.id],
        became=[Kin(*row[:4]) for row in rows if row.to_territory_id != territory.id],
    )
