"""Length of sentences, one by one and over the whole text."""

from collections.abc import Iterator

from participation.plain_french.rules.model import RLS, Hit, Rule, weights
from participation.plain_french.rules.profiles import Profile, Severity
from participation.plain_french.rules.reading import Reading

# Words above which a sentence is advised against, then a fault. The référentiel and the State's
# guide say 12; in measured easy texts 23 % of sentences have more, and 3 % more than 20.
ADVISED = {Profile.FACILE: 12, Profile.CLAIR: 20, Profile.JURIDIQUE: 30}
LONGEST = {Profile.FACILE: 20, Profile.CLAIR: 25}
# Shares of a whole easy text: 80 % of measured easy texts keep to the first, few others do.
_MOST_ABOVE_ADVISED, _MOST_ABOVE_LONGEST = 0.35, 0.05
_ENOUGH_SENTENCES = 5


def fits(length: int, profile: Profile) -> bool:
    """Whether a sentence of so many words is short enough for the readers of a profile."""
    return length <= ADVISED[profile]


def _sentence_length(reading: Reading) -> Iterator[Hit]:
    profile = reading.profile
    advised, longest = ADVISED[profile], LONGEST.get(profile)
    for number, sentence in reading.read_sentences:
        if sentence.length <= advised:
            continue
        fault = longest is not None and sentence.length > longest
        message = f"Cette phrase a {sentence.length} mots. Visez {advised} mots au plus."
        severity = Severity.DEFAUT if fault else Severity.CONSEIL
        yield Hit(sentence.start, sentence.end, number, message, severity=severity)
    if profile is Profile.FACILE:
        yield from _shares(reading)


def _shares(reading: Reading) -> Iterator[Hit]:
    """Hold the gate of a whole easy text; it blocks, and stands on no place."""
    lengths = [sentence.length for _number, sentence in reading.read_sentences]
    if len(lengths) < _ENOUGH_SENTENCES:
        return
    for limit, most in (
        (ADVISED[Profile.FACILE], _MOST_ABOVE_ADVISED),
        (LONGEST[Profile.FACILE], _MOST_ABOVE_LONGEST),
    ):
        share = sum(length > limit for length in lengths) / len(lengths)
        if share > most:
            message = (
                f"{share:.0%} des phrases ont plus de {limit} mots. "
                f"Visez {most:.0%} au plus dans tout le texte."
            ).replace("%", " %")
            yield Hit(0, 0, None, message, severity=Severity.BLOQUANT)


RULES = (
    Rule(
        "sentence-length",
        "4.1.1",
        "Des phrases courtes",
        "Au bout d’une longue phrase, on a oublié le début.",
        RLS,
        "Si vous ne pouvez pas venir, appelez-nous avant mardi pour que nous changions la date.",
        "Vous ne pouvez pas venir ? Appelez-nous avant mardi. Nous changeons la date.",
        weights(Severity.CONSEIL, Severity.CONSEIL, Severity.CONSEIL),
        _sentence_length,
    ),
)
