"""The kinds of bodies that a Département runs, as data."""

from typing import Any

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from participation.database import Base, Code, DepartementScoped, Id, Line, LongText, with_rules


class GroupKind(Base, DepartementScoped):
    """A kind of body (EMI, CLI, COPIL …): colleges, rhythm, rules.

    `cadence` is `{"rules": [...]}` as `groups/cadence/rules.py` reads it; `seats` maps a college to
    its seats; `required_items` must stand in each agenda, `usual_items` are proposed;
    `notice_days` is how long before a meeting it is announced at the latest.
    """

    __tablename__ = "group_kinds"

    id: Mapped[Id]
    code: Mapped[Code]
    label: Mapped[Line]
    plural: Mapped[Line]
    explanation: Mapped[LongText]
    colleges: Mapped[list[str]]
    cadence: Mapped[dict[str, Any]] = mapped_column(default=dict)
    required_items: Mapped[list[str]] = mapped_column(default=list)
    usual_items: Mapped[list[str]] = mapped_column(default=list)
    seats: Mapped[dict[str, Any]] = mapped_column(default=dict)
    quorum: Mapped[int | None]
    notice_days: Mapped[int | None]
    is_open: Mapped[bool]
    holds_meetings: Mapped[bool] = mapped_column(default=True)  # False: a register of seats only
    needs_two_leads: Mapped[bool] = mapped_column(default=False)
    needs_brief: Mapped[bool] = mapped_column(default=False)
    needs_protocol: Mapped[bool] = mapped_column(default=False)
    has_own_charter: Mapped[bool] = mapped_column(default=False)
    is_archived: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column()

    __table_args__ = with_rules(
        UniqueConstraint("departement_id", "code"),
        CheckConstraint("quorum BETWEEN 1 AND 100", name="quorum_is_a_percentage"),
        CheckConstraint("notice_days BETWEEN 0 AND 365", name="notice_is_in_days"),
    )
    __mapper_args__ = {"version_id_col": version}
