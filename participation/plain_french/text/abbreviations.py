"""Abbreviations that end with a dot without ending a sentence."""

import re

# Before a name, a number or a reference: their dot never ends a sentence inside a line.
OPENING = """
m mm mme mlle mgr dr pr me st ste al alin p pp n vol chap cf ex fig réf ref tél bd bld boul
av env ch coll éd ed hab resp dép dépt dir sect ann janv févr fév avr juil sept oct nov déc compl
admin soc circ ord décr rép sg cod trib cass cons min max adr bât apt appt esc ét rdc qq qqn qqch
suiv dest exp obj vs op
"""
# These may end a sentence too: a capital after them decides.
CLOSING = ("etc", "s.v.p", "svp", "a.m", "p.m", "j.-c", "h.t", "t.t.c", "c.v")
# A sentence may well begin after “vitamine C.” when one of these follows.
STARTING = """
le la les l un une des il elle on nous vous ils elles je tu ce cette ces cela c d du de au aux en
dans pour par sur si quand et mais ou votre vos notre nos son sa ses leur leurs mon ma mes aucun
chaque tout tous toute toutes après avant lors selon merci bonjour qui que quoi
"""
STARTERS = frozenset(STARTING.split())


def _pattern(words: list[str]) -> str:
    longest_first = sorted(set(words), key=len, reverse=True)
    return "|".join(re.escape(word) for word in longest_first)


# “p. ex.” and “c.-à-d.” are one abbreviation; “n°” has no dot at all.
# “Art.” may end a sentence on beauty: a number must follow.
ARTICLE = r"arts?\.(?=[\x20\t\u00a0\u202f\u2009]{0,3}(?:\d|[LRDA]\.))"
FIXED = r"p\.[\x20\u00a0\u202f]{0,3}ex|c\.-?à-?d"
DOTTED = rf"(?:{ARTICLE}|(?:{FIXED}|{_pattern([*OPENING.split(), *CLOSING])})\.)"


def ends_sentence(word: str, following: str) -> bool:
    """Say whether the dot of the abbreviation `word` also ends its sentence.

    `following` is the next word, as written; the end of a line is decided before.
    """
    bare = word.lower().rstrip(".")
    return bare in CLOSING and following[:1].isupper()


def is_initial(word: str, following: str) -> bool:
    """Say whether “X.” is the initial of a name, by what follows it."""
    if len(word) != 1 or not word.isupper():
        return False
    return following[:1].isupper() and following.lower().rstrip("'’") not in STARTERS
