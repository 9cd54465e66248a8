"""Who comes to a meeting, in which order, and what they need to come."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from participation.accounts.models import Person
from participation.database import Base, DepartementScoped, Id, with_rules
from participation.groups.models import College
from participation.meetings.models import Meeting


class RegistrationState(StrEnum):
    """Whether a place is kept."""

    CONFIRMED = "confirmee"
    WAITING = "en-attente"
    WITHDRAWN = "retiree"


class Channel(StrEnum):
    """How somebody registered; all weigh the same."""

    WEB = "web"
    PHONE = "telephone"
    DESK = "guichet"
    RELAY = "relais"


class AgeBand(StrEnum):
    """How old a child is, as childcare needs to know it: never a birthday."""

    UNDER_3 = "moins-de-3"
    FROM_3 = "3-5"
    FROM_6 = "6-11"
    FROM_12 = "12-17"


class Registration(Base, DepartementScoped):
    """A person and a meeting. The waiting list is the order of the ids, given under a lock."""

    __tablename__ = "registrations"

    id: Mapped[Id]
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    state: Mapped[RegistrationState]
    channel: Mapped[Channel]
    college: Mapped[College] = mapped_column(default=College.USAGERS)
    party: Mapped[int] = mapped_column(default=1)  # how many people come, themselves included
    children: Mapped[dict[str, Any]] = mapped_column(default=dict)  # age band → how many of them
    invited: Mapped[bool] = mapped_column(default=False)  # by letter or by phone
    created_at: Mapped[datetime]
    promoted_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]

    meeting: Mapped[Meeting] = relationship(lazy="raise")
    person: Mapped[Person] = relationship(lazy="raise")
    needs: Mapped[list["Need"]] = relationship(
        lazy="raise", order_by="Need.id", cascade="all, delete-orphan", passive_deletes=True
    )

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "meeting_id", "person_id"),
        CheckConstraint(
            "(state = 'retiree') = (withdrawn_at IS NOT NULL)", name="withdrawn_has_its_date"
        ),
        CheckConstraint("party BETWEEN 1 AND 10", name="party_is_sensible"),
        Index(None, "meeting_id", "state", "id"),
    )


class KeptFor(StrEnum):
    """For whom places are kept: a college, or who was invited by letter or by phone."""

    USAGERS = "usagers"
    ELUS = "elus"
    PROFESSIONNELS = "professionnels"
    ASSOCIATIONS = "associations"
    INSTITUTIONS = "institutions"
    INVITED = "invites"


class KeptPlaces(Base, DepartementScoped):
    """Places of a meeting kept for some people, until the end of a day."""

    __tablename__ = "kept_places"

    id: Mapped[Id]
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id", ondelete="CASCADE"))
    kept_for: Mapped[KeptFor]
    places: Mapped[int]
    until_on: Mapped[date]

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "meeting_id", "kept_for"),
        CheckConstraint("places > 0", name="places_are_positive"),
    )


class NeedKind(StrEnum):
    """What somebody asks for in order to come: an arrangement, never a diagnosis."""

    TRANSPORT = "trajet"
    CHILDCARE = "garde-enfants"
    INTERPRETER = "interprete"
    SEAT = "chaise-pres-de-la-porte"
    COMPANY = "venir-avec-quelqu-un"


class NeedState(StrEnum):
    """What became of a need."""

    ASKED = "demande"
    ORGANISED = "organise"
    IMPOSSIBLE = "impossible"


class Need(Base, DepartementScoped):
    """One arrangement asked for; deleted 30 days after the meeting."""

    __tablename__ = "needs"

    id: Mapped[Id]
    registration_id: Mapped[int] = mapped_column(ForeignKey("registrations.id", ondelete="CASCADE"))
    kind: Mapped[NeedKind]
    state: Mapped[NeedState]

    __table_args__ = with_rules(UniqueConstraint("departement_id", "registration_id", "kind"))
