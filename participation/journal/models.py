"""The journal: ids and field names in one hash chain per Département, never names or words."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from participation.database import Base, BigId, Code, DepartementScoped, Id, with_rules


class JournalEntry(Base, DepartementScoped):
    """One act. The database refuses to change or delete it (migration 0001)."""

    __tablename__ = "journal_entries"

    id: Mapped[Id]
    seq: Mapped[int] = mapped_column(BigId)
    recorded_at: Mapped[datetime]
    # A random word that stands for the person; the key to it lives in `journal_keys` only.
    actor: Mapped[str | None] = mapped_column(String(32))
    act: Mapped[Code]
    object_kind: Mapped[Code]
    object_id: Mapped[int] = mapped_column(BigId)
    fields: Mapped[list[str]]
    reason: Mapped[str | None] = mapped_column(String(64))
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "seq"),
        Index(None, "departement_id", "object_kind", "object_id"),
    )


class JournalHead(Base):
    """The last link of a Département's chain: locked last in each unit of work."""

    __tablename__ = "journal_heads"

    departement_id: Mapped[int] = mapped_column(ForeignKey("departements.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(BigId)
    hash: Mapped[str] = mapped_column(String(64))

    __table_args__ = with_rules()


class JournalKey(Base, DepartementScoped):
    """Ties a person to their word in the journal; deleting it cuts the tie for ever."""

    __tablename__ = "journal_keys"

    id: Mapped[Id]
    # Known by id only: the journal lies below the people.
    person_id: Mapped[int] = mapped_column(BigId)
    word: Mapped[str] = mapped_column(String(32))

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "person_id"),
        UniqueConstraint("departement_id", "word"),
    )
