"""Abbreviations: the whole word instead."""

import re
from collections.abc import Iterator
from functools import cache

from participation.plain_french.rules.lists import pairs
from participation.plain_french.rules.model import FAULT_IF_EASY, RLS, Hit, Rule
from participation.plain_french.rules.profiles import Severity
from participation.plain_french.rules.reading import Reading, Span

# With the whole words, empty where the sentence must change.
_ABBREVIATIONS = pairs("abbreviations")
_TITLES = frozenset({"m.", "mm.", "mme", "mmes", "mlle", "mr", "mr.", "dr", "dr.", "pr"})
# “Page 3”, “article 5”: before a figure only.
_BEFORE_A_FIGURE = frozenset({"p.", "al.", "pp.", "art.", "vol.", "chap.", "fig."})
# A whole word of these letters may end a sentence.
_MAY_CLOSE = re.compile(
    r"(?:min|max|sup|inf|mar|sam|ven|dim|mer|lun|jeu|ex|tab|coll|form|conf|al|fig|art|vol|sept|oct|exp|obj|doc|perm|id)\.$"
)


@cache
def _pattern() -> re.Pattern[str]:
    listed = sorted(_ABBREVIATIONS, key=lambda word: -len(word))
    parts = [re.escape(word).replace(r"\ ", " ?") for word in listed]
    return re.compile(rf"(?<![\w'./-])(?:(?<=[ld]')|)(?:{'|'.join(parts)})(?!\w)")


def _abbreviations(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(_pattern(), kinds=False):
        source = reading.text.source[span.start : span.end]
        if _is_no_abbreviation(reading, span, source):
            continue
        found = span.match.group()
        message = f"« {source} » est une abréviation. Écrivez le mot entier."
        severity = Severity.CONSEIL if found in _TITLES else None
        suggestion = _whole(reading, span, source)
        yield Hit(span.start, span.end, span.sentence, message, suggestion, severity=severity)


def _whole(reading: Reading, span: Span, source: str) -> str | None:
    """Return the whole words, with the capital and the end of the sentence."""
    found = span.match.group()
    whole = _ABBREVIATIONS.get(found) or _ABBREVIATIONS.get(found.replace(".", ". ").strip(), "")
    if not whole:
        return None
    whole = whole[0].upper() + whole[1:] if source[0].isupper() else whole
    is_last = span.end >= reading.text.sentences[span.sentence].end
    return f"{whole}." if found.endswith(".") and is_last else whole


def _is_no_abbreviation(reading: Reading, span: Span, source: str) -> bool:
    """“Le dossier est en max.” ends a sentence; “M.” needs a name after it."""
    found = span.match.group()
    last = reading.text.sentences[span.sentence].end
    rest = reading.text.source[span.end : last].strip()
    if found in _TITLES:
        return not (source[0].isupper() and rest)
    if found in _BEFORE_A_FIGURE:
        return not re.match(r"[\dIVXLRDA]", rest)
    return not rest and _MAY_CLOSE.fullmatch(found) is not None


RULES = (
    Rule(
        "abbreviations",
        "6.4.1",
        "Pas d’abréviations",
        "Une abréviation se devine. Un mot entier se lit.",
        RLS,
        "Cf. l’art. 3, etc.",
        "Voir l’article 3.",
        FAULT_IF_EASY,
        _abbreviations,
    ),
)
