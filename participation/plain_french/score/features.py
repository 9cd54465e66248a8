"""What a sentence is measured by: about thirty named figures; `address` and `spoken` help."""

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from participation.plain_french.text import Sentence, Text, Token, TokenKind
from participation.plain_french.words.french import (
    ADDRESS,
    ARTICLES,
    FAMILIAR_SIGLES,
    NEGATIONS,
    NUMBER_WORDS,
    PREPOSITIONS,
    ROMAN,
    SPOKEN,
    SPOKEN_PAIRS,
    SUBORDINATING,
    WRITTEN_LINKS,
)
from participation.plain_french.words.known import SIGLE, Word, word_of
from participation.plain_french.words.office import phrases_in

SHORT_ADVICE, SHORT_FAULT = 12, 20  # words: RLS 4.1.1, measured on easy-to-read texts
SHORTEST_SIGLE, LONGEST_SIGLE = 2, 6
OPENING = 2
NO_ORDER = frozenset(["chez", "assez", "nez"])
TOP = 2  # rarest words looked at
INNER_MARKS = frozenset(",;:")
BRACKETS = frozenset("([")
DASHES = frozenset(["–", "—"])
REFERENCE = re.compile(r"[LRDA]\*?\.|\d+(?:-\d+)+$")
IMPERSONAL = re.compile(
    r"\bil (?:est|a été|sera|vous est|ne (?:saurait|peut) être|convient|appartient|incombe|importe|"
    r"y a lieu|résulte|demeure|est fait|est donné)\b(?! (?:tard|tôt|midi|là|né|parti|venu|allé|"
    r"malade|facile|utile|bon|possible|important|gratuit))"
)
PASSIVE = re.compile(
    r"\b(?:est|sont|sera|seront|été|être|soit|soient|fut|était|étaient|serait)"
    r"(?: [a-zà-ÿ]+ment| pas| plus)? "
    r"(?!allé|venu|parti|arrivé|entré|sorti|né|mort|tombé|resté|passé)"
    r"[a-zà-ÿ]{3,}(?:é|ée|és|ées|is|ise|ises|it|ite|its|ites|us?|ues?)\b"
)

NAMES = (
    "length",
    "over_12",
    "over_20",
    "syllables",
    "rarity",
    "rarest",
    "unheard",
    "odds",
    "odds_top",
    "bookish",
    "marks",
    "brackets",
    "abstract",
    "office",
    "phrases",
    "negations",
    "subordination",
    "links",
    "participles",
    "passive",
    "chains",
    "references",
    "number_words",
    "roman",
    "address",
    "density",
    "spoken",
    "simple_past",
)
Features = dict[str, float]


def features_of(sentence: Sentence, explained: frozenset[str] = frozenset()) -> Features:
    """Measure a sentence; every figure is finite, for any text of any script.

    `explained` are the sigles that the text explains elsewhere (`explained_sigles`).
    """
    words = sentence.words
    length = sentence.length
    folded = [word.folded for word in words]
    known = [word_of(word) for word in folded]
    shouts = sentence.text.isupper() and length > 1
    sigles = 0 if shouts else len(_sigles(sentence.tokens) - explained)
    content = _content(words, known, shouts=shouts)
    density = len(content) / (length or 1)
    content += [SIGLE] * sigles
    figures: Features = {
        "length": math.log2(1 + length),
        "over_12": _damped(max(0, length - SHORT_ADVICE) / 10),
        "over_20": _damped(max(0, length - SHORT_FAULT) / 10),
        "density": density,
    }
    figures |= _lexical(content)
    figures |= _grammar(sentence, folded, known)
    figures |= _signs(sentence, words)
    return figures


def _content(words: Sequence[Token], known: list[Word], *, shouts: bool) -> list[Word]:
    """Words that carry sense: neither grammar, nor figures, nor names, nor sigles."""
    kept = []
    for number, (token, word) in enumerate(zip(words, known, strict=True)):
        if token.kind is TokenKind.NUMBER or word.is_grammar or token.text[0] == "-":
            continue
        is_name = token.text[0].isupper() and not shouts and not word.is_known
        if (is_name and (number or token.text.isupper())) or len(token.text) == 1:
            continue
        kept.append(word)
    return kept


