"""Whether a text itself explains a word: “RSA, c’est …”, “le revenu … (RSA)”, “RSA : …”."""

import re

from participation.plain_french.rules.lists import alternatives
from participation.plain_french.rules.reading import Reading

_QUOTED_END = r"(?:[\"»”]| »)?"


def is_explained(reading: Reading, term: str) -> bool:
    """Say whether `term` (even letters, lower case) is explained anywhere in the text.

    After it: “X, c’est …”, “X (…)” with at least two words, “X : …”, “« X » veut dire …”.
    Before it: full words, then “(X)”; or “X” after “on l’appelle”.
    """
    if term not in reading.all_even:
        return False
    bare = re.escape(term)
    lines = alternatives("explained").replace("{bare}", bare)
    explained = lines.replace("{term}", rf"(?<![\w-]){bare}s?{_QUOTED_END}")
    return re.search(explained, reading.all_even) is not None
