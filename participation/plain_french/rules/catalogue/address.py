"""Speaking to the reader: no “il convient de”, and “vous” in the text."""

import re
from collections.abc import Iterator

from participation.plain_french.rules.lists import pattern, word_list
from participation.plain_french.rules.model import ADVICE_IF_EASY, ADVICE_IF_PLAIN, RLS, Hit, Rule
from participation.plain_french.rules.profiles import Profile
from participation.plain_french.rules.reading import Reading

# “on” for an unnamed administration; “on dit”, “on peut” among people are said in speech only.
_ON = re.compile(r"(?<![\w'-])(?:l'on|on)(?![\w-])")
_ON_AFTER_VERB = re.compile(r"(?:-t)?-on(?![\w-])")
_YOU = word_list("address.you")
# Among people, “on” is “nous”.
_FIRST_PERSON = word_list("address.first_person")
_ENOUGH_WORDS = 60


def _impersonal(reading: Reading) -> Iterator[Hit]:
    for span in reading.find(pattern("impersonal")):
        message = "On ne sait pas qui doit agir. Dites « vous devez », ou nommez qui fait quoi."
        found = reading.even(span.start, span.end)
        source = reading.text.source[span.start : span.end]
        duty = re.fullmatch(
            r"il (?:vous )?(?:convient|appartient|incombe|revient) (?:de|d')", found
        )
        suggestion, end = None, span.end
        if duty and reading.profile is not Profile.JURIDIQUE:
            end = span.end + (source.endswith("de") and reading.even(span.end, span.end + 1) == " ")
            suggestion = "Vous devez " if source[0].isupper() else "vous devez "
        yield Hit(span.start, end, span.sentence, message, suggestion)
    for vague in (_ON, _ON_AFTER_VERB):
        for span in reading.find(vague):
            message = "« On » ne dit pas qui agit. Dites « vous », « nous », ou un nom."
            words = reading.text.sentences[span.sentence].words
            people = any(word.folded in _FIRST_PERSON for word in words)
            yield Hit(span.start, span.end, span.sentence, message, sure=not people)


def _address(reading: Reading) -> Iterator[Hit]:
    words = [token.folded for _n, sentence in reading.prose for token in sentence.words]
    if len(words) < _ENOUGH_WORDS or _YOU & set(words):
        return
    message = "Le texte ne parle jamais au lecteur. Dites « vous »."
    yield Hit(0, 0, None, message)


RULES = (
    Rule(
        "impersonal",
        "7.4.1",
        "Dire qui agit",
        "« Il convient de » ne dit pas qui doit faire la démarche.",
        RLS,
        "Il convient de renvoyer le dossier.",
        "Vous devez renvoyer le dossier.",
        ADVICE_IF_PLAIN,
        _impersonal,
    ),
    Rule(
        "address",
        "7.4.1",
        "Parler au lecteur",
        "Avec « vous », chacun sait que le texte est pour lui.",
        RLS,
        "Les personnes reçoivent une lettre.",
        "Vous recevez une lettre.",
        ADVICE_IF_EASY,
        _address,
    ),
)
