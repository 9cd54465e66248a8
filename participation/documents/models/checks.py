"""Who agreed with a version: the service for its exactness, the legal service, a validator."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from participation.database import Base, DepartementScoped, Id, Line, LongText, with_rules


class CheckKind(StrEnum):
    """Which agreement it is."""

    SERVICE = "service"
    LEGAL = "juridique"
    VALIDATION = "validation"


class Check(Base, DepartementScoped):
    """One verdict on one version, with its words."""

    __tablename__ = "document_checks"

    id: Mapped[Id]
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    version_id: Mapped[int] = mapped_column(ForeignKey("document_versions.id"))
    kind: Mapped[CheckKind]
    is_right: Mapped[bool]
    words: Mapped[LongText]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]

    __table_args__ = with_rules(Index(None, "document_id", "id"))


class HandedOut(Base, DepartementScoped):
    """Copies left somewhere (town hall, CCAS …) and what came back from there."""

    __tablename__ = "document_copies"

    id: Mapped[Id]
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    place: Mapped[Line]
    copies: Mapped[int]
    given_on: Mapped[date]
    feedback: Mapped[LongText]
    version: Mapped[int] = mapped_column()

    __table_args__ = with_rules(
        CheckConstraint("copies >= 0", name="copies_are_a_number"),
        Index(None, "document_id", "given_on", "id"),
    )
    __mapper_args__ = {"version_id_col": version}


class Signatory(Base, DepartementScoped):
    """An organisation that signed a charter (for public sites, for information sessions)."""

    __tablename__ = "document_signatories"

    id: Mapped[Id]
    document_id: Mapped[int] = mapped_column(
        ForeignKey("documents.id", ondelete="CASCADE"), index=True
    )
    organisation: Mapped[Line]
    function: Mapped[Line] = mapped_column(default="")
    signed_on: Mapped[date]

    __table_args__ = with_rules()
