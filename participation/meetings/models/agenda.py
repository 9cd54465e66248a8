"""What is on the agenda of a meeting, and what members propose for it."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from participation.database import Base, DepartementScoped, Id, Line, LongText, with_rules
from participation.groups.models import Group, WordChannel
from participation.meetings.models.meeting import Meeting


class AgendaItemKind(StrEnum):
    """What an agenda item is for."""

    INFORMATION = "information"
    DEBATE = "debat-decision"
    DIAGNOSIS = "diagnostic"
    FOLLOW_UP = "suivi"
    CONVIVIALITY = "convivialite"
    WORK = "travail"
    OTHER = "autre"


class AgendaItem(Base, DepartementScoped):
    """One thing on the agenda, how long it takes and who speaks (by function)."""

    __tablename__ = "agenda_items"

    id: Mapped[Id]
    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meetings.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    kind: Mapped[AgendaItemKind]
    title: Mapped[Line]
    minutes: Mapped[int | None]
    speaker: Mapped[Line] = mapped_column(default="")

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "meeting_id", "position"),
        CheckConstraint(
            "minutes IS NULL OR minutes BETWEEN 1 AND 600", name="minutes_are_sensible"
        ),
    )


class WishState(StrEnum):
    """What became of something that members asked for."""

    RECEIVED = "recue"
    ACCEPTED = "acceptee"
    DECLINED = "refusee"


class ItemProposal(Base, DepartementScoped):
    """Something a member would like to talk about; the proposer is forgotten once it is answered.

    Without a meeting it is for the next one of the group.
    """

    __tablename__ = "item_proposals"

    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(
        ForeignKey("meetings.id", ondelete="SET NULL"), index=True
    )
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("persons.id", ondelete="SET NULL"), index=True
    )
    channel: Mapped[WordChannel]
    title: Mapped[Line]
    why: Mapped[LongText]
    state: Mapped[WishState]
    answer: Mapped[LongText]
    created_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]

    group: Mapped[Group] = relationship(lazy="raise")
    meeting: Mapped[Meeting | None] = relationship(lazy="raise")

    __table_args__ = with_rules(
        CheckConstraint("(state = 'recue') = (answered_at IS NULL)", name="answered_with_its_date"),
        CheckConstraint("state <> 'refusee' OR answer <> ''", name="declined_with_a_reason"),
    )


class MeetingRequest(Base, DepartementScoped):
    """Members ask for a meeting (003:998); it is answered by a date or by a reason."""

    __tablename__ = "meeting_requests"

    id: Mapped[Id]
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("persons.id", ondelete="SET NULL"), index=True
    )
    channel: Mapped[WordChannel]
    subject: Mapped[Line]
    wishes: Mapped[LongText]  # when and where would suit, in the person's words
    state: Mapped[WishState]
    answer: Mapped[LongText]
    meeting_id: Mapped[int | None] = mapped_column(
        ForeignKey("meetings.id", ondelete="SET NULL"), index=True
    )
    created_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]

    group: Mapped[Group] = relationship(lazy="raise")
    meeting: Mapped[Meeting | None] = relationship(lazy="raise")

    __table_args__ = with_rules(
        CheckConstraint("(state = 'recue') = (answered_at IS NULL)", name="answered_with_its_date"),
        CheckConstraint("state <> 'refusee' OR answer <> ''", name="declined_with_a_reason"),
    )