def _lexical(content: list[Word]) -> Features:
    count = len(content) or 1
    rarities = sorted((word.rarity for word in content), reverse=True)
    odds = sorted((word.odds for word in content), reverse=True)
    return {
        "syllables": sum(word.syllables for word in content) / count,
        "rarity": sum(rarities) / count,
        "rarest": sum(rarities[:TOP]) / TOP,
        "unheard": _damped(sum(not word.is_known for word in content)),
        "odds": sum(odds) / count,
        "odds_top": max(0.0, sum(odds[:TOP]) / TOP),
        "bookish": max(-1, sum(word.bookish for word in content) / count),
        "abstract": sum(word.is_abstract for word in content) / count,
        "office": _damped(sum(word.is_office for word in content)),
    }


def _damped(count: float) -> float:
    """Make the second obstacle cost less than the first."""
    return math.log2(1 + count)


def _grammar(sentence: Sentence, folded: list[str], known: list[Word]) -> Features:
    length = sentence.length or 1
    plain = " ".join(folded)
    return {
        "phrases": _damped(phrases_in(folded)),
        "negations": _damped(sum(word in NEGATIONS for word in folded)),
        "subordination": _damped(sum(word in SUBORDINATING for word in folded)),
        "links": _damped(sum(word in WRITTEN_LINKS for word in folded)),
        "participles": _damped(sum(word.is_participle for word in known)),
        "passive": _damped(len(PASSIVE.findall(plain)) + len(IMPERSONAL.findall(plain))),
        "chains": sum(word in PREPOSITIONS for word in folded) / (length + 2),
        "number_words": _damped(sum(word in NUMBER_WORDS for word in folded)),
        "address": float(_speaks_to_reader(folded)),
        "spoken": _damped(_spoken(folded)),
        "simple_past": _damped(sum(word.is_simple_past for word in known)),
    }


def _speaks_to_reader(folded: list[str]) -> bool:
    """“Vous”, “tu”, or an order as the first words: “Venez”, “Ne payez pas”."""
    return any(word in ADDRESS for word in folded) or any(
        word.endswith("ez") and word not in NO_ORDER for word in folded[:OPENING]
    )


def _spoken(folded: list[str]) -> int:
    """Count the turns of everyday speech: “c’est”, “il y a”, “on”, “parce que”."""
    pairs = sum(pair in SPOKEN_PAIRS for pair in pairwise(folded))
    return pairs + sum(word in SPOKEN for word in folded)


def _signs(sentence: Sentence, words: Sequence[Token]) -> Features:
    last = words[-1].start if words else 0  # what closes the sentence is no obstacle
    texts = [token.text for token in sentence.tokens if not token.is_word and token.start < last]
    return {
        "marks": _damped(sum(text in INNER_MARKS for text in texts)),
        "brackets": _damped(sum(text in BRACKETS or text in DASHES for text in texts)),
        "roman": _damped(sum(_is_roman(word) for word in words)),
        "references": _damped(sum(bool(REFERENCE.match(word.text)) for word in words)),
    }


def _is_roman(token: Token) -> bool:
    return len(token.text) > 1 and token.text[0] in "IVX" and bool(ROMAN.fullmatch(token.text))


def explained_sigles(text: Text) -> frozenset[str]:
    """Give the sigles that a sentence of the text explains: they are no obstacle elsewhere."""
    return frozenset(
        token.text
        for sentence in text.sentences
        for number, token in enumerate(sentence.tokens)
        if _is_sigle(token) and _is_explained(sentence.tokens, number)
    )


def _sigles(tokens: Sequence[Token]) -> set[str]:
    """Give the sigles of a trade that the sentence does not explain."""
    return {
        token.text
        for number, token in enumerate(tokens)
        if _is_sigle(token) and not _is_explained(tokens, number)
    }


def _is_sigle(token: Token) -> bool:
    if token.kind is not TokenKind.WORD:
        return False
    text = token.text.replace(".", "")
    if not (SHORTEST_SIGLE <= len(text) <= LONGEST_SIGLE and text.isupper()):
        return False
    return text.lower() not in FAMILIAR_SIGLES and not ROMAN.fullmatch(text)


def _is_explained(tokens: Sequence[Token], number: int) -> bool:
    """“PMI, le service …”, “RIB : le papier …”, “aide au logement (APL)”, “appelé PMSMP”."""
    before = tokens[number - 1].folded if number else ""
    if before == "(" or before.startswith("appelé"):
        return True
    after = [token.folded for token in tokens[number + 1 : number + 3]]
    return len(after) > 1 and after[0] in ",:(" and after[1] in ARTICLES
