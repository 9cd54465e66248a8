"""A document, what it is for, and the file that it came in."""

import uuid
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint, Uuid
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from participation.database import Base, DepartementScoped, Id, Line, LongText, with_rules
from participation.documents.states import DocumentState
from participation.groups.models import Group


class DocumentKind(StrEnum):
    """What a text is for its readers."""

    LEAFLET = "plaquette"
    LETTER = "courrier"
    WEB_PAGE = "page-web"
    GUIDE = "guide"
    MEMO = "memento"
    FORM = "formulaire"
    POSTER = "affiche"
    CHARTER = "charte"
    SHEET = "fiche"
    GROUP_TEXT = "texte-de-groupe"
    MEETING_TEXT = "texte-de-rencontre"


class Audience(StrEnum):
    """For whom the easy version is written: the profile of the analyser."""

    FACILE = "facile"
    CLAIR = "clair"
    JURIDIQUE = "juridique"


class Document(Base, DepartementScoped):
    """A text of the administration, or of the product, that gets an easy version.

    `published_number` says which version the public reads; the passages are where writers work.
    """

    __tablename__ = "documents"

    id: Mapped[Id]
    uid: Mapped[uuid.UUID] = mapped_column(Uuid, default=uuid.uuid4)
    kind: Mapped[DocumentKind]
    state: Mapped[DocumentState] = mapped_column(default=DocumentState.TO_SIMPLIFY)
    title: Mapped[Line]
    easy_title: Mapped[Line] = mapped_column(default="")
    audience: Mapped[Audience] = mapped_column(default=Audience.FACILE)
    service: Mapped[Line] = mapped_column(default="")  # who owns the text: a service, never a name
    group_id: Mapped[int | None] = mapped_column(ForeignKey("groups.id"), index=True)
    is_collective: Mapped[bool] = mapped_column(default=False)  # the group owns and updates it
    touches_right: Mapped[bool] = mapped_column(default=False)  # the legal service signs it off
    # Where a text of the product comes from; the child holds no link to what stands above it.
    is_of_product: Mapped[bool] = mapped_column(default=False)
    main_message: Mapped[Line] = mapped_column(default="")
    key_messages: Mapped[list[str]] = mapped_column(default=list)  # three at most
    criteria: Mapped[dict[str, Any]] = mapped_column(default=dict)  # criterion → ticked
    logo_conditions: Mapped[dict[str, Any]] = mapped_column(default=dict)  # condition → met
    contact_phone: Mapped[Line] = mapped_column(default="")
    credit: Mapped[Line] = mapped_column(default="")  # collective, with their consent
    changed_because: Mapped[LongText]  # what the readers' words changed
    original_number: Mapped[int] = mapped_column(default=1)
    published_number: Mapped[int | None]  # the number of the version that the public reads
    published_at: Mapped[datetime | None]
    review_on: Mapped[date | None]  # twelve months after publication, unless asked otherwise
    writer_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    version: Mapped[int] = mapped_column()

    group: Mapped[Group | None] = relationship(lazy="raise")

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "uid"),
        Index(None, "departement_id", "state", "changed_at"),
    )
    __mapper_args__ = {"version_id_col": version}


class Original(Base, DepartementScoped):
    """One state of the original text, as it was typed or read from a file."""

    __tablename__ = "document_originals"

    id: Mapped[Id]
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    number: Mapped[int]
    text: Mapped[LongText]
    file_name: Mapped[Line] = mapped_column(default="")
    media_type: Mapped[Line] = mapped_column(default="")
    content: Mapped[bytes | None] = deferred(mapped_column(LargeBinary))
    digest: Mapped[Line] = mapped_column(default="")  # SHA-256 of the file, or of the text
    created_at: Mapped[datetime]

    __table_args__ = with_rules(UniqueConstraint("departement_id", "document_id", "number"))
