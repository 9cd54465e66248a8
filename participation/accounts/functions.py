"""Says by which function somebody is shown: never by a name."""

from collections.abc import Collection

from sqlalchemy import select

from participation.accounts.models import Account
from participation.extensions import db


def functions_of(person_ids: Collection[int]) -> dict[int, str]:
    """Return the function of each person who has an account and one, by person id."""
    rows = db.session.execute(
        select(Account.person_id, Account.function)
        .where(Account.person_id.in_(person_ids), Account.function != "")
        .order_by(Account.id)
    )
    return {row.person_id: row.function for row in rows}
