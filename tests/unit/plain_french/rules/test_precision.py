"""The published figures are those of today's code, and a rule that is often wrong only asks."""

import json
from dataclasses import replace

import pytest

from participation.plain_french.rules import registry
from participation.plain_french.rules.profiles import Severity
from participation.plain_french.rules.registry import PRECISION_FILE, Precision
from tests.unit.plain_french.rules.conftest import Found
from training.measure import DOCUMENT, as_table, cases_of, is_test, measure_all, measured_rules


def test_the_table_is_up_to_date() -> None:
    measures = measure_all()
    written = json.loads(PRECISION_FILE.read_text(encoding="utf-8"))["rules"]
    assert set(written) == set(measures)
    for slug, one in measures.items():
        # Another build of the parser may turn one finding in a hundred.
        assert written[slug]["precision"] == pytest.approx(one.precision, abs=0.02), slug
        assert written[slug]["recall"] == pytest.approx(one.recall, abs=0.02), slug
    rows = {line.split("|")[1].strip() for line in as_table(measures).splitlines()}
    document = DOCUMENT.read_text(encoding="utf-8")
    assert all(f"| {row} |" in document for row in rows if row.strip("- "))


def test_halves_are_apart() -> None:
    for rule in measured_rules():
        cases = list(cases_of(rule.slug))
        measured = {case.sentence for case in cases if is_test(case)}
        assert measured, rule.slug
        assert measured.isdisjoint({case.sentence for case in cases if not is_test(case)})


def test_a_rule_below_four_in_five_only_asks(found: Found, monkeypatch: pytest.MonkeyPatch) -> None:
    source = "Venez le 03/04/2025."
    assert [one.severity for one in found("dates", source)] == [Severity.DEFAUT]
    weak = {"dates": replace(Precision(0.9, 0.9, 50), precision=0.79)}
    monkeypatch.setattr(registry, "precisions", lambda: weak)
    assert [one.severity for one in found("dates", source)] == [Severity.QUESTION]
    assert [one.confidence for one in found("dates", source)] == [0.79]
