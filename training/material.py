"""Reads what the score learns from, and shares it out by a seeded hash of each id."""

import gzip
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

FOLDER = Path(__file__).parent
SEED = "participation"
HELD_OUT = 0.25  # of our pairs


@dataclass(frozen=True)
class Rated:
    """A sentence and the mean of its two ratings."""

    id: str
    group: str  # the file, then the genre: who wrote it about what
    text: str
    rating: float


@dataclass(frozen=True)
class Pair:
    """Two wordings of one thing."""

    id: str
    operation: str
    harder: str
    easier: str


@dataclass(frozen=True)
class Material:
    """All of it."""

    rated: list[Rated]
    pairs_to_learn: list[Pair]
    pairs_held_out: list[Pair]
    wivico: list[Pair]
    wivico_held_out: list[Pair]
    easy_versions: list[Pair]

    def texts(self) -> Iterator[str]:
        """Yield every text once or more."""
        yield from (one.text for one in self.rated)
        ours = self.pairs_to_learn + self.pairs_held_out + self.easy_versions
        for pair in [*ours, *self.wivico, *self.wivico_held_out]:
            yield from (pair.harder, pair.easier)


def share(identity: str) -> float:
    """Draw a place between 0 and 1 for an id, always the same."""
    return int(hashlib.sha256(f"{SEED}{identity}".encode()).hexdigest()[:12], 16) / 16**12


def rows(path: Path) -> list[list[str]]:
    """Read a TSV with its header line, packed or not."""
    if not path.exists():
        return []
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [line.split("\t") for line in text.decode().splitlines()[1:] if line.strip()]


def ratings() -> list[dict[str, int]]:
    """Give the two passes, id → rating."""
    names = ("first", "second")
    return [
        {row[0]: int(row[1]) for row in rows(FOLDER / "ratings" / f"{name}.tsv")} for name in names
    ]


def material() -> Material:
    """Read everything."""
    passes = ratings()
    rated = []
    for path in sorted((FOLDER / "sentences").glob("*.tsv")):
        for identity, genre, text in rows(path):
            given = [one[identity] for one in passes if identity in one]
            if given:
                rated.append(Rated(identity, f"{path.stem}/{genre}", text, mean(given)))
    pairs = [Pair(*row) for path in sorted((FOLDER / "pairs").glob("*.tsv")) for row in rows(path)]
    wivico = {
        name: [
            Pair(f"{name}{number}", "wivico", *row)
            for number, row in enumerate(rows(FOLDER / "wivico" / f"{name}.tsv.gz"))
        ]
        for name in ("model", "test")
    }
    return Material(
        rated=rated,
        pairs_to_learn=[pair for pair in pairs if share(pair.id) >= HELD_OUT],
        pairs_held_out=[pair for pair in pairs if share(pair.id) < HELD_OUT],
        wivico=wivico["model"],
        wivico_held_out=wivico["test"],
        easy_versions=list(_easy_versions()),
    )


def _easy_versions() -> Iterator[Pair]:
    """Originals and easy versions, written to test what a version loses: never learnt from."""
    for name in ("faithful", "lost"):
        for identity, kind, original, easy in rows(FOLDER / "meaning" / f"{name}.tsv"):
            yield Pair(identity, kind, *(text.replace("⏎", "\n") for text in (original, easy)))
