"""The two texts side by side, what is kept as it is, and the versions they went through."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from participation.database import Base, DepartementScoped, Id, Line, LongText, with_rules


class Passage(Base, DepartementScoped):
    """A passage of the original and its easy words; either side may be empty."""

    __tablename__ = "passages"

    id: Mapped[Id]
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    position: Mapped[int]
    original: Mapped[LongText]
    easy: Mapped[LongText]
    pictogram: Mapped[Line] = mapped_column(default="")  # a name of our set; one meaning each
    # What the original said before it changed, until the easy words were looked at again.
    previous_original: Mapped[LongText]
    is_stale: Mapped[bool] = mapped_column(default=False)
    writer_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    changed_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()

    __table_args__ = with_rules(Index(None, "document_id", "position", "id"))
    __mapper_args__ = {"version_id_col": version}


class VersionReason(StrEnum):
    """Why a version was kept."""

    SAVED = "gardee"
    ROUND = "relecture"
    SERVICE = "service"
    VALIDATED = "validee"
    PUBLISHED = "publiee"
    ORIGINAL = "original-change"
    RESTORED = "reprise"


class DocumentVersion(Base, DepartementScoped):
    """All the passages at one moment: `[{"id", "original", "easy", "pictogram"}, …]` in order."""

    __tablename__ = "document_versions"

    id: Mapped[Id]
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    number: Mapped[int]
    reason: Mapped[VersionReason]
    easy_title: Mapped[Line] = mapped_column(default="")
    passages: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]

    __table_args__ = with_rules(UniqueConstraint("departement_id", "document_id", "number"))


class KeptFinding(Base, DepartementScoped):
    """“Garder, avec un motif”: what the analyser says no more about these words."""

    __tablename__ = "kept_findings"

    id: Mapped[Id]
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    rule: Mapped[Line]
    words: Mapped[Line]  # folded, so that it is found again after the text moved
    motive: Mapped[Line]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]

    __table_args__ = with_rules(UniqueConstraint("departement_id", "document_id", "rule", "words"))
