"""The key under which the forms of a word, and words that say the same in letters, are compared."""

import re
from functools import lru_cache

from participation.plain_french.meaning.lists import groups, word_list
from participation.plain_french.meaning.spelling import bare

ENDING = re.compile(
    r"(?:issements?|issants?e?s?|ements?|ements|ations?|itions?|ateurs?|atrices?"
    r"|ables?|ibles?|antes?|ants?"
    r"|ances?|ences?|erai[st]?|erait|eraient|erons|eront|erez|eras?|irai[st]?|irait"
    r"|irons|iront|irez|iras?"
    r"|assent|issent|issez|issons|aient|ions|iez|ais|ait|ees|ee|es|ent|er|ez|ir|ies?"
    r"|is|it|ifs?|ives?|ons"
    r"|ures?|aux|ales?|als?|eux|euses?|iere?s?|iers?|e|s|x|i|t)$"
)
SHORTEST = 3
REMEMBERED = 20_000
LINKS = word_list("links")


@lru_cache(maxsize=REMEMBERED)
def key(folded: str) -> str:
    """Give the key of a folded word: “percevez”, “toucher” and “reçu” share one."""
    plain = bare(folded).replace("œ", "oe").strip("-'.")
    known = VERBS.get(plain)
    if known:
        return known
    stem = stem_of(plain)
    return FORMS.get(plain) or STEMS.get(stem) or stem


@lru_cache(maxsize=REMEMBERED)
def stem_of(plain: str) -> str:
    """Cut the endings of a word without accents; what is left has at least three letters."""
    stem = plain
    for _ in range(2):
        found = ENDING.search(stem)
        if not found or found.start() < SHORTEST:
            break
        stem = stem[: found.start()]
    return stem


def is_link(folded: str) -> bool:
    """Say whether a word only holds others together."""
    return bare(folded) in LINKS


def _by_form(name: str) -> dict[str, str]:
    """Give, for each form without accents, the word that names its group."""
    keys: dict[str, str] = {}
    for group in groups(name):
        words = [bare(word) for word in group]
        keys.update({word: words[0] for word in words if word not in keys})
    return keys


FORMS, VERBS = _by_form("twins"), _by_form("verbs")
STEMS: dict[str, str] = {}
for _form, _key in FORMS.items():
    STEMS.setdefault(stem_of(_form), _key)
