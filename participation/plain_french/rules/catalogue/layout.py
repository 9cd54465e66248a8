"""The page: capitals, titles of many levels, tables of many columns."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from participation.plain_french.rules.lists import word_list
from participation.plain_french.rules.model import (
    ADVICE_IF_PLAIN,
    FAULT_IF_EASY,
    RLS,
    Hit,
    Rule,
)
from participation.plain_french.rules.reading import Reading
from participation.plain_french.text.model import SentenceKind

_SHOUTED = re.compile(
    r"(?<![\w@/.-])[^\W\d_a-zß-öø-ÿ]{2,}(?:['’ ,:-]+(?:\d{1,4} )?[^\W\d_a-zß-öø-ÿ]+)*(?![\w@])"
)
_LONG_WORD = 7
_NUMBERING = re.compile(
    r"^\s*(?:[#*]+\s*)?(?:\d+|[IVX]+|[A-Z])(?:\.(?:\d+|[a-zA-Z]))+(?:\.|\)|[a-z]\b)?(?=\s|\))",
    re.MULTILINE,
)
_MARKED = re.compile(
    r"^ {0,3}(?P<sharps>#{1,6})\s|<h(?P<level>[1-6])\b", re.MULTILINE | re.IGNORECASE
)
_MERGED = re.compile(r"<t[dh]\b[^>]*\b(?:col|row)span\s*=\s*[\"']?(?:[2-9]|\d\d)", re.IGNORECASE)
_DEEPEST, _MOST_COLUMNS = 2, 5


def _capitals(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(_SHOUTED, cased=True):
        words = re.findall(r"[^\W\d_]+", span.match.group())
        long = [word for word in words if len(word) >= _LONG_WORD]
        several = sum(len(word) > 1 for word in words) > 1 and any(len(word) > 3 for word in words)  # noqa: PLR2004
        known = len(words) == 1 and words[0] in _SHORT_SHOUTS
        if long or known or (several and not all(_looks_like_sigle(word) for word in words)):
            message = "Des mots sont en capitales. Écrivez en minuscules."
            yield Hit(span.start, span.end, span.sentence, message)


_SHORT_SHOUTS = word_list("layout.short_shouts")


def _looks_like_sigle(word: str) -> bool:
    return len(word) <= 4 or not re.search("[AEIOUYÉÈ]", word)  # noqa: PLR2004


def _headings(reading: Reading) -> Iterator[Hit]:
    source = reading.text.source
    for match in _MARKED.finditer(source):
        level = len(match["sharps"]) if match["sharps"] else int(match["level"])
        if level > _DEEPEST + 1:
            message = "Ce titre est trop profond. Gardez 2 niveaux sous le titre du texte."
            yield Hit(match.start(), match.end(), None, message)
    told: set[int] = set()
    for number, sentence in enumerate(reading.text.sentences):
        start = source.rfind("\n", 0, sentence.start) + 1
        found = _NUMBERING.match(source, start)
        if found and start not in told and found.end() <= sentence.end:
            told.add(start)
            message = "Ce titre a un numéro à plusieurs étages. Écrivez 1, 2, 3."
            yield Hit(start, found.end(), number, message)


def _tables(reading: Reading) -> Iterator[Hit]:
    for match in _MERGED.finditer(reading.text.source):
        yield Hit(
            match.start(), match.end(), None, "Des cases sont réunies. Une case, une information."
        )
    cells = [
        (sentence.block, reading.text.source.count("\n", 0, sentence.start), number)
        for number, sentence in enumerate(reading.text.sentences)
        if sentence.kind is SentenceKind.CELL
    ]
    for _block, rows in groupby(cells, key=lambda cell: cell[0]):
        lines = list(rows)
        widest, count = Counter(line for _b, line, _n in lines).most_common(1)[0]
        if count > _MOST_COLUMNS:
            number = next(number for _b, line, number in lines if line == widest)
            first = reading.text.sentences[number]
            message = f"Ce tableau a {count} colonnes. Gardez-en 5 au plus."
            yield Hit(first.start, first.end, number, message)


RULES = (
    Rule(
        "capitals",
        "1.6",
        "Pas de mots en capitales",
        "Les capitales ont toutes la même forme. Elles se lisent mal.",
        RLS,
        "RÉPONSE URGENTE",
        "Réponse urgente",
        FAULT_IF_EASY,
        _capitals,
    ),
    Rule(
        "headings",
        "6.6.5",
        "Des titres simples",
        "Trop de niveaux de titres perdent le lecteur.",
        RLS,
        "2.4.5 a. Vos droits",
        "Vos droits",
        FAULT_IF_EASY,
        _headings,
    ),
    Rule(
        "tables",
        "3.6",
        "Des tableaux simples",
        "Un grand tableau se lit dans deux sens à la fois. C’est difficile.",
        RLS,
        "Un tableau de 8 colonnes.",
        "Une liste, ou un tableau de 3 colonnes.",
        ADVICE_IF_PLAIN,
        _tables,
    ),
)
