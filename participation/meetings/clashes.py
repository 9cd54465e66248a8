"""What is asked twice at once, or too often: places, groups, organisations, people.

Pure: a date that is thought of (`Slot`) beside what stands already (`Standing`, read by
`clash_queries`). These are warnings, never refusals: who plans decides. People are counted, never
named; the other groups are named because they are public, the titles of their meetings are not.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from participation import dates
from participation.i18n import LazyText, lazy, ngettext

WEEK, MONTH = 7, 30  # days
PERSON_MONTH_LIMIT = 4
SMALLEST_SHOWN = 5  # as groups/public_counts: under it, a count could point at somebody


class ClashKind(StrEnum):
    """What is asked twice, or too often."""

    VENUE = "lieu"
    GROUP = "groupe"
    NEIGHBOUR = "territoire"
    ORGANISATION = "organisme"
    PERSON = "personnes"


@dataclass(frozen=True, slots=True)
class Clash:
    """One thing to look at before a date is kept."""

    kind: ClashKind
    sentence: LazyText


@dataclass(frozen=True, slots=True)
class Slot:
    """A date that is thought of: instants, the clock it is told by, and the place."""

    starts_at: datetime
    ends_at: datetime
    zone: str
    venue_id: int | None = None

    @property
    def local_start(self) -> datetime:
        return dates.local(self.starts_at, self.zone)

    @property
    def local_end(self) -> datetime:
        return dates.local(self.ends_at, self.zone)

    @property
    def day(self) -> date:
        return self.local_start.date()

    @property
    def hours(self) -> str:
        return dates.span_in_words(self.starts_at, self.ends_at, self.zone)

    def overlaps(self, other: "Slot") -> bool:
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True, slots=True)
class Taken(Slot):
    """A meeting that stands already, with the names of its groups."""

    groups: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """How often one organisation may be asked: meetings in 7 days, and in 30."""

    week: int
    month: int


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands around some dates.

    `venues` are meetings in the same places, `own` those of the same groups, `neighbours` those of
    other groups of the territory. `organisations` holds, by name, the days on which each expected
    partner is asked elsewhere; `people` the meetings of other groups that each member of several
    groups belongs to, one list a person.
    """

    venues: Sequence[Taken] = ()
    own: Sequence[Taken] = ()
    neighbours: Sequence[Taken] = ()
    organisations: Mapping[str, Sequence[date]] = field(default_factory=dict)
    people: Sequence[Sequence[date]] = ()


def clashes(
    slots: Sequence[Slot], standing: Standing, limits: Limits, *, is_exact: bool
) -> list[list[Clash]]:
    """Return what clashes with each date; the dates of one series clash among themselves too.

    `is_exact` shows how many people are asked twice even when they are fewer than five: for the
    professionals who plan.
    """
    days = [slot.day for slot in slots]
    return [
        [
            *_venue(slot, [*standing.venues, *_others(slots, rank)]),
            *_own(slot, standing.own, days.count(slot.day) > 1),
            *_neighbours(slot, standing.neighbours),
            *_organisations(slot.day, days, standing.organisations, limits),
            *_people(slot.day, days, standing.people, is_exact=is_exact),
        ]
        for rank, slot in enumerate(slots)
    ]


def most_within(days: Iterable[date], day: date, length: int) -> int:
    """Return how many of some days the fullest stretch of `length` days around `day` holds."""
    near = [(one - day).days for one in days if abs((one - day).days) < length]
    return max(
        (sum(first <= one < first + length for one in near) for first in range(1 - length, 1)),
        default=0,
    )


def _others(slots: Sequence[Slot], rank: int) -> list[Slot]:
    return [slot for place, slot in enumerate(slots) if place != rank]


def _venue(slot: Slot, taken: Iterable[Slot]) -> Iterable[Clash]:
    for other in taken:
        if slot.venue_id is not None and other.venue_id == slot.venue_id and slot.overlaps(other):
            yield Clash(ClashKind.VENUE, _taken_by(other))


def _taken_by(other: Slot) -> LazyText:
    if isinstance(other, Taken):
        return lazy(
            "Ce lieu est déjà pris ce jour-là, %(hours)s : %(groups)s.",
            hours=_hours(other),
            groups=other.groups,
        )
    return lazy(
        "Ce lieu est déjà pris par une autre date de la série, %(hours)s.", hours=_hours(other)
    )


def _own(slot: Slot, taken: Iterable[Taken], is_twice: bool) -> Iterable[Clash]:  # noqa: FBT001
    for other in taken:
        if other.day == slot.day:
            yield Clash(
                ClashKind.GROUP,
                lazy("Ce groupe se réunit déjà ce jour-là, %(hours)s.", hours=_hours(other)),
            )
    if is_twice:
        yield Clash(ClashKind.GROUP, lazy("Deux dates de la série tombent ce jour-là."))


def _neighbours(slot: Slot, taken: Iterable[Taken]) -> Iterable[Clash]:
    for other in taken:
        if other.day == slot.day:
            yield Clash(
                ClashKind.NEIGHBOUR,
                lazy(
                    "Un autre groupe du territoire se réunit ce jour-là, %(hours)s : %(groups)s.",
                    hours=_hours(other),
                    groups=other.groups,
                ),
            )


def _organisations(
    day: date, series: Sequence[date], asked: Mapping[str, Sequence[date]], limits: Limits
) -> Iterable[Clash]:
    for name, elsewhere in asked.items():
        for length, limit in ((WEEK, limits.week), (MONTH, limits.month)):
            count = most_within([*elsewhere, *series], day, length)
            if count > limit:
                yield Clash(
                    ClashKind.ORGANISATION,
                    lazy(
                        "%(name)s : %(count)s rencontres en %(length)s jours. "
                        "Mieux vaut %(limit)s au plus.",
                        name=name,
                        count=count,
                        length=length,
                        limit=limit,
                    ),
                )
                break


def _people(
    day: date, series: Sequence[date], asked: Sequence[Sequence[date]], *, is_exact: bool
) -> Iterable[Clash]:
    same_day = sum(day in elsewhere for elsewhere in asked)
    if same_day:
        yield Clash(ClashKind.PERSON, _same_day(same_day, is_exact=is_exact))
    often = sum(
        most_within([*elsewhere, *series], day, MONTH) > PERSON_MONTH_LIMIT for elsewhere in asked
    )
    if often:
        yield Clash(ClashKind.PERSON, _often(often, is_exact=is_exact))


def _same_day(count: int, *, is_exact: bool) -> LazyText:
    if count < SMALLEST_SHOWN and not is_exact:
        return lazy("Moins de 5 membres de ce groupe ont déjà une rencontre ce jour-là.")
    return LazyText(
        lambda: ngettext(
            "%(num)s membre de ce groupe a déjà une rencontre ce jour-là.",
            "%(num)s membres de ce groupe ont déjà une rencontre ce jour-là.",
            count,
        )
    )


def _often(count: int, *, is_exact: bool) -> LazyText:
    if count < SMALLEST_SHOWN and not is_exact:
        return lazy("Moins de 5 membres de ce groupe auraient plus de 4 rencontres en 30 jours.")
    return LazyText(
        lambda: ngettext(
            "%(num)s membre de ce groupe aurait plus de 4 rencontres en 30 jours.",
            "%(num)s membres de ce groupe auraient plus de 4 rencontres en 30 jours.",
            count,
        )
    )


def _hours(slot: Slot) -> LazyText:
    return LazyText(lambda: slot.hours)
