"""The rules of rhythm (seeds-map, 8.4), and how they are stored: `{"rules": [{"rule": …}, …]}`.

    {"rule": "minimum", "count": 1, "months": 3}           at least so many in so many months
    {"rule": "target", "count": 2, "months": 1}            wished for, never held against a body
    {"rule": "range", "least": 2, "most": 3, "months": 12} enough, and not so many that people tire
    {"rule": "milestones", "milestones": [{"name": "bilan", "due_on": "2027-12-31"}, …]}
    {"rule": "none"}                                       as needed

Each may add `meeting_kinds` (only these count), `per_territory` (a body that covers several owes it
in each), `about` (the words for these meetings) and `source`. A rule refuses, by name, what cannot
be followed, whether it was written in the code, typed or read from the database.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, ClassVar

from participation.groups.cadence.errors import (
    CadenceError,
    MilestonesError,
    NoMeetingError,
    PeriodError,
    RangeError,
    TooManyMeetingsError,
    UnknownRuleError,
)

MOST_MEETINGS, LONGEST_PERIOD, MOST_MILESTONES = 60, 120, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scope:
    """What every rule may say of where it holds."""

    meeting_kinds: tuple[str, ...] = ()
    per_territory: bool = False
    about: str = ""
    source: str = ""

    def __post_init__(self) -> None:
        _kept(isinstance(self.per_territory, bool), CadenceError)
        _kept(all(isinstance(one, str) for one in (self.about, self.source)), CadenceError)
        _kept(all(isinstance(one, str) and one for one in self.meeting_kinds), CadenceError)


@dataclass(frozen=True, slots=True)
class _Periodic(_Scope):
    """So many meetings in so many months."""

    count: int
    months: int

    def __post_init__(self) -> None:
        _Scope.__post_init__(self)
        _check_count(self.count)
        _check_months(self.months)


@dataclass(frozen=True, slots=True)
class Minimum(_Periodic):
    """At least `count` meetings in any `months` months."""

    name: ClassVar[str] = "minimum"


@dataclass(frozen=True, slots=True)
class Target(_Periodic):
    """`count` meetings in `months` months would be good: a wish, not a duty (003:505)."""

    name: ClassVar[str] = "target"


@dataclass(frozen=True, slots=True)
class Range(_Scope):
    """From `least` to `most` meetings in `months` months (003:461)."""

    name: ClassVar[str] = "range"
    least: int
    most: int
    months: int = 12

    def __post_init__(self) -> None:
        _Scope.__post_init__(self)
        _check_count(self.least)
        _check_count(self.most)
        _check_months(self.months)
        _kept(self.least < self.most, RangeError)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A moment in the life of a plan; without `due_on`, its day follows from the plan's dates."""

    name: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Milestones(_Scope):
    """One meeting at each milestone of a plan, in order (002:314-319)."""

    name: ClassVar[str] = "milestones"
    milestones: tuple[Milestone, ...]

    def __post_init__(self) -> None:
        _Scope.__post_init__(self)
        names = [one.name.strip().casefold() for one in self.milestones]
        stated = [one.due_on for one in self.milestones if one.due_on is not None]
        _kept(1 <= len(names) <= MOST_MILESTONES, MilestonesError)
        _kept(all(names) and len(names) == len(set(names)), MilestonesError)
        _kept(stated == sorted(stated), MilestonesError)


@dataclass(frozen=True, slots=True)
class OnNeed(_Scope):
    """The body meets when there is a need for it."""

    name: ClassVar[str] = "none"


Rule = Minimum | Target | Range | Milestones | OnNeed
_RULES: dict[str, type[Rule]] = {
    one.name: one for one in (Minimum, Target, Range, Milestones, OnNeed)
}


def read(stored: Mapping[str, Any] | None) -> tuple[Rule, ...]:
    """Return the rules of a stored rhythm, none for an empty one.

    Raises:
        CadenceError: one of its named children when a rule cannot be followed.

    """
    if not stored:
        return ()
    _kept(isinstance(stored, Mapping) and set(stored) == {"rules"}, CadenceError)
    _kept(isinstance(stored["rules"], Sequence), CadenceError)
    return tuple(_read_rule(one) for one in stored["rules"])


def to_stored(rules: Iterable[Rule]) -> dict[str, Any]:
    """Return what the database keeps of some rules: what `read` gives back unchanged."""
    return {"rules": [_stored_rule(one) for one in rules]}


def of_body(own: Mapping[str, Any] | None, of_kind: Mapping[str, Any] | None) -> tuple[Rule, ...]:
    """Return the rules that a body follows: its own when it has some, else those of its kind.

    Raises:
        CadenceError: what is stored cannot be followed.

    """
    return read(own if own is not None else of_kind)


def _read_rule(one: Any) -> Rule:
    _kept(isinstance(one, Mapping), CadenceError)
    values = dict(one)
    made = _RULES.get(str(values.pop("rule", "")))
    if made is None:
        raise UnknownRuleError
    _kept(set(values) <= {field.name for field in fields(made)}, CadenceError)
    if "meeting_kinds" in values:
        values["meeting_kinds"] = _sequence(values["meeting_kinds"], CadenceError)
    if "milestones" in values:
        listed = _sequence(values["milestones"], MilestonesError)
        values["milestones"] = tuple(_read_milestone(step) for step in listed)
    try:
        return made(**values)
    except TypeError as missing:
        raise CadenceError from missing


def _read_milestone(one: Any) -> Milestone:
    _kept(isinstance(one, Mapping) and set(one) <= {"name", "due_on"}, MilestonesError)
    _kept(isinstance(one.get("name"), str), MilestonesError)
    due = one.get("due_on")
    try:
        return Milestone(one["name"], None if due is None else date.fromisoformat(due))
    except (TypeError, ValueError) as unreadable:
        raise MilestonesError from unreadable


def _stored_rule(rule: Rule) -> dict[str, Any]:
    kept: dict[str, Any] = {"rule": rule.name}
    for field in fields(rule):
        value = getattr(rule, field.name)
        if field.name == "milestones":
            kept["milestones"] = [_stored_milestone(one) for one in value]
        elif value != field.default:
            kept[field.name] = list(value) if isinstance(value, tuple) else value
    return kept


def _stored_milestone(one: Milestone) -> dict[str, Any]:
    return {"name": one.name} | ({"due_on": one.due_on.isoformat()} if one.due_on else {})


def _sequence(value: Any, refusal: type[CadenceError]) -> tuple[Any, ...]:
    _kept(isinstance(value, list | tuple), refusal)
    return tuple(value)


def _check_count(count: Any) -> None:
    _kept(type(count) is int, CadenceError)
    _kept(count >= 1, NoMeetingError)
    _kept(count <= MOST_MEETINGS, TooManyMeetingsError)


def _check_months(months: Any) -> None:
    _kept(type(months) is int, CadenceError)
    _kept(1 <= months <= LONGEST_PERIOD, PeriodError)


def _kept(condition: bool, refusal: type[CadenceError]) -> None:  # noqa: FBT001 - a condition
    if not condition:
        raise refusal
