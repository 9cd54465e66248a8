"""Meetings planned together, every two months for instance."""

from datetime import datetime

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from participation.database import Base, DepartementScoped, Id, with_rules


class MeetingSeries(Base, DepartementScoped):
    """What some meetings were planned by; each of them then lives its own life."""

    __tablename__ = "meeting_series"

    id: Mapped[Id]
    rule: Mapped[str] = mapped_column(String(200))  # RFC 5545 RECUR, without DTSTART
    planned_count: Mapped[int]
    created_at: Mapped[datetime]

    __table_args__ = with_rules(
        CheckConstraint("planned_count BETWEEN 1 AND 60", name="count_is_sensible")
    )
