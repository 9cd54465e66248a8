"""One table for all that can be found, written with what it describes."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from participation.database import Base, BigId, Code, DepartementScoped, Id, LongText, with_rules


class SearchEntry(Base, DepartementScoped):
    """The folded words of one public object."""

    __tablename__ = "search_entries"

    id: Mapped[Id]
    object_kind: Mapped[Code]
    object_id: Mapped[int] = mapped_column(BigId)
    words: Mapped[LongText]

    __table_args__ = with_rules(UniqueConstraint("departement_id", "object_kind", "object_id"))
