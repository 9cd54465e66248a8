"""Reads what stands around some dates: one statement for each kind of clash, however many dates."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import aliased, selectinload

from participation import dates
from participation.extensions import db
from participation.groups.models import Group, GroupTerritory, Membership
from participation.meetings.clashes import MONTH, Slot, Standing, Taken
from participation.meetings.models import Meeting, MeetingGroup, MeetingPartner, MeetingTerritory
from participation.meetings.of_groups import of_groups
from participation.meetings.states import MeetingState
from participation.territories.models import Organisation

# What is off asks nobody, and an idea is not a date yet.
ASKING = frozenset(MeetingState) - {
    MeetingState.PROPOSED,
    MeetingState.POSTPONED,
    MeetingState.CANCELLED,
}
_DAY = timedelta(days=1)
_AROUND = timedelta(days=MONTH)


@dataclass(frozen=True, slots=True)
class Asked:
    """Who and what some dates ask: groups, partners; `meeting_ids` stand there already.

    `organisation_ids` None stands for the partners expected at these meetings.
    """

    departement_id: int
    groups: Sequence[Group]
    organisation_ids: Collection[int] | None = None
    meeting_ids: Collection[int] = ()


def standing_around(slots: Sequence[Slot], asked: Asked) -> Standing:
    """Return what stands around some dates: five statements at most, whatever their number."""
    if not slots:
        return Standing()
    own_ids = {group.id for group in asked.groups}
    found = _taken(slots, asked, own_ids)
    own = [taken for taken, groups, _is_near in found if groups & own_ids]
    return Standing(
        venues=[taken for taken, _groups, _is_near in found],
        own=own,
        neighbours=[taken for taken, groups, is_near in found if is_near and not groups & own_ids],
        organisations=_organisations(slots, asked),
        people=_people(slots, asked),
    )


def _taken(
    slots: Sequence[Slot], asked: Asked, own_ids: Collection[int]
) -> list[tuple[Taken, set[int], bool]]:
    """Return the meetings of the same days or in the same places, with the ids of their groups.

    The last value says whether a meeting is held under a territory that the groups cover.
    """
    is_near = _of_territories(own_ids)
    same_day = and_(_same_days(slots), or_(of_groups(own_ids), is_near))
    rows = db.session.execute(
        select(Meeting, is_near.label("is_near"))
        .where(_asking(asked), or_(same_day, *_same_places(slots)))
        .options(selectinload(Meeting.groups).load_only(Group.name))
        .order_by(Meeting.starts_at, Meeting.id)
    )
    return [
        (
            Taken(
                starts_at=one.starts_at,
                ends_at=one.ends_at,
                zone=one.zone,
                venue_id=one.venue_id,
                groups=", ".join(group.name for group in one.groups),
            ),
            {group.id for group in one.groups},
            near,
        )
        for one, near in rows
    ]


def _organisations(slots: Sequence[Slot], asked: Asked) -> dict[str, list[date]]:
    """Return, by the name of each partner, the days on which it is asked elsewhere."""
    wanted = asked.organisation_ids
    if wanted is not None and not wanted:
        return {}
    elsewhere = (
        select(Meeting.id, Meeting.starts_at, Meeting.zone)
        .where(_asking(asked), _within_a_month(slots))
        .subquery()
    )
    partners = aliased(MeetingPartner)
    expected = select(partners.organisation_id).where(partners.meeting_id.in_(asked.meeting_ids))
    rows = db.session.execute(
        select(Organisation.name, elsewhere.c.starts_at, elsewhere.c.zone)
        .outerjoin(MeetingPartner, MeetingPartner.organisation_id == Organisation.id)
        .outerjoin(elsewhere, elsewhere.c.id == MeetingPartner.meeting_id)
        .where(Organisation.id.in_(expected if wanted is None else wanted))
        .order_by(Organisation.name, elsewhere.c.starts_at)
    )
    found: dict[str, list[date]] = defaultdict(list)
    for name, starts_at, zone in rows:
        days = found[name]
        if starts_at is not None:
            days.append(dates.local(starts_at, zone).date())
    return dict(found)


def _people(slots: Sequence[Slot], asked: Asked) -> list[list[date]]:
    """Return, for each member who belongs to other groups too, the days on which these meet."""
    groups_of = _other_groups_of_members([group.id for group in asked.groups])
    others = {group_id for group_ids in groups_of for group_id in group_ids}
    if not others:
        return []
    rows = db.session.execute(
        select(Meeting.id, Meeting.starts_at, Meeting.zone, MeetingGroup.group_id)
        .join(MeetingGroup, MeetingGroup.meeting_id == Meeting.id)
        .where(MeetingGroup.group_id.in_(others), _asking(asked), _within_a_month(slots))
        .order_by(Meeting.starts_at, Meeting.id, MeetingGroup.group_id)
    )
    days_of: dict[int, dict[int, date]] = defaultdict(dict)
    for meeting_id, starts_at, zone, group_id in rows:
        days_of[group_id][meeting_id] = dates.local(starts_at, zone).date()
    return [
        list({key: day for one in group_ids for key, day in days_of[one].items()}.values())
        for group_ids in groups_of
    ]


def _other_groups_of_members(own_ids: Collection[int]) -> list[list[int]]:
    mine, other = aliased(Membership), aliased(Membership)
    rows = db.session.execute(
        select(mine.person_id, other.group_id)
        .join(other, other.person_id == mine.person_id)
        .where(
            mine.group_id.in_(own_ids),
            other.group_id.not_in(own_ids),
            *(
                condition
                for one in (mine, other)
                for condition in (one.until_on.is_(None), one.paused_at.is_(None))
            ),
        )
        .distinct()
        .order_by(mine.person_id, other.group_id)
    )
    found: dict[int, list[int]] = defaultdict(list)
    for person_id, group_id in rows:
        found[person_id].append(group_id)
    return list(found.values())


def _asking(asked: Asked) -> ColumnElement[bool]:
    """Keep the other meetings of the Département that ask people to come."""
    return and_(
        Meeting.departement_id == asked.departement_id,
        Meeting.state.in_(ASKING),
        Meeting.id.not_in(asked.meeting_ids),
    )


def _same_days(slots: Iterable[Slot]) -> ColumnElement[bool]:
    spans = {(slot.day, slot.zone) for slot in slots}
    return or_(
        *(
            and_(Meeting.starts_at >= start, Meeting.starts_at < end)
            for start, end in sorted(_whole_day(day, zone) for day, zone in spans)
        )
    )


def _same_places(slots: Iterable[Slot]) -> list[ColumnElement[bool]]:
    return [
        and_(
            Meeting.venue_id == slot.venue_id,
            Meeting.starts_at < slot.ends_at,
            Meeting.ends_at > slot.starts_at,
        )
        for slot in slots
        if slot.venue_id is not None
    ]


def _whole_day(day: date, zone: str) -> tuple[datetime, datetime]:
    first = datetime.combine(day, time(), ZoneInfo(zone))
    return first, datetime.combine(day + _DAY, time(), ZoneInfo(zone))


def _within_a_month(slots: Sequence[Slot]) -> ColumnElement[bool]:
    first = min(slot.starts_at for slot in slots) - _AROUND
    return Meeting.starts_at.between(first, max(slot.starts_at for slot in slots) + _AROUND)


def _of_territories(group_ids: Collection[int]) -> ColumnElement[bool]:
    """Held under a territory that the groups cover."""
    covered = select(GroupTerritory.territory_id).where(GroupTerritory.group_id.in_(group_ids))
    return exists().where(
        MeetingTerritory.meeting_id == Meeting.id, MeetingTerritory.territory_id.in_(covered)
    )
