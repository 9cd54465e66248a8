"""An empty verb and a noun of action, where one verb says it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from participation.plain_french.rules.lists import word_list
from participation.plain_french.rules.model import ADVICE_IF_PLAIN, SIG, Hit, Rule
from participation.plain_french.rules.morphology import adverbs, conjugated, forms_of, verb
from participation.plain_french.rules.reading import Reading, Span

_DATA = Path(__file__).parents[1] / "data"
_BETWEEN = word_list("verb_noun.between")
_ARTICLES = word_list("verb_noun.articles")
_ADJECTIVES = word_list("verb_noun.adjectives")
_ACTION = re.compile(r"[\w-]{3,}(?:tion|sion|xion|ement|issage|isation|age|ture)s?$")
_NO_ACTION = word_list("verb_noun.no_action")
_COMPLEMENT = re.compile(
    r" (?:(de) (?=la |l'|votre |vos |son |sa |ses |leur|notre|nos |cet|ce )|(du|des) )"
)
_ALSO_NOUNS = frozenset({"mis", "mise", "mises", "pris", "prise", "prises"})
_AFTER_AUXILIARY = re.compile(
    r"(?:êt(?:re|es)|été|est|sont|ser\w{1,5}|ét\w{2,5}|ont?|avez|avons|a|aura\w*|avoir|soit|soient)"
    r"(?: (?:pas|plus|également|bien|donc|\w+ment))? $"
)
_NOUN_TAILS = (("mise", "à", "jour"), ("mise", "en", "place"), ("mise", "en", "œuvre"))


class Empty(NamedTuple):
    """A verb that adds nothing: with which preposition, before which nouns."""

    link: str
    before: str  # always, general: any noun of action; listed: those of the list alone


class Found(NamedTuple):
    """A verb and its noun, by ranks of words, with what stands between."""

    first: int
    last: int
    links: tuple[str, ...]
    is_plain: bool  # nothing but an article stands between


@cache
def _empty_verbs() -> dict[str, Empty]:
    lines = (_DATA / "empty_verbs.tsv").read_text(encoding="utf-8").splitlines()
    return {
        lemma: Empty(link, before) for lemma, link, before in (one.split("\t") for one in lines)
    }


@cache
def _listed() -> tuple[dict[str, str], dict[str, str]]:
    """Nouns with their verb, then whole phrases with theirs; empty if none is as simple."""
    nouns: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for line in (_DATA / "verb_noun.tsv").read_text(encoding="utf-8").splitlines():
        kind, words, simple = line.split("\t")
        (nouns if kind == "n" else phrases)[words] = simple
    return nouns, phrases


def _verb_noun(reading: Reading) -> Iterator[Hit]:
    told: set[int] = set()
    for span in reading.find(_phrases()):
        told.add(span.start)
        if _is_a_noun(reading, span.start, span.match.group().partition(" ")[0]):
            continue
        yield _phrase_hit(reading, span)
    for number, sentence in enumerate(reading.text.sentences):
        folded = [word.folded for word in sentence.words]
        for rank, word in enumerate(sentence.words):
            found = _noun_after(folded, rank) if word.start not in told else None
            if found and not _is_a_noun(reading, word.start, word.folded):
                end = sentence.words[found.last].end
                yield _noun_hit(reading, number, (word.start, end), folded, found)


def _is_a_noun(reading: Reading, start: int, form: str) -> bool:
    """“La prise en charge”, “après mise en demeure”, “les frais pris en charge”: no verb."""
    before = reading.even(max(0, start - 30), start)
    return form in _ALSO_NOUNS and not _AFTER_AUXILIARY.search(before)


def _noun_after(folded: Sequence[str], rank: int) -> Found | None:
    form = verb(folded[rank])
    empty = _empty_verbs().get(form.lemma) if form and form.share > 2 else None  # noqa: PLR2004 - mostly a noun
    if form is None or empty is None:
        return None
    place = rank + 1
    while place < len(folded) and (folded[place] in _BETWEEN or folded[place] in adverbs()):
        place += 1
    between, articles = place > rank + 1, place
    while place < len(folded) and folded[place] in _ARTICLES:
        place += 1
    links = tuple(folded[articles:place])
    plain = not between and len(links) <= 1 + bool(empty.link)
    if place < len(folded) and folded[place] in _ADJECTIVES:
        place, plain = place + 1, False
    if (
        place >= len(folded)
        or not _fits(empty, links)
        or not _is_action(folded, place, empty, links)
    ):
        return None
    tail = 2 if tuple(folded[place : place + 3]) in _NOUN_TAILS else 0
    return Found(rank, place + tail, links, plain)


def _fits(empty: Empty, links: Sequence[str]) -> bool:
    first = links[0] if links else ""
    if empty.link == "à":
        return first in ("à", "au", "aux")
    if empty.link == "de":
        return first in ("de", "d'", "du", "des")
    return first not in ("à", "au", "aux", "du")


def _is_action(folded: Sequence[str], place: int, empty: Empty, links: Sequence[str]) -> bool:
    nouns, _phrases_too = _listed()
    noun = folded[place]
    single = noun.removesuffix("s")
    if noun in nouns or single in nouns:
        return bool(links)
    return (
        bool(links)
        and empty.before != "listed"
        and bool(_ACTION.match(noun))
        and single not in _NO_ACTION
    )


def _noun_hit(
    reading: Reading, number: int, span: tuple[int, int], folded: Sequence[str], found: Found
) -> Hit:
    nouns, _phrases_too = _listed()
    noun, (start, end) = folded[found.last], span
    simple = nouns.get(noun) or nouns.get(noun.removesuffix("s"), "")
    say = f" : « {simple} »" if simple else ""
    suggestion = None
    made = conjugated(simple, folded[found.first]) if simple else None
    complement = _COMPLEMENT.match(
        reading.even(end, min(reading.text.sentences[number].end, end + 12))
    )
    if made and complement and found.is_plain and found.links[-1] in ("la", "le", "l'", "à", "au"):
        end += complement.end()
        article = {"du": "le ", "des": "les "}.get(complement.group(2) or "", "")
        suggestion = _like(reading, start, f"{made} {article}")
    return Hit(start, end, number, f"Un seul verbe suffit{say}.", suggestion)


def _like(reading: Reading, start: int, words: str) -> str:
    return words[0].upper() + words[1:] if reading.text.source[start].isupper() else words


@cache
def _phrases() -> re.Pattern[str]:
    parts = []
    for words in sorted(_listed()[1], key=lambda words: -len(words)):
        first, _space, rest = words.partition(" ")
        forms = "|".join(sorted(forms_of(first), key=lambda form: -len(form)))
        tail = re.escape(rest).replace(r"\ ", " ").replace(r"de\$", "(?:de|d'|du|des)")
        parts.append(
            rf"(?:{forms})(?:-vous|-nous)?(?: pas| plus| également| donc| aussi| \w+ment)? {tail}"
        )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?:(?<=')|(?![\w-]))")


def _phrase_hit(reading: Reading, span: Span) -> Hit:
    words = span.match.group()
    first, _space, rest = words.partition(" ")
    bare = first.removesuffix("-vous").removesuffix("-nous")
    found = verb(bare)
    lemma = found.lemma if found else bare
    phrases = _listed()[1]
    rest = re.sub(r"^(?:pas|plus|également|donc|aussi|\w+ment) ", "", rest)
    open_ended = re.sub(r"(?:de|d'|du|des)$", "de$", rest)
    simple = phrases.get(f"{lemma} {rest}") or phrases.get(f"{lemma} {open_ended}", "")
    plain = (
        " ".join(words.split(" ")[1:]) == rest and rest[-2:] not in ("du", "es") and first == bare
    )
    made = conjugated(simple, first) if simple and plain else None
    end = span.end
    if made and rest.endswith("d'"):
        made = f"{made} "
    say = f" : « {simple} »" if simple else ""
    return Hit(
        span.start,
        end,
        span.sentence,
        f"Un seul verbe suffit{say}.",
        _like(reading, span.start, made) if made else None,
    )


RULES = (
    Rule(
        "verb-noun",
        "SIG",
        "Un verbe plutôt qu’un verbe et un nom",
        "« Demander » se comprend plus vite que « effectuer une demande ».",
        SIG,
        "La commission procède à l’examen du dossier.",
        "La commission examine le dossier.",
        ADVICE_IF_PLAIN,
        _verb_noun,
    ),
)
