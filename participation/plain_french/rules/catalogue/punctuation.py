"""Signs that stop the reader: semicolons, brackets, symbols, notes, the midpoint."""

import re
from collections.abc import Iterator

from participation.plain_french.rules.model import (
    ADVICE_IF_PLAIN,
    DINUM,
    FAULT,
    FAULT_IF_EASY,
    RLS,
    Hit,
    Rule,
)
from participation.plain_french.rules.profiles import Severity
from participation.plain_french.rules.reading import Reading

_SEMICOLON = re.compile(r"\s*;(?:(\s*)\w)?")
_BRACKETS = re.compile(r"[(\[][^()\[\]]{2,}[)\]]|(?<=\s)[—–] [^—–.;]{3,120}? [—–](?=[\s,.])")
# “RSA (revenu …)” explains, “(e)” and “(s)” are endings, “(1)” calls a note.
_NO_BRACKETS = re.compile(r"[(\[]\s*(?:[a-zé]{1,3}|\d{1,3}|[ivx]+)\s*[)\]]")
_SIGLE_INSIDE = re.compile(r"\(\s*[A-ZÉ][A-Za-zÉ.]{1,9}\s*\)")
_AFTER_SIGLE = re.compile(r"\b[A-ZÉ][A-Zaé-]*[A-ZÉ]\s$")
_SYMBOLS = re.compile(
    r"(?<![\w&])et\s?/\s?ou(?!\w)|[&<>#§→⇒≥≤±†‡]|(?<=[^\W\d])\s?/\s?(?=[^\W\d])|(?<=\s)\+(?=\s\D)"
)
_ADDRESS = re.compile(
    r"\S*(?:https?://|www\.|@|\.fr/|\.com/|\.org/)\S*|\b(?:km|m|€)\s?/\s?\w+|\b[hj]/\d+"
)
_REPLACED = {"&": "et", "§": "paragraphe", "≥": "au moins", "≤": "au plus"}
_NOTES = re.compile(
    r"(?<=\w)[¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[\w»])\s?(?:\(\d{1,2}\)|\[\d{1,2}\])|(?<=\w)\*{1,3}(?=[\s,.]|$)"
)
_SQUARE = re.compile(r"\b(?:[kcdm]?m|hm)[²³]")
_MIDPOINT = re.compile(
    r"\b([^\W\d_]{2,})"
    r"(?:[·•‧⋅∙](?:[^\W\d_]+)(?:[·•‧⋅∙](s))?"
    r"|\.(?:e|es|ne|nes|trice|trices|euse|euses|ère|ères|ve|ves|rice|rices)(?:\.s)?(?=[\s,.;:!?)]|$)"
    r"|-(?:e|ne|trice|euse)-s\b"
    r"|\((?:e|s|es|ne|nes|trice|euse)\)(?:\(?s\)?)?)"
)
_FEMININE_E = re.compile(r"(?P<word>\w+)[·•‧⋅∙.(-](?P<end>e|es|e\)|s|s\)|e\)s|e[·.-]s|e\)\(s\))")


