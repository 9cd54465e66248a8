"""Reading the plans of a Département."""

from sqlalchemy import select

from participation.database import scoped
from participation.extensions import db
from participation.territories.models import Plan


def all_of(departement_id: int | None) -> list[Plan]:
    """Return the plans of a Département, the one that ends last first."""
    return list(
        db.session.scalars(
            scoped(select(Plan), departement_id).order_by(Plan.ends_on.desc(), Plan.name, Plan.id)
        )
    )


def get(plan_id: int) -> Plan | None:
    """Return one plan."""
    return db.session.get(Plan, plan_id)
