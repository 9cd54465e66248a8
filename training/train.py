"""Trains the score again: model.json from the rated sentences and the pairs (`make train`).

A linear score whose signs are fixed by what is known of reading; projected gradient on two losses
at once: squared distance to the rating, and a logistic loss when the easier text scores higher.
numpy is used here only; scoring is plain Python.
"""

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from participation.plain_french.score.features import NAMES, explained_sigles, features_of
from participation.plain_french.score.model import shares_of, weight_of
from participation.plain_french.text import read
from training import figures, score_page
from training.material import Material, Pair, Rated, material
from training.reasons import LEAST, REASONS, SIGNS

MODEL = Path(__file__).parents[1] / "participation/plain_french/score/model.json"
Array = np.ndarray

RIDGE = 0.01
FIGURES = Path(__file__).parent / "wivico/figures.tsv.gz"  # made by wivico_figures.py
PAIR_WEIGHT, WIVICO_WEIGHT = 2.0, 0.6  # of a pair, against a rated sentence
SHARPNESS = 2.0  # how fast a point between two texts becomes a certainty
STEPS, ROUNDS, RATE = 600, 3, 0.05
FOLDS = 5


@dataclass
class Piece:
    """A text as rows of figures, one a sentence, with the sentences' weights."""

    rows: Array
    weights: list[float]

    def vector(self, weights: Array) -> Array:
        """The text's own row: its sentences' by their shares, under these weights."""
        if len(self.rows) == 1:
            return self.rows[0]
        scores = list(zip((self.rows @ weights).tolist(), self.weights, strict=True))
        return np.array(shares_of(scores)) @ self.rows


@dataclass
class Trained:
    """Weights of the scaled, signed figures."""

    weights: Array
    intercept: float
    mean: Array
    scale: Array
    pieces: dict[str, Piece] = field(repr=False)

    def score(self, text: str) -> float:
        """Score a text that was read before."""
        own = self.weights / self.scale
        return float(self.pieces[text].vector(own) @ own + self.intercept - self.mean @ own)


def piece_of(text: str) -> Piece:
    """Read a text into rows."""
    whole = read(text)
    explained = explained_sigles(whole)
    kept = [sentence for sentence in whole.sentences if sentence.words]
    figures_of = [features_of(sentence, explained) for sentence in kept]
    rows = [[one[name] for name in NAMES] for one in figures_of]
    return Piece(np.array(rows or [[0.0] * len(NAMES)]), [weight_of(one) for one in kept] or [1.0])


def pieces_of(texts: Iterable[str]) -> dict[str, Piece]:
    """Read texts into rows, each once."""
    return {text: piece_of(text) for text in sorted(set(texts))}


def measured_pairs() -> tuple[list[Pair], dict[str, Piece]]:
    """Give the pairs of which only figures are kept, and their rows; raise if figures changed."""
    head, *lines = gzip.decompress(FIGURES.read_bytes()).decode().splitlines()
    if tuple(head.split("\t")[3:]) != NAMES:
        message = f"{FIGURES.name} has other figures than the score: run wivico_figures.py again"
        raise ValueError(message)
    found: defaultdict[str, list[list[float]]] = defaultdict(list)
    for line in lines:
        number, side, *cells = line.split("\t")
        found[f"{side}{number}"].append([int(cell) / 100 for cell in cells])
    pieces = {
        key: Piece(np.array([row[1:] for row in rows]), [row[0] for row in rows])
        for key, rows in found.items()
    }
    numbers = sorted({key[1:] for key in pieces}, key=int)
    return [Pair(f"figures{one}", "wivico", f"h{one}", f"e{one}") for one in numbers], pieces


def fit(
    rated: list[Rated], own: list[Pair], wivico: list[Pair], pieces: dict[str, Piece]
) -> Trained:
    """Fit signed weights: none goes against what is known of its figure."""
    signs = np.array([SIGNS[name] for name in NAMES])
    least = np.array([LEAST.get(name, 0.0) for name in NAMES])
    anchor = [pieces[one.text].rows.mean(axis=0) for one in rated]
    anchor += [
        pieces[side].rows.mean(axis=0) for pair in own for side in (pair.harder, pair.easier)
    ]
    mean, scale = np.mean(anchor, axis=0), np.std(anchor, axis=0)
    scale = np.where(scale > 1e-6, scale, 1.0)
    target = np.array([one.rating for one in rated])
    weights = np.full(len(NAMES), 0.05) * signs
    intercept = float(target.mean()) if len(target) else 3.5
    pairs = [(pair, PAIR_WEIGHT) for pair in own] + [(pair, WIVICO_WEIGHT) for pair in wivico]
    strength = np.array([weight for _, weight in pairs])
    total = len(rated) + strength.sum()
    for _ in range(ROUNDS):
        raw = weights / scale
        x = (np.array([pieces[one.text].vector(raw) for one in rated]) - mean) / scale
        gaps = [pieces[p.harder].vector(raw) - pieces[p.easier].vector(raw) for p, _ in pairs]
        d = np.array(gaps) / scale
        speed = np.zeros_like(weights)
        for _step in range(STEPS):
            off = x @ weights + intercept - target
            doubt = strength * SHARPNESS / (1 + np.exp(SHARPNESS * (d @ weights)))
            slope = (2 * x.T @ off - d.T @ doubt) / total + 2 * RIDGE * weights
            speed = 0.8 * speed - RATE * slope
            weights = weights + speed
            against = weights * signs < least
            weights[against] = (least * signs)[against]
            speed[against] = 0
            intercept -= RATE * 2 * float(off.mean())
    return Trained(weights, intercept, mean, scale, pieces)


def train(everything: Material) -> tuple[Trained, dict[str, object]]:
    """Fit on all but the pairs and sentences held out, and measure on these."""
    pairs, pieces = measured_pairs()
    pieces |= pieces_of(everything.texts())
    everything = replace(everything, wivico=[*everything.wivico, *pairs])
    final = fit(everything.rated, everything.pairs_to_learn, everything.wivico, pieces)
    measured = figures.measure(everything, pieces, fit, final, FOLDS)
    return final, measured


def as_json(trained: Trained, measured: dict[str, object]) -> str:
    """Write the model so that a person can read it."""
    features = [
        {
            "name": name,
            "weight": round(float(trained.weights[number]), 4),
            "mean": round(float(trained.mean[number]), 4),
            "scale": round(float(trained.scale[number]), 4),
            "sign": SIGNS[name],
            "why": REASONS[name],
        }
        for number, name in enumerate(NAMES)
    ]
    whole = {"intercept": round(trained.intercept, 4), "measured": measured, "features": features}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write model.json and print what was measured."""
    trained, measured = train(material())
    MODEL.write_text(as_json(trained, measured), "utf-8")
    score_page.write(json.loads(MODEL.read_text("utf-8")))
    json.dump(measured, sys.stdout, ensure_ascii=False, indent=1)
    print()
    for number in np.argsort(-np.abs(trained.weights)):
        print(f"{NAMES[number]:15} {trained.weights[number]:+.3f}")


if __name__ == "__main__":
    main()
