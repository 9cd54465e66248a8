"""Words of offices: those of the lexicon that are hard and that the text does not explain."""

from collections.abc import Iterator, Sequence

from participation.plain_french.lexicon.matching import Match
from participation.plain_french.lexicon.model import Entry, Kind
from participation.plain_french.rules.catalogue.sigles import meaning_of
from participation.plain_french.rules.explained import is_explained
from participation.plain_french.rules.model import FAULT, RLS, Hit, Rule
from participation.plain_french.rules.morphology import verb
from participation.plain_french.rules.reading import Reading
from participation.plain_french.words.known import word_of

# From 0 (heard all the time) to 5 (never heard): films and books of Lexique.
_NOT_COMMON, _RARE = 2.25, 3.7
_SHORTEST = 6
_CATEGORIES = "nad?"


def _jargon(reading: Reading) -> Iterator[Hit]:
    if reading.lexicon is None:
        return
    told: set[str] = set()
    for number, sentence in enumerate(reading.text.sentences):
        matches = reading.lexicon.match(sentence.tokens)
        for match in matches:
            if match.entry.hard and match.entry.kind is not Kind.SIGLE:
                yield from _unexplained(reading, number, match, told)
        known = [(match.start, match.end) for match in matches]
        yield from _rare_words(reading, number, known, told)


def _unexplained(reading: Reading, number: int, match: Match, told: set[str]) -> Iterator[Hit]:
    """Find a word of the lexicon, once a text; a common one that need not stay is a question."""
    entry = match.entry
    written = reading.even(match.start, match.end)
    if entry.folded in told:
        return
    told.add(entry.folded)
    if is_explained(reading, entry.folded) or is_explained(reading, written):
        return
    tokens = reading.text.sentences[number].tokens[match.first : match.last + 1]
    rarity = max(word_of(token.folded).rarity for token in tokens)
    source = reading.text.source[match.start : match.end]
    yield Hit(
        match.start,
        match.end,
        number,
        _message(source, entry),
        _replacement(match.replacement, entry, source),
        sure=entry.keep or rarity >= _NOT_COMMON,
    )


def _rare_words(
    reading: Reading, number: int, known: Sequence[tuple[int, int]], told: set[str]
) -> Iterator[Hit]:
    """Words that nobody says aloud and the lexicon does not hold: only asked about."""
    for word in reading.text.sentences[number].words:
        folded = word.folded
        usual = len(folded) < _SHORTEST or not folded.isalpha() or word.text[0].isupper()
        if usual or folded in told or any(start <= word.start < end for start, end in known):
            continue
        figures = word_of(folded)
        if figures.rarity >= _RARE and figures.category in _CATEGORIES and not verb(folded):
            told.add(folded)
            if not is_explained(reading, folded):
                message = f"« {word.text} » est un mot rare. Est-il connu de vos lecteurs ?"
                yield Hit(word.start, word.end, number, message, sure=False)


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
