"""The organisations expected at a meeting, and what each can and cannot do there."""

from enum import StrEnum

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from participation.database import Base, DepartementScoped, Id, Line, LongText, with_rules
from participation.meetings.models.meeting import Meeting
from participation.territories.models import Organisation


class PartnerState(StrEnum):
    """Whether a partner comes."""

    EXPECTED = "attendue"
    CONFIRMED = "confirmee"
    EXCUSED = "excusee"


class MeetingPartner(Base, DepartementScoped):
    """An organisation that is expected, by function; what it may answer, and what it may not."""

    __tablename__ = "meeting_partners"

    id: Mapped[Id]
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"), index=True)
    function: Mapped[Line] = mapped_column(default="")
    state: Mapped[PartnerState]
    can_do: Mapped[LongText]
    cannot_do: Mapped[LongText]

    meeting: Mapped[Meeting] = relationship(lazy="raise")
    organisation: Mapped[Organisation] = relationship(lazy="raise")

    __table_args__ = with_rules(UniqueConstraint("departement_id", "meeting_id", "organisation_id"))
