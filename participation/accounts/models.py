"""People, how to reach them, and the ways in: accounts, sign-in codes, access codes."""

import uuid
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from participation.database import Base, DepartementScoped, Id, Line, with_rules
from participation.permissions import Role


class Person(Base, DepartementScoped):
    """Somebody who takes part; no status, no age, no file: a name they chose, or none."""

    __tablename__ = "persons"

    id: Mapped[Id]
    uid: Mapped[uuid.UUID] = mapped_column(Uuid, default=uuid.uuid4)
    chosen_name: Mapped[str] = mapped_column(String(80))
    created_at: Mapped[datetime]

    __table_args__ = with_rules(UniqueConstraint("departement_id", "uid"))


class ContactKind(StrEnum):
    """How a person can be reached."""

    PHONE = "telephone"
    EMAIL = "courriel"


class ContactPoint(Base, DepartementScoped):
    """A phone number or an e-mail address; several people may share one."""

    __tablename__ = "contact_points"

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    kind: Mapped[ContactKind]
    # E.164 for a phone, lower case for an e-mail address.
    value: Mapped[str] = mapped_column(String(254))

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "person_id", "kind", "value"),
        Index(None, "kind", "value"),
    )


class Account(Base, DepartementScoped):
    """The right of a person to sign in, with a code sent to one of their contact points."""

    __tablename__ = "accounts"

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"))
    # What is shown of agents and élus: a function, never a name in public.
    function: Mapped[Line] = mapped_column(default="")
    created_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(lazy="raise")

    __table_args__ = with_rules(UniqueConstraint("departement_id", "person_id"))


class Grant(Base, DepartementScoped):
    """A role that an account holds in a Département; roles in a group come from memberships."""

    __tablename__ = "grants"

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    role: Mapped[Role]

    __table_args__ = with_rules(UniqueConstraint("departement_id", "account_id", "role"))


class SignInCode(Base):
    """A code of six digits sent to an address, bound to the browser that asked for it.

    It belongs to no Département: the address alone was typed. Rows go when they expire.
    """

    __tablename__ = "sign_in_codes"

    id: Mapped[Id]
    kind: Mapped[ContactKind]
    contact: Mapped[str] = mapped_column(String(254))
    code_hash: Mapped[str] = mapped_column(String(64))
    link_hash: Mapped[str] = mapped_column(String(64))
    browser_hash: Mapped[str] = mapped_column(String(64))
    expires_at: Mapped[datetime] = mapped_column(index=True)
    consumed_at: Mapped[datetime | None]

    __table_args__ = with_rules(UniqueConstraint("link_hash"), UniqueConstraint("browser_hash"))


class SignInSession(Base, DepartementScoped):
    """A browser that is signed in; only the hash of its token is kept."""

    __tablename__ = "sign_in_sessions"

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    token_hash: Mapped[str] = mapped_column(String(64))
    browser: Mapped[str] = mapped_column(String(80))
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    account: Mapped[Account] = relationship(lazy="raise")

    __table_args__ = with_rules(UniqueConstraint("token_hash"))


class AccessCode(Base, DepartementScoped):
    """The code `XXXXX-XXXXX` by which a person without account comes back to what they did.

    The selector finds the row, the verifier is derived from the server's secret and only its hash
    is kept: the same code can be printed again, and a stolen table opens nothing.
    """

    __tablename__ = "access_codes"

    id: Mapped[Id]
    person_id: Mapped[int] = mapped_column(ForeignKey("persons.id", ondelete="CASCADE"), index=True)
    selector: Mapped[str] = mapped_column(String(5))
    verifier_hash: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    replaced_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(lazy="raise")

    __table_args__ = with_rules(
        UniqueConstraint("selector"),
        # One living code a person: a lost one dies when it is replaced.
        Index(
            "uq_access_codes_one_living",
            "departement_id",
            "person_id",
            unique=True,
            sqlite_where=text("replaced_at IS NULL"),
            postgresql_where=text("replaced_at IS NULL"),
        ),
    )


class Attempt(Base):
    """How often one secret was tried in vain, and until when it stays closed."""

    __tablename__ = "attempts"

    id: Mapped[Id]
    kind: Mapped[str] = mapped_column(String(20))
    subject_hash: Mapped[str] = mapped_column(String(64))
    failures: Mapped[int]
    closed_until: Mapped[datetime | None]
    last_at: Mapped[datetime] = mapped_column(index=True)

    __table_args__ = with_rules(UniqueConstraint("kind", "subject_hash"))
