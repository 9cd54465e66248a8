"""Who belongs to a group: people by college, organisations by function."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from participation.accounts.models import Person
from participation.database import Base, DepartementScoped, Id, Line, with_rules
from participation.groups.models.colleges import (
    College,
    MembershipRole,
    OrganisationRole,
    WordChannel,
)
from participation.territories.models import Organisation


class Membership(Base, DepartementScoped):
    """A person in a group; they join, pause and leave freely, and no reason is asked.

    `topic` is the only subject somebody comes for, empty for all of them; `seated_on` the day they
    took one of the college's seats, where there are some; `term_until_on` the last day of a seat
    held for a time; `substitute_for_id` the member whose seat they take when absent.
    """

    __tablename__ = "memberships"

    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    college: Mapped[College]
    role: Mapped[MembershipRole]
    topic: Mapped[Line] = mapped_column(default="")
    since_on: Mapped[date]
    until_on: Mapped[date | None]
    paused_at: Mapped[datetime | None]
    seated_on: Mapped[date | None]
    term_until_on: Mapped[date | None]
    substitute_for_id: Mapped[int | None] = mapped_column(
        ForeignKey("memberships.id", ondelete="SET NULL"), index=True
    )
    charter_id: Mapped[int | None] = mapped_column(ForeignKey("charters.id"), index=True)
    charter_accepted_on: Mapped[date | None]
    charter_channel: Mapped[WordChannel | None]

    person: Mapped[Person] = relationship(lazy="raise")

    __table_args__ = with_rules(
        CheckConstraint("until_on IS NULL OR until_on >= since_on", name="leaves_after_joining"),
        CheckConstraint("substitute_for_id <> id", name="not_their_own_substitute"),
        CheckConstraint(
            "term_until_on IS NULL OR seated_on IS NOT NULL", name="a_term_is_that_of_a_seat"
        ),
        CheckConstraint(
            "(charter_id IS NULL) = (charter_accepted_on IS NULL)"
            " AND (charter_id IS NULL) = (charter_channel IS NULL)",
            name="charter_accepted_as_a_whole",
        ),
        # Nobody sits twice in one group: one living membership, hence one college.
        Index(
            "uq_memberships_one_living",
            "departement_id",
            "group_id",
            "person_id",
            unique=True,
            sqlite_where=text("until_on IS NULL"),
            postgresql_where=text("until_on IS NULL"),
        ),
    )


class OrganisationMembership(Base, DepartementScoped):
    """An organisation in a body, represented by a function, never by a person."""

    __tablename__ = "organisation_memberships"

    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"), index=True)
    function: Mapped[Line] = mapped_column(default="")
    role: Mapped[OrganisationRole]
    since_on: Mapped[date]
    until_on: Mapped[date | None]

    organisation: Mapped[Organisation] = relationship(lazy="raise")

    __table_args__ = with_rules(
        CheckConstraint("until_on IS NULL OR until_on >= since_on", name="leaves_after_joining"),
        Index(
            "uq_organisation_memberships_one_living",
            "departement_id",
            "group_id",
            "organisation_id",
            unique=True,
            sqlite_where=text("until_on IS NULL"),
            postgresql_where=text("until_on IS NULL"),
        ),
    )
