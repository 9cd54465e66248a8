"""Reading seats, terms that end, renewals and their candidates."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import contains_eager, joinedload

from participation.database import scoped
from participation.extensions import db
from participation.groups.models import (
    Candidacy,
    College,
    CollegeSeats,
    Group,
    Membership,
    Renewal,
)


class OwnCandidacy(NamedTuple):
    """A renewal of one of somebody's groups, and where they stand in it (None: nowhere)."""

    renewal: Renewal
    number: int | None
    place: int | None
    candidates: int


def provided(group_id: int) -> Sequence[CollegeSeats]:
    """Return the seats of each college of a group."""
    return db.session.scalars(
        select(CollegeSeats).where(CollegeSeats.group_id == group_id).order_by(CollegeSeats.id)
    ).all()


def ending_before(group_id: int, day: date, college: College | None = None) -> Sequence[Membership]:
    """Return the members whose term ends on a day at the latest, the first to end first."""
    statement = (
        select(Membership)
        .where(
            Membership.group_id == group_id,
            Membership.until_on.is_(None),
            Membership.term_until_on <= day,
        )
        .options(joinedload(Membership.person))
        .order_by(Membership.term_until_on, Membership.id)
    )
    if college is not None:
        statement = statement.where(Membership.college == college)
    return db.session.scalars(statement).all()


def get_renewal(renewal_id: int) -> Renewal | None:
    """Return a renewal."""
    return db.session.get(Renewal, renewal_id)


def renewals_of(group_id: int) -> Sequence[Renewal]:
    """Return the renewals of a group, the newest first."""
    return db.session.scalars(
        select(Renewal)
        .where(Renewal.group_id == group_id)
        .order_by(Renewal.closes_on.desc(), Renewal.id.desc())
    ).all()


def promised(group_id: int, college: College) -> int:
    """Count the seats of a college that calls are about to give."""
    return (
        db.session.scalar(
            select(func.sum(Renewal.seats)).where(
                Renewal.group_id == group_id,
                Renewal.college == college,
                Renewal.drawn_at.is_(None),
            )
        )
        or 0
    )


def candidacies_of(renewal_id: int) -> Sequence[Candidacy]:
    """Return the candidates of a renewal by number, each with its membership and person.

    All is read again: who is drawn may have left since the page was prepared.
    """
    return db.session.scalars(
        select(Candidacy)
        .where(Candidacy.renewal_id == renewal_id)
        .options(joinedload(Candidacy.membership).joinedload(Membership.person))
        .order_by(Candidacy.number, Candidacy.id)
        .execution_options(populate_existing=True)
    ).all()


def substitutes_of(group_id: int) -> Sequence[tuple[Renewal, Candidacy]]:
    """Return who is still a member and stands next since the last renewal of each college.

    They come in the order in which they take a seat that becomes free.
    """
    last = (
        select(func.max(Renewal.id))
        .where(Renewal.group_id == group_id, Renewal.drawn_at.is_not(None))
        .group_by(Renewal.college)
    )
    rows = db.session.execute(
        select(Renewal, Candidacy)
        .join(Candidacy, Candidacy.renewal_id == Renewal.id)
        .join(Candidacy.membership)
        .where(
            Renewal.id.in_(last),
            Candidacy.place > Renewal.seats,
            Candidacy.place <= Renewal.seats + Renewal.substitutes,
            Membership.until_on.is_(None),
        )
        .options(contains_eager(Candidacy.membership).joinedload(Membership.person))
        .order_by(Renewal.id, Candidacy.place)
    )
    return [(renewal, candidacy) for renewal, candidacy in rows]


def candidate_count(renewal_id: int) -> int:
    """Count the candidates of a renewal."""
    return (
        db.session.scalar(
            select(func.count()).select_from(Candidacy).where(Candidacy.renewal_id == renewal_id)
        )
        or 0
    )


def own_candidacies(memberships: Sequence[Membership], since: date) -> list[OwnCandidacy]:
    """Return the renewals that concern some memberships of one person, closed since a day or open.

    Members of the renewal's college only; the newest first.
    """
    by_group = {one.group_id: one for one in memberships}
    counts = (
        select(Candidacy.renewal_id, func.count().label("candidates"))
        .group_by(Candidacy.renewal_id)
        .subquery()
    )
    rows = db.session.execute(
        scoped(select(Renewal), None)
        .outerjoin(
            Candidacy,
            (Candidacy.renewal_id == Renewal.id)
            & Candidacy.membership_id.in_([one.id for one in memberships]),
        )
        .outerjoin(counts, counts.c.renewal_id == Renewal.id)
        .where(Renewal.group_id.in_(by_group), Renewal.closes_on >= since)
        .add_columns(Candidacy.number, Candidacy.place, func.coalesce(counts.c.candidates, 0))
        .order_by(Renewal.closes_on.desc(), Renewal.id.desc())
    )
    return [
        OwnCandidacy(renewal, number, place, renewal.candidate_count or candidates)
        for renewal, number, place, candidates in rows
        if by_group[renewal.group_id].college is renewal.college
    ]


def group_of_renewal(renewal: Renewal) -> Group:
    """Return the group whose seats are given again, with its kind."""
    return db.session.scalars(
        select(Group).where(Group.id == renewal.group_id).options(joinedload(Group.kind))
    ).one()
