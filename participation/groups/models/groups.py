"""Groups of people who meet: their names, their territories, where they come from."""

import uuid
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint, Uuid
from sqlalchemy.orm import Mapped, mapped_column, relationship

from participation.database import Base, DepartementScoped, Id, Line, LongText, with_rules
from participation.groups.models.kinds import GroupKind
from participation.groups.states import GroupStatus
from participation.territories.models import Plan, Territory


class Group(Base, DepartementScoped):
    """A body of people who meet about a policy, in one or several territories.

    `cadence` replaces the kind's when it is set; `host` says, by function, who welcomes newcomers.
    """

    __tablename__ = "groups"

    id: Mapped[Id]
    uid: Mapped[uuid.UUID] = mapped_column(Uuid, default=uuid.uuid4)
    kind_id: Mapped[int] = mapped_column(ForeignKey("group_kinds.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("groups.id"), index=True)
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plans.id"), index=True)
    name: Mapped[Line]
    slug: Mapped[str] = mapped_column(String(80))
    summary: Mapped[LongText]
    status: Mapped[GroupStatus]
    is_open: Mapped[bool]
    cadence: Mapped[dict[str, Any] | None]
    welcome: Mapped[LongText]
    host: Mapped[Line] = mapped_column(default="")
    chair_rotates: Mapped[bool] = mapped_column(default=False)
    started_on: Mapped[date | None]
    deployed_on: Mapped[date | None]  # the day an experiment became a lasting group
    closed_on: Mapped[date | None]
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()

    kind: Mapped[GroupKind] = relationship(lazy="raise")
    plan: Mapped[Plan | None] = relationship(lazy="raise")
    territories: Mapped[list[Territory]] = relationship(
        secondary="group_territories", lazy="raise", order_by=Territory.name
    )

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "uid"),
        UniqueConstraint("departement_id", "name"),
        CheckConstraint("parent_id <> id", name="not_its_own_parent"),
    )
    __mapper_args__ = {"version_id_col": version}

    @property
    def holds_meetings(self) -> bool:
        """Whether meetings may be planned for it; its kind is loaded."""
        return self.status is not GroupStatus.CLOSED and self.kind.holds_meetings


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


class LineageKind(StrEnum):
    """How one group came out of another."""

    MERGE = "reunion"
    SPLIT = "partage"


class GroupLineage(Base, DepartementScoped):
    """A group that came out of another, with the recorded agreement of the members it came from."""

    __tablename__ = "group_lineage"

    id: Mapped[Id]
    kind: Mapped[LineageKind]
    from_group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), index=True)
    to_group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), index=True)
    happened_on: Mapped[date]
    agreed_on: Mapped[date]
    agreed_how: Mapped[LongText]  # “à main levée, lors de la rencontre …”: no name
    votes_for: Mapped[int]
    votes_against: Mapped[int]
    votes_abstained: Mapped[int]

    from_group: Mapped[Group] = relationship(lazy="raise", foreign_keys=[from_group_id])
    to_group: Mapped[Group] = relationship(lazy="raise", foreign_keys=[to_group_id])

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "from_group_id", "to_group_id"),
        CheckConstraint("from_group_id <> to_group_id", name="two_groups"),
        CheckConstraint(
            "votes_for > votes_against AND votes_against >= 0 AND votes_abstained >= 0",
            name="members_agreed",
        ),
        CheckConstraint("agreed_on <= happened_on", name="agreed_before"),
    )
