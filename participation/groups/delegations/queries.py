"""Reading delegations: those of a group, and those of others in it."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import joinedload

from participation.extensions import db
from participation.groups.models import Delegation


def get(delegation_id: int) -> Delegation | None:
    """Return a delegation with its group and its body."""
    return db.session.scalar(
        select(Delegation)
        .where(Delegation.id == delegation_id)
        .options(joinedload(Delegation.group), joinedload(Delegation.body))
    )


def of_group(group_id: int) -> Sequence[Delegation]:
    """Return the delegations that a group gave, the running ones first, the newest first."""
    return db.session.scalars(
        select(Delegation)
        .where(Delegation.group_id == group_id)
        .options(joinedload(Delegation.group), joinedload(Delegation.body))
        .order_by(
            Delegation.until_on.is_not(None), Delegation.since_on.desc(), Delegation.id.desc()
        )
    ).all()


def about(group_id: int, today: date) -> Sequence[Delegation]:
    """Return what a group's page tells: its voices elsewhere and the voices of others in it.

    Those that run today, and those that ended with a report, the newest first, in one statement.
    """
    return db.session.scalars(
        select(Delegation)
        .where(
            or_(Delegation.group_id == group_id, Delegation.body_id == group_id),
            Delegation.since_on <= today,
            or_(
                Delegation.until_on.is_(None),
                Delegation.until_on >= today,
                Delegation.report != "",
            ),
        )
        .options(joinedload(Delegation.group), joinedload(Delegation.body))
        .order_by(Delegation.since_on.desc(), Delegation.id.desc())
    ).all()
