"""Measures how often each rule is right, on sentences marked by people who did not see its code.

`make precision` reads `training/marked/<rule>.tsv` (the words that should be named, the sentence),
writes `rules/precision.json`, which the product shows and obeys, and the table of
`docs/readability.md`. Rules were improved on the cases of even rank; those of odd rank alone are
measured here.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from participation.plain_french.lexicon.loading import Lexicon
from participation.plain_french.parsing import parse
from participation.plain_french.rules.model import Hit, Rule
from participation.plain_french.rules.profiles import Profile
from participation.plain_french.rules.reading import Reading
from participation.plain_french.rules.registry import (
    BY_SLUG,
    PRECISE_ENOUGH,
    PRECISION_FILE,
    RULES,
)
from participation.plain_french.text.reading import read

HERE = Path(__file__).parent
MARKED = HERE / "marked"
DOCUMENT = HERE.parent / "docs" / "readability.md"
# The other rules never ask the parser.
PARSED = frozenset({"one-idea", "word-order", "passive", "tense"})
BEGIN, END = "<!-- rules: begin -->", "<!-- rules: end -->"


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, with the places of the words that a reviewer should be shown."""

    rule: str
    rank: int
    sentence: str
    expected: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """Counts over the cases of one rule; `asked` are questions, of which `asked_right` are hits."""

    cases: int
    expected: int
    found: int
    right: int
    asked: int
    asked_right: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 0.0

    @property
    def recall_with_questions(self) -> float:
        return (self.right + self.asked_right) / self.expected if self.expected else 0.0


