"""What a list of meetings is narrowed to, as one value and as conditions of a query."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import ColumnElement, and_, exists

from participation.calendars import days
from participation.meetings.drafting import LONGEST
from participation.meetings.models import (
    Audience,
    Meeting,
    MeetingKind,
    MeetingTerritory,
)
from participation.meetings.of_groups import of_groups
from participation.meetings.states import ANNOUNCED


@dataclass(frozen=True, slots=True)
class AgendaFilter:
    """What an agenda holds; days are those on the clock of each meeting, both included.

    `is_impossible`: a choice was not understood and nothing may be shown instead of everything.
    """

    departement_id: int | None = None
    territory_id: int | None = None
    group_id: int | None = None
    kind: MeetingKind | None = None
    from_on: date | None = None
    until_on: date | None = None
    is_impossible: bool = False


def conditions(wanted: AgendaFilter) -> list[ColumnElement[bool]]:
    """Return the conditions of a filter, its Département apart (that is `scoped`’s)."""
    found: list[ColumnElement[bool]] = []
    if wanted.territory_id is not None:
        found.append(
            exists().where(
                MeetingTerritory.meeting_id == Meeting.id,
                MeetingTerritory.territory_id == wanted.territory_id,
            )
        )
    if wanted.group_id is not None:
        found.append(of_groups([wanted.group_id]))
    if wanted.kind is not None:
        found.append(Meeting.kind == wanted.kind)
    if wanted.from_on is not None:
        found += _from(wanted.from_on)
    if wanted.until_on is not None:
        found += _until(wanted.until_on)
    return found


@cache
def announced() -> ColumnElement[bool]:
    """Return the condition of what was announced once: a draft that is dropped never was."""
    return and_(Meeting.state.in_(ANNOUNCED), Meeting.published_at.is_not(None))


@cache
def is_public() -> ColumnElement[bool]:
    """Return the condition of what everybody may see."""
    return and_(announced(), Meeting.audience == Audience.PUBLIC)


def _from(day: date) -> list[ColumnElement[bool]]:
    # The first two let an index do most of the work, the last one is exact.
    earliest = days.earliest_start(day)
    return [
        Meeting.starts_at > earliest - LONGEST,
        Meeting.ends_at > earliest,
        Meeting.ends_at > days.start_where_it_meets(day),
    ]


def _until(day: date) -> list[ColumnElement[bool]]:
    after = days.day_after(day)
    return [
        Meeting.starts_at < days.latest_start(after),
        Meeting.starts_at < days.start_where_it_meets(after),
    ]
