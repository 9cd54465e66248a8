"""Counts what the check of meaning catches and where it cries wolf.

`python -m training.meaning.measure` prints the table of docs/readability.md, `--loud` the faults.
"""

import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from participation.plain_french.meaning import Comparison, Kind, compare

HERE = Path(__file__).parent
# What a pair lost, and the kinds under which the check may rightly state it.
RIGHT_KINDS = {
    "date": {Kind.DATE, Kind.DAY},
    "hour": {Kind.HOUR},
    "amount": {Kind.AMOUNT},
    "number": {Kind.NUMBER, Kind.DURATION, Kind.SHARE},
    "percentage": {Kind.SHARE},
    "deadline": {Kind.DURATION, Kind.DATE, Kind.HOUR},
    "name": {Kind.NAME},
    "place": {Kind.PLACE, Kind.NAME, Kind.ADDRESS},
    "contact": {Kind.PHONE, Kind.MAIL, Kind.WEB, Kind.ADDRESS},
    "negation": {Kind.NEGATION, Kind.CHOICE, Kind.DUTY},
    "condition": {Kind.CONDITION},
    "modality": {Kind.DUTY, Kind.CHOICE, Kind.NEGATION},
    "term": {Kind.TERM},
    "legal-term": {Kind.TERM},
}


class Pair(NamedTuple):
    """An original and its easy version; `lost` is what it lost, “-” when it lost nothing."""

    identifier: str
    lost: str
    original: str
    easy: str

    def compared(self) -> Comparison:
        """Return what the check says of the pair."""
        return compare(self.original, self.easy)


def pairs(name: str) -> list[Pair]:
    """Read the pairs of a file of this folder: such as “development_faithful”."""
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [Pair(*line.replace("⏎", "\n").split("\t")) for line in lines]


def is_caught(pair: Pair) -> bool:
    """Say whether something is stated as lost; a question is no alarm."""
    return bool(pair.compared().sure)


def is_rightly_caught(pair: Pair) -> bool:
    """Say whether what is stated is of the kind that was lost."""
    kinds = {difference.fact.kind for difference in pair.compared().sure}
    return bool(kinds & RIGHT_KINDS[pair.lost])


def main(*, loud: bool) -> None:
    """Print a line for each of the two sets, then what was lost and not caught, by kind."""
    for prefix, name in (("development_", "development"), ("", "written by others")):
        lost, faithful = pairs(f"{prefix}lost"), pairs(f"{prefix}faithful")
        caught, right = sum(map(is_caught, lost)), sum(map(is_rightly_caught, lost))
        alarms = [pair for pair in faithful if is_caught(pair)]
        print(f"{name}: {caught}/{len(lost)} caught ({right} under the right kind), ", end="")
        print(f"{len(alarms)}/{len(faithful)} false alarms")
        print("  not caught:", dict(Counter(pair.lost for pair in lost if not is_caught(pair))))
        asked = sum(len(pair.compared().everything) for pair in faithful)
        print(f"  questions per faithful pair: {asked / len(faithful):.2f}")
        for pair in alarms if loud else ():
            print(pair, [difference.sentence for difference in pair.compared().sure])


if __name__ == "__main__":
    main(loud="--loud" in sys.argv)
