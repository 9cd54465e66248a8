"""Ten simulated years of a body: what was announced, put off, called off, held, and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from participation.dates import local
from participation.groups.cadence.states import KnownMeeting

START, YEARS = date(2022, 1, 1), 10
END = date(START.year + YEARS, 1, 1)
ZONES = ("Europe/Paris", "Indian/Reunion", "America/Martinique", "Pacific/Noumea")


class Fate(Enum):
    """What became of a meeting."""

    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    NEVER_PUBLISHED = "never published"


@dataclass(frozen=True)
class Happening:
    """A meeting of the simulation; its instant is UTC, its day is that of the clock on the wall."""

    starts_at: datetime
    zone: str
    kind: str
    published_on: date
    fate: Fate
    fate_on: date

    @property
    def day(self) -> date:
        return local(self.starts_at, self.zone).date()

    def known_on(self, today: date) -> KnownMeeting | None:
        """Return what counts of it on a day, as the product knows it then."""
        if self.fate is Fate.NEVER_PUBLISHED or today < self.published_on:
            return None
        if self.fate is not Fate.HELD and today >= self.fate_on:
            return None
        return KnownMeeting(self.day, is_held=self.day < today, kind=self.kind)


def known_on(world: Sequence[Happening], today: date) -> list[KnownMeeting]:
    """Return the meetings that count on a day."""
    return [known for one in world if (known := one.known_on(today)) is not None]


@st.composite
def happenings(draw: st.DrawFn) -> list[Happening]:
    """Draw a meeting and, when it is put off, the one that replaces it."""
    # Month ends, leap days and the nights of clock changes are drawn as often as the rest.
    day = draw(
        st.one_of(
            st.dates(START, END),
            st.sampled_from(
                [
                    date(year, month, last)
                    for year in range(START.year, END.year)
                    for month, last in ((1, 31), (2, 28), (3, 30), (10, 29), (11, 30), (8, 31))
                ]
                + [date(2024, 2, 29), date(2028, 2, 29)]
                + [date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31)]
            ),
        )
    )
    zone = draw(st.sampled_from(ZONES))
    hour = draw(st.sampled_from([time(0, 15), time(3, 30), time(14), time(23, 45)]))
    fate = draw(st.sampled_from([*[Fate.HELD] * 4, *Fate]))
    kind = draw(st.sampled_from(["reunion", "reunion", "assemblee"]))
    published_on = day - timedelta(days=draw(st.integers(1, 120)))
    fate_on = published_on + (day - published_on) * draw(st.integers(0, 3)) // 3
    made = [Happening(_instant(day, hour, zone), zone, kind, published_on, fate, fate_on)]
    if fate is Fate.POSTPONED:
        later = day + timedelta(days=draw(st.integers(1, 200)))
        starts_at = _instant(later, hour, zone)
        made.append(Happening(starts_at, zone, kind, fate_on, Fate.HELD, fate_on))
    return made


WORLDS = st.lists(happenings(), max_size=45).map(
    lambda drawn: sorted((one for made in drawn for one in made), key=lambda one: one.starts_at)
)
DAYS = st.lists(st.dates(START, END), min_size=1, max_size=6, unique=True)


def decade(chance: Random) -> list[Happening]:
    """Return ten years of a body that meets now and then: some put off, some called off."""
    world: list[Happening] = []
    day = START
    while day < END:
        day += timedelta(days=chance.choice([9, 30, 45, 70, 91, 92, 120, 200]))
        fate = chance.choice([*[Fate.HELD] * 5, Fate.POSTPONED, Fate.CANCELLED])
        kind = chance.choice(["reunion", "reunion", "assemblee"])
        announced = day - timedelta(days=chance.randint(10, 120))
        fate_on = day - timedelta(days=chance.randint(0, 9))
        at = _instant(day, time(14), ZONES[0])
        world.append(Happening(at, ZONES[0], kind, announced, fate, fate_on))
        if fate is Fate.POSTPONED:
            later = day + timedelta(days=chance.randint(1, 90))
            at = _instant(later, time(14), ZONES[0])
            world.append(Happening(at, ZONES[0], kind, fate_on, Fate.HELD, fate_on))
    return world


def _instant(day: date, hour: time, zone: str) -> datetime:
    return datetime.combine(day, hour, ZoneInfo(zone)).astimezone(UTC)
