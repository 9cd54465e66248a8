"""The words that a Département explains its own way, and those that people ask about."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from participation.accounts.models import Person
from participation.database import Base, DepartementScoped, Id, Line, LongText, with_rules


class TermKind(StrEnum):
    """What is explained."""

    SIGLE = "sigle"
    WORD = "mot"
    PHRASE = "locution"


class Term(Base, DepartementScoped):
    """A word as a Département explains it; it stands before ours of the same `folded` form.

    A term with `hidden_at` hides ours too.
    """

    __tablename__ = "glossary_terms"

    id: Mapped[Id]
    kind: Mapped[TermKind]
    term: Mapped[Line]
    folded: Mapped[Line]
    replacement: Mapped[Line] = mapped_column(default="")  # empty: there is no safe one
    is_kept: Mapped[bool] = mapped_column(default=False)  # a term of law: keep it, explain it
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    hidden_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()

    senses: Mapped[list["TermSense"]] = relationship(
        lazy="raise", order_by="TermSense.position", cascade="all, delete-orphan"
    )

    __table_args__ = with_rules(UniqueConstraint("departement_id", "folded"))
    __mapper_args__ = {"version_id_col": version}


class TermSense(Base, DepartementScoped):
    """One thing that a word means, in simple words."""

    __tablename__ = "glossary_senses"

    id: Mapped[Id]
    term_id: Mapped[int] = mapped_column(ForeignKey("glossary_terms.id", ondelete="CASCADE"))
    position: Mapped[int]
    domain: Mapped[Line] = mapped_column(default="")
    explanation: Mapped[LongText]
    example: Mapped[LongText]
    source: Mapped[Line] = mapped_column(default="")

    __table_args__ = with_rules(UniqueConstraint("departement_id", "term_id", "position"))


class ProposalOrigin(StrEnum):
    """Where a question about a word comes from."""

    MEMBER = "membre"
    READERS = "relecture"


class ProposalState(StrEnum):
    """What became of a proposal."""

    OPEN = "a-lire"
    TAKEN = "prise"
    DECLINED = "ecartee"


class TermProposal(Base, DepartementScoped):
    """A word that somebody asks to explain; who asked is forgotten once it is answered."""

    __tablename__ = "glossary_proposals"

    id: Mapped[Id]
    origin: Mapped[ProposalOrigin]
    state: Mapped[ProposalState] = mapped_column(default=ProposalState.OPEN)
    term: Mapped[Line]
    folded: Mapped[Line]
    words: Mapped[LongText]  # the explanation proposed, or where it was met
    asked_count: Mapped[int] = mapped_column(default=1)  # how many times it was not understood
    person_id: Mapped[int | None] = mapped_column(ForeignKey("persons.id", ondelete="SET NULL"))
    answer: Mapped[LongText]
    created_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column()

    person: Mapped[Person | None] = relationship(lazy="raise")

    __table_args__ = with_rules(
        CheckConstraint("(state = 'a-lire') = (answered_at IS NULL)", name="answered_has_its_date"),
        CheckConstraint("asked_count > 0", name="asked_by_somebody"),
        Index(None, "departement_id", "state", "folded"),
    )
    __mapper_args__ = {"version_id_col": version}
