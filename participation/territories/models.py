"""Where people live and meet: Départements, territories, venues, organisations, addresses."""

import uuid
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import Mapped, mapped_column

from participation.database import (
    Base,
    BigId,
    DepartementScoped,
    Id,
    Line,
    LongText,
    with_rules,
)
from participation.territories.settings import DepartementSettings


class Departement(Base):
    """A Département: the owner of every other row."""

    __tablename__ = "departements"

    id: Mapped[Id]
    code: Mapped[str] = mapped_column(String(3))  # INSEE: "31", "2A", "974"
    name: Mapped[Line]
    slug: Mapped[str] = mapped_column(String(80))
    host_name: Mapped[str | None] = mapped_column(String(253))
    stored_settings: Mapped[dict[str, Any]]
    version: Mapped[int] = mapped_column()

    __table_args__ = with_rules(
        UniqueConstraint("code"), UniqueConstraint("slug"), UniqueConstraint("host_name")
    )
    __mapper_args__ = {"version_id_col": version}

    @property
    def departement_id(self) -> int:
        return self.id

    @property
    def settings(self) -> DepartementSettings:
        return DepartementSettings.from_stored(self.stored_settings)


class Territory(Base, DepartementScoped):
    """A part of a Département, by whatever name it is called there (bassin, EPCI …)."""

    __tablename__ = "territories"

    id: Mapped[Id]
    uid: Mapped[uuid.UUID] = mapped_column(Uuid, default=uuid.uuid4)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("territories.id"), index=True)
    name: Mapped[Line]
    slug: Mapped[str] = mapped_column(String(80))
    level_label: Mapped[Line]
    other_names: Mapped[list[str]] = mapped_column(default=list)
    zone: Mapped[str | None] = mapped_column(String(64))
    service: Mapped[Line] = mapped_column(default="")  # who to call here; else the Département's
    phone: Mapped[str] = mapped_column(String(32), default="")
    hours: Mapped[Line] = mapped_column(default="")
    transport: Mapped[LongText]  # how to come for free or for little
    until_on: Mapped[date | None]  # the day it was split or joined to another
    version: Mapped[int] = mapped_column()

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "name"), UniqueConstraint("departement_id", "uid")
    )
    __mapper_args__ = {"version_id_col": version}


class TerritoryLineage(Base, DepartementScoped):
    """A territory that came out of another: Agen-Nérac became Agenais and Néracais."""

    __tablename__ = "territory_lineage"

    id: Mapped[Id]
    from_territory_id: Mapped[int] = mapped_column(ForeignKey("territories.id"), index=True)
    to_territory_id: Mapped[int] = mapped_column(ForeignKey("territories.id"), index=True)
    happened_on: Mapped[date]

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "from_territory_id", "to_territory_id"),
        CheckConstraint("from_territory_id <> to_territory_id", name="two_territories"),
    )


class Venue(Base, DepartementScoped):
    """A place where people meet, with how to come and what to expect there."""

    __tablename__ = "venues"

    id: Mapped[Id]
    uid: Mapped[uuid.UUID] = mapped_column(Uuid, default=uuid.uuid4)
    territory_id: Mapped[int | None] = mapped_column(ForeignKey("territories.id"), index=True)
    name: Mapped[Line]
    street: Mapped[Line] = mapped_column(default="")
    postal_code: Mapped[str] = mapped_column(String(10), default="")
    town: Mapped[Line]
    how_to_come: Mapped[LongText]
    access: Mapped[LongText]
    is_step_free: Mapped[bool] = mapped_column(default=False)
    zone: Mapped[str | None] = mapped_column(String(64))
    version: Mapped[int] = mapped_column()

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "uid"),
        UniqueConstraint("departement_id", "name", "town"),
    )
    __mapper_args__ = {"version_id_col": version}

    @property
    def full_address(self) -> str:
        town = f"{self.postal_code} {self.town}".strip()
        return ", ".join(part for part in (self.name, self.street, town) if part)


class OrganisationKind(StrEnum):
    """What sort of body an organisation is."""

    INSTITUTION = "institution"
    EMPLOYMENT = "emploi"
    ASSOCIATION = "association"
    TOWN = "commune"
    HEALTH = "sante"
    OTHER = "autre"


class Organisation(Base, DepartementScoped):
    """A body that decides, finances, helps or takes part."""

    __tablename__ = "organisations"

    id: Mapped[Id]
    uid: Mapped[uuid.UUID] = mapped_column(Uuid, default=uuid.uuid4)
    name: Mapped[Line]
    kind: Mapped[OrganisationKind]
    competence: Mapped[LongText]
    decides: Mapped[LongText]
    finances: Mapped[LongText]
    version: Mapped[int] = mapped_column()

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "uid"), UniqueConstraint("departement_id", "name")
    )
    __mapper_args__ = {"version_id_col": version}


class OrganisationName(Base, DepartementScoped):
    """A name that an organisation had, and until when (Pôle emploi, until the end of 2023)."""

    __tablename__ = "organisation_names"

    id: Mapped[Id]
    organisation_id: Mapped[int] = mapped_column(
        ForeignKey("organisations.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[Line]
    until_on: Mapped[date]

    __table_args__ = with_rules(UniqueConstraint("departement_id", "organisation_id", "name"))


class Plan(Base, DepartementScoped):
    """A plan of the Département (PDI, PTI, plan pauvreté …) that bodies steer."""

    __tablename__ = "plans"

    id: Mapped[Id]
    uid: Mapped[uuid.UUID] = mapped_column(Uuid, default=uuid.uuid4)
    name: Mapped[Line]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    version: Mapped[int] = mapped_column()

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "uid"),
        UniqueConstraint("departement_id", "name"),
        CheckConstraint("ends_on > starts_on", name="ends_after_start"),
    )
    __mapper_args__ = {"version_id_col": version}


class AddressKind(StrEnum):
    """What a slug leads to."""

    DEPARTEMENT = "departement"
    TERRITORY = "territoire"
    GROUP = "groupe"


class Address(Base, DepartementScoped):
    """A slug, present or past: an old one leads to the new page for ever.

    Slugs are unique over all Départements because public addresses do not name one.
    """

    __tablename__ = "addresses"

    id: Mapped[Id]
    kind: Mapped[AddressKind]
    slug: Mapped[str] = mapped_column(String(80))
    target_id: Mapped[int] = mapped_column(BigId)

    __table_args__ = with_rules(
        UniqueConstraint("kind", "slug"),
        CheckConstraint("slug = lower(slug)", name="slug_is_lower_case"),
        Index(None, "kind", "target_id"),
    )


class Logo(Base, DepartementScoped):
    """The logo of a Département, a small PNG kept with its data."""

    __tablename__ = "logos"

    id: Mapped[Id]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    digest: Mapped[str] = mapped_column(String(64))

    __table_args__ = with_rules(UniqueConstraint("departement_id"))
