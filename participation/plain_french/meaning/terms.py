"""Terms of law: an easy version keeps them, for the next letter will use them, and explains."""

import re
from collections.abc import Iterator, Sequence

from participation.plain_french.lexicon import Entry, Lexicon, Match
from participation.plain_french.lexicon.inflection import plural_phrase
from participation.plain_french.lexicon.model import fold
from participation.plain_french.meaning.facts import Certainty, Fact, Fate
from participation.plain_french.meaning.folding import Folded
from participation.plain_french.meaning.keys import is_link, key
from participation.plain_french.meaning.lines import Line
from participation.plain_french.meaning.lists import groups
from participation.plain_french.meaning.values.found import Kind

# Each term with what its forms have in common.
TERMS = {
    "recours": r"recours(?!(?: à| aux?)(?!\w))",
    "indu": r"indus?|sommes? indues?|indûment",
    "trop-perçu": r"trop[- ]perçus?",
    "forclusion": r"forclu\w+",
    "suspension": r"suspen(?:d|s)\w*",
    "radiation": r"radi(?:er|ations?|ée?s?|era|ez)",
    "sanction": r"sanction\w*",
    "mise en demeure": r"(?:mis\w*|mettre|met|mettons) en demeure",
    "contentieux": r"contentieu\w+",
    "réclamation": r"réclamations?",
    "prescription": r"prescri(?:ption|te?s?)(?: (?:biennale|quinquennale))?",
    "subrogation": r"subrog\w+",
    "saisie": r"saisies?(?= (?:sur|de|des|admin|attribution|conserv))|saisie-\w+",
    "caution": r"cautions?|cautionnement",
    "préavis": r"préavis",
    "résiliation": r"résili\w+",
    "expulsion": r"expuls\w+",
    "médiation": r"médiat(?:ion|eur|rice)s?",
    "aide juridictionnelle": r"aide juridictionnelle",
    "tribunal": r"tribun\w+",
    "opposition": r"(?:faire|former|forme|formez|faites) opposition|opposition(?= (?:à|au))",
    "abrogation": r"abrog\w+",
    "dérogation": r"dérog\w+",
    "titre exécutoire": r"titres? (?:exécutoires?|de perception)",
    "astreinte": r"astreintes?",
    "déchéance": r"déch(?:éance|u|ue|us)",
    "surendettement": r"surendettement",
    "tutelle": r"(?:cu|tu)r?at?el(?:le|aire)s?|curat\w+|tutelles?",
    "pension alimentaire": r"pensions? alimentaires?",
    "obligation alimentaire": r"obligation alimentaire",
    "quotient familial": r"quotient familial",
    "droit d’option": r"droit d'option",
    "procuration": r"procurations?",
    "procès-verbal": r"procès-verba\w+",
    "droits et devoirs": r"droits et (?:des )?devoirs",
    "délai de carence": r"(?:délai de )?carence",
    "récupération": r"récupération(?: sur succession)?",
    "remise de dette": r"remise(?: gracieuse)?(?: de dette)",
}  # fmt: skip
PATTERNS = {term: re.compile(rf"(?<![\w-])(?:{forms})(?![\w-])") for term, forms in TERMS.items()}
EXPLAINED = (
    r"[»\"”]?(?:\s*\([^)]{3,}\)|\s*[:=]\s*\w|,? (?:c'est|ça|cela|ce sont|veut dire|veulent dire"
    r"|signifie|est un|est une"
    r"|est le|est la|est l'|est quand|s'appelle|permet|sert|c'est-à-dire|autrement dit"
    r"|ce mot|ce qui|en clair|sont))"
)
NAMED = (
    r"(?:s'appelle(?:nt)?|c'est|appel\w+|nomme|on dit|le mot|ce sont|fait un|faire un)"
    r"(?: (?:un|une|le|la|les|des|de l'|l'|aussi|alors|du|ce qu'on|par|«|cela))* ?[«\"“]?\s?"
)
GRAMMAR = ("sous ", "ouvrant ", "décret", "arrêté", "convocation", "personne à ")
# A lexicon grows: only the loss of these is stated, that of its other terms to keep is asked about.
RIGHTS = frozenset(" ".join(words) for words in groups("rights"))
FAMILIAR = frozenset(["tribunal", "récupération", "réclamation", "contentieux"])


def compare_terms(
    original: Folded, easy: Folded, lines: Sequence[Line], told: Sequence[Line], lexicon: Lexicon
) -> Iterator[tuple[Fact, Fate, Certainty, bool]]:
    """Yield the terms lost, and (last value True) those that are kept without being explained.

    `lines` are the sentences of the original, `told` those of the easy version.
    """
    known: list[tuple[int, int]] = []
    for term, pattern in PATTERNS.items():
        found = pattern.search(original.text)
        if found:
            known.extend(original.span(*one.span()) for one in pattern.finditer(original.text))
            start, end = original.span(*found.span())
            fact = Fact(Kind.TERM, original.source[start:end], start, end, term)
            yield from _verdict(fact, pattern, easy, is_sure=term not in FAMILIAR)
    keys = frozenset(stem for line in told for stem in line.keys)
    kept = {match.entry.term for match in _of_lexicon(told, lexicon)}
    for match in _of_lexicon(lines, lexicon):
        start, end = match.start, match.end
        if any(start < its_end and its_start < end for its_start, its_end in known):
            continue
        fact = Fact(Kind.TERM, original.source[start:end], start, end, match.entry.term)
        heads = [key(word) for word in fold(match.entry.term).split() if not is_link(word)]
        pattern = _pattern_of(match.entry)
        if match.entry.term in kept:
            if not _is_explained(pattern, easy.text):
                yield fact, Fate.CHANGED, Certainty.TO_CHECK, True
            continue
        is_sure = not keys & set(heads) and match.entry.term in RIGHTS
        yield from _verdict(fact, pattern, easy, is_sure=is_sure)


def _verdict(
    fact: Fact, pattern: re.Pattern[str], easy: Folded, *, is_sure: bool
) -> Iterator[tuple[Fact, Fate, Certainty, bool]]:
    if not pattern.search(easy.text):
        yield fact, Fate.MISSING, Certainty.SURE if is_sure else Certainty.TO_CHECK, False
    elif is_sure and not _is_explained(pattern, easy.text):
        yield fact, Fate.CHANGED, Certainty.TO_CHECK, True


def _is_explained(pattern: re.Pattern[str], easy: str) -> bool:
    after = re.compile(rf"(?:{pattern.pattern}){EXPLAINED}")
    before = re.compile(rf"{NAMED}(?:{pattern.pattern})")
    return bool(after.search(easy) or before.search(easy))


def _of_lexicon(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[Match]:
    """Yield each term to keep once; an easy word or an expression of grammar is none."""
    seen: set[str] = set()
    for line in lines:
        for match in lexicon.match(line.sentence.tokens):
            entry = match.entry
            is_term = entry.keep and entry.hard and not entry.replacement
            if is_term and entry.term not in seen and not entry.term.startswith(GRAMMAR):
                seen.add(entry.term)
                yield match


def _pattern_of(entry: Entry) -> re.Pattern[str]:
    given = (entry.term, *(form.words for form in entry.forms))
    forms = {fold(form) for words in given for form in (words, plural_phrase(words))}
    listed = sorted(map(re.escape, forms), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(listed)})s?(?![\w-])")
