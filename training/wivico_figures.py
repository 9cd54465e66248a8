"""Makes the figures of the encyclopaedia pairs that name people: numbers only, no words.

    python -m training.wivico_figures wivico_train.tsv.gz

The training learns from every pair of the part “model” of WiViCo. Those without a name stand beside
the code as text; of the others, only what the score measures of each sentence is kept. To be run
again whenever a figure changes. It prints how the score orders the whole part “test” as well.
"""

import gzip
import sys
from pathlib import Path

from participation.plain_french import difficulty
from participation.plain_french.score.features import NAMES
from training.figures import equal_length, mean_length, right
from training.material import Pair, rows
from training.train import FIGURES, piece_of
from training.words import pairs_of, split


def main(source: Path) -> None:
    """Write training/wivico/figures.tsv.gz: pair, side, weight, then each figure in hundredths."""
    parts = split(pairs_of(source))
    as_text = {tuple(row) for row in rows(FIGURES.with_name("model.tsv.gz"))}
    lines = ["\t".join(("pair", "side", "weight", *NAMES))]
    for number, pair in enumerate(one for one in parts["model"] if one not in as_text):
        for side, text in zip("he", pair, strict=True):
            piece = piece_of(text)
            for row, weight in zip(piece.rows.tolist(), piece.weights, strict=True):
                cells = [str(round(100 * value)) for value in (weight, *row)]
                lines.append("\t".join((str(number), side, *cells)))
    FIGURES.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0))
    print(f"{FIGURES.name}: {FIGURES.stat().st_size:,} bytes")
    test = [Pair("test", "wivico", *pair) for pair in parts["test"]]
    for pairs in (test, [pair for pair in test if equal_length(pair)]):
        print(len(pairs), round(right(pairs, difficulty), 3), round(right(pairs, mean_length), 3))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
