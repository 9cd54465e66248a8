"""A meeting, the groups and plans it is for, and the territories it is found under."""

import uuid
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, Uuid
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column, relationship

from participation import clock
from participation.database import Base, DepartementScoped, Id, Line, LongText, with_rules
from participation.dates import local
from participation.groups.models import Group
from participation.meetings.models.series import MeetingSeries
from participation.meetings.states import ANNOUNCED, MeetingState
from participation.territories.models import Organisation, Plan, Territory, Venue


class MeetingKind(StrEnum):
    """What sort of meeting it is; the words are in `meetings/words.py`."""

    MEETING = "reunion"
    FORUM = "forum"
    WORKSHOP = "atelier"
    COMMITTEE = "comite"
    SEMINAR = "seminaire"
    RESTITUTION = "restitution"
    STREET = "porteurs-de-parole"
    CAFE = "cafe"
    KIOSK = "kiosque"
    NETWORKING = "reseautage"
    DAY = "journee"
    OUTING = "sortie"
    INFORMAL = "informelle"
    OPEN_AGENDA = "sans-objet-fixe"
    EXTERNAL = "externe"
    ASSEMBLY = "assemblee"
    YEARLY = "rencontres"
    INFORMATION = "information-collective"
    TRAINING = "formation"


class MeetingMode(StrEnum):
    """Where people meet."""

    PLACE = "sur-place"
    REMOTE = "a-distance"
    HYBRID = "les-deux"


class Audience(StrEnum):
    """Who the meeting is for, and hence who sees it."""

    PUBLIC = "public"
    MEMBERS = "membres"
    PROFESSIONALS = "professionnels"


class Offer(StrEnum):
    """Practical help at the meeting."""

    MEAL = "repas"
    CHILDCARE = "garde-enfants"
    TRANSPORT = "transport"
    INTERPRETER = "interprete"
    SIGN_LANGUAGE = "langue-des-signes"
    ACCESS = "accessibilite"
    COMPANY = "accompagnement"


