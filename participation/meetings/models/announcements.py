"""Who announced an event that a facilitator answers, so that they are told and see what became."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from participation.database import Base, DepartementScoped, Id, with_rules
from participation.meetings.models.meeting import Meeting


class EventAnnouncement(Base, DepartementScoped):
    """An event that a professional announced: a meeting of the kind “externe”, proposed first."""

    __tablename__ = "event_announcements"

    id: Mapped[Id]
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"))
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("persons.id", ondelete="SET NULL"), index=True
    )
    created_at: Mapped[datetime]

    meeting: Mapped[Meeting] = relationship(lazy="raise")

    __table_args__ = with_rules(UniqueConstraint("departement_id", "meeting_id"))
