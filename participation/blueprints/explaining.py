"""Explains the hard words of a text where they stand: on touch on the screen, as notes on paper."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from participation.blueprints.facts import fact
from participation.glossary import queries
from participation.plain_french.lexicon import Entry, Kind, Lexicon
from participation.plain_french.text import read

KEPT_TEXTS = 500
LONGEST_TEXT = 20_000  # signs; a longer text is shown as it is


class Note(NamedTuple):
    """An explained word: `key` is the id of its box, `number` that of its note on paper."""

    number: int
    key: str
    entry: Entry


class Piece(NamedTuple):
    """A stretch of a text, with the note that explains it."""

    text: str
    note: Note | None = None


class Explainer:
    """Cuts the texts of one page; each word is explained once, where it comes first."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._seen: set[str] = set()
        self.notes: list[Note] = []

    def pieces(self, text: str) -> list[Piece]:
        """Return a text in stretches: joined again, they are the text, sign by sign."""
        found: list[Piece] = []
        place = 0
        for start, end, entry in _hard_words(self._lexicon, text):
            if entry.folded in self._seen:
                continue
            self._seen.add(entry.folded)
            number = len(self.notes) + 1
            note = Note(number, f"mot-{number}", entry)
            self.notes.append(note)
            if start > place:
                found.append(Piece(text[place:start]))
            found.append(Piece(text[start:end], note))
            place = end
        if place < len(text):
            found.append(Piece(text[place:]))
        return found


def said(entry: Entry) -> str:
    """Return all that an entry means, in one paragraph for paper."""
    senses = [
        f"{sense.words[:1].upper()}{sense.words[1:]}. {sense.explanation}"
        if sense.words
        else sense.explanation
        for sense in entry.senses
    ]
    return " ".join(senses)


def lexicon_for(departement_id: int | None) -> Lexicon:
    """Return the lexicon of a Département, kept between acts for the pages that all share."""
    return fact(("lexicon", departement_id), lambda: queries.lexicon_of(departement_id))


def explainer_for(departement_id: int | None) -> Explainer:
    """Return what explains the words of a page, as its Département does."""
    return Explainer(lexicon_for(departement_id))


@lru_cache(maxsize=KEPT_TEXTS)
def _hard_words(lexicon: Lexicon, text: str) -> Sequence[tuple[int, int, Entry]]:
    """Return (start, end, entry) of the sigles and hard words of a text."""
    if len(text) > LONGEST_TEXT:
        return ()
    return tuple(
        (match.start, match.end, match.entry)
        for sentence in read(text).sentences
        for match in lexicon.match(sentence.tokens)
        if match.entry.hard or match.entry.kind is Kind.SIGLE
    )