class Meeting(Base, DepartementScoped):
    """People meet, at one time. Instants are UTC; `zone` says what the clock on the wall shows.

    `sequence` rises when time, place, title or status changes (RFC 5545, 3.8.7.4); `changed_at` is
    the LAST-MODIFIED of the calendars. `places_taken` and `places_held` are kept by
    `registrations`; the first is held under `capacity` by the database itself. `follows_id` is the
    meeting that it comes right after, in one half-day; `organisation_id` who holds it when it is
    not a group.
    """

    __tablename__ = "meetings"

    id: Mapped[Id]
    uid: Mapped[uuid.UUID] = mapped_column(Uuid, default=uuid.uuid4)
    state: Mapped[MeetingState]
    kind: Mapped[MeetingKind]
    title: Mapped[Line]
    summary: Mapped[LongText]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    zone: Mapped[str] = mapped_column(String(64))
    mode: Mapped[MeetingMode]
    venue_id: Mapped[int | None] = mapped_column(ForeignKey("venues.id"), index=True)
    room: Mapped[Line] = mapped_column(default="")
    remote_url: Mapped[str] = mapped_column(String(500), default="")
    dial_in: Mapped[Line] = mapped_column(default="")
    external_url: Mapped[str] = mapped_column(String(500), default="")  # of an event held elsewhere
    audience: Mapped[Audience]
    capacity: Mapped[int | None]
    places_taken: Mapped[int] = mapped_column(default=0)
    places_held: Mapped[int] = mapped_column(default=0)  # free, but not for a usager who comes now
    who_comes: Mapped[LongText]
    offers: Mapped[list[str]] = mapped_column(default=list)
    preparation: Mapped[LongText]
    outcomes: Mapped[LongText]  # of an informal meeting, which has no minutes and names nobody
    help_phone: Mapped[str] = mapped_column(String(32), default="")
    reason: Mapped[LongText]
    replaced_by_id: Mapped[int | None] = mapped_column(ForeignKey("meetings.id"), index=True)
    follows_id: Mapped[int | None] = mapped_column(ForeignKey("meetings.id"), index=True)
    series_id: Mapped[int | None] = mapped_column(
        ForeignKey("meeting_series.id", ondelete="SET NULL"), index=True
    )
    series_number: Mapped[int | None]  # the n-th of its series, counted from 1
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"), index=True)
    holiday_accepted: Mapped[bool] = mapped_column(default=False)  # kept on a public holiday
    easy_document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    reference: Mapped[str | None] = mapped_column(String(255))  # of the agenda it was imported from
    sequence: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    published_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()

    venue: Mapped[Venue | None] = relationship(lazy="raise")
    series: Mapped[MeetingSeries | None] = relationship(lazy="raise")
    organisation: Mapped[Organisation | None] = relationship(lazy="raise")
    groups: Mapped[list[Group]] = relationship(
        secondary="meeting_groups", lazy="raise", order_by=Group.name
    )
    territories: Mapped[list[Territory]] = relationship(
        secondary="meeting_territories", lazy="raise", order_by=Territory.name
    )
    plans: Mapped[list[Plan]] = relationship(
        secondary="meeting_plans", lazy="raise", order_by=Plan.name
    )

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "uid"),
        UniqueConstraint("departement_id", "reference"),
        CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        CheckConstraint("capacity IS NULL OR capacity > 0", name="capacity_is_positive"),
        CheckConstraint("places_taken >= 0", name="places_taken_is_not_negative"),
        CheckConstraint("capacity IS NULL OR places_taken <= capacity", name="last_place"),
        CheckConstraint("follows_id <> id", name="does_not_follow_itself"),
        CheckConstraint(
            "(series_id IS NULL) OR (series_number > 0)", name="numbered_in_its_series"
        ),
        CheckConstraint("state <> 'publiee' OR help_phone <> ''", name="help_phone_when_published"),
        Index(None, "departement_id", "starts_at", "id"),
        Index(None, "starts_at", "id"),
    )
    __mapper_args__ = {"version_id_col": version}

    @property
    def local_start(self) -> datetime:
        return local(self.starts_at, self.zone)

    @property
    def local_end(self) -> datetime:
        return local(self.ends_at, self.zone)

    @property
    def day(self) -> date:
        return self.local_start.date()

    @property
    def is_announced(self) -> bool:
        """What its audience sees: a draft that was given up was never announced."""
        return self.state in ANNOUNCED and self.published_at is not None

    @property
    def has_started(self) -> bool:
        return self.starts_at <= clock.now()

    @property
    def is_over(self) -> bool:
        return self.ends_at <= clock.now()

    @property
    def is_coming(self) -> bool:
        """Announced, and not over yet: one may still come."""
        return self.state is MeetingState.PUBLISHED and not self.is_over

    @property
    def is_full(self) -> bool:
        """Nothing is left for who comes now without being awaited."""
        return self.capacity is not None and self.places_gone >= self.capacity

    @hybrid_property
    def places_gone(self) -> int:
        """Taken, kept for others, or for who waits: what the public pages count as gone."""
        return self.places_taken + self.places_held


class MeetingGroup(Base):
    """A group that a meeting is for."""

    __tablename__ = "meeting_groups"

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True
    )
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True, index=True)

    __table_args__ = with_rules()


class MeetingTerritory(Base):
    """A territory under which a meeting is found: those of its groups and of its venue."""

    __tablename__ = "meeting_territories"

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True
    )
    territory_id: Mapped[int] = mapped_column(
        ForeignKey("territories.id"), primary_key=True, index=True
    )

    __table_args__ = with_rules()


class MeetingPlan(Base):
    """A plan that a meeting is about; one meeting may serve several (001:1067)."""

    __tablename__ = "meeting_plans"

    meeting_id: Mapped[int] = mapped_column(
        ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True
    )
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"), primary_key=True, index=True)

    __table_args__ = with_rules()
