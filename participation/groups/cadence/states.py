"""Whether a body keeps to its rhythm, and the day it becomes or became late.

A minimum of one meeting per period is kept if a held one is younger than the period or a published
one starts within it; soon late if only a held one counts and it turns a period old within thirty
days; otherwise late. With more meetings per period: some period that contains today holds enough of
them, held or published; soon late when that leans on held ones and ends within thirty days.
What is postponed, cancelled, proposed or planned does not count. Days are the body's local ones, so
that changes of the clock do not matter.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from participation.groups.cadence.periods import (
    add_months,
    broken_on,
    kept_until,
    most_in_a_period,
)
from participation.groups.cadence.rules import Milestones, Minimum, OnNeed, Range, Rule, Target

SOON = timedelta(days=30)
_DAY = timedelta(days=1)
# A launch takes place in the first quarter of a plan.
_LAUNCH_MONTHS = 3
# Stated milestones of no plan: what was held in the year before the first one counts.
_RUN_UP_MONTHS = 12


class CadenceState(StrEnum):
    """Where a body stands with its rhythm, the most pressing first."""

    LATE = "en-retard"
    SOON_LATE = "bientot-en-retard"
    UNDATED = "sans-dates"
    KEPT = "a-jour"
    FREE = "selon-les-besoins"
    RESTING = "en-pause"


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """A meeting that was held, or is published: its local day and its kind."""

    day: date
    is_held: bool
    kind: str = ""


@dataclass(frozen=True, slots=True)
class PlanDates:
    """The first and the last day of the plan that a body steers."""

    starts_on: date
    ends_on: date


_PLACES = {state: place for place, state in enumerate(CadenceState)}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Where a body stands with one rule.

    `late_on` is the first day that it is late: past or present when it is, to come otherwise, None
    when no day is known. `is_above`: more meetings than the rule allows. `milestone` is the next
    one, or the one that was missed.
    """

    rule: Rule
    state: CadenceState
    late_on: date | None = None
    is_above: bool = False
    milestone: str = ""

    @property
    def is_wish(self) -> bool:
        """A wished-for rhythm is never held against anybody."""
        return isinstance(self.rule, Target)

    @property
    def is_pressing(self) -> bool:
        """Late or soon late: a date is to be found."""
        return self.state in (CadenceState.LATE, CadenceState.SOON_LATE)

    @property
    def urgency(self) -> tuple[int, int]:
        """The smallest comes first: what is late, soon late, then wishes, then all the rest."""
        place = _PLACES[self.state]
        return (1, 1 + place) if self.is_wish and self.is_pressing else (place, 0)


def judge(
    rule: Rule,
    meetings: Sequence[KnownMeeting],
    today: date,
    plan: PlanDates | None = None,
    *,
    is_resting: bool = False,
) -> Verdict:
    """Return where a body stands with a rule; one that is paused or closed owes nothing."""
    if is_resting:
        return Verdict(rule, CadenceState.RESTING)
    counted = sorted(
        (one for one in meetings if not rule.meeting_kinds or one.kind in rule.meeting_kinds),
        key=lambda one: one.day,
    )
    match rule:
        case Minimum() | Target():
            return _judge_periods(rule, counted, today, rule.count, rule.months)
        case Range():
            return _judge_periods(rule, counted, today, rule.least, rule.months)
        case Milestones():
            return _judge_milestones(rule, counted, today, plan)
        case OnNeed():
            return Verdict(rule, CadenceState.FREE)


def due_days(rule: Milestones, plan: PlanDates | None) -> list[date | None]:
    """Return the last day of each milestone: as stated, else from the dates of the plan.

    The launch within three months, the final one on the last day, the others evenly between.
    """
    if plan is None:
        return [one.due_on for one in rule.milestones]
    gaps = len(rule.milestones) - 1
    length = plan.ends_on - plan.starts_on
    even = [plan.starts_on + length * place // gaps for place in range(1, gaps)] if gaps else []
    launch = min(add_months(plan.starts_on, _LAUNCH_MONTHS), *even, plan.ends_on)
    days = [launch, *even, plan.ends_on] if gaps else [plan.ends_on]
    return [one.due_on or day for one, day in zip(rule.milestones, days, strict=True)]


def counts_from(rule: Milestones, plan: PlanDates | None) -> date | None:
    """Return the first day whose meetings count for milestones: None when no day is known."""
    if plan is not None:
        return plan.starts_on
    first = next((one.due_on for one in rule.milestones if one.due_on), None)
    return add_months(first, -_RUN_UP_MONTHS) if first else None


def _judge_periods(
    rule: Minimum | Target | Range,
    meetings: Sequence[KnownMeeting],
    today: date,
    count: int,
    months: int,
) -> Verdict:
    days = [one.day for one in meetings]
    is_above = isinstance(rule, Range) and most_in_a_period(today, days, months) > rule.most
    until = kept_until(today, days, count, months)
    if until == today:
        return Verdict(rule, CadenceState.LATE, broken_on(today, days, count, months), is_above)
    to_come = [one.day for one in meetings if not one.is_held]
    leans_on_the_past = kept_until(today, to_come, count, months) == today
    is_soon = leans_on_the_past and until <= today + SOON
    state = CadenceState.SOON_LATE if is_soon else CadenceState.KEPT
    return Verdict(rule, state, until, is_above)


def _judge_milestones(
    rule: Milestones, meetings: Sequence[KnownMeeting], today: date, plan: PlanDates | None
) -> Verdict:
    begins = counts_from(rule, plan)
    counted = [one for one in meetings if begins is None or one.day >= begins]
    held = sum(one.is_held for one in counted)
    for number, (step, due) in enumerate(
        zip(rule.milestones, due_days(rule, plan), strict=True), 1
    ):
        if due is None:
            return Verdict(rule, CadenceState.UNDATED, milestone=step.name)
        announced = sum(not one.is_held and one.day <= due for one in counted)
        if held + announced >= number:
            continue
        if due < today:
            return Verdict(rule, CadenceState.LATE, due + _DAY, milestone=step.name)
        state = CadenceState.SOON_LATE if due <= today + SOON else CadenceState.KEPT
        return Verdict(rule, state, due + _DAY, milestone=step.name)
    return Verdict(rule, CadenceState.KEPT)
