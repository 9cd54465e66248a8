"""What the score asks of one word, gathered once."""

import re
from dataclasses import dataclass
from functools import lru_cache

from participation.plain_french.words.french import (
    ABSTRACT,
    GRAMMAR_WORDS,
    SIMPLE_PAST,
)
from participation.plain_french.words.lexique import Form, form_of
from participation.plain_french.words.odds import log_odds
from participation.plain_french.words.office import OFFICE_WORDS
from participation.plain_french.words.syllables import syllables_by_rule

REMEMBERED = 30_000  # words: about 6 MB
UNHEARD = 0  # commonness of a word that Lexique does not hold
ENDINGS = (("s", ""), ("x", ""), ("aux", "al"), ("es", ""), ("e", ""))
INNER = re.compile(r"[·‧].*$|\(.*$")  # “agent·e·s”, “agent(s)” are looked up as “agent”
PARTICIPLE = re.compile(r"[^aeiouy][a-zéèêîôûç]*ant$")
NO_PARTICIPLE = frozenset(
    ["avant", "devant", "pendant", "durant", "maintenant", "autant", "tant", "cependant"]
)
SHORTEST_ABSTRACT = 6


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word: figures of the tables, or what its shape tells."""

    syllables: int
    rarity: float  # 0 for a word heard all the time, 5 for one never heard
    bookish: float  # above 0 for a word written rather than said
    odds: float  # above 0 for a word of Wikipedia rather than Vikidia
    category: str
    is_known: bool
    is_grammar: bool
    is_abstract: bool
    is_office: bool
    is_participle: bool
    is_simple_past: bool


@lru_cache(maxsize=REMEMBERED)
def word_of(folded: str) -> Word:
    """Gather what is known of a folded word; never fails."""
    bare = INNER.sub("", folded).rstrip(".") or folded
    form = form_of(bare) or _near_form(bare)
    odds = log_odds(bare)
    category = form.category if form else "?"
    commonness = form.commonness if form else UNHEARD
    return Word(
        syllables=form.syllables if form else syllables_by_rule(bare),
        rarity=min(5.0, max(0.0, 5.0 - commonness / 10)),
        bookish=form.bookish / 10 if form else 0.0,
        odds=odds if odds is not None else 0.0,
        category=category,
        is_known=form is not None,
        is_grammar=bare in GRAMMAR_WORDS,
        is_abstract=(
            category in "n?" and len(bare) >= SHORTEST_ABSTRACT and bool(ABSTRACT.search(bare))
        ),
        is_office=bare in OFFICE_WORDS,
        is_participle=(category in "vp?" and bare not in NO_PARTICIPLE)
        and bool(PARTICIPLE.search(bare)),
        is_simple_past=category in "v?" and _is_simple_past(bare),
    )


def _is_simple_past(word: str) -> bool:
    """“Donnèrent”, “finirent”, “fut”, but not the present of “retirer”, “assurer”, “gérer”."""
    if not SIMPLE_PAST.fullmatch(word):
        return False
    infinitives = (word[:-3] + "er", word[:-5] + "érer") if word.endswith("rent") else ()
    return not any(form_of(one) for one in infinitives)


def _near_form(word: str) -> Form | None:
    """Find a plural, a feminine or a compound by its parts."""
    for ending, instead in ENDINGS:
        if word.endswith(ending):
            found = form_of(word[: -len(ending)] + instead)
            if found:
                return found._replace(syllables=syllables_by_rule(word))
    parts = [form_of(part) for part in re.split(r"[-\u2011']", word) if part]
    known = [part for part in parts if part]
    if len(parts) > 1 and len(known) == len(parts):
        rarest = min(known, key=lambda part: part.commonness)
        return rarest._replace(syllables=sum(part.syllables for part in known))
    return None


# What a sigle of a trade costs: a word never heard, short to say.
SIGLE = Word(
    syllables=3,
    rarity=5.0,
    bookish=0.0,
    odds=0.0,
    category="n",
    is_known=True,
    is_grammar=False,
    is_abstract=False,
    is_office=False,
    is_participle=False,
    is_simple_past=False,
)
