"""The file of dated meetings typed from the Hérault document says what the facts say."""

import csv
from collections import Counter
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from participation.demo.facts.meetings_past_plans import MEETINGS, SEMINARS

FILE = Path(__file__).parents[2] / "data" / "rencontres-herault-2022.csv"
HEADERS = ["titre", "debut", "fin", "lieu", "adresse", "description", "reference"]


def _rows() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=";"))


def _instant(text: str) -> datetime:
    return datetime.strptime(text, "%d/%m/%Y %H:%M")  # noqa: DTZ007 - a wall clock, no zone


def test_the_file_has_the_headers_of_the_import_and_no_hole() -> None:
    rows = _rows()
    assert list(rows[0]) == HEADERS
    for row in rows:
        assert all(row[name] for name in HEADERS if name != "adresse"), row
    assert len({row["reference"] for row in rows}) == len(rows) == 15


def test_the_dates_are_those_of_the_facts() -> None:
    since = [fact for fact in MEETINGS if fact.source.endswith((":259", ":260", ":261", ":262"))]
    final = [fact for fact in MEETINGS if fact.source == "002:263"]
    told = Counter((fact.day, fact.start, fact.end) for fact in (*since, *final))
    typed = Counter(
        (_instant(row["debut"]).date(), _instant(row["debut"]).time(), _instant(row["fin"]).time())
        for row in _rows()
    )
    assert typed == told
    assert len(SEMINARS) == 12


def test_no_two_meetings_run_at_once() -> None:
    spans = sorted((_instant(row["debut"]), _instant(row["fin"])) for row in _rows())
    for earlier, later in pairwise(spans):
        assert earlier[0] < earlier[1] <= later[0]
