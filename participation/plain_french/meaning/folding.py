"""A text made even for reading values in it: each place still leads back to the original."""

import re
import unicodedata
from dataclasses import dataclass

from participation.plain_french.text.markup import masked
from participation.plain_french.text.model import APOSTROPHES

SPACES = dict.fromkeys(map(ord, "\t\r\u00a0\u2000\u2002\u2003\u2007\u2008\u2009\u200a\u202f"), " ")
DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")  # noqa: RUF001
EVEN = str.maketrans({**SPACES, **DASHES, **APOSTROPHES})
UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff]")
# A page that is too narrow parts “14” from “heures”; a line that begins small goes on.
WRAPPED = re.compile(r"\n(?= *[a-zà-ÿ€%])")


@dataclass(frozen=True, slots=True)
class Folded:
    """Lower case, plain spaces, dashes and apostrophes; `places` is None when nothing moved."""

    text: str
    source: str
    places: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Turn a place of `text` into one of the original, in code points, end exclusive."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + self._width(end - 1)

    def _width(self, at: int) -> int:
        places = self.places or ()
        following = places[at + 1] if at + 1 < len(places) else len(self.source)
        return max(1, following - places[at])


def fold(source: str) -> Folded:
    """Fold a whole text, its marks of HTML or Markdown turned to spaces."""
    hidden, _ = masked(source)
    places: tuple[int, ...] | None = None
    if UNSEEN.search(hidden) or not unicodedata.is_normalized("NFC", hidden):
        hidden, places = _composed(hidden)
    even = hidden.translate(EVEN)
    lowered = even.lower()
    if len(lowered) != len(even):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in even)
    return Folded(WRAPPED.sub(" ", lowered), source, places)


def _composed(text: str) -> tuple[str, tuple[int, ...]]:
    """Join each letter and its marks, drop what nobody sees, and remember where each stood."""
    letters: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(text):
        if UNSEEN.match(letter):
            continue
        if unicodedata.combining(letter) and letters:
            joined = unicodedata.normalize("NFC", letters[-1] + letter)
            if len(joined) == 1:
                letters[-1] = joined
                continue
        letters.append(letter)
        places.append(at)
    return "".join(letters), tuple(places)
