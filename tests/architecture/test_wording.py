"""What the site says: short sentences, sigles explained, the words of the house.

Until the analyser comes, plain French is held by sentence length and unexplained sigles.
"""

import re
from collections.abc import Iterator

from participation.cli.translations import said_in
from participation.i18n import typeset

# Screens that anybody may meet; the others are for people at work.
CITIZEN = (
    "templates/agenda/",
    "templates/calendars/",
    "templates/components/",
    "templates/errors/",
    "templates/groups/",
    "templates/home/",
    "templates/layouts/",
    "templates/meetings/show",
    "templates/pages/",
    "templates/registrations/_closed",
    "templates/registrations/_code_form",
    "templates/registrations/_greeting",
    "templates/registrations/_own",
    "templates/registrations/no_page",
    "templates/registrations/own_page",
    "templates/registrations/register",
    "templates/registrations/type_code",
    "templates/sign_in/",
    "templates/territories/",
    "participation/accounts/",
    "participation/registrations/",
)
LONGEST_CITIZEN, LONGEST = 15, 20
NEVER = re.compile(
    r"\b(veuillez|formulaire|valider|validez|soumett\w+|erreur de saisie|usagers? concernés?|"
    r"convoqu\w+|cliquez ici|merci de bien|bénéficiaires?|absentéis\w+)\b",
    re.IGNORECASE,
)
SIGLE = re.compile(r"\b[A-ZÉ]{2,}\b")
# Each is explained where it stands, or is known to everybody who meets it.
KNOWN_SIGLES = {"CSV", "JSON", "PNG", "SMS", "ICS"}
# A sentence may stay long only with its reason.
LONG_ON_PURPOSE: dict[str, str] = {}

SENTENCES = sorted(said_in())


def sentences_of(text: str) -> Iterator[str]:
    for part in re.split(r"(?<=[.!?…:])\s+|\n+", re.sub(r"%\(\w+\)[sd]", "x", text)):
        if part.strip():
            yield part.strip()


def word_count(sentence: str) -> int:
    return len(re.findall(r"[\w’'-]*\w", sentence))


def test_sentences_are_short() -> None:
    long = [
        f"{place}: {sentence}"
        for place, text in SENTENCES
        if text not in LONG_ON_PURPOSE
        for sentence in sentences_of(text)
        if word_count(sentence) > (LONGEST_CITIZEN if place.startswith(CITIZEN) else LONGEST)
    ]
    assert long == []


def test_words_are_ours() -> None:
    assert [f"{place}: {text}" for place, text in SENTENCES if NEVER.search(text)] == []


def test_sigles_are_explained() -> None:
    bare = [
        f"{place}: {sigle}: {text}"
        for place, text in SENTENCES
        for sigle in SIGLE.findall(re.sub(r"%\(\w+\)[sd]", "", text))
        if sigle not in KNOWN_SIGLES and not re.search(rf"{sigle}[^.]*\(|\([^)]*{sigle}\)", text)
    ]
    assert bare == []


def test_typography_is_french() -> None:
    wrong = re.compile(r"'|\w[;!?»]|[^\W\d]:(?!//)|«(?!\u00a0)")
    assert [f"{place}: {text}" for place, text in SENTENCES if wrong.search(typeset(text))] == []


def test_long_sentences_still_exist() -> None:
    assert set(LONG_ON_PURPOSE) <= {text for _place, text in SENTENCES}


def test_the_rules_can_fail() -> None:
    assert word_count("Un, deux et trois n’en font qu’un.") == 7
    assert NEVER.search("Veuillez valider le formulaire.")
    assert list(sentences_of("Une phrase. Une autre !")) == ["Une phrase.", "Une autre !"]
