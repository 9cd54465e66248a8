"""On whose behalf somebody comes, as far as their account says it."""

from sqlalchemy import select

from participation.accounts.actor import PROFESSIONAL_ROLES
from participation.accounts.models import Account, Grant, Person
from participation.extensions import db
from participation.groups.models import College
from participation.groups.role_colleges import COLLEGES


def college_of(person: Person) -> College:
    """Return the college of a person: that of the roles of their account, or the usagers’.

    An élu stays an élu whatever else they are. What people say of themselves opens no kept place.
    """
    roles = set(
        db.session.scalars(
            select(Grant.role)
            .join(Account, Account.id == Grant.account_id)
            .where(
                Account.person_id == person.id,
                Account.closed_at.is_(None),
                Grant.departement_id == person.departement_id,
            )
            .order_by(Grant.role)
        )
    )
    for role, college in COLLEGES.items():
        if role in roles:
            return college
    return College.PROFESSIONNELS if roles & PROFESSIONAL_ROLES else College.USAGERS
