"""Reading the names that organisations had, each with its last day."""

from sqlalchemy import select

from participation.database import scoped
from participation.extensions import db
from participation.territories.models import OrganisationName


def past_names(departement_id: int | None) -> dict[int, list[OrganisationName]]:
    """Return the names that organisations had, the latest first, by organisation id."""
    found: dict[int, list[OrganisationName]] = {}
    rows = db.session.scalars(
        scoped(select(OrganisationName), departement_id).order_by(
            OrganisationName.until_on.desc(), OrganisationName.id
        )
    )
    for row in rows:
        found.setdefault(row.organisation_id, []).append(row)
    return found
