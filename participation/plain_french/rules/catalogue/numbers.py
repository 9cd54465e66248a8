"""Numbers: digits rather than words or Roman letters, few percentages, nothing above a thousand."""

import re
from collections.abc import Iterator

from participation.plain_french.rules.lists import pattern, word_list
from participation.plain_french.rules.model import (
    ADVICE_IF_EASY,
    ADVICE_IF_PLAIN,
    FAULT_IF_EASY,
    RLS,
    Hit,
    Rule,
)
from participation.plain_french.rules.number_words import NUMBER_WORDS, value_of
from participation.plain_french.rules.reading import Reading, Span

_ABOUT = {
    "dizaine": "10", "douzaine": "12", "quinzaine": "15", "vingtaine": "20", "trentaine": "30",
    "quarantaine": "40", "cinquantaine": "50", "soixantaine": "60", "centaine": "100",
}  # fmt: skip
_WORDS = re.compile(
    rf"(?<![\w-])(?:{NUMBER_WORDS})(?:(?:-| et | et-| )(?:un|une|onze|{NUMBER_WORDS}))*(?![\w-])"
)
_ABOUT_WORDS = re.compile(
    rf"(?<![\w-])(?:une|la|quelques|plusieurs) ({'|'.join(_ABOUT)})s?(?![\w-])"
)
# “neuf” says new after a noun, “la une” and “cent pour cent” are said elsewhere.
_COUNTED = re.compile(r" (?!les|des|dans|puis|sous|vers|nous|vous|pas|plus|sans)\w+[sx]\b|-|$| sur")
_NEW = re.compile(r"(?:tout|flambant|appartement|logement|véhicule|matériel) neuf$")
_ROMAN_DIGITS = r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_ROMAN = re.compile(
    rf"(?<![\w'’.-])(?P<big>(?=[IVXLCDM]){_ROMAN_DIGITS})(?P<nth>er|ère|re|e|ème|es)?(?![\w.-]\w|\w)"
)
_NUMBERED = re.compile(
    r"(?:titre|livre|chapitre|partie|annexe|tome|section|phase|axe|volet|louis|henri|napoléon|"
    r"charles|jean|paul|article|alinéa|acte|lot|niveau|groupe|catégorie|type)s? $"
)
_LONE_SIGLES = word_list("numbers.lone_sigles")
_PERCENT = re.compile(r"(?:\d[\d ]*(?:[,.]\d+)?|\b[a-zéû-]+) ?(?:%|pour[- ]?cents?\b)")
_SHARES = {"25": "un quart", "33": "un tiers", "50": "la moitié", "75": "les trois quarts"}
_LARGE = re.compile(r"(?<![\w/.,'-])(?:\d{1,3}(?:[ .]\d{3})+|\d{4,})(?:,\d+)?(?![\w/-])")
_MONEY = re.compile(r"\s?(?:€|euros?\b|k€|m€|millions? d'euros|milliards? d'euros)")
_NAMED = re.compile(
    r"(?:n°|numéro|code est|numéro est|article|art\.|loi|décret|code|référence|réf\.|dossier|siret|"
    r"siren|allocataire|tél\.?|téléphone|au|composez le|appelez le|poste|bp|cs|[lrd]\.?) ?:? ?$"
)
_PHONE = re.compile(r"(?:\+33|0\d|[38]\d{2,3})(?:[ .-]?\d{2,3}){2,}")
_YEARS = range(1800, 2101)
_THOUSAND = 1000
_LARGE_WORDS = re.compile(r"\d+(?:,\d+)? (?:milliers?|millions?|milliards?)(?! d'euros| €)")
_POSTCODE = re.compile(r"\s(?:[A-ZÉÈ][\w’'-]+|CEDEX)")