def cases_of(slug: str) -> Iterator[Case]:
    """Read the marked sentences of a rule; raises ValueError on words that are not in theirs."""
    lines = (MARKED / f"{slug}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    for rank, line in enumerate((one for one in lines if one.strip()), start=1):
        expected, _tab, sentence = line.partition("\t")
        places: list[tuple[int, int]] = []
        for words in filter(None, (one.strip() for one in expected.split(" | "))):
            whole = re.compile(rf"(?<!\w){re.escape(words)}(?:(?<=’)|(?!\w))")
            found = whole.search(sentence, max((end for _start, end in places), default=0))
            found = found or whole.search(sentence)
            if found is None:
                raise ValueError(f"{slug}, case {rank}: “{words}” is not in its sentence")
            places.append(found.span())
        yield Case(slug, rank, sentence, tuple(places))


def is_test(case: Case) -> bool:
    """Odd ranks are measured, but for sentences of `looked_at.tsv`; even ones were worked on."""
    is_known = f"{case.rule}\t{case.sentence}" in _looked_at()
    return case.rank % 2 == 1 and not is_known


@cache
def _looked_at() -> frozenset[str]:
    """Sentences that moved to an odd rank after they had been worked on."""
    lines = (HERE / "looked_at.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return frozenset(lines)


def hits_of(rule: Rule, case: Case) -> list[Hit]:
    """What a rule sees in a sentence, for the easy profile, before any demotion."""
    text = read(case.sentence)
    parsed = parse(text) if rule.slug in PARSED else None
    reading = Reading(text, Profile.FACILE, parsed, Lexicon.base())
    return [hit for hit in rule.detect(reading) if hit.sentence is not None]


def matched(hits: Sequence[Hit], expected: Sequence[tuple[int, int]]) -> list[bool]:
    """Which hits are right: each shares half of the shorter span with a place of its own."""
    free = list(expected)
    outcome = []
    for hit in hits:
        place = next((one for one in free if _share(hit, one) >= 1 / 2), None)
        outcome.append(place is not None)
        if place is not None:
            free.remove(place)
    return outcome


def _share(hit: Hit, place: tuple[int, int]) -> float:
    common = min(hit.end, place[1]) - max(hit.start, place[0])
    return common / max(1, min(hit.end - hit.start, place[1] - place[0]))


def measure(rule: Rule, cases: Sequence[Case]) -> Measure:
    """Count what a rule finds among marked cases."""
    expected = found = right = asked = asked_right = 0
    for case in cases:
        hits = sorted(hits_of(rule, case), key=lambda hit: not hit.sure)
        outcome = matched(hits, case.expected)
        sure = sum(hit.sure for hit in hits)
        expected += len(case.expected)
        found += sure
        asked += len(hits) - sure
        right += sum(outcome[:sure])
        asked_right += sum(outcome[sure:])
    return Measure(len(cases), expected, found, right, asked, asked_right)


def measured_rules() -> list[Rule]:
    """The rules that have marked sentences."""
    return [rule for rule in RULES if (MARKED / f"{rule.slug}.tsv").exists()]


def measure_all() -> dict[str, Measure]:
    """Each marked rule on its test half."""
    return {
        rule.slug: measure(rule, [case for case in cases_of(rule.slug) if is_test(case)])
        for rule in measured_rules()
    }


def as_json(measures: dict[str, Measure]) -> str:
    """The file that the product reads."""
    rules = {
        slug: {
            "precision": round(one.precision, 3),
            "recall": round(one.recall, 3),
            "recall_with_questions": round(one.recall_with_questions, 3),
            "cases": one.cases,
            "expected": one.expected,
            "found": one.found,
        }
        for slug, one in measures.items()
    }
    return json.dumps({"rules": rules}, indent=2, ensure_ascii=False) + "\n"


def as_table(measures: dict[str, Measure]) -> str:
    """The rows of the document: every rule, measured or not."""
    lines = [
        (
            "| Rule | Number | Precision | Recall | Recall with questions "
            "| Cases | Marked | Found | Shown as |"
        ),
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for rule in RULES:
        one = measures.get(rule.slug)
        if one is None:
            figures = "not measured | | | | | |"
            shown = "as its profile says"
        else:
            figures = (
                f"{one.precision:.2f} | {one.recall:.2f} | {one.recall_with_questions:.2f} "
                f"| {one.cases} | {one.expected} | {one.found} |"
            )
            precise = one.precision >= PRECISE_ENOUGH
            shown = "as its profile says" if precise else "a question (demoted)"
        lines.append(f"| {rule.slug} | {rule.number} | {figures} {shown} |")
    return "\n".join(lines)


def write_document(table: str) -> None:
    """Put the table between its two marks."""
    written = DOCUMENT.read_text(encoding="utf-8")
    before, _begin, rest = written.partition(BEGIN)
    _old, _end, after = rest.partition(END)
    DOCUMENT.write_text(f"{before}{BEGIN}\n\n{table}\n\n{END}{after}", encoding="utf-8")


def show_misses(slug: str) -> Iterator[str]:
    """What a rule gets wrong on the cases of even rank: the only ones to look at."""
    for case in cases_of(slug):
        if is_test(case):
            continue
        hits = hits_of(BY_SLUG[slug], case)
        outcome = matched(hits, case.expected)
        expected = [case.sentence[start:end] for start, end in case.expected]
        wrong = [
            ("" if hit.sure else "? ") + case.sentence[hit.start : hit.end]
            for hit, is_right in zip(hits, outcome, strict=True)
            if not is_right
        ]
        missed = len(expected) - sum(outcome)
        if missed or any(not one.startswith("? ") for one in wrong):
            yield f"{case.rank}\tmissed {missed} of {expected}\twrong {wrong}\t{case.sentence}"


def main() -> None:
    """Write the measures again, or show what a rule gets wrong on the development half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", metavar="RULE", choices=sorted(BY_SLUG))
    parser.add_argument("--development", action="store_true", help="figures of the other half")
    arguments = parser.parse_args()
    if arguments.misses:
        print("\n".join(show_misses(arguments.misses)))
        return
    if arguments.development:
        for rule in measured_rules():
            one = measure(rule, [case for case in cases_of(rule.slug) if not is_test(case)])
            print(
                rule.slug,
                f"{one.precision:.2f} {one.recall:.2f} {one.recall_with_questions:.2f}",
                one,
            )
        return
    measures = measure_all()
    PRECISION_FILE.write_text(as_json(measures), encoding="utf-8")
    write_document(as_table(measures))
    print(as_table(measures))


if __name__ == "__main__":
    main()
