"""Who carries the voice of a group in another body, and what came back."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from participation.database import Base, DepartementScoped, Id, Line, LongText, with_rules
from participation.groups.models.groups import Group


class Delegation(Base, DepartementScoped):
    """A group is heard in a body: by whom (a role, never a name), on what conditions."""

    __tablename__ = "delegations"

    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    body_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    carriers: Mapped[Line]  # “deux membres”, “la porte-voix”
    conditions: Mapped[LongText]
    preparation: Mapped[LongText]
    prepares_on: Mapped[date | None]
    support: Mapped[Line] = mapped_column(default="")  # the function of who goes along
    since_on: Mapped[date]
    until_on: Mapped[date | None]
    report: Mapped[LongText]
    reported_on: Mapped[date | None]
    version: Mapped[int] = mapped_column()

    body: Mapped[Group] = relationship(lazy="raise", foreign_keys=[body_id])
    group: Mapped[Group] = relationship(lazy="raise", foreign_keys=[group_id])

    __table_args__ = with_rules(
        CheckConstraint("group_id <> body_id", name="two_bodies"),
        CheckConstraint("until_on IS NULL OR until_on >= since_on", name="ends_after_start"),
    )
    __mapper_args__ = {"version_id_col": version}
