"""All rules, what they find in a text, and which of them are too often wrong to count."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from participation.plain_french.lexicon.model import fold
from participation.plain_french.rules.catalogue import (
    abbreviations,
    address,
    dates,
    ideas,
    jargon,
    layout,
    length,
    negation,
    numbers,
    order,
    passive,
    punctuation,
    sigles,
    tense,
    verb_noun,
    words,
)
from participation.plain_french.rules.model import Finding, Hit, Rule
from participation.plain_french.rules.profiles import Severity
from participation.plain_french.rules.reading import Reading

_FAMILIES = (
    length,
    ideas,
    order,
    punctuation,
    numbers,
    dates,
    abbreviations,
    sigles,
    jargon,
    words,
    verb_noun,
    passive,
    tense,
    negation,
    address,
    layout,
)
RULES: tuple[Rule, ...] = tuple(chain.from_iterable(family.RULES for family in _FAMILIES))
BY_SLUG = {rule.slug: rule for rule in RULES}
# Below this measured share of right findings, a rule only asks to look.
PRECISE_ENOUGH = 0.80
PRECISION_FILE = Path(__file__).parent / "precision.json"


@dataclass(frozen=True, slots=True)
class Precision:
    """What was measured on sentences marked by hand: shares of 1, on `cases` sentences."""

    precision: float
    recall: float
    cases: int


@cache
def precisions() -> dict[str, Precision]:
    """Return what was measured, by rule; written by `make precision`."""
    if not PRECISION_FILE.exists():
        return {}
    measured = json.loads(PRECISION_FILE.read_text(encoding="utf-8"))
    return {
        slug: Precision(one["precision"], one["recall"], one["cases"])
        for slug, one in measured["rules"].items()
    }


def is_demoted(rule: Rule) -> bool:
    """Say whether a rule was measured and is too often wrong to state anything."""
    measured = precisions().get(rule.slug)
    return measured is not None and measured.precision < PRECISE_ENOUGH


def find(reading: Reading, rules: Iterable[Rule] = RULES) -> list[Finding]:
    """Return what the rules find, in the order of the text; the whole document comes first."""
    found = chain.from_iterable(_weighed(reading, rule) for rule in rules)
    return sorted(found, key=lambda one: (one.start, one.end, one.rule.slug))


def _weighed(reading: Reading, rule: Rule) -> Iterator[Finding]:
    usual = rule.severities.get(reading.profile)
    if usual is None:
        return
    measured = precisions().get(rule.slug)
    confidence = measured.precision if measured else None
    for hit in rule.detect(reading):
        severity = _severity(hit, usual, demoted=is_demoted(rule))
        yield Finding(
            rule=rule,
            severity=severity,
            start=hit.start,
            end=hit.end,
            sentence=hit.sentence,
            message=hit.message,
            suggestion=hit.suggestion,
            confidence=confidence if hit.sure else None,
        )


def _severity(hit: Hit, usual: Severity, *, demoted: bool) -> Severity:
    if demoted or not hit.sure:
        return Severity.QUESTION
    return hit.severity or usual


def set_apart(
    source: str, findings: Iterable[Finding], kept: Collection[tuple[str, str]]
) -> tuple[list[Finding], int]:
    """Leave out the findings that somebody keeps with a reason; say how many there are.

    `kept` holds pairs of a rule's slug and the words found; a finding on the whole document has
    no words. Capitals, apostrophes and line ends make no difference.
    """
    known = {(slug, _same_words(words)) for slug, words in kept}
    found = list(findings)
    left = [
        one
        for one in found
        if (one.rule.slug, _same_words(source[one.start : one.end])) not in known
    ]
    return left, len(found) - len(left)


def _same_words(words: str) -> str:
    return " ".join(fold(words).split())
