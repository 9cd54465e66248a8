"""Sigles that the text does not explain."""

import re
from collections.abc import Iterator

from participation.plain_french.lexicon.model import Entry, Kind
from participation.plain_french.rules.explained import is_explained
from participation.plain_french.rules.lists import word_list
from participation.plain_french.rules.model import FAULT, RLS, Hit, Rule
from participation.plain_french.rules.reading import Reading, Span

_SIGLE = re.compile(
    r"(?<![\w&@/.-])(?P<letters>[A-ZÉÈ](?:\.[A-ZÉÈ]){1,5}\.?|[A-ZÉÈ]{2,6}(?:[-/+][A-Z]{1,4})?"
    r"|[A-ZÉ]{1,4}[a-zé][A-ZÉ]{1,3}s?|[A-Z]{2,5}\d{0,2})(?!\w|[-'][A-ZÉ]{2}|\.\w|@)"
)
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})")
# Read by everybody as a word.
_KNOWN = word_list("sigles.known")
_SMALL_WORDS = word_list("sigles.small_words")
# A name in capitals after a first name or a title: “Madame DUPONT”.
_NAME = re.compile(r"(?:[Mm]adame|[Mm]onsieur|Mme|M\.|Mlle|rue|avenue) (?:[A-Z][a-zé]+ )?$")
_NUMBERED = re.compile(r" ?(?:n°|:) ?\d")
_FEWEST, _LONG_WORD = 2, 7


def _sigles(reading: Reading) -> Iterator[Hit]:
    told: set[str] = set()
    for number, sentence in enumerate(reading.text.sentences):
        shouts = _is_shouted(sentence.text)
        for span in reading.find_in(number, _SIGLE, cased=True):
            letters = span.match["letters"]
            bare = letters.replace(".", "")
            if bare in told or shouts or _is_no_sigle(bare, span):
                continue
            told.add(bare)
            known_as = {letters.lower().rstrip("."), bare.lower()}
            if not any(is_explained(reading, one) for one in known_as):
                end = span.end - (letters.endswith(".") and span.end == sentence.end)
                yield Hit(span.start, end, number, _message(reading, bare))


def _is_no_sigle(bare: str, span: Span) -> bool:
    if bare in _KNOWN or bare in _SMALL_WORDS or _ROMAN.fullmatch(bare):
        return True
    string, start, end = span.match.string, span.match.start(), span.match.end()
    if len(bare) <= _FEWEST and _NUMBERED.match(string[end : end + 5]):
        return True
    return len(bare) < _FEWEST or _NAME.search(string[max(0, start - 30) : start]) is not None


def _is_shouted(source: str) -> bool:
    """Most words of the sentence stand in capitals, and one is too long for a sigle."""
    words = re.findall(r"[^\W\d_]{2,}", source)
    upper = [word for word in words if word.isupper()]
    shouts = len(upper) >= _FEWEST and 2 * len(upper) > len(words)
    return shouts and any(len(word) >= _LONG_WORD for word in upper)


def _message(reading: Reading, bare: str) -> str:
    entry = reading.lexicon.find(bare) if reading.lexicon else None
    if entry is None or entry.kind is not Kind.SIGLE:
        return f"« {bare} » n’est pas expliqué. Dites les mots entiers la première fois."
    return f"« {bare} » n’est pas expliqué. {meaning_of(entry)}"


def meaning_of(entry: Entry) -> str:
    """Return what the lexicon says of a word, ready for a message."""
    sense = entry.senses[0]
    words = f"Il veut dire « {sense.words} ». " if sense.words else ""
    return f"{words}{sense.explanation}".strip()


RULES = (
    Rule(
        "sigles",
        "6.4.1",
        "Les sigles sont expliqués",
        "Un sigle ne dit rien à qui ne le connaît pas.",
        RLS,
        "Contactez la MDS.",
        "Contactez la maison des solidarités (MDS).",
        FAULT,
        _sigles,
    ),
)
