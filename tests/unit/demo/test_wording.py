"""The demo speaks plain, warm French: short sentences, no sigle, no wounding word, no name."""

import dataclasses
import re
from collections.abc import Iterator

import pytest

from participation.demo.facts import catalogue
from participation.groups import presets

LONGEST_SENTENCE = 15
FORBIDDEN = (
    "convoqu",
    "convocation",
    "veuillez",
    "formulaire",
    "valider",
    "soumettre",
    "erreur de saisie",
    "usager concerné",
    "sanction",
    "assisté",
    "profiteur",
    "cas social",
    "précaire",
    "défavorisé",
)
RESERVED_FOR_FICTION = re.compile(r"0(?:5 36 49|4 65 71)(?: \d\d){2}")
TITLE_OF_A_PERSON = re.compile(r"\b(?:M\.|Mme|Mlle|Monsieur|Madame|Mr)(?=\s)")
SIGLE = re.compile(r"\b[A-Z]{2,}\d*\b")
EXPLAINED = re.compile(r"\(([A-Z]{2,}\d*)\)")
BREAKABLE = re.compile(r"(?:[^\u00a0][?!;»]|\w : |« |\w')")

FACTS = (
    *catalogue.DEPARTEMENTS,
    *catalogue.TERRITORIES,
    *catalogue.VENUES,
    *catalogue.ORGANISATIONS,
    *presets.KINDS,
    *catalogue.GROUPS,
    *catalogue.PAST,
    *catalogue.FUTURE,
    *catalogue.PROPOSED,
    *catalogue.PERSONAS,
)
# What a citizen reads; aliases and sources are for search and for the reader of the code.
UNREAD = {"aliases", "source", "slug", "key", "email", "zone", "brand", "accent", "initials"}
FULL_TEXTS = {"summary", "cadre", "explanation", "how_to_come", "access", "competence"}


def texts(fact: object, *, only: set[str] | None = None) -> Iterator[str]:
    """Give the texts of a fact, those of its nested facts included."""
    if isinstance(fact, str):
        yield fact
    elif isinstance(fact, tuple):
        for part in fact:
            yield from texts(part)
    elif dataclasses.is_dataclass(fact):
        for field in dataclasses.fields(fact):
            if field.name not in UNREAD and (only is None or field.name in only):
                yield from texts(getattr(fact, field.name))


def sentences(text: str) -> list[str]:
    """Cut a text at its full stops, question and exclamation marks."""
    return [part for part in re.split(r"(?<=[.?!])\s+", text) if part.strip()]


def words(sentence: str) -> list[str]:
    """Give the words of a sentence; an elided article counts as a word."""
    return re.findall(r"\w+(?:-\w+)*", sentence)


ALL_TEXTS = sorted({text for fact in FACTS for text in texts(fact)})
CITIZEN_TEXTS = sorted({text for fact in FACTS for text in texts(fact, only=FULL_TEXTS)})
PLANNED = (*catalogue.FUTURE, *catalogue.FUTURE_OF_OTHERS, *catalogue.PROPOSED)
TITLES = sorted({fact.title for fact in PLANNED})


def test_the_gatherer_finds_texts_of_every_depth() -> None:
    assert len(CITIZEN_TEXTS) > 200
    assert any("animatrice" in text for text in ALL_TEXTS)
    assert "L’équipe est permanente." in " ".join(CITIZEN_TEXTS)


def test_sentences_are_short() -> None:
    long = [
        (len(words(sentence)), sentence)
        for text in CITIZEN_TEXTS
        for sentence in sentences(text)
        if len(words(sentence)) > LONGEST_SENTENCE
    ]
    assert long == []


def test_full_texts_end_as_sentences() -> None:
    assert [text for text in CITIZEN_TEXTS if text[-1] not in ".?!"] == []


def test_no_sigle_stands_unexplained() -> None:
    unexplained = [
        (sigle, text)
        for text in ALL_TEXTS
        for sigle in SIGLE.findall(text)
        if sigle not in EXPLAINED.findall(text)
    ]
    assert unexplained == []


@pytest.mark.parametrize("word", FORBIDDEN)
def test_no_wounding_or_bureaucratic_word(word: str) -> None:
    assert [text for text in ALL_TEXTS if word in text.lower()] == []


def test_titles_to_come_tell_nothing_about_who_comes() -> None:
    telling = re.compile(r"RSA|insertion|allocataire|usager|chômeu|pauvre", re.IGNORECASE)
    assert [title for title in TITLES if telling.search(title)] == []


def test_nobody_is_named() -> None:
    assert [text for text in ALL_TEXTS if TITLE_OF_A_PERSON.search(text)] == []


def test_typography_is_french() -> None:
    assert [text for text in ALL_TEXTS if BREAKABLE.search(text)] == []
    assert [text for text in ALL_TEXTS if "  " in text or text != text.strip()] == []


def test_phones_are_reserved_for_fiction() -> None:
    phones = [fact.phone for fact in (*catalogue.DEPARTEMENTS, *catalogue.GROUPS)]
    phones += [fact.help_phone for fact in PLANNED]
    assert [phone for phone in phones if not RESERVED_FOR_FICTION.fullmatch(phone)] == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (SIGLE, "Le RSA et vous"),
        (TITLE_OF_A_PERSON, "Avec M. Durand"),
        (BREAKABLE, "Vraiment ?"),
        (BREAKABLE, "l'équipe"),
        (BREAKABLE, "Le logement : nos questions"),
    ],
)
def test_the_patterns_catch_what_they_are_for(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)
