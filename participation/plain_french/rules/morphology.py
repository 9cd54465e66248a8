"""Forms of French verbs and adverbs, from Lexique 3.83 (CC BY-SA 4.0), loaded when first asked.

`training/verbs.py` makes the file again. Each line: form, infinitive, what the form can be, and how
often it is a verb rather than another word (0 never, 9 always).
"""

import gzip
from functools import cache
from pathlib import Path
from typing import NamedTuple

from participation.plain_french.rules.lists import phrases, word_list

_FILE = Path(__file__).parent / "data" / "verbs.tsv.gz"

PRESENT, IMPERATIVE, IMPERFECT, FUTURE, SIMPLE_PAST = "P", "M", "I", "F", "S"
CONDITIONAL, SUBJUNCTIVE, PAST_SUBJUNCTIVE = "C", "J", "K"
INFINITIVE, PARTICIPLE, GERUND = "N", "R", "G"
FINITE = frozenset("PMIFSCJK")

# Verbs whose compound tenses take “être”: “il est venu” is no passive (all grammars list them).
ETRE_VERBS = word_list("morphology.etre_verbs")
ETRE = {
    form: tag
    for tag, forms in {
        PRESENT: "suis es est sommes êtes sont",
        IMPERFECT: "étais était étions étiez étaient",
        FUTURE: "serai seras sera serons serez seront",
        CONDITIONAL: "serais serait serions seriez seraient",
        SIMPLE_PAST: "fus fut fûmes fûtes furent",
        SUBJUNCTIVE: "sois soit soyons soyez soient",
        PAST_SUBJUNCTIVE: "fusse fût fussent",
        INFINITIVE: "être",
        PARTICIPLE: "été",
        GERUND: "étant",
    }.items()
    for form in forms.split()
}
AVOIR = {
    form: tag
    for tag, forms in {
        PRESENT: "ai as a avons avez ont",
        IMPERFECT: "avais avait avions aviez avaient",
        FUTURE: "aurai auras aura aurons aurez auront",
        CONDITIONAL: "aurais aurait aurions auriez auraient",
        SIMPLE_PAST: "eus eut eûmes eûtes eurent",
        SUBJUNCTIVE: "aie aies ait ayons ayez aient",
        PAST_SUBJUNCTIVE: "eusse eût eussent",
        INFINITIVE: "avoir",
        GERUND: "ayant",
    }.items()
    for form in forms.split()
}


class VerbForm(NamedTuple):
    """What a form can be: `tags` are a mood and tense, then a person (“P2p”)."""

    lemma: str
    tags: frozenset[str]
    share: int

    @property
    def moods(self) -> frozenset[str]:
        return frozenset(tag[0] for tag in self.tags)


@cache
def _lines() -> dict[str, str]:
    with gzip.open(_FILE, "rt", encoding="utf-8") as lines:
        return dict(line.rstrip("\n").split("\t", 1) for line in lines)


@cache
def verb(form: str) -> VerbForm | None:
    """Return what a lower-case word is as a verb, None if it never is one."""
    line = _lines().get(form)
    if line is None:
        return None
    lemma, tags, share = line.split("\t")
    return VerbForm(lemma, frozenset(tags.split(",")), int(share))


@cache
def _forms() -> dict[tuple[str, str], str]:
    forms: dict[tuple[str, str], str] = {}
    for form, line in _lines().items():
        lemma, tags, _share = line.split("\t")
        for tag in tags.split(","):
            forms.setdefault((lemma, tag), form)
    return forms


def conjugated(lemma: str, like: str) -> str | None:
    """Return a verb in the mood, tense and person of another form, if there is one way only."""
    if (model := verb(like)) is None:
        return None
    tags = model.tags
    if INFINITIVE in tags:
        return lemma
    found = {_forms().get((lemma, tag)) for tag in tags if tag[0] not in "JKMR"}
    found |= {_forms().get((lemma, tag)) for tag in tags if tag[0] == "M"} if not found else set()
    return found.pop() if len(found) == 1 else None


def conjugated_as(form: str, mood: str) -> str | None:
    """Return a verb in another tense, same person (“devra” → “doit”), None if unsure."""
    found = verb(form)
    if found is None:
        return None
    persons = {tag[1:] for tag in found.tags if tag[0] in FINITE}
    made = {_forms().get((found.lemma, mood + person)) for person in persons}
    return made.pop() if len(made) == 1 else None


def is_participle(form: str) -> bool:
    """Say whether a word can be a past participle."""
    found = verb(form)
    return found is not None and PARTICIPLE in found.moods


@cache
def adverbs() -> frozenset[str]:
    """Adverbs in -ment."""
    return frozenset(phrases("adverbs"))


@cache
def _by_lemma() -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for form, line in _lines().items():
        grouped.setdefault(line.partition("\t")[0], []).append(form)
    return grouped


def forms_of(lemma: str) -> list[str]:
    """Return every form of a verb."""
    return _by_lemma().get(lemma, [lemma])