def _number_words(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(_WORDS):
        if _counts_nothing(span):
            continue
        digits = value_of(span.match.group())
        if digits is not None:
            message = f"Ce nombre est en lettres. Écrivez {digits}."
            yield Hit(span.start, span.end, span.sentence, message, str(digits))
    for span in reading.find(_ABOUT_WORDS):
        message = "Ce nombre est en lettres. Écrivez-le en chiffres."
        suggestion = None
        if span.match.group().startswith("une "):
            suggestion = f"environ {_ABOUT[span.match.group(1)]}"
            followed = re.match(r" (?:de|d')", span.match.string[span.match.end() :])
            suggestion = None if followed else suggestion
        yield Hit(span.start, span.end, span.sentence, message, suggestion)


def _counts_nothing(span: Span) -> bool:
    string, start, end = span.match.string, span.match.start(), span.match.end()
    around = string[max(0, start - 24) : end + 16]
    for fixed in pattern("not-a-quantity").finditer(around):
        left = max(0, start - 24) + fixed.start()
        if left <= start < left + len(fixed.group()):
            return True
    found = span.match.group()
    if re.match(r" ?(?:%|pour[- ]cent)", string[end : end + 10]):
        return True
    if found == "neuf":
        return not _COUNTED.match(string[end:]) or bool(_NEW.search(string[:end]))
    return found in ("cent", "mille") and string[max(0, start - 5) : start] == "pour "


def _roman_numerals(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(_ROMAN, cased=True):
        big, nth = span.match["big"], span.match["nth"]
        before = span.match.string[max(0, span.match.start() - 12) : span.match.start()].lower()
        numbered = _NUMBERED.search(before) is not None
        if not big or (big in _LONE_SIGLES and not nth):
            continue
        if len(big) == 1 and not numbered and not (nth and big in "IVX"):
            continue
        if not nth and not numbered and set(big) - set("IVX"):
            continue
        value = _roman_value(big)
        end = ("er" if nth in ("er", "ère", "re") else "e") if nth else ""
        suggestion = f"{value}{end}"
        message = f"« {span.match.group()} » est un chiffre romain. Écrivez {suggestion}."
        yield Hit(span.start, span.end, span.sentence, message, suggestion)


def _roman_value(letters: str) -> int:
    values = [
        {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}[one] for one in letters
    ]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


def _percentages(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(_PERCENT, kinds=False):
        found = span.match.group()
        if (
            not found[0].isdigit()
            and value_of(found.split(" ")[0].split("pour")[0].strip("- ")) is None
        ):
            continue
        number = re.split(r"[ %p]", found, maxsplit=1)[0]
        before = span.match.string[max(0, span.match.start() - 3) : span.match.start()]
        after = span.match.string[span.match.end() : span.match.end() + 5]
        free = not re.search(r"(?:de|à|d') $", before) and re.match(r" (?:des|du|de l)", after)
        message = "Un pourcentage est difficile. Dites « la moitié » ou « 1 personne sur 4 »."
        suggestion = _SHARES.get(number) if free else None
        if suggestion and span.start == reading.text.sentences[span.sentence].start:
            suggestion = suggestion.capitalize()
        yield Hit(span.start, span.end, span.sentence, message, suggestion)


def _large_numbers(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(_LARGE, cased=True):
        if not _is_a_count(span):
            continue
        message = "Ce nombre est grand. Dites « beaucoup », ou comparez."
        yield Hit(span.start, span.end, span.sentence, message)
    for span in reading.find(_LARGE_WORDS):
        message = "Ce nombre est grand. Dites « beaucoup », ou comparez."
        yield Hit(span.start, span.end, span.sentence, message)


def _is_a_count(span: Span) -> bool:
    string, start, end = span.match.string, span.match.start(), span.match.end()
    found = span.match.group()
    digits = re.sub(r"[ .]", "", found.split(",")[0])
    if int(digits) <= _THOUSAND or _MONEY.match(string[end : end + 14].lower()):
        return False
    if len(digits) == 4 and found.isdigit() and int(digits) in _YEARS:  # noqa: PLR2004 - years
        return False
    if len(digits) == 5 and _POSTCODE.match(string[end : end + 12]):  # noqa: PLR2004 - post codes
        return False
    if digits.startswith("0") or _PHONE.match(string[max(0, start - 6) : end + 12].strip()):
        return False
    return not _NAMED.search(string[max(0, start - 14) : start].lower())


RULES = (
    Rule(
        "number-words",
        "5.1.1",
        "Les nombres en chiffres",
        "Un chiffre se voit d’un coup d’œil. Un nombre en lettres se lit lettre à lettre.",
        RLS,
        "Vous avez trois mois pour répondre.",
        "Vous avez 3 mois pour répondre.",
        ADVICE_IF_EASY,
        _number_words,
    ),
    Rule(
        "roman-numerals",
        "5.1.1",
        "Pas de chiffres romains",
        "Beaucoup de personnes ne savent pas lire les chiffres romains.",
        RLS,
        "Le titre IV parle du logement.",
        "Le titre 4 parle du logement.",
        FAULT_IF_EASY,
        _roman_numerals,
    ),
    Rule(
        "percentages",
        "5.2.1",
        "Pas de pourcentages",
        "Un pourcentage demande un calcul. Une part se comprend mieux.",
        RLS,
        "50 % des habitants ont répondu.",
        "La moitié des habitants ont répondu.",
        ADVICE_IF_EASY,
        _percentages,
    ),
    Rule(
        "large-numbers",
        "5.2.1",
        "Pas de grands nombres",
        "On se représente mal un nombre au-dessus de 1 000.",
        RLS,
        "12 450 personnes reçoivent cette aide.",
        "Beaucoup de personnes reçoivent cette aide : 1 adulte sur 20.",
        ADVICE_IF_PLAIN,
        _large_numbers,
    ),
)
