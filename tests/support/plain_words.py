"""What the analyser holds against the site's own French, in clear language."""

import csv
import re
from collections.abc import Iterable
from pathlib import Path

from participation.plain_french.lexicon.loading import Lexicon
from participation.plain_french.parsing import parse
from participation.plain_french.rules.model import Rule
from participation.plain_french.rules.profiles import Profile, Severity
from participation.plain_french.rules.reading import Reading
from participation.plain_french.rules.registry import BY_SLUG, find
from participation.plain_french.text.reading import read

GOLDEN = Path(__file__).parents[1] / "golden" / "plain_words.csv"
# Of a sentence alone; sigles and words of offices are explained beside it.
OF_A_SENTENCE = [
    BY_SLUG[slug] for slug in ("sentence-length", "passive", "semicolon", "dates", "midpoint")
]
OF_A_TEXT = [BY_SLUG[slug] for slug in ("sigles", "jargon")]
_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")
_CAPITALS = re.compile(r"[A-ZÉ]{2}")
Fault = tuple[str, str]


def faults_of_messages(messages: Iterable[str]) -> set[Fault]:
    """What is found in messages of the catalogue, each read for itself."""
    texts = sorted({_PLACEHOLDER.sub("cela", message) for message in messages})
    found = _faults("\n\n".join(texts), OF_A_SENTENCE)
    for text in texts:
        if _CAPITALS.search(text) or _has_hard_word(text):
            found |= _faults(text, OF_A_TEXT)
    return found


def faults_of_page(html: str) -> set[Fault]:
    """What is found in a page, read as a whole."""
    return _faults(html, [*OF_A_SENTENCE, *OF_A_TEXT])


def exceptions() -> dict[Fault, str]:
    """What is let pass, with the reason."""
    with GOLDEN.open(encoding="utf-8", newline="") as lines:
        return {(row["rule"], row["words"]): row["reason"] for row in csv.DictReader(lines)}


def _has_hard_word(text: str) -> bool:
    tokens = [token for sentence in read(text).sentences for token in sentence.tokens]
    return any(match.entry.hard for match in Lexicon.base().match(tokens))


def _faults(source: str, rules: list[Rule]) -> set[Fault]:
    text = read(source)
    parsed = parse(text) if rules is not OF_A_TEXT else None
    reading = Reading(text, Profile.CLAIR, parsed, Lexicon.base())
    return {
        (one.rule.slug, source[one.start : one.end].lower())
        for one in find(reading, rules)
        if one.severity is not Severity.QUESTION
        and (one.rule.slug != "sentence-length" or one.severity is Severity.DEFAUT)
    }
