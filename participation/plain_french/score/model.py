"""The score: a sum of named figures with published weights, from 1 (anybody) to 6 (specialists)."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from participation.plain_french.score.features import Features, explained_sigles, features_of
from participation.plain_french.text import Sentence, SentenceKind, Text

FILE = Path(__file__).with_name("model.json")
LOWEST, HIGHEST = 1.0, 6.0
# Of a whole text: most of it as it is on average, and its harder part for the rest.
SHARE_OF_HARD, HARD_PART = 0.4, 0.8
WHOLE_FROM = 5  # words: a shorter title or item weighs in proportion
CELL_WEIGHT = 0.25


class Weight(NamedTuple):
    """What one figure adds: `points` for each unit above `usual`."""

    name: str
    points: float
    usual: float


@dataclass(frozen=True, slots=True)
class Model:
    """The weights as trained, and the error as measured."""

    intercept: float
    weights: tuple[Weight, ...]
    measured_error: float

    def score(self, features: Features) -> float:
        """Give the difficulty of a sentence, about 1 to 6, not cut at the ends."""
        return self.intercept + sum(self.contributions(features).values())

    def contributions(self, features: Features) -> dict[str, float]:
        """Say how many points each figure adds, against the usual sentence of the training set."""
        return {
            weight.name: weight.points * (features[weight.name] - weight.usual)
            for weight in self.weights
        }


class SentenceScore(NamedTuple):
    """A sentence's difficulty and where it comes from."""

    score: float
    contributions: dict[str, float]


@cache
def model() -> Model:
    """Read model.json once."""
    data = json.loads(FILE.read_text("utf-8"))
    weights = tuple(
        Weight(one["name"], one["weight"] / one["scale"], one["mean"])
        for one in data["features"]
        if one["weight"]
    )
    return Model(data["intercept"], weights, data["measured"]["error"])


def sentence_score(sentence: Sentence, explained: frozenset[str] = frozenset()) -> SentenceScore:
    """Score a sentence on the scale of training/SCALE.md, cut at 1 and 6.

    `explained` are the sigles that its text explains elsewhere.
    """
    trained = model()
    contributions = trained.contributions(features_of(sentence, explained))
    raw = trained.intercept + sum(contributions.values())
    return SentenceScore(min(HIGHEST, max(LOWEST, raw)), contributions)


def text_score(text: Text) -> float:
    """Score a text of any length; higher is harder, not cut at the ends; 0 without a word."""
    trained = model()
    explained = explained_sigles(text)
    scored = [
        (trained.score(features_of(sentence, explained)), weight_of(sentence))
        for sentence in text.sentences
        if sentence.words
    ]
    return aggregate(scored)


def weight_of(sentence: Sentence) -> float:
    """Say how much a sentence counts in its text: short lines and cells of tables count little."""
    weight = min(1.0, sentence.length / WHOLE_FROM)
    return weight * CELL_WEIGHT if sentence.kind is SentenceKind.CELL else weight


def shares_of(scores: list[tuple[float, float]]) -> list[float]:
    """Give each sentence's share in the text's score, from (score, weight); they add up to 1.

    The mean of all has 60 %, the mean of the hardest fifth 40 %.
    """
    total = sum(weight for _, weight in scores)
    if not total:
        return [1 / len(scores)] * len(scores) if scores else []
    shares = [(1 - SHARE_OF_HARD) * weight / total for _, weight in scores]
    passed = 0.0
    for number in sorted(range(len(scores)), key=lambda one: scores[one][0]):
        before, passed = passed, passed + scores[number][1] / total
        overlap = min(passed, 1.0) - max(before, HARD_PART)
        if overlap > 0:
            shares[number] += SHARE_OF_HARD * overlap / (1 - HARD_PART)
    return shares


def aggregate(scores: list[tuple[float, float]]) -> float:
    """Put the (score, weight) of sentences together."""
    shares = shares_of(scores)
    return sum((share * score for share, (score, _) in zip(shares, scores, strict=True)), 0.0)
