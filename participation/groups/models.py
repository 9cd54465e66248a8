"""Groups of people who meet, the kinds of groups a Département runs, and who belongs to them."""

import uuid
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from participation.accounts.models import Person
from participation.database import Base, Code, DepartementScoped, Id, Line, LongText, with_rules
from participation.territories.models import Territory


class College(StrEnum):
    """On whose behalf somebody sits; self-declared, no proof asked."""

    USAGERS = "usagers"
    ELUS = "elus"
    PROFESSIONNELS = "professionnels"
    ASSOCIATIONS = "associations"
    INSTITUTIONS = "institutions"


class GroupKind(Base, DepartementScoped):
    """A kind of body (EMI, CLI, COPIL …) as data: colleges, rhythm, agenda items it must hold."""

    __tablename__ = "group_kinds"

    id: Mapped[Id]
    code: Mapped[Code]
    label: Mapped[Line]
    plural: Mapped[Line]
    explanation: Mapped[LongText]
    colleges: Mapped[list[str]]
    cadence: Mapped[dict[str, Any]] = mapped_column(default=dict)
    required_items: Mapped[list[str]] = mapped_column(default=list)
    quorum: Mapped[int | None]
    is_open: Mapped[bool]
    version: Mapped[int] = mapped_column()

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "code"),
        CheckConstraint("quorum BETWEEN 1 AND 100", name="quorum_is_a_percentage"),
    )
    __mapper_args__ = {"version_id_col": version}


class GroupStatus(StrEnum):
    """Where a group stands in its life."""

    EXPERIMENTAL = "experimental"
    ACTIVE = "actif"
    CLOSED = "clos"


class Group(Base, DepartementScoped):
    """A body of people who meet about a policy, in one or several territories."""

    __tablename__ = "groups"

    id: Mapped[Id]
    uid: Mapped[uuid.UUID] = mapped_column(Uuid, default=uuid.uuid4)
    kind_id: Mapped[int] = mapped_column(ForeignKey("group_kinds.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("groups.id"), index=True)
    name: Mapped[Line]
    slug: Mapped[str] = mapped_column(String(80))
    summary: Mapped[LongText]
    status: Mapped[GroupStatus]
    is_open: Mapped[bool]
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()

    kind: Mapped[GroupKind] = relationship(lazy="raise")
    territories: Mapped[list[Territory]] = relationship(
        secondary="group_territories", lazy="raise", order_by=Territory.name
    )

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "uid"), UniqueConstraint("departement_id", "name")
    )
    __mapper_args__ = {"version_id_col": version}


class GroupTerritory(Base):
    """A territory that a group covers."""

    __tablename__ = "group_territories"

    group_id: Mapped[int] = mapped_column(
        ForeignKey("groups.id", ondelete="CASCADE"), primary_key=True
    )
    territory_id: Mapped[int] = mapped_column(
        ForeignKey("territories.id"), primary_key=True, index=True
    )

    __table_args__ = with_rules()


class GroupName(Base, DepartementScoped):
    """Another name of a group: one it had, or one that people use."""

    __tablename__ = "group_names"

    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    name: Mapped[Line]
    until_on: Mapped[date | None]  # None: still in use beside the main one

    __table_args__ = with_rules(UniqueConstraint("departement_id", "group_id", "name"))


class Cadre(Base, DepartementScoped):
    """The frame of a group, said before it starts: what it may weigh on, and how."""

    __tablename__ = "cadres"

    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    mission: Mapped[LongText]
    decides: Mapped[LongText]
    advises_on: Mapped[LongText]
    does_not_decide: Mapped[LongText]
    limits: Mapped[LongText]
    means: Mapped[LongText]
    term: Mapped[LongText]
    who_answers: Mapped[LongText]
    agenda_rights: Mapped[LongText]
    theme_choice: Mapped[LongText]
    public_part: Mapped[LongText]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()

    __table_args__ = with_rules(UniqueConstraint("departement_id", "group_id"))
    __mapper_args__ = {"version_id_col": version}


class MembershipRole(StrEnum):
    """What a member does in the group."""

    MEMBER = "membre"
    FACILITATOR = "animateur"
    LEAD = "pilote"
    CO_LEAD = "co-pilote"
    CHAIR = "presidence"
    SPOKESPERSON = "porte-voix"


class Membership(Base, DepartementScoped):
    """A person in a group; they join, pause and leave freely, and no reason is asked."""

    __tablename__ = "memberships"

    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    college: Mapped[College]
    role: Mapped[MembershipRole]
    since_on: Mapped[date]
    until_on: Mapped[date | None]
    paused_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(lazy="raise")

    __table_args__ = with_rules(
        CheckConstraint("until_on IS NULL OR until_on >= since_on", name="leaves_after_joining"),
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
