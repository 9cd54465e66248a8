"""“Every two months, on the second Tuesday”: a rule of a series, its dates, its words.

Pure: days only. The hours are those of the wall clock, the same on both sides of a clock change.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from itertools import islice

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from participation import dates
from participation.errors import DomainError
from participation.i18n import gettext as _
from participation.i18n import lazy, ngettext

MOST_DATES = 60  # as the CHECK of meeting_series
MOST_EVERY = 52
LAST = -1
RANKS = (1, 2, 3, 4, LAST)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEK = 7
_RECUR = re.compile(
    r"FREQ=(WEEKLY|MONTHLY);INTERVAL=(\d{1,2});BYDAY=(-1|[1-4])?(MO|TU|WE|TH|FR|SA|SU)"
    r";(?:UNTIL=(\d{8})|COUNT=(\d{1,3}))"
)


class Unit(StrEnum):
    """What a rule counts in."""

    WEEK = "semaine"
    MONTH = "mois"


class TooManyDatesError(DomainError):
    """A series that nobody could look through."""

    def __init__(self, count: int | None) -> None:
        much = (
            lazy(
                "Cela fait %(count)s dates. Une série en a %(most)s au plus : "
                "prévoyez d’abord une année.",
                count=count,
                most=MOST_DATES,
            )
            if count
            else lazy(
                "Cela fait plus de %(most)s dates. Arrêtez la série plus tôt.", most=MOST_DATES
            )
        )
        super().__init__(much)
        self.column = "times" if count else "until_on"


class NoDateError(DomainError):
    """The last day comes before the first date."""

    message = lazy("Il n’y a aucune date entre ces deux jours. Choisissez une fin plus tardive.")
    column = "until_on"


class RuleNotUnderstoodError(DomainError):
    """A stored rule that this module did not write."""

    message = lazy("Cette règle n’est pas comprise.")


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule: every so many weeks or months, on a day of the week (Monday is 0).

    `rank` is that of the day in its month, -1 for the last one; None counts in weeks. Exactly one
    of `until_on` and `times` is set.
    """

    every: int
    day_of_week: int
    rank: int | None = None
    until_on: date | None = None
    times: int | None = None

    def __post_init__(self) -> None:
        if (self.until_on is None) == (self.times is None):
            raise ValueError("A series ends on a day, or after a number of times.")
        if not 1 <= self.every <= MOST_EVERY or (self.rank is not None and self.rank not in RANKS):
            raise ValueError("This is no rhythm.")

    @property
    def unit(self) -> Unit:
        return Unit.WEEK if self.rank is None else Unit.MONTH

    def as_recur(self) -> str:
        """Return the rule as RFC 5545 writes it (3.3.10), without its start."""
        frequency = "WEEKLY" if self.rank is None else "MONTHLY"
        rank = "" if self.rank is None else str(self.rank)
        end = f"UNTIL={self.until_on:%Y%m%d}" if self.until_on else f"COUNT={self.times}"
        day = DAYS[self.day_of_week]
        return f"FREQ={frequency};INTERVAL={self.every};BYDAY={rank}{day};{end}"

    @classmethod
    def from_recur(cls, text: str) -> "Recurrence":
        """Read what `as_recur` wrote.

        Raises:
            RuleNotUnderstoodError: it is another rule.

        """
        match = _RECUR.fullmatch(text)
        if match is None or (match[1] == "MONTHLY") != (match[3] is not None):
            raise RuleNotUnderstoodError
        try:
            return cls(
                every=int(match[2]),
                day_of_week=DAYS.index(match[4]),
                rank=int(match[3]) if match[3] else None,
                until_on=date.fromisoformat(match[5]) if match[5] else None,
                times=int(match[6]) if match[6] else None,
            )
        except ValueError:
            raise RuleNotUnderstoodError from None


def rank_in_month(day: date) -> int:
    """Return the rank of a day among those of its name in its month; the fifth is the last."""
    rank = (day.day - 1) // _WEEK + 1
    return rank if rank < 5 else LAST  # noqa: PLR2004 - some months have no fifth one


def unfold(rule: Recurrence, from_on: date) -> list[date]:
    """Return the dates of a rule, the first one on `from_on` or as soon after as it allows.

    Raises:
        TooManyDatesError: more than 60.
        NoDateError: none at all.

    """
    if rule.times is not None and rule.times > MOST_DATES:
        raise TooManyDatesError(rule.times)
    first = _first(rule, from_on)
    end = {"count": rule.times} if rule.times else {"until": _midnight(rule.until_on or first)}
    found = rrule(
        WEEKLY if rule.rank is None else MONTHLY,
        dtstart=_midnight(first),
        interval=rule.every,
        byweekday=weekday(rule.day_of_week, rule.rank),
        **end,
    )
    days = [one.date() for one in islice(found, MOST_DATES + 1)]
    if len(days) > MOST_DATES:
        raise TooManyDatesError(None)
    if not days:
        raise NoDateError
    return days


def in_words(rule: Recurrence) -> str:
    """Return "tous les 2 mois, le deuxième mardi, jusqu’au mardi 14 décembre 2027"."""
    day = dates.weekday_in_words(date(2024, 1, 1 + rule.day_of_week))  # a year begun on a Monday
    if rule.rank is None:
        rhythm = ngettext("chaque semaine", "toutes les %(num)s semaines", rule.every)
        when = _("le %(day)s", day=day)
    else:
        rhythm = ngettext("chaque mois", "tous les %(num)s mois", rule.every)
        when = str(_RANKED[rule.rank]) % {"day": day}
    if rule.until_on is not None:
        end = _("jusqu’au %(day)s", day=dates.day_in_words(rule.until_on))
    else:
        end = ngettext("une fois", "%(num)s fois", rule.times or 1)
    return f"{rhythm}, {when}, {end}"


_RANKED = {
    1: lazy("le premier %(day)s"),
    2: lazy("le deuxième %(day)s"),
    3: lazy("le troisième %(day)s"),
    4: lazy("le quatrième %(day)s"),
    LAST: lazy("le dernier %(day)s"),
}


def _first(rule: Recurrence, from_on: date) -> date:
    """Return the first day that fits: the rhythm is counted from it, not from `from_on`."""
    found = rrule(
        WEEKLY if rule.rank is None else MONTHLY,
        dtstart=_midnight(from_on),
        byweekday=weekday(rule.day_of_week, rule.rank),
        count=1,
    )
    return found[0].date()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
