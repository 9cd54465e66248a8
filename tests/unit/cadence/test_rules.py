"""Rhythms as they are stored: read back unchanged, and refused by name when nobody could follow."""

from datetime import date
from typing import Any

import pytest

from participation.groups.cadence import errors
from participation.groups.cadence.rules import (
    Milestone,
    Milestones,
    Minimum,
    OnNeed,
    Range,
    Rule,
    Target,
    of_body,
    read,
    to_stored,
)

RULES: tuple[Rule, ...] = (
    Minimum(1, 3, per_territory=True, source="004:1037"),
    Target(2, 1),
    Range(2, 3),
    Range(4, 6, months=24),
    Minimum(1, 12, meeting_kinds=("assemblee",), about="assemblée générale"),
    Milestones((Milestone("lancement"), Milestone("bilan", date(2028, 12, 31)))),
    OnNeed(source="003:998"),
)


def test_what_is_stored_comes_back_the_same() -> None:
    assert read(to_stored(RULES)) == RULES


def test_what_goes_without_saying_is_not_stored() -> None:
    assert to_stored([Minimum(1, 3)]) == {"rules": [{"rule": "minimum", "count": 1, "months": 3}]}
    assert to_stored([OnNeed()]) == {"rules": [{"rule": "none"}]}


@pytest.mark.parametrize("stored", [None, {}, {"rules": []}])
def test_no_rhythm_has_no_rule(stored: dict[str, Any] | None) -> None:
    assert read(stored) == ()


def test_a_body_follows_its_own_rhythm_before_that_of_its_kind() -> None:
    own, kind = to_stored([Range(2, 3)]), to_stored([Minimum(1, 12)])
    assert of_body(own, kind) == (Range(2, 3),)
    assert of_body(None, kind) == (Minimum(1, 12),)
    assert of_body({"rules": []}, kind) == ()


@pytest.mark.parametrize(
    ("rule", "refusal", "sentence"),
    [
        ({"rule": "minimum", "count": 0, "months": 3}, errors.NoMeetingError, "au moins une"),
        ({"rule": "minimum", "count": -2, "months": 3}, errors.NoMeetingError, "au moins une"),
        ({"rule": "target", "count": 0, "months": 1}, errors.NoMeetingError, "au moins une"),
        ({"rule": "range", "least": 0, "most": 3}, errors.NoMeetingError, "au moins une"),
        ({"rule": "minimum", "count": 61, "months": 12}, errors.TooManyMeetingsError, "60"),
        ({"rule": "range", "least": 2, "most": 400}, errors.TooManyMeetingsError, "60"),
        ({"rule": "minimum", "count": 1, "months": 0}, errors.PeriodError, "1 mois à 10 ans"),
        ({"rule": "minimum", "count": 1, "months": -3}, errors.PeriodError, "1 mois à 10 ans"),
        ({"rule": "target", "count": 1, "months": 121}, errors.PeriodError, "1 mois à 10 ans"),
        ({"rule": "range", "least": 3, "most": 3}, errors.RangeError, "dépasser le plus petit"),
        ({"rule": "range", "least": 3, "most": 2}, errors.RangeError, "dépasser le plus petit"),
        ({"rule": "milestones", "milestones": []}, errors.MilestonesError, "un nom à chaque"),
        (
            {"rule": "milestones", "milestones": [{"name": " "}]},
            errors.MilestonesError,
            "un nom à chaque",
        ),
        (
            {"rule": "milestones", "milestones": [{"name": "bilan"}, {"name": "Bilan "}]},
            errors.MilestonesError,
            "un nom à chaque",
        ),
        (
            {
                "rule": "milestones",
                "milestones": [
                    {"name": "lancement", "due_on": "2027-06-01"},
                    {"name": "bilan", "due_on": "2027-01-01"},
                ],
            },
            errors.MilestonesError,
            "dans l’ordre des dates",
        ),
        (
            {"rule": "milestones", "milestones": [{"name": "bilan", "due_on": "demain"}]},
            errors.MilestonesError,
            "dans l’ordre des dates",
        ),
        ({"rule": "weekly", "count": 1}, errors.UnknownRuleError, "cette sorte de rythme"),
        ({"count": 1, "months": 3}, errors.UnknownRuleError, "cette sorte de rythme"),
    ],
)
def test_a_rhythm_that_nobody_could_follow_is_refused_in_plain_words(
    rule: dict[str, Any], refusal: type[errors.CadenceError], sentence: str
) -> None:
    with pytest.raises(refusal) as refused:
        read({"rules": [rule]})
    assert sentence in str(refused.value.message)


@pytest.mark.parametrize(
    "rule",
    [
        "minimum",
        {"rule": "minimum"},
        {"rule": "minimum", "count": "1", "months": 3},
        {"rule": "minimum", "count": True, "months": 3},
        {"rule": "minimum", "count": 1.5, "months": 3},
        {"rule": "minimum", "count": 1, "months": None},
        {"rule": "minimum", "count": 1, "months": 3, "per_year": 4},
        {"rule": "minimum", "count": 1, "months": 3, "per_territory": "oui"},
        {"rule": "minimum", "count": 1, "months": 3, "meeting_kinds": "assemblee"},
        {"rule": "minimum", "count": 1, "months": 3, "about": None},
        {"rule": "milestones", "milestones": "bilan"},
        {"rule": "milestones", "milestones": ["bilan"]},
    ],
)
def test_what_is_no_rule_is_refused(rule: Any) -> None:
    with pytest.raises(errors.CadenceError):
        read({"rules": [rule]})


@pytest.mark.parametrize("stored", [{"rule": "minimum"}, {"rules": None}, {"rules": 3}, ["rules"]])
def test_what_is_no_rhythm_is_refused(stored: Any) -> None:
    with pytest.raises(errors.CadenceError):
        read(stored)


def test_the_code_cannot_write_what_could_not_be_read() -> None:
    with pytest.raises(errors.NoMeetingError):
        Minimum(0, 3)
    with pytest.raises(errors.PeriodError):
        Target(1, 0)
