"""The trained model, measured again from its files."""

import json
import time

import pytest

from participation.plain_french import difficulty
from participation.plain_french.score.features import NAMES
from participation.plain_french.score.model import FILE, model
from participation.plain_french.text import read
from training.figures import equal_length, mean_length, right, spearman
from training.material import Material, Pair, material
from training.reasons import REASONS, SIGNS
from training.score_page import PAGE, table
from training.train import fit, measured_pairs, pieces_of

BAR = 0.85


def sides(pair: Pair) -> tuple[str, str]:
    return pair.harder, pair.easier


@pytest.fixture(scope="module")
def everything() -> Material:
    return material()


def test_held_out_pairs_are_ordered(everything: Material) -> None:
    pairs = everything.pairs_held_out
    assert len(pairs) >= 80
    assert right(pairs, difficulty) >= BAR
    assert right(pairs, difficulty) > right(pairs, mean_length)


def test_pairs_of_equal_length_are_ordered(everything: Material) -> None:
    pairs = [pair for pair in everything.pairs_held_out if equal_length(pair)]
    assert len(pairs) >= 40
    assert right(pairs, difficulty) >= BAR


def test_held_out_encyclopaedia_pairs_are_ordered(everything: Material) -> None:
    assert right(everything.wivico_held_out, difficulty) >= BAR


def test_ratings_are_followed(everything: Material) -> None:
    rated = everything.rated[::4]
    scores = [difficulty(one.text) for one in rated]
    assert spearman(scores, [one.rating for one in rated]) >= 0.8


def test_the_model_can_be_trained_again(everything: Material) -> None:
    pairs, pieces = measured_pairs()
    pieces |= pieces_of(everything.texts())
    learnt = [*everything.wivico, *pairs]
    again = fit(everything.rated, everything.pairs_to_learn, learnt, pieces)
    written = {one["name"]: one["weight"] for one in json.loads(FILE.read_text())["features"]}
    for name, weight in zip(NAMES, again.weights, strict=True):
        assert weight == pytest.approx(written[name], abs=0.01), name
    assert again.intercept == pytest.approx(model().intercept, abs=0.01)


def test_documents_are_ordered(everything: Material) -> None:
    for pairs in (everything.pairs_held_out, everything.easy_versions, everything.wivico_held_out):
        for first in range(0, len(pairs) - 14, 15):
            some = pairs[first : first + 15]
            harder, easier = ("\n\n".join(side) for side in zip(*map(sides, some), strict=True))
            assert difficulty(harder) > difficulty(easier), some[0].id


def test_longer_sentences_make_texts_harder(everything: Material) -> None:
    texts = [side for pair in everything.wivico_held_out for side in sides(pair)]
    assert spearman([*map(difficulty, texts)], [*map(mean_length, texts)]) >= 0.4


def test_no_weight_goes_against_what_is_known() -> None:
    features = json.loads(FILE.read_text())["features"]
    assert [one["name"] for one in features] == list(NAMES)
    assert set(REASONS) == set(NAMES)
    for one in features:
        assert one["weight"] * SIGNS[one["name"]] >= 0
        assert one["why"] == REASONS[one["name"]]


def test_the_error_is_stated() -> None:
    assert 0 < model().measured_error < 1


def test_the_page_shows_the_figures_of_the_model() -> None:
    assert table(json.loads(FILE.read_text("utf-8"))) in PAGE.read_text("utf-8")


def test_easy_versions_are_easier(everything: Material) -> None:
    assert right(everything.easy_versions, difficulty) >= BAR


def test_twenty_thousand_words_take_less_than_a_second(everything: Material) -> None:
    text = "\n".join(one.text for one in everything.rated)
    count = read(text).length
    start = time.process_time()
    difficulty(text)
    assert count / (time.process_time() - start) >= 20_000
