"""The outbox: each message is a row written with the act it speaks of, then delivered."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from participation.database import Base, BigId, Code, DepartementScoped, Id, Line, with_rules


class Channel(StrEnum):
    """How a message reaches somebody."""

    EMAIL = "courriel"
    SMS = "sms"
    LETTER = "lettre"


class MessageState(StrEnum):
    """Where a message stands."""

    QUEUED = "a-envoyer"
    SENT = "envoye"
    FAILED = "en-echec"


class OutboxMessage(Base, DepartementScoped):
    """One message to one person, ready to leave.

    A text may hold the mark `{code}`: the person's access code is put there at delivery only, from
    its `code_selector`, so that no code lies in the database.
    """

    __tablename__ = "outbox_messages"

    id: Mapped[Id]
    kind: Mapped[Code]
    channel: Mapped[Channel]
    # Known by id only: the outbox lies below the people.
    person_id: Mapped[int | None] = mapped_column(BigId, index=True)
    address: Mapped[str] = mapped_column(String(254))
    subject: Mapped[Line]
    paragraphs: Mapped[list[str]]
    action_label: Mapped[Line] = mapped_column(default="")
    action_path: Mapped[str] = mapped_column(String(300), default="")
    code_selector: Mapped[str | None] = mapped_column(String(5))
    deduplication: Mapped[str] = mapped_column(String(120))
    state: Mapped[MessageState]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "deduplication"),
        Index(None, "state", "id"),
    )
