"""Abbreviations: the whole word instead."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from participation.plain_french.rules.lists import pairs
from participation.plain_french.rules.model import FAULT_IF_EASY, RLS, Hit, Rule
from participation.plain_french.rules.profiles import Severity
from participation.plain_french.rules.reading import Reading, Span
from participation.plain_french.words.known import word_of

# With the whole words, empty where the sentence must change.
_ABBREVIATIONS = pairs("abbreviations")
_TITLES = frozenset({"m.", "mm.", "mme", "mmes", "mlle", "mr", "mr.", "dr", "dr.", "pr", "me"})
_SAINTS = frozenset({"st", "ste"})
# A word that stops before a word or a figure: “le règlement int. est remis”.
_DOTTED = re.compile(r"(?<![\w.@/-])([a-zà-ÿœ]{2,7})\.(?= ?[a-zà-ÿ0-9,)]|$)")
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
    return re.compile(rf"(?<![\w./-])(?:{'|'.join(parts)})(?!\w)")


def _abbreviations(reading: Reading) -> Iterator[Hit]:
    told: set[int] = set()
    for span in reading.find(_pattern(), kinds=False):
        source = reading.text.source[span.start : span.end]
        if _is_no_abbreviation(reading, span, source):
            continue
        found = span.match.group()
        told.add(span.start)
        severity = Severity.CONSEIL if found in _TITLES else None
        suggestion = _whole(reading, span, source)
        hit = Hit(span.start, span.end, span.sentence, _message(source), suggestion)
        yield replace(hit, severity=severity)
    # In the letters as written: a name or a sigle may well end its sentence.
    for span in reading.find(_DOTTED, cased=True):
        if span.start not in told and _is_cut(span):
            source = reading.text.source[span.start : span.end]
            yield Hit(span.start, span.end, span.sentence, _message(source))


def _is_cut(span: Span) -> bool:
    """“Bibl.” is no word; a word that ends the line or the text may be rare or misspelt."""
    goes_on = span.match.end() < len(span.match.string.rstrip())
    return goes_on and not word_of(span.match.group(1)).is_known


def _message(source: str) -> str:
    return f"« {source} » est une abréviation. Écrivez le mot entier."


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
        return not (source[0].isupper() and rest) or (found == "me" and not rest[0].isupper())
    if found in _SAINTS:
        return not (source[0].isupper() and rest[:1] in ("-", " ") and rest[1:2].isupper())
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
