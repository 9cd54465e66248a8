"""Seats kept for each college, and how they are given again: by a call or by a draw."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from participation.database import Base, DepartementScoped, Id, LongText, with_rules
from participation.groups.models.colleges import College
from participation.groups.models.memberships import Membership


class CollegeSeats(Base, DepartementScoped):
    """How many seats a college has in a group, and for how long one sits; optional."""

    __tablename__ = "college_seats"

    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    college: Mapped[College]
    seats: Mapped[int]
    term_months: Mapped[int | None]

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "group_id", "college"),
        CheckConstraint("seats BETWEEN 1 AND 500", name="seats_are_sensible"),
        CheckConstraint("term_months BETWEEN 1 AND 120", name="term_is_sensible"),
    )


class RenewalWay(StrEnum):
    """How seats are given again."""

    CALL = "appel"
    DRAW = "tirage"


class Renewal(Base, DepartementScoped):
    """Seats of a college given again.

    A draw can be done again by anybody: `public_source` says, before the list closes, where the
    words of the draw will come from; `seed` holds these words once they are known; the order
    follows from both them and the number of candidates (after RFC 3797).
    """

    __tablename__ = "renewals"

    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    college: Mapped[College]
    way: Mapped[RenewalWay]
    seats: Mapped[int]
    substitutes: Mapped[int] = mapped_column(default=0)
    closes_on: Mapped[date]
    public_source: Mapped[LongText]
    seed: Mapped[LongText]
    candidate_count: Mapped[int | None]  # set when it is drawn
    drawn_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()

    __table_args__ = with_rules(
        CheckConstraint("seats BETWEEN 1 AND 500", name="seats_are_sensible"),
        CheckConstraint("substitutes BETWEEN 0 AND 500", name="substitutes_are_sensible"),
        CheckConstraint(
            "(drawn_at IS NULL) = (candidate_count IS NULL)", name="drawn_with_its_count"
        ),
    )
    __mapper_args__ = {"version_id_col": version}


class Candidacy(Base, DepartementScoped):
    """A member who would take a seat, under the number they are drawn by."""

    __tablename__ = "candidacies"

    id: Mapped[Id]
    renewal_id: Mapped[int] = mapped_column(ForeignKey("renewals.id", ondelete="CASCADE"))
    membership_id: Mapped[int] = mapped_column(
        ForeignKey("memberships.id", ondelete="CASCADE"), index=True
    )
    number: Mapped[int]
    place: Mapped[int | None]  # the rank they were drawn at: the first ones sit

    membership: Mapped[Membership] = relationship(lazy="raise")

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "renewal_id", "number"),
        UniqueConstraint("departement_id", "renewal_id", "membership_id"),
        CheckConstraint("number > 0 AND (place IS NULL OR place > 0)", name="counted_from_one"),
    )
