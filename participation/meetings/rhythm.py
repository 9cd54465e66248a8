"""How each group keeps to its rhythm: read for many groups at once, judged by `groups/cadence`."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, func, or_, select

from participation import clock, dates
from participation.extensions import db
from participation.groups.cadence.periods import add_months
from participation.groups.cadence.rules import (
    Milestones,
    Minimum,
    OnNeed,
    Range,
    Rule,
    Target,
    of_body,
)
from participation.groups.cadence.states import (
    KnownMeeting,
    PlanDates,
    Verdict,
    counts_from,
    judge,
)
from participation.groups.models import Group, GroupStatus
from participation.meetings.models import Meeting, MeetingGroup, MeetingKind
from participation.meetings.states import STANDING
from participation.territories.models import Departement, Venue

# Up to so many groups their meetings are found one group after the other; beyond, by their days.
FEW_GROUPS = 100
# Two periods of a year: what nearly every rule looks back on.
USUAL_MONTHS = 24
_MARGIN = timedelta(days=2)  # a day begins at another instant in each zone


_Columns = tuple[int, datetime, bool, str, MeetingKind, int | None]


class Place(NamedTuple):
    """Where a group stands with one rule: in one of its territories, or everywhere (None)."""

    territory_id: int | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class GroupRhythm:
    """The rhythm of a group, the days of its last and of its next meeting, where it stands."""

    rules: tuple[Rule, ...]
    last_on: date | None
    next_on: date | None
    places: tuple[Place, ...]

    @property
    def verdict(self) -> Verdict:
        return most_pressing(self.places)


class _Seen(NamedTuple):
    """A meeting that stands, and the territory of its venue."""

    known: KnownMeeting
    territory_id: int | None


def most_pressing(places: Iterable[Place]) -> Verdict:
    """Return the verdict that should be seen first, of at least one."""
    return min((place.verdict for place in places), key=lambda one: one.urgency)


def rhythms_of(
    groups: Sequence[Group], departements: Iterable[Departement]
) -> dict[int, GroupRhythm]:
    """Return the rhythm of each group, by its id: in one statement for a few, three for many.

    The groups come with kind, plan and territories, `departements` are theirs. What was published
    and is over counts as held until somebody says otherwise.

    Raises:
        CadenceError: a stored rhythm cannot be followed.

    """
    todays = {one.id: clock.today(one.settings.zone) for one in departements}
    rules = {one.id: of_body(one.cadence, one.kind.cadence) for one in groups}
    since = {one.id: _since(one, rules[one.id], todays[one.departement_id]) for one in groups}
    seen = _seen(groups, since)
    return {
        one.id: _rhythm(one, rules[one.id], seen.get(one.id, []), todays[one.departement_id])
        for one in groups
    }


def _rhythm(
    group: Group, rules: tuple[Rule, ...], seen: Sequence[_Seen], today: date
) -> GroupRhythm:
    is_resting = group.status in (
        GroupStatus.PREPARING,
        GroupStatus.PAUSED,
        GroupStatus.CLOSED,
    )
    places = [
        Place(territory_id, judge(rule, known, today, _plan_of(group), is_resting=is_resting))
        for rule in rules or (OnNeed(),)
        for territory_id, known in _by_place(group, rule, seen)
    ]
    return GroupRhythm(
        rules,
        max((one.known.day for one in seen if one.known.is_held), default=None),
        min((one.known.day for one in seen if not one.known.is_held), default=None),
        tuple(places),
    )


def _by_place(
    group: Group, rule: Rule, seen: Sequence[_Seen]
) -> Iterable[tuple[int | None, list[KnownMeeting]]]:
    """Yield what counts where: at a distance or outside its territories, it counts in each."""
    covered = {one.id for one in group.territories}
    if not rule.per_territory or len(covered) < 2:  # noqa: PLR2004 - one place is everywhere
        yield None, [one.known for one in seen]
        return
    for territory in group.territories:
        yield (
            territory.id,
            [
                one.known
                for one in seen
                if one.territory_id == territory.id or one.territory_id not in covered
            ],
        )


def _since(group: Group, rules: Sequence[Rule], today: date) -> date:
    """Return the first day whose meetings can matter: two periods tell when a rhythm was broken."""
    days = [add_months(today, -USUAL_MONTHS)]
    for rule in rules:
        match rule:
            case Minimum() | Target() | Range():
                days.append(add_months(today, -2 * rule.months))
            case Milestones():
                days.append(counts_from(rule, _plan_of(group)) or today)
            case OnNeed():
                pass
    return min(days)


def _plan_of(group: Group) -> PlanDates | None:
    return PlanDates(group.plan.starts_on, group.plan.ends_on) if group.plan else None


def _seen(groups: Sequence[Group], since: Mapping[int, date]) -> dict[int, list[_Seen]]:
    """Return the meetings that matter, by group; of one that slept since, the last it held."""
    found: dict[int, list[_Seen]] = defaultdict(list)
    if not groups:
        return found
    if len(groups) <= FEW_GROUPS:
        _add(found, since, db.session.execute(of_groups(list(since), min(since.values()))))
        return found
    usual = max(since.values()) - _MARGIN
    for chosen in (
        [one for one in groups if since[one.id] >= usual],
        [one for one in groups if since[one.id] < usual],
    ):
        ids = {one.id for one in chosen}
        if ids:
            places = sorted({one.departement_id for one in chosen})
            query = of_departements(places, min(since[one] for one in ids))
            _add(found, ids, db.session.execute(query))
    asleep = [key for key in since if not any(one.known.is_held for one in found[key])]
    if asleep:
        _add(found, asleep, db.session.execute(of_groups(asleep, None)))
    return found


def of_groups(group_ids: Sequence[int], since: date | None) -> Select[Any]:
    """Return the query for what stands of some groups: from a day on, and the last one held.

    Without a day: the last one held alone.
    """
    last_held_first = (
        (Meeting.ends_at <= clock.now()).desc(),
        Meeting.starts_at.desc(),
        Meeting.id.desc(),
    )
    place = func.row_number().over(partition_by=MeetingGroup.group_id, order_by=last_held_first)
    ranked = (
        _standing()
        .add_columns(place.label("place"))
        .where(MeetingGroup.group_id.in_(group_ids))
        .order_by(None)
        .subquery()
    )
    wanted = (
        and_(ranked.c.place == 1, ranked.c.is_over)
        if since is None
        else or_(ranked.c.place == 1, ranked.c.starts_at >= _instant(since))
    )
    columns = [column for column in ranked.c if column.name != "place"]
    return select(*columns).where(wanted).order_by(ranked.c.starts_at, ranked.c.group_id)


def of_departements(departement_ids: Sequence[int], since: date) -> Select[*_Columns]:
    """Return the query for what stands in some Départements from a day on: a range of one index."""
    return (
        _standing()
        .where(Meeting.departement_id.in_(departement_ids), Meeting.starts_at >= _instant(since))
        .order_by(Meeting.starts_at, Meeting.id, MeetingGroup.group_id)
    )


def _standing() -> Select[*_Columns]:
    return (
        select(
            MeetingGroup.group_id,
            Meeting.starts_at,
            (Meeting.ends_at <= clock.now()).label("is_over"),
            Meeting.zone,
            Meeting.kind,
            Venue.territory_id,
        )
        .select_from(Meeting)
        .join(MeetingGroup, MeetingGroup.meeting_id == Meeting.id)
        .join(Venue, Venue.id == Meeting.venue_id, isouter=True)
        .where(Meeting.state.in_(sorted(STANDING)))
    )


def _instant(day: date) -> datetime:
    return datetime.combine(day, time(), UTC) - _MARGIN


def _add(found: dict[int, list[_Seen]], wanted: Collection[int], rows: Iterable[Any]) -> None:
    for group_id, starts_at, is_held, zone, kind, territory_id in rows:
        if group_id in wanted:
            day = dates.local(starts_at, zone).date()
            known = KnownMeeting(day, bool(is_held), str(kind))
            found[group_id].append(_Seen(known, territory_id))
