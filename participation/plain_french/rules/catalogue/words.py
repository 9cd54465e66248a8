"""Words that few people know: foreign ones, adverbs in -ment, several names for one thing."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from participation.plain_french.rules.lists import pairs, phrases, word_list
from participation.plain_french.rules.model import ADVICE_IF_PLAIN, RLS, SIG, Hit, Rule, weights
from participation.plain_french.rules.morphology import adverbs
from participation.plain_french.rules.profiles import Severity
from participation.plain_french.rules.reading import Reading

_IN_FRENCH = pairs("in_french")
_MENT = re.compile(r"(?<![\w'-])(?:[\w-]+ment)(?![\w-])")
# Made from an adjective, and too rare for the list.
_REGULAR = re.compile(
    r"(?<!nouve)(?:amm|emm|aire|ique|ive|able|ible|elle|ale|euse|aine|incte|icite|onne|ière|ielle)ment$"
)
_SAYS_LITTLE = pairs("simple_adverbs")
# One thing, several names: in a letter, each name looks like another thing.
_SAME_THINGS = (
    ("allocation", "allocations", "prestation", "prestations"),
    ("courrier", "courriers", "lettre", "lettres"),
    ("entretien", "entretiens", "rendez-vous"),
    ("référent", "référente", "conseiller", "conseillère", "accompagnateur", "accompagnatrice"),
    ("formulaire", "formulaires", "imprimé", "imprimés"),
    ("justificatif", "justificatifs", "pièce", "pièces"),
    ("réunion", "réunions", "rencontre", "rencontres", "séance", "séances"),
    ("habitant", "habitants", "usager", "usagers", "administré", "administrés"),
)


# “Coaching”, “mainstreaming”; some are French by now.
_ENGLISH_ENDING = r"(?!(?:{})\b)[a-z-]{{3,}}ing".format(
    "|".join(sorted(word_list("words.french_ing")))
)


@cache
def _foreign() -> re.Pattern[str]:
    words = sorted(phrases("foreign"), key=lambda word: -len(word))
    listed = "|".join(re.escape(word).replace("\\ ", " ") for word in words if word)
    return re.compile(rf"(?<![\w@/.-])(?:{listed}|{_ENGLISH_ENDING})(?![\w@-])")


def _foreign_words(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(_foreign()):
        found = span.match.group()
        source = reading.text.source[span.start : span.end]
        inside = span.start > reading.text.sentences[span.sentence].start
        if source[0].isupper() and inside and not source.isupper():
            continue
        message = f"« {found} » ne vient pas du français. Dites-le avec un mot courant."
        yield Hit(span.start, span.end, span.sentence, message, _IN_FRENCH.get(found))


def _adverbs(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(_MENT):
        found = span.match.group()
        if found not in adverbs() and not _REGULAR.search(found):
            continue
        simple = _SAYS_LITTLE.get(found)
        message = f"« {found} » est long. Enlevez-le, ou dites-le autrement."
        yield Hit(span.start, span.end, span.sentence, message, simple)


def _same_word(reading: Reading) -> Iterator[Hit]:
    first: dict[int, str] = {}
    told: dict[int, set[str]] = defaultdict(set)
    for number, sentence in reading.prose:
        for token in sentence.words:
            for rank, names in enumerate(_SAME_THINGS):
                if token.folded not in names:
                    continue
                root = token.folded[:5]
                known = first.setdefault(rank, root)
                if root != known and root not in told[rank]:
                    told[rank].add(root)
                    message = "Ce mot désigne-t-il la même chose qu’un autre ? Gardez un seul mot."
                    yield Hit(token.start, token.end, number, message)


RULES = (
    Rule(
        "foreign-words",
        "5.5.1",
        "Pas de mots étrangers",
        "Un mot latin ou anglais n’est pas connu de tous.",
        RLS,
        "Nous organisons un workshop.",
        "Nous organisons un atelier.",
        ADVICE_IF_PLAIN,
        _foreign_words,
    ),
    Rule(
        "adverbs",
        "SIG",
        "Peu de mots en « -ment »",
        "Ces mots sont longs. Souvent, la phrase dit la même chose sans eux.",
        SIG,
        "Appelez préalablement l’accueil.",
        "Appelez d’abord l’accueil.",
        ADVICE_IF_PLAIN,
        _adverbs,
    ),
    Rule(
        "same-word",
        "7.5.1",
        "Le même mot pour la même chose",
        "Deux noms pour une chose, et le lecteur croit à deux choses.",
        RLS,
        "L’allocation change. La prestation baisse.",
        "L’allocation change. L’allocation baisse.",
        weights(Severity.QUESTION, Severity.QUESTION, None),
        _same_word,
    ),
)
