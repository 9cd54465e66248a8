"""Reading the logo that a Département keeps."""

from sqlalchemy import select

from participation.database import scoped
from participation.extensions import db
from participation.territories.models import Logo


def logo_of(departement_id: int) -> Logo | None:
    """Return the logo of a Département, None when it shows its initials."""
    return db.session.scalar(scoped(select(Logo), departement_id))
