"""Negation: one is advised against, two in a sentence are a fault."""

import re
from collections.abc import Iterator

from participation.plain_french.rules.lists import pattern
from participation.plain_french.rules.model import ADVICE_IF_PLAIN, RLS, Hit, Rule
from participation.plain_french.rules.morphology import INFINITIVE, verb
from participation.plain_french.rules.profiles import Profile, Severity
from participation.plain_french.rules.reading import Reading, Span

_NEITHER = re.compile(r"(?<![\w'-])ni(?![\w-])(?: [\w'-]+){1,2}")
_AUXILIARY = re.compile(r"\b(?:avoir|être)\b")
_OFTEN_A_VERB = 3


def _negation(reading: Reading) -> Iterator[Hit]:
    for number, _sentence in enumerate(reading.text.sentences):
        spans = list(_spans(reading, number))
        double = len(spans) > 1
        message = (
            "Cette phrase dit non 2 fois. Dites ce qu’il faut faire."
            if double
            else ("Cette phrase dit non. Dites plutôt ce qui est possible.")
        )
        severity = Severity.DEFAUT if double and reading.profile is Profile.FACILE else None
        for start, end in spans:
            yield Hit(start, end, number, message, severity=severity)


def _spans(reading: Reading, number: int) -> Iterator[tuple[int, int]]:
    last = -2
    found = [
        *(span for span in reading.find_in(number, pattern("negation")) if not _is_expletive(span)),
        *(span for span in reading.find_in(number, pattern("without")) if _is_infinitive(span)),
        *reading.find_in(number, _NEITHER),
    ]
    for span in sorted(found):
        # “Vous n’êtes pas sans savoir” says no once.
        if span.start > last + 1:
            yield span.start, span.end
            last = span.end


def _is_expletive(span: Span) -> bool:
    before = span.match.string[max(0, span.match.start() - 40) : span.match.start()]
    return pattern("expletive").search(before) is not None


def _is_infinitive(span: Span) -> bool:
    """“Sans attendre”, “sans être accompagné”, not “sans papiers” nor “sans dîner”."""
    if _AUXILIARY.search(span.match.group()):
        return True
    found = verb(span.match.group(1))
    return found is not None and INFINITIVE in found.moods and found.share >= _OFTEN_A_VERB


RULES = (
    Rule(
        "negation",
        "7.2.1",
        "Des phrases qui disent oui",
        "Une phrase positive se comprend plus vite. Deux négations font compter à l’envers.",
        RLS,
        "N’oubliez pas de signer.",
        "Pensez à signer.",
        ADVICE_IF_PLAIN,
        _negation,
    ),
)
