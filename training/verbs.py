"""Makes the files of verb forms and adverbs again, from Lexique 3.83 (CC BY-SA 4.0).

`python -m training.verbs Lexique383.txt`: the table as published, in cp1252, decimal commas.
"""

import csv
import gzip
import io
import sys
from collections import defaultdict
from pathlib import Path

DATA = Path(__file__).parents[1] / "participation" / "plain_french" / "rules" / "data"
MOODS = {
    "ind:pre": "P", "imp:pre": "M", "ind:imp": "I", "ind:fut": "F", "ind:pas": "S", "cnd:pre": "C",
    "sub:pre": "J", "sub:imp": "K", "inf": "N", "par:pas": "R", "par:pre": "G",
}  # fmt: skip
# Verbs met less often than this, per million words, are left out; none is: letters have rare ones.
RAREST = 0.0
NOT_ADVERBS = {"comment", "complètement"}
Row = dict[str, str]


def number(written: str) -> float:
    """A decimal comma as Lexique writes it."""
    return float(written.replace(",", "."))


def frequency(row: Row) -> float:
    """Of the form, in films and books."""
    return number(row["9_freqfilms2"]) + number(row["10_freqlivres"])


def lemma_frequency(row: Row) -> float:
    """Of all forms of the word, in films and books."""
    return number(row["7_freqlemfilms2"]) + number(row["8_freqlemlivres"])


def tags_of(rows: list[Row]) -> list[str]:
    """What a form can be: “P3s”, “R” …, sorted."""
    tags = set()
    for row in rows:
        for written in filter(None, row["11_infover"].split(";")):
            mood, _colon, rest = written.partition(":")
            tense, _colon, person = rest.partition(":")
            name = mood if mood == "inf" else f"{mood}:{tense}"
            if name in MOODS:
                tags.add(MOODS[name] + person)
    return sorted(tags)


def line_of(form: str, rows: list[Row]) -> str | None:
    """One line of the file, None for a word that is no verb or hardly one."""
    verbs = [row for row in rows if row["4_cgram"] in ("VER", "AUX")]
    if not verbs or " " in form:
        return None
    best = max(verbs, key=lemma_frequency)
    tags = tags_of(verbs)
    if not tags or lemma_frequency(best) < RAREST:
        return None
    all_uses, as_verb = sum(map(frequency, rows)), sum(map(frequency, verbs))
    unused = 9 if len(verbs) == len(rows) else 4
    share = round(9 * as_verb / all_uses) if all_uses else unused
    return f"{form}\t{best['3_lemme']}\t{','.join(tags)}\t{share}"


def main() -> None:
    """Write both files."""
    table = Path(sys.argv[1]).read_text(encoding="cp1252")
    forms: dict[str, list[Row]] = defaultdict(list)
    for row in csv.DictReader(io.StringIO(table), delimiter="\t"):
        forms[row["1_ortho"]].append(row)
    lines = filter(None, (line_of(form, rows) for form, rows in sorted(forms.items())))
    written = "\n".join(lines).encode()
    (DATA / "verbs.tsv.gz").write_bytes(gzip.compress(written, 9, mtime=0))
    adverbs = [
        form
        for form, rows in forms.items()
        if form.endswith("ment") and any(row["4_cgram"] == "ADV" for row in rows)
    ]
    kept = [form for form in adverbs if form not in NOT_ADVERBS]
    (DATA / "adverbs.txt").write_text("\n".join(kept) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