def _semicolons(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(_SEMICOLON):
        found = reading.text.source[span.start : span.end]
        following = found.partition(";")[2]
        letter = following.lstrip()
        gap = following[: len(following) - len(letter)] or " "
        suggestion = f".{gap}{letter.upper()}" if letter else "."
        yield Hit(span.start, span.end, span.sentence, "Il y a un point-virgule.", suggestion)


def _parentheses(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(_BRACKETS, cased=True):
        found = span.match.group()
        before = span.match.string[max(0, span.match.start() - 12) : span.match.start()]
        if _NO_BRACKETS.fullmatch(found.lower()) or _SIGLE_INSIDE.fullmatch(found):
            continue
        if _AFTER_SIGLE.search(before):
            continue
        yield Hit(
            span.start,
            span.end,
            span.sentence,
            "Des mots sont entre parenthèses. Dites-les dans une phrase, ou enlevez-les.",
        )


def _symbols(reading: Reading) -> Iterator[Hit]:
    for number, sentence in enumerate(reading.text.sentences):
        even = reading.even(sentence.start, sentence.end)
        addresses = [match.span() for match in _ADDRESS.finditer(even)]
        for span in reading.find_in(number, _SYMBOLS):
            inside = span.start - sentence.start
            if any(start <= inside < end for start, end in addresses):
                continue
            found = span.match.group().strip()
            suggestion = "ou" if "ou" in found else _REPLACED.get(found)
            message = f"Le signe « {found} » se lit mal. Écrivez un mot."
            yield Hit(span.start, span.end, number, message, suggestion)


def _notes(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(_NOTES):
        around = span.match.string[max(0, span.match.start() - 3) : span.match.end()]
        if not _SQUARE.search(around):
            message = "Il y a un renvoi à une note. Donnez l’information dans le texte."
            yield Hit(span.start, span.end, span.sentence, message)


def _midpoints(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(_MIDPOINT, cased=True):
        found = span.match.group()
        brackets = "(" in found
        message = "Ce mot contient un signe. Écrivez les deux mots : « inscrits et inscrites »."
        if brackets:
            message = "Ce mot a une fin entre parenthèses. Écrivez le mot entier."
        yield Hit(
            span.start,
            span.end,
            span.sentence,
            message,
            _both(found),
            severity=Severity.CONSEIL if brackets else None,
        )


def _both(found: str) -> str | None:
    """“inscrit·e·s” → “inscrits et inscrites”, “allocataire(s)” → “allocataires”."""
    if (match := _FEMININE_E.fullmatch(found)) is None:
        return None
    word, end = match["word"], match["end"].replace(")", "").replace("(", "")
    if end == "s":
        return f"{word}s"
    plural = word.endswith(("s", "x")) or end.endswith("s")
    masculine = word if word.endswith(("s", "x")) or not plural else f"{word}s"
    feminine = f"{word.removesuffix('s') if plural else word}e{'s' if plural else ''}"
    return f"{masculine} {'et' if plural else 'ou'} {feminine}"


RULES = (
    Rule(
        "semicolon",
        "4.2.1",
        "Pas de point-virgule",
        "Le point-virgule est mal connu. Un point coupe mieux la phrase.",
        RLS,
        "Votre dossier est prêt ; venez le chercher.",
        "Votre dossier est prêt. Venez le chercher.",
        FAULT_IF_EASY,
        _semicolons,
    ),
    Rule(
        "parentheses",
        "4.4.1",
        "Peu de parenthèses",
        "Une parenthèse coupe la phrase. On perd le fil de la lecture.",
        RLS,
        "Apportez vos papiers (carte d’identité et avis d’impôt).",
        "Apportez votre carte d’identité. Apportez aussi votre avis d’impôt.",
        ADVICE_IF_PLAIN,
        _parentheses,
    ),
    Rule(
        "footnotes",
        "4.4.1",
        "Pas de notes en bas de page",
        "Une note oblige à quitter la phrase, puis à y revenir.",
        RLS,
        "Le fonds¹ paie le permis.",
        "Un fonds paie le permis. Ce fonds, c’est une aide du Département.",
        FAULT_IF_EASY,
        _notes,
    ),
    Rule(
        "special-characters",
        "5.4.1",
        "Pas de signes spéciaux",
        "Certains signes ne se lisent pas à voix haute. Un mot est plus clair.",
        RLS,
        "Venez avec un parent et/ou un ami.",
        "Venez avec un parent ou un ami.",
        FAULT_IF_EASY,
        _symbols,
    ),
    Rule(
        "midpoint",
        "DINUM",
        "Pas de point médian",
        "Le point médian gêne beaucoup de lecteurs et les logiciels de lecture.",
        DINUM,
        "Les habitant·e·s sont invité·e·s.",
        "Les habitants et les habitantes sont invités.",
        FAULT,
        _midpoints,
    ),
)
