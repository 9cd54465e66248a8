"""Whether a text itself explains a word: “RSA, c’est …”, “le revenu … (RSA)”, “RSA : …”."""

import re

from participation.plain_french.rules.lists import alternatives
from participation.plain_french.rules.reading import Reading

_QUOTED_END = r"(?:[\"»”]| »)?"


# Letters around a word in which its explanation is looked for: a sentence or two.
_AROUND = 240


def is_explained(reading: Reading, term: str) -> bool:
    """Say whether `term` (even letters, lower case) is explained anywhere in the text.

    After it: “X, c’est …”, “X (…)” with at least two words, “X : …”, “« X » veut dire …”.
    Before it: full words, then “(X)”; or “X” after “on l’appelle”. It is asked of each place where
    a term stands, and answered once.
    """
    if term not in reading.explained:
        reading.explained[term] = _is_explained(reading.all_even, term)
    return reading.explained[term]


def _is_explained(text: str, term: str) -> bool:
    place = text.find(term) if term else -1
    if place < 0:
        return False
    bare = re.escape(term)
    lines = alternatives("explained").replace("{bare}", bare)
    pattern = re.compile(lines.replace("{term}", rf"(?<![\w-]){bare}s?{_QUOTED_END}"))
    while place >= 0:
        if pattern.search(text, max(0, place - _AROUND), place + len(term) + _AROUND):
            return True
        place = text.find(term, place + len(term))
    return False
