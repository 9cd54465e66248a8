"""The charter of participation, in versions; a network may have its own."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from participation.database import Base, DepartementScoped, Id, LongText, with_rules


class Charter(Base, DepartementScoped):
    """One version of a charter; of the whole Département when it has no group."""

    __tablename__ = "charters"

    id: Mapped[Id]
    group_id: Mapped[int | None] = mapped_column(
        ForeignKey("groups.id", ondelete="CASCADE"), index=True
    )
    number: Mapped[int]
    body: Mapped[LongText]
    in_force_on: Mapped[date]

    __table_args__ = with_rules(
        CheckConstraint("number > 0", name="number_is_positive"),
        Index(
            "uq_charters_of_the_departement",
            "departement_id",
            "number",
            unique=True,
            sqlite_where=text("group_id IS NULL"),
            postgresql_where=text("group_id IS NULL"),
        ),
        Index(
            "uq_charters_of_a_group",
            "departement_id",
            "group_id",
            "number",
            unique=True,
            sqlite_where=text("group_id IS NOT NULL"),
            postgresql_where=text("group_id IS NOT NULL"),
        ),
    )
