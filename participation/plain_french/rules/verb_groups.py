"""Verbs as patterns see them: an auxiliary, what may stand between, a participle."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from participation.plain_french.rules.lists import word_list
from participation.plain_french.rules.morphology import (
    AVOIR,
    ETRE,
    ETRE_VERBS,
    FINITE,
    INFINITIVE,
    PARTICIPLE,
    VerbForm,
    adverbs,
    verb,
)
from participation.plain_french.text.model import Token

_BETWEEN = word_list("verb_groups.between")
_CLITICS = word_list("verb_groups.clitics")
_REFLEXIVE = frozenset({"se", "s'", "me", "m'", "te", "t'"})
_LINKS = frozenset({"et", "ou", "puis"})
_NEVER_PASSIVE = frozenset({"être", "avoir", "pouvoir", "devoir"})
_MOST_BETWEEN, _ALWAYS = 5, 8


class Group(NamedTuple):
    """A compound verb by ranks of words: from its first auxiliary to its participle.

    `is_passive` is “être” and a participle that takes “avoir” otherwise; `is_past` has a finite
    auxiliary of a compound tense, of that `mood`; `is_bare` has an infinitive (“doit être remis”);
    `is_sure` can be read in no other way.
    """

    first: int
    last: int
    lemma: str
    is_passive: bool = False
    is_past: bool = False
    is_bare: bool = False
    is_sure: bool = False
    mood: str = ""


def compound_verbs(words: Sequence[Token]) -> Iterator[Group]:
    """Yield the compound verbs of a sentence, from its words in order."""
    folded = [word.folded for word in words]
    place = 0
    while place < len(folded):
        group = _group_at(folded, place)
        if group is None:
            place += 1
            continue
        yield group
        if group.is_passive:
            yield from _seconds(folded, group)
        place = group.last + 1


def _seconds(folded: Sequence[str], group: Group) -> Iterator[Group]:
    """Yield the participles that share an auxiliary: “est signé et remis”."""
    for place in range(group.last + 1, len(folded) - 1):
        found = verb(folded[place])
        if found and found.moods & FINITE and found.share >= _ALWAYS:
            return
        following = _skip(folded, place + 1)
        second = verb(folded[following]) if following < len(folded) else None
        if folded[place] in _LINKS and second and _is_only_participle(second):
            yield group._replace(first=following, last=following, lemma=second.lemma, is_sure=True)


def _is_only_participle(found: VerbForm) -> bool:
    return found.moods == {PARTICIPLE} and found.share >= _ALWAYS and found.lemma not in ETRE_VERBS


def _may_be_participle(found: VerbForm) -> bool:
    return PARTICIPLE in found.moods and (found.share > 0 or found.moods == {PARTICIPLE})


def _group_at(folded: Sequence[str], place: int) -> Group | None:
    form = folded[place]
    mood = AVOIR.get(form) or ETRE.get(form, PARTICIPLE)
    if mood == PARTICIPLE or _is_other_word(folded, place):
        return None
    by_avoir = form in AVOIR
    last = _skip(folded, place + 1)
    been = by_avoir and last < len(folded) and folded[last] == "été"
    auxiliary = last
    if been:
        last = _skip(folded, last + 1)
    found = verb(folded[last]) if last < len(folded) else None
    if found is None or not _may_be_participle(found):
        # “Vous l’avez été”: the participle is understood.
        return Group(place, auxiliary, "être", is_past=mood in FINITE, mood=mood) if been else None
    reflexive = _is_reflexive(folded, place)
    moves = found.lemma in ETRE_VERBS
    other = reflexive or moves or found.lemma in _NEVER_PASSIVE
    only_participle = found.moods == {PARTICIPLE} and found.share >= _ALWAYS
    return Group(
        place,
        last,
        found.lemma,
        is_passive=(been or not by_avoir) and not other and mood in FINITE | {INFINITIVE},
        is_past=mood in FINITE and (by_avoir or reflexive or moves),
        is_bare=mood == INFINITIVE,
        is_sure=only_participle and by_avoir and mood in FINITE,
        mood=mood,
    )


def _is_other_word(folded: Sequence[str], place: int) -> bool:
    """“Il y a”, “l’est du canton”, “un été” are no auxiliaries."""
    before = folded[place - 1] if place else ""
    form = folded[place]
    if form in ("a", "avait", "aura", "aurait", "ait") and before == "y":
        return True
    return (
        form == "est"
        and before in ("l'", "d'")
        and not (place > 1 and folded[place - 2] in _CLITICS | {"qui"})
    )


def _is_reflexive(folded: Sequence[str], place: int) -> bool:
    """“S’est présenté”, “nous nous sommes”, “vous vous êtes”."""
    if any(one in _REFLEXIVE for one in folded[max(0, place - 2) : place]):
        return True
    return place > 1 and folded[place - 1] == folded[place - 2] in ("nous", "vous")


def _skip(folded: Sequence[str], place: int) -> int:
    """Return the first place after the words that may stand before a participle."""
    start = place
    while place < len(folded) and place - start < _MOST_BETWEEN:
        word = folded[place]
        if word not in _BETWEEN and word not in _CLITICS and word not in adverbs():
            break
        place += 1
    return place
