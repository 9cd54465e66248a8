"""What a group says of itself before it starts: its frame, its brief, its protocol."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from participation.database import Base, DepartementScoped, Id, LongText, with_rules


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


class Brief(Base, DepartementScoped):
    """The four things that a working group writes before it starts (002:339-344)."""

    __tablename__ = "briefs"

    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    objectives: Mapped[LongText]
    publics: Mapped[LongText]
    deliverables: Mapped[LongText]
    indicators: Mapped[LongText]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()

    __table_args__ = with_rules(UniqueConstraint("departement_id", "group_id"))
    __mapper_args__ = {"version_id_col": version}


class Protocol(Base, DepartementScoped):
    """How information sessions are held, agreed before they start (001:555-561)."""

    __tablename__ = "protocols"

    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    format: Mapped[LongText]
    content: Mapped[LongText]
    organisation: Mapped[LongText]
    signatories: Mapped[LongText]  # organisations and functions
    agreed_on: Mapped[date | None]
    updated_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()

    __table_args__ = with_rules(UniqueConstraint("departement_id", "group_id"))
    __mapper_args__ = {"version_id_col": version}
