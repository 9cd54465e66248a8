"""The demo's documents: whole, easy on the eye, with numbers that ring nowhere, and no name."""

import re
from collections import Counter

import pytest

from participation.demo.facts import catalogue
from participation.demo.facts.documents import DOCUMENTS
from participation.demo.facts.documents.shapes import DocumentFact
from participation.documents.cutting import passages_of
from participation.documents.states import DocumentState
from participation.documents.words import CRITERIA, PICTOGRAMS

LEAST, MOST = 8, 20
RESERVED_FOR_FICTION = re.compile(r"0(?:5 36 49|4 65 71)(?: \d\d){2}")
PHONE = re.compile(r"\b0\d(?: \d\d){4}\b")
TITLE_OF_A_PERSON = re.compile(r"\b(?:M\.|Mme|Mlle|Monsieur|Madame|Mr)(?=\s)")
ALL = pytest.mark.parametrize("fact", DOCUMENTS, ids=lambda fact: fact.key)


def easy(fact: DocumentFact) -> str:
    return "\n\n".join("\n".join(one.easy) for one in fact.passages)


def texts(fact: DocumentFact) -> str:
    return "\n".join([easy(fact), *(one.original for one in fact.passages)])


def test_there_is_one_in_every_state_and_in_every_departement() -> None:
    assert {fact.state for fact in DOCUMENTS} == {state.value for state in DocumentState}
    places = Counter(fact.departement for fact in DOCUMENTS)
    assert set(places) == {one.slug for one in catalogue.DEPARTEMENTS}
    assert places.most_common(1)[0][0] == "haute-garonne"


@ALL
def test_each_passage_is_cut_as_it_was_written(fact: DocumentFact) -> None:
    originals = [one.original for one in fact.passages]
    assert LEAST <= len(originals) <= MOST
    assert passages_of("\n\n".join(originals)) == originals


@ALL
def test_each_original_has_its_easy_twin(fact: DocumentFact) -> None:
    is_waiting = fact.state == "a-simplifier"
    assert all(bool(one.easy) is not is_waiting for one in fact.passages)
    assert is_waiting or (fact.easy_title and fact.main_message and fact.key_messages)
    assert len(fact.key_messages) <= 3


@ALL
def test_pictograms_and_criteria_are_known(fact: DocumentFact) -> None:
    assert {one.pictogram for one in fact.passages} - {""} <= set(PICTOGRAMS)
    assert set(fact.criteria) <= set(CRITERIA)


@ALL
def test_numbers_ring_nowhere_and_nobody_is_named(fact: DocumentFact) -> None:
    numbers = [fact.phone, *PHONE.findall(texts(fact))]
    assert [one for one in numbers if not RESERVED_FOR_FICTION.fullmatch(one)] == []
    assert TITLE_OF_A_PERSON.findall(texts(fact)) == []


@ALL
def test_groups_and_meetings_are_the_demos(fact: DocumentFact) -> None:
    assert fact.group is None or fact.group in {one.slug for one in catalogue.GROUPS}
    assert fact.meeting is None or fact.meeting in {one.key for one in catalogue.FUTURE}
