"""Kept, soon late, late, and by when: the cases that people would tell."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.dates import local
from participation.groups.cadence.periods import add_months
from participation.groups.cadence.rules import (
    Milestone,
    Milestones,
    Minimum,
    OnNeed,
    Range,
    Rule,
    Target,
)
from participation.groups.cadence.states import (
    CadenceState,
    KnownMeeting,
    PlanDates,
    due_days,
    judge,
)
from participation.groups.cadence.words import label_of, rhythm_in_words, rule_in_words, tone_of

TODAY = date(2026, 11, 25)
QUARTERLY = Minimum(1, 3)
STEPS = Milestones((Milestone("lancement"), Milestone("mi-parcours"), Milestone("bilan")))
PLAN = PlanDates(date(2026, 1, 1), date(2028, 12, 31))


def held(*days: date, kind: str = "reunion") -> list[KnownMeeting]:
    return [KnownMeeting(day, is_held=True, kind=kind) for day in days]


def published(*days: date) -> list[KnownMeeting]:
    return [KnownMeeting(day, is_held=False, kind="reunion") for day in days]


@pytest.mark.parametrize(
    ("meetings", "state", "late_on"),
    [
        ([], CadenceState.LATE, None),
        (held(date(2026, 7, 25)), CadenceState.LATE, date(2026, 10, 25)),
        (held(date(2026, 8, 25)), CadenceState.LATE, TODAY),
        (held(date(2026, 8, 26)), CadenceState.SOON_LATE, date(2026, 11, 26)),
        (held(date(2026, 9, 25)), CadenceState.SOON_LATE, date(2026, 12, 25)),
        (held(date(2026, 9, 26)), CadenceState.KEPT, date(2026, 12, 26)),
        (published(TODAY), CadenceState.KEPT, date(2027, 2, 25)),
        (published(date(2027, 2, 24)), CadenceState.KEPT, date(2027, 5, 24)),
        (published(date(2027, 2, 25)), CadenceState.LATE, None),
        (
            held(date(2026, 7, 25)) + published(date(2027, 3, 1)),
            CadenceState.LATE,
            date(2026, 10, 25),
        ),
        (
            held(date(2026, 9, 1)) + published(date(2027, 1, 10)),
            CadenceState.KEPT,
            date(2027, 4, 10),
        ),
    ],
)
def test_one_a_quarter(
    meetings: list[KnownMeeting], state: CadenceState, late_on: date | None
) -> None:
    verdict = judge(QUARTERLY, meetings, TODAY)
    assert (verdict.state, verdict.late_on) == (state, late_on)


def test_two_a_year_warn_before_the_first_of_them_grows_too_old() -> None:
    rule = Minimum(2, 12)
    both = held(date(2025, 12, 10), date(2026, 5, 1))
    verdict = judge(rule, both, TODAY)
    assert (verdict.state, verdict.late_on) == (CadenceState.SOON_LATE, date(2026, 12, 10))
    verdict = judge(rule, both + published(date(2026, 12, 1)), TODAY)
    assert (verdict.state, verdict.late_on) == (CadenceState.KEPT, date(2027, 5, 1))
    assert judge(rule, held(date(2026, 5, 1)), TODAY).state is CadenceState.LATE
    verdict = judge(rule, held(date(2026, 5, 1)) + published(date(2027, 4, 30)), TODAY)
    assert (verdict.state, verdict.late_on) == (CadenceState.KEPT, date(2027, 5, 1))


def test_a_rule_counts_only_its_kinds_of_meetings() -> None:
    yearly = Minimum(1, 12, meeting_kinds=("assemblee",))
    assert judge(yearly, held(date(2026, 11, 1)), TODAY).state is CadenceState.LATE
    counted = held(date(2026, 11, 1), kind="assemblee")
    assert judge(yearly, counted, TODAY).state is CadenceState.KEPT


def test_a_range_says_when_people_are_asked_too_much() -> None:
    rule = Range(2, 3)
    three = held(date(2026, 1, 15), date(2026, 4, 15), date(2026, 9, 15))
    assert not judge(rule, three, TODAY).is_above
    assert judge(rule, three + published(date(2027, 1, 14)), TODAY).is_above
    assert not judge(rule, three + published(date(2027, 1, 15)), TODAY).is_above


def test_milestones_follow_the_dates_of_the_plan() -> None:
    assert due_days(STEPS, PLAN) == [date(2026, 4, 1), date(2027, 7, 2), date(2028, 12, 31)]
    short = PlanDates(date(2026, 1, 1), date(2026, 3, 31))
    assert due_days(STEPS, short) == [date(2026, 2, 14), date(2026, 2, 14), date(2026, 3, 31)]
    assert due_days(Milestones((Milestone("bilan"),)), PLAN) == [PLAN.ends_on]
    stated = Milestones((Milestone("lancement"), Milestone("bilan", date(2028, 6, 30))))
    assert due_days(stated, PLAN) == [date(2026, 4, 1), date(2028, 6, 30)]
    assert due_days(stated, None) == [None, date(2028, 6, 30)]


@pytest.mark.parametrize(
    ("today", "meetings", "state", "late_on", "milestone"),
    [
        (date(2026, 2, 1), [], CadenceState.KEPT, date(2026, 4, 2), "lancement"),
        (date(2026, 3, 2), [], CadenceState.SOON_LATE, date(2026, 4, 2), "lancement"),
        (date(2026, 4, 1), [], CadenceState.SOON_LATE, date(2026, 4, 2), "lancement"),
        (date(2026, 4, 2), [], CadenceState.LATE, date(2026, 4, 2), "lancement"),
        (date(2026, 4, 2), held(date(2025, 12, 31)), CadenceState.LATE, date(2026, 4, 2), "la"),
        (date(2026, 4, 2), published(date(2026, 5, 1)), CadenceState.LATE, date(2026, 4, 2), "la"),
        (date(2026, 3, 2), published(date(2026, 4, 1)), CadenceState.KEPT, date(2027, 7, 3), "mi"),
        (date(2026, 6, 1), held(date(2026, 5, 1)), CadenceState.KEPT, date(2027, 7, 3), "mi"),
        (
            date(2028, 12, 1),
            held(date(2026, 3, 1), date(2027, 7, 1)),
            CadenceState.SOON_LATE,
            date(2029, 1, 1),
            "bilan",
        ),
        (
            date(2029, 2, 1),
            held(date(2026, 3, 1), date(2027, 7, 1), date(2028, 12, 31)),
            CadenceState.KEPT,
            None,
            "",
        ),
    ],
)
def test_a_milestone_is_kept_on_its_day_or_before(
    today: date,
    meetings: list[KnownMeeting],
    state: CadenceState,
    late_on: date | None,
    milestone: str,
) -> None:
    verdict = judge(STEPS, meetings, today, PLAN)
    assert (verdict.state, verdict.late_on) == (state, late_on)
    assert verdict.milestone.startswith(milestone)


def test_without_a_plan_milestones_have_no_days() -> None:
    verdict = judge(STEPS, held(date(2026, 11, 1)), TODAY)
    assert verdict.state is CadenceState.UNDATED
    assert str(label_of(verdict)) == "Pas de dates connues"


def test_stated_days_need_no_plan() -> None:
    stated = Milestones((Milestone("bilan", date(2027, 6, 30)),))
    assert judge(stated, held(date(2026, 6, 29)), TODAY).state is CadenceState.KEPT
    assert judge(stated, held(date(2026, 6, 29)), TODAY).late_on == date(2027, 7, 1)
    assert judge(stated, held(date(2026, 6, 30)), TODAY).late_on is None


@pytest.mark.parametrize("rule", [QUARTERLY, Range(2, 3), STEPS, Target(1, 2), OnNeed()])
def test_a_body_that_rests_owes_nothing(rule: Rule) -> None:
    assert judge(rule, [], TODAY, PLAN, is_resting=True).state is CadenceState.RESTING


def test_as_needed_is_never_late() -> None:
    assert judge(OnNeed(), [], TODAY).state is CadenceState.FREE


@given(
    day=st.one_of(
        st.dates(date(2020, 1, 1), date(2036, 12, 31)),
        st.sampled_from([date(2026, 3, 29), date(2026, 10, 25), date(2028, 2, 29)]),
    ),
    hour=st.times(min_value=time(4), max_value=time(23, 59)),
    zone=st.sampled_from(["Europe/Paris", "Indian/Reunion", "America/Cayenne", "Pacific/Noumea"]),
    today=st.dates(date(2020, 1, 1), date(2036, 12, 31)),
)
def test_the_clock_does_not_matter_only_the_day_on_the_wall(
    day: date, hour: time, zone: str, today: date
) -> None:
    instant = datetime.combine(day, hour, ZoneInfo(zone)).astimezone(UTC)
    by_instant = held(local(instant, zone).date())
    assert judge(QUARTERLY, by_instant, today) == judge(QUARTERLY, held(day), today)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -12, date(2025, 1, 15)),
    ],
)
def test_months_end_where_they_can(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


@given(day=st.dates(date(2000, 1, 1), date(2100, 1, 1)), months=st.integers(1, 120))
def test_a_later_day_never_ends_its_period_earlier(day: date, months: int) -> None:
    assert add_months(day, months) <= add_months(day + timedelta(days=1), months)


def test_the_sentences_are_plain() -> None:
    said = {
        QUARTERLY: "Se réunit au moins une fois tous les trois mois.",
        Minimum(2, 12): "Se réunit au moins deux fois par an.",
        Minimum(12, 24): "Se réunit au moins 12 fois tous les deux ans.",
        Target(1, 2): "Se réunit si possible une fois tous les deux mois.",
        Target(2, 1): "Se réunit si possible deux fois par mois.",
        Range(2, 3): "Se réunit entre deux et trois fois par an.",
        STEPS: "Se réunit à chaque étape du plan (lancement, mi-parcours, bilan).",
        OnNeed(): "Se réunit selon les besoins.",
        Minimum(1, 12, about="assemblée générale"): (
            "Assemblée générale\u00a0: au moins une fois par an."
        ),
    }
    assert {rule: rule_in_words(rule) for rule in said} == said
    assert rhythm_in_words([]) == "Se réunit selon les besoins."


def test_a_wish_is_never_a_reproach() -> None:
    for rule in (Target(1, 2), QUARTERLY):
        verdict = judge(rule, held(date(2026, 6, 1)), TODAY)
        assert verdict.state is CadenceState.LATE
        assert ("retard" in str(label_of(verdict))) is not isinstance(rule, Target)
        assert (tone_of(verdict)[0] == "warn") is not isinstance(rule, Target)
