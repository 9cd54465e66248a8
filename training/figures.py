"""Measures the score on what it has not learnt from, beside sentence length alone."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import numpy as np

from participation.plain_french.text import read
from training.material import Material, Pair, Rated, ratings, share

NEARLY_EQUAL = 0.15  # of words
Scorer = Callable[[str], float]


def right(pairs: list[Pair], scorer: Scorer) -> float:
    """Share of pairs whose harder side scores higher; a draw counts half."""
    gaps = [scorer(pair.harder) - scorer(pair.easier) for pair in pairs]
    return sum((gap > 0) + 0.5 * (gap == 0) for gap in gaps) / max(1, len(gaps))


def mean_length(text: str) -> float:
    """The baseline: words per sentence."""
    lengths = [one.length for one in read(text).sentences]
    return sum(lengths) / max(1, len(lengths))


def equal_length(pair: Pair) -> bool:
    """Say whether the two sides have about as many words and as many sentences."""
    harder, easier = read(pair.harder), read(pair.easier)
    if len(harder.sentences) != len(easier.sentences):
        return False
    return abs(harder.length - easier.length) <= NEARLY_EQUAL * max(harder.length, easier.length)


def ranks(values: list[float]) -> np.ndarray:
    """Ranks with ties shared."""
    order = np.array(values)
    _, inverse, counts = np.unique(order, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return (ends - (counts - 1) / 2)[inverse]


def spearman(left: list[float], other: list[float]) -> float:
    """Rank correlation."""
    if len(left) < 3:
        return 0.0
    return float(np.corrcoef(ranks(left), ranks(other))[0, 1])


def measure(
    everything: Material, pieces: dict[str, Any], fit: Any, final: Any, folds: int
) -> dict[str, object]:
    """Give the figures of model.json."""
    predicted: dict[str, float] = {}
    for fold in range(folds):
        inside = [one for one in everything.rated if int(share(one.id) * folds) != fold]
        model = fit(inside, everything.pairs_to_learn, everything.wivico, pieces)
        outside = [one for one in everything.rated if int(share(one.id) * folds) == fold]
        predicted |= {one.id: model.score(one.text) for one in outside}
    truth = [one.rating for one in everything.rated]
    guesses = [predicted[one.id] for one in everything.rated]
    cut = np.clip(guesses, 1, 6)
    held_out = everything.pairs_held_out
    equal = [pair for pair in held_out if equal_length(pair)]
    errors = np.abs(cut - np.array(truth))
    return {
        "error": round(float(errors.mean()), 3),
        "within_one": round(float((errors <= 1).mean()), 3),
        "rank_correlation": round(spearman(guesses, truth), 3),
        "rank_correlation_of_length": round(
            spearman([mean_length(one.text) for one in everything.rated], truth), 3
        ),
        "other_file": other_file(everything, pieces, fit),
        "pairs_held_out": tested(held_out, final.score),
        "pairs_of_equal_length": tested(equal, final.score),
        "wivico_held_out": tested(everything.wivico_held_out, final.score),
        "easy_versions": tested(everything.easy_versions, final.score),
        "by_operation": by_operation(held_out, final.score),
        "rated": len(truth),
        "agreement_of_passes": agreement(everything.rated),
    }


def tested(pairs: list[Pair], scorer: Scorer) -> dict[str, float]:
    """Accuracy of the score and of mean sentence length on the same pairs."""
    return {
        "pairs": len(pairs),
        "right": round(right(pairs, scorer), 3),
        "length_right": round(right(pairs, mean_length), 3),
    }


def by_operation(pairs: list[Pair], scorer: Scorer) -> dict[str, str]:
    """Accuracy for each kind of change."""
    kinds: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        kinds[pair.operation].append(pair)
    return {
        name: f"{right(kinds[name], scorer):.2f} of {len(kinds[name])}" for name in sorted(kinds)
    }


def other_file(everything: Material, pieces: dict[str, Any], fit: Any) -> dict[str, float]:
    """Rank correlation on each file of sentences, learnt from the other writer's alone."""
    files = sorted({one.group.split("/")[0] for one in everything.rated})
    found = {}
    for name in files:
        inside = [one for one in everything.rated if not one.group.startswith(f"{name}/")]
        initial = name[0].upper()
        pairs = [pair for pair in everything.pairs_to_learn if pair.id[1] != initial]
        outside = [one for one in everything.rated if one.group.startswith(f"{name}/")]
        if inside and outside:
            model = fit(inside, pairs, everything.wivico, pieces)
            found[name] = round(
                spearman([model.score(one.text) for one in outside], [o.rating for o in outside]), 3
            )
    return found


def agreement(rated: list[Rated]) -> dict[str, float]:
    """Say how far the two passes agree."""
    first, second = ratings()
    both = [one.id for one in rated if one.id in first and one.id in second]
    if not both:
        return {"sentences": 0}
    one, two = np.array([first[i] for i in both]), np.array([second[i] for i in both])
    return {
        "sentences": len(both),
        "exact": round(float((one == two).mean()), 3),
        "within_one": round(float((abs(one - two) <= 1).mean()), 3),
        "spearman": round(spearman(one.tolist(), two.tolist()), 3),
        "weighted_kappa": round(weighted_kappa(one, two), 3),
    }


def weighted_kappa(one: np.ndarray, two: np.ndarray) -> float:
    """Cohen's kappa with squared weights over the levels 1 to 6."""
    table = np.zeros((6, 6))
    for left, other in zip(one, two, strict=True):
        table[left - 1, other - 1] += 1
    table /= table.sum()
    distance = (np.arange(6)[:, None] - np.arange(6)[None, :]) ** 2
    expected = table.sum(axis=1)[:, None] * table.sum(axis=0)[None, :]
    return float(1 - (distance * table).sum() / (distance * expected).sum())
