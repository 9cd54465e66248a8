"""A round of reading: what was read, by how many, and what they marked.

Marks and answers point at a reading only while the round is open: closing it deletes the readings,
so that no row ties a mark to somebody.
"""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from participation.accounts.models import Person
from participation.database import Base, DepartementScoped, Id, Line, LongText, with_rules
from participation.documents.models.documents import Document
from participation.documents.models.passages import DocumentVersion


class ReadingWay(StrEnum):
    """How somebody reads; all weigh the same."""

    PHONE = "telephone"
    PAPER = "papier"
    TOGETHER = "ensemble"


class Understanding(StrEnum):
    """What a reader says of a passage: the text is tested, never the reader."""

    YES = "je-comprends"
    UNSURE = "pas-sur"
    NO = "je-ne-comprends-pas"


class Round(Base, DepartementScoped):
    """One version read by three to five people, until it is closed."""

    __tablename__ = "review_rounds"

    id: Mapped[Id]
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    number: Mapped[int]
    version_id: Mapped[int] = mapped_column(ForeignKey("document_versions.id"))
    group_id: Mapped[int | None] = mapped_column(ForeignKey("groups.id"))
    is_in_meeting: Mapped[bool] = mapped_column(default=False)
    closes_on: Mapped[date | None]
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    # Figures that stay when the readings are gone.
    reader_count: Mapped[int] = mapped_column(default=0)
    finished_count: Mapped[int] = mapped_column(default=0)
    credit_count: Mapped[int] = mapped_column(default=0)
    native_reader_count: Mapped[int] = mapped_column(default=0)  # for the logo: self-declared
    original_changed: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column()

    document: Mapped[Document] = relationship(lazy="raise")
    read_version: Mapped[DocumentVersion] = relationship(lazy="raise")
    questions: Mapped[list["Question"]] = relationship(
        lazy="raise", order_by="Question.position", cascade="all, delete-orphan"
    )

    __table_args__ = with_rules(UniqueConstraint("departement_id", "document_id", "number"))
    __mapper_args__ = {"version_id_col": version}


class Question(Base, DepartementScoped):
    """A question about the text: “Que devez-vous faire ? Avant quand ?”."""

    __tablename__ = "review_questions"

    id: Mapped[Id]
    round_id: Mapped[int] = mapped_column(ForeignKey("review_rounds.id", ondelete="CASCADE"))
    position: Mapped[int]
    words: Mapped[Line]
    expected: Mapped[LongText]  # what the text says, for who reads the answers

    __table_args__ = with_rules(UniqueConstraint("departement_id", "round_id", "position"))


class Reading(Base, DepartementScoped):
    """Somebody who reads in an open round; deleted when it closes."""

    __tablename__ = "readings"

    id: Mapped[Id]
    round_id: Mapped[int] = mapped_column(ForeignKey("review_rounds.id", ondelete="CASCADE"))
    person_id: Mapped[int | None] = mapped_column(
        ForeignKey("persons.id", ondelete="CASCADE"), index=True
    )
    label: Mapped[Line]  # “Feuille 2”, or the name somebody chose: for the facilitator alone
    way: Mapped[ReadingWay]
    wants_credit: Mapped[bool] = mapped_column(default=False)
    is_native_reader: Mapped[bool] = mapped_column(default=False)
    finished_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    round: Mapped[Round] = relationship(lazy="raise")
    person: Mapped[Person | None] = relationship(lazy="raise")

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "round_id", "person_id"),
        Index(None, "round_id", "id"),
    )


class Mark(Base, DepartementScoped):
    """What one reader said of one passage of the version read (`position`, from 0)."""

    __tablename__ = "review_marks"

    id: Mapped[Id]
    round_id: Mapped[int] = mapped_column(ForeignKey("review_rounds.id", ondelete="CASCADE"))
    reading_id: Mapped[int | None] = mapped_column(ForeignKey("readings.id", ondelete="SET NULL"))
    position: Mapped[int]
    understanding: Mapped[Understanding | None]
    words: Mapped[list[str]] = mapped_column(default=list)  # the words touched
    remark: Mapped[LongText]

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "round_id", "reading_id", "position"),
        CheckConstraint("position >= 0", name="position_is_a_place"),
        Index(None, "round_id", "position", "id"),
    )


class QuestionAnswer(Base, DepartementScoped):
    """What one reader understood: `is_found` says whether the text let them find it."""

    __tablename__ = "review_answers"

    id: Mapped[Id]
    question_id: Mapped[int] = mapped_column(ForeignKey("review_questions.id", ondelete="CASCADE"))
    reading_id: Mapped[int | None] = mapped_column(ForeignKey("readings.id", ondelete="SET NULL"))
    words: Mapped[LongText]
    is_found: Mapped[bool | None]

    __table_args__ = with_rules(UniqueConstraint("departement_id", "question_id", "reading_id"))
