"""How the rhythm of a body is written down: the one place that knows the shape of `cadence`.

`{"rules": [{"rule": "minimum", "months": 3, …}]}`, in the order in which they are said. Who reads
whether a rule is kept is `groups/cadence/`; here a rule is only written, read again and refused.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

from participation.groups.errors import RhythmError
from participation.i18n import LazyText, lazy

MOST_TIMES, LONGEST_PERIOD, MOST_STEPS = 366, 60, 12
MONTHS_IN_YEAR = 12


class Rule(StrEnum):
    """What a rhythm asks."""

    NONE = "none"
    MINIMUM = "minimum"
    TARGET = "target"
    RANGE = "range"
    MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """One rule: either one meeting every so many `months`, or so many `per_year`.

    A range uses `per_year` and `per_year_max`, a milestone its `milestones`. `about` names the
    meetings concerned when they are not all; `source` is document:line, for our presets.
    """

    rule: Rule
    months: int | None = None
    per_year: int | None = None
    per_year_max: int | None = None
    milestones: tuple[str, ...] = ()
    about: str = ""
    source: str = ""

    def check(self) -> None:
        """Refuse a rhythm that nobody could keep.

        Raises:
            RhythmError: the sentence says what is wrong.

        """
        if self.rule in (Rule.MINIMUM, Rule.TARGET):
            self._check_period()
        elif self.rule is Rule.RANGE and not (
            self.per_year and self.per_year_max and 0 < self.per_year < self.per_year_max
        ):
            raise RhythmError(lazy("Le second nombre doit être plus grand que le premier."))
        elif self.rule is Rule.MILESTONE and not self.milestones:
            raise RhythmError(lazy("Écrivez au moins une étape, une par ligne."), "milestones")
        if len(self.milestones) > MOST_STEPS:
            raise RhythmError(lazy("Gardez douze étapes au plus."), "milestones")
        if max(self.per_year or 0, self.per_year_max or 0) > MOST_TIMES:
            raise RhythmError(lazy("Une rencontre par jour est le plus que l’on puisse tenir."))

    def _check_period(self) -> None:
        if (self.months is None) == (self.per_year is None):
            raise RhythmError(lazy("Dites combien de fois, et sur quelle période."))
        if (self.months or self.per_year or 0) < 1:
            raise RhythmError(
                lazy("Zéro rencontre, ce n’est pas un rythme. Choisissez « selon les besoins ».")
            )
        if (self.months or 0) > LONGEST_PERIOD:
            raise RhythmError(lazy("Cette période est trop longue. Gardez cinq ans au plus."))


def minimum(
    *, months: int | None = None, per_year: int | None = None, about: str = "", source: str = ""
) -> Rhythm:
    """Return a rule that must be kept."""
    return Rhythm(Rule.MINIMUM, months=months, per_year=per_year, about=about, source=source)


def target(*, months: int | None = None, per_year: int | None = None, source: str = "") -> Rhythm:
    """Return a rule that one tries to keep."""
    return Rhythm(Rule.TARGET, months=months, per_year=per_year, source=source)


def on_need(source: str = "") -> Rhythm:
    """Return the rule of who meets when it is useful."""
    return Rhythm(Rule.NONE, source=source)


def to_stored(rhythms: Sequence[Rhythm]) -> dict[str, Any]:
    """Return the column of some rules."""
    return {
        "rules": [
            {**asdict(one), "rule": str(one.rule), "milestones": list(one.milestones)}
            for one in rhythms
        ]
    }


def from_stored(stored: Mapping[str, Any] | None) -> tuple[Rhythm, ...]:
    """Read the column; a rule or a key that is not known is left aside."""
    known = {field.name for field in fields(Rhythm)} - {"rule", "milestones"}
    return tuple(
        Rhythm(
            rule=Rule(one["rule"]),
            milestones=tuple(one.get("milestones") or ()),
            **{key: value for key, value in one.items() if key in known},
        )
        for one in (stored or {}).get("rules", ())
        if one.get("rule") in set(Rule)
    )


def in_words(rhythm: Rhythm) -> LazyText:
    """Return a rule as one says it: “au moins une fois tous les 3 mois”."""
    if rhythm.rule is Rule.RANGE:
        return lazy(
            "entre %(low)s et %(high)s fois par an", low=rhythm.per_year, high=rhythm.per_year_max
        )
    if rhythm.rule is Rule.MILESTONE:
        return lazy("aux étapes du plan : %(steps)s", steps=", ".join(rhythm.milestones))
    if rhythm.rule is Rule.NONE:
        return lazy("selon les besoins")
    if rhythm.about:
        return lazy("%(what)s : %(times)s fois par an", what=rhythm.about, times=rhythm.per_year)
    return _period(rhythm)


def _period(rhythm: Rhythm) -> LazyText:
    is_owed = rhythm.rule is Rule.MINIMUM
    if rhythm.per_year is not None:
        if is_owed:
            return lazy("au moins %(times)s fois par an", times=rhythm.per_year)
        return lazy("si possible %(times)s fois par an", times=rhythm.per_year)
    if rhythm.months == 1:
        return lazy("au moins une fois par mois") if is_owed else lazy("si possible chaque mois")
    if is_owed:
        return lazy("au moins une fois tous les %(months)s mois", months=rhythm.months)
    return lazy("si possible tous les %(months)s mois", months=rhythm.months)
