"""What is known of words."""

import time

import pytest

from participation.plain_french.words.known import word_of
from participation.plain_french.words.lexique import form_of
from participation.plain_french.words.odds import log_odds
from participation.plain_french.words.office import phrases_in
from participation.plain_french.words.syllables import syllables_by_rule
from participation.plain_french.words.tables import Table

SYLLABLES = {
    "chat": 1,
    "table": 1,
    "maison": 2,
    "école": 2,
    "quatre": 1,
    "allocation": 4,
    "théâtre": 2,
    "naïf": 2,
    "guide": 1,
    "parlent": 1,
    "rendez-vous": 3,
    "bcd": 1,
    "字": 1,
}


@pytest.mark.parametrize(("word", "count"), SYLLABLES.items())
def test_syllables_of_unknown_words(word: str, count: int) -> None:
    assert syllables_by_rule(word) == count


def test_lexique_knows_forms_of_all_kinds() -> None:
    assert form_of("œil") == form_of("oeil")
    assert form_of("aujourd'hui") is not None
    assert form_of("xyzzy") is None
    assert word_of("maison").rarity < word_of("subrogation").rarity


def test_near_forms_are_found() -> None:
    assert word_of("agent·e·s").is_known
    assert word_of("agent(s)").is_known
    assert word_of("maison-école").is_known
    assert not word_of("xyzzy").is_known


def test_words_of_wikipedia_and_of_vikidia() -> None:
    assert (log_odds("notamment") or 0) > 0 > (log_odds("aussi") or 0)
    assert log_odds("xyzzy") is None


def test_phrases_of_offices() -> None:
    assert phrases_in(["il", "est", "donné", "acte"]) == 1
    assert phrases_in(["une", "maison"]) == 0


def test_tables_are_small_and_fast_to_load() -> None:
    start = time.perf_counter()
    Table("lexique.tsv.gz")
    Table("odds.tsv.gz")
    assert time.perf_counter() - start < 0.5  # measured: 0.04 on a quiet machine
