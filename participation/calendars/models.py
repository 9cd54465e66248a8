"""The secret of a person's own calendar address."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from participation.database import Base, DepartementScoped, Id, with_rules


class PersonalFeed(Base, DepartementScoped):
    """A person's calendar; only the hash of its secret is kept, a reset gives a new one."""

    __tablename__ = "personal_feeds"

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"))
    selector: Mapped[str] = mapped_column(String(24))
    secret_hash: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]

    __table_args__ = with_rules(
        UniqueConstraint("selector"), UniqueConstraint("departement_id", "person_id")
    )
