"""Words of offices: those of the lexicon that are hard and that the text does not explain."""

from collections.abc import Iterator

from participation.plain_french.lexicon.model import Entry, Kind
from participation.plain_french.rules.catalogue.sigles import meaning_of
from participation.plain_french.rules.explained import is_explained
from participation.plain_french.rules.model import FAULT, RLS, Hit, Rule
from participation.plain_french.rules.reading import Reading


def _jargon(reading: Reading) -> Iterator[Hit]:
    if reading.lexicon is None:
        return
    told: set[str] = set()
    for number, sentence in enumerate(reading.text.sentences):
        for match in reading.lexicon.match(sentence.tokens):
            entry = match.entry
            if not entry.hard or entry.kind is Kind.SIGLE or entry.folded in told:
                continue
            told.add(entry.folded)
            written = reading.even(match.start, match.end)
            if is_explained(reading, entry.folded) or is_explained(reading, written):
                continue
            source = reading.text.source[match.start : match.end]
            yield Hit(
                match.start,
                match.end,
                number,
                _message(source, entry),
                _replacement(match.replacement, entry, source),
            )


def _message(written: str, entry: Entry) -> str:
    todo = "Gardez ce mot, et expliquez-le." if entry.keep else "Dites-le avec un mot courant."
    return f"« {written} » est un mot d’administration. {todo} {meaning_of(entry)}"


def _replacement(replacement: str | None, entry: Entry, written: str) -> str | None:
    if replacement is None or entry.keep:
        return None
    return replacement[0].upper() + replacement[1:] if written[0].isupper() else replacement


RULES = (
    Rule(
        "jargon",
        "6.4.1",
        "Pas de mots d’administration",
        "Un mot de bureau arrête le lecteur. Un mot courant, ou une explication, l’aide.",
        RLS,
        "L’indu sera recouvré.",
        "Vous devez rendre l’argent reçu en trop. Cela s’appelle un indu.",
        FAULT,
        _jargon,
    ),
)
