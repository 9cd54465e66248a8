"""What the analyser says of a document, passage by passage: kept in memory, never in the database.

A passage is parsed once for its words, its readers and its lexicon; what depends on the whole text
(a word explained further up, the share of long sentences) is looked at apart, without the parser.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from participation.plain_french.lexicon import Lexicon
from participation.plain_french.reporting import Check, check
from participation.plain_french.rules.model import Finding
from participation.plain_french.rules.profiles import Profile, Severity
from participation.plain_french.rules.reading import Reading
from participation.plain_french.rules.registry import BY_SLUG, find
from participation.plain_french.text import Language, read
from participation.search_index.folding import folded

LONGEST_WORDS = 200  # of what is kept on purpose: a line of the database
KEPT_PASSAGES, KEPT_TEXTS = 4_096, 256
# Explained anywhere in a text, a word is explained: only the whole text can tell.
_EXPLAINED = ("sigles", "jargon")
_OF_THE_WHOLE = tuple(
    BY_SLUG[slug] for slug in (*_EXPLAINED, "sentence-length", "address") if slug in BY_SLUG
)
_BETWEEN = "\n\n"
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class SentenceFindings:
    """One sentence of the easy words, as judged; `fits` says whether it suits its readers."""

    words: str
    start: int
    end: int
    fits: bool
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class PassageAnalysis:
    """Both sides of a passage: how many sentences suit the readers, and what stands in the way."""

    sentences: tuple[SentenceFindings, ...]
    hard_words: tuple[tuple[int, int], ...]  # in the original, code points
    original_fitting: int
    original_total: int
    language: Language
    kept: tuple[tuple[Pair, str], ...] = ()  # what is kept, in the words that stand here

    @property
    def fitting(self) -> int:
        return sum(one.fits for one in self.sentences)

    @property
    def total(self) -> int:
        return len(self.sentences)

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(finding for one in self.sentences for finding in one.findings)


@dataclass(frozen=True, slots=True)
class DocumentAnalysis:
    """A whole document; `of_the_whole` are findings that stand on no place."""

    passages: tuple[PassageAnalysis, ...]
    of_the_whole: tuple[Finding, ...]
    measured_error: float

    @property
    def fitting(self) -> int:
        return sum(one.fitting for one in self.passages)

    @property
    def total(self) -> int:
        return sum(one.total for one in self.passages)

    @property
    def kept_words(self) -> dict[Pair, str]:
        """What is kept on purpose and still stands in the text, as it is written."""
        return {key: words for one in self.passages for key, words in one.kept}

    @property
    def original_fitting(self) -> int:
        return sum(one.original_fitting for one in self.passages)

    @property
    def original_total(self) -> int:
        return sum(one.original_total for one in self.passages)


def analyse(
    pairs: Sequence[Pair], profile: Profile, lexicon: Lexicon, kept: Collection[Pair] = ()
) -> DocumentAnalysis:
    """Look at the passages (original, easy words) of a document.

    `kept` are (rule, folded words) that somebody keeps on purpose: they are not spoken of again.
    """
    known = frozenset(kept)
    easy = tuple(words for _original, words in pairs)
    whole = _whole(easy, profile, lexicon)
    meant = frozenset((one.slug, words) for one in _OF_THE_WHOLE for words in whole.words[one.slug])
    return DocumentAnalysis(
        passages=tuple(
            _passage(original, words, profile, lexicon, _Context(place, meant, known))
            for place, (original, words) in enumerate(pairs)
        ),
        of_the_whole=tuple(one for one in whole.findings if (one.rule.slug, "") not in known),
        measured_error=_checked("", profile, lexicon, ()).measured_error,
    )


def key_of(rule: str, words: str) -> Pair:
    """Return under what a finding is kept: it is found again after the text moved."""
    return rule, folded(words)[:LONGEST_WORDS]


def language_of(text: str) -> Language:
    """Return the language that a text seems to be in."""
    return read(text).language


@dataclass(frozen=True, slots=True)
class _Context:
    """Where a passage stands, what the whole text leaves unexplained, what is kept."""

    place: int
    unexplained: frozenset[tuple[str, tuple[int, str]]]
    kept: frozenset[Pair]


@dataclass(frozen=True, slots=True)
class _Whole:
    findings: tuple[Finding, ...]
    words: dict[str, frozenset[tuple[int, str]]]  # rule → (passage, words) that it found


@lru_cache(KEPT_TEXTS)
def _whole(easy: tuple[str, ...], profile: Profile, lexicon: Lexicon) -> _Whole:
    source = _BETWEEN.join(easy)
    seen = read(source)
    found: list[Finding] = []
    if seen.language is Language.FRENCH:
        found = find(Reading(seen, profile, None, lexicon), _OF_THE_WHOLE)
    words: dict[str, set[tuple[int, str]]] = {one.slug: set() for one in _OF_THE_WHOLE}
    starts = list(_starts(easy))
    for one in found:
        if one.rule.slug in _EXPLAINED:
            place = sum(start <= one.start for start in starts) - 1
            words[one.rule.slug].add((place, source[one.start : one.end]))
    return _Whole(
        tuple(one for one in found if one.sentence is None),
        {slug: frozenset(places) for slug, places in words.items()},
    )


def _starts(texts: Iterable[str]) -> Iterator[int]:
    """Yield where each text begins once they are joined."""
    place = 0
    for text in texts:
        yield place
        place += len(text) + len(_BETWEEN)


def _passage(
    original: str, easy: str, profile: Profile, lexicon: Lexicon, context: _Context
) -> PassageAnalysis:
    seen = _checked(easy, profile, lexicon, ())
    silent = tuple(
        sorted({_written(easy, one) for one in seen.findings if _is_silent(easy, one, context)})
    )
    judged = _checked(easy, profile, lexicon, silent) if silent else seen
    source = _original(original, profile, lexicon)
    return PassageAnalysis(
        sentences=tuple(_sentences(easy, judged)),
        hard_words=tuple(
            (one.start, one.end) for one in source.findings if one.rule.slug in _EXPLAINED
        ),
        original_fitting=source.fitting,
        original_total=len(source.sentences),
        language=judged.language,
        kept=tuple((key_of(*one), one[1]) for one in silent if key_of(*one) in context.kept),
    )


def _is_silent(easy: str, finding: Finding, context: _Context) -> bool:
    rule, words = _written(easy, finding)
    if key_of(rule, words) in context.kept:
        return True
    return rule in _EXPLAINED and (rule, (context.place, words)) not in context.unexplained


def _written(source: str, finding: Finding) -> Pair:
    return finding.rule.slug, source[finding.start : finding.end]


def _sentences(source: str, judged: Check) -> Iterator[SentenceFindings]:
    for number, one in enumerate(judged.sentences):
        findings = tuple(found for found in judged.findings if found.sentence == number)
        yield SentenceFindings(
            words=source[one.sentence.start : one.sentence.end],
            start=one.sentence.start,
            end=one.sentence.end,
            fits=one.fits,
            findings=tuple(sorted(findings, key=lambda found: _WEIGHTS[found.severity])),
        )


_WEIGHTS = {
    Severity.BLOQUANT: 0,
    Severity.DEFAUT: 1,
    Severity.CONSEIL: 2,
    Severity.QUESTION: 3,
}


@lru_cache(KEPT_PASSAGES)
def _checked(text: str, profile: Profile, lexicon: Lexicon, silent: tuple[Pair, ...]) -> Check:
    return check(text, profile, lexicon, silent)


@lru_cache(KEPT_PASSAGES)
def _original(text: str, profile: Profile, lexicon: Lexicon) -> Check:
    """Look at an original: its score and its words need no parser."""
    return check(text, profile, lexicon, with_parser=False)
