"""Reading how many come, wait, need something or can be told, for who prepares a meeting."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import String, exists, func, literal, select, type_coerce, union_all

from participation.accounts.models import ContactPoint
from participation.extensions import db
from participation.registrations.models import (
    Need,
    NeedKind,
    NeedState,
    Registration,
    RegistrationState,
)


@dataclass(slots=True)
class Turnout:
    """How many people come and wait, whom they bring included; the needs, and those still open."""

    coming: int = 0
    waiting: int = 0
    needs: int = 0
    open_needs: Counter[NeedKind] = field(default_factory=Counter)


class Reach(NamedTuple):
    """Who would have to be told of a change: everybody, and those who left a way to be told."""

    people: int
    reachable: int

    @property
    def unreachable(self) -> int:
        return self.people - self.reachable


def turnouts(meeting_ids: Collection[int]) -> dict[int, Turnout]:
    """Return the turnout of several meetings, in one statement, by meeting id."""
    places = (
        select(
            Registration.meeting_id,
            type_coerce(Registration.state, String),
            literal(""),
            func.sum(Registration.party),
        )
        .where(Registration.meeting_id.in_(meeting_ids))
        .group_by(Registration.meeting_id, Registration.state)
    )
    needs = (
        select(
            Registration.meeting_id,
            type_coerce(Need.state, String),
            type_coerce(Need.kind, String),
            func.count(),
        )
        .join(Need, Need.registration_id == Registration.id)
        .where(
            Registration.meeting_id.in_(meeting_ids),
            Registration.state != RegistrationState.WITHDRAWN,
        )
        .group_by(Registration.meeting_id, Need.state, Need.kind)
    )
    found = {one: Turnout() for one in meeting_ids}
    for meeting_id, state, kind, count in db.session.execute(union_all(places, needs)):
        _note(found[meeting_id], state, kind, count)
    return found


def reach(meeting_id: int) -> Reach:
    """Return how many people would be told of a change of a meeting, and how many can be."""
    has_contact = exists().where(ContactPoint.person_id == Registration.person_id)
    row = db.session.execute(
        select(func.count(), func.count().filter(has_contact)).where(
            Registration.meeting_id == meeting_id,
            Registration.state != RegistrationState.WITHDRAWN,
        )
    ).one()
    return Reach(*row)


def _note(turnout: Turnout, state: str, kind: str, count: int) -> None:
    if kind:
        turnout.needs += count
        if state == NeedState.ASKED:
            turnout.open_needs[NeedKind(kind)] += count
    elif state == RegistrationState.CONFIRMED:
        turnout.coming = count
    elif state == RegistrationState.WAITING:
        turnout.waiting = count
