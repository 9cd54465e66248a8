"""The whole report on a text: its sentences, its score, what the rules found, what is kept.

`check` gives typed values to the product; `report` gives the same as plain data, which is also what
the command line prints as JSON.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from participation.plain_french.lexicon.loading import Lexicon
from participation.plain_french.parsing import parse
from participation.plain_french.rules.catalogue.length import fits
from participation.plain_french.rules.model import Finding
from participation.plain_french.rules.profiles import Profile, Severity
from participation.plain_french.rules.reading import Reading
from participation.plain_french.rules.registry import find, set_apart
from participation.plain_french.score.familiar import Familiar, familiar
from participation.plain_french.score.features import explained_sigles
from participation.plain_french.score.model import (
    HIGHEST,
    LOWEST,
    model,
    sentence_score,
    text_score,
)
from participation.plain_french.text import Language, Sentence, SentenceKind, read

# On the scale of training/SCALE.md: an easy sentence, an ordinary one, a demanding one.
HARDEST = {Profile.FACILE: 2.5, Profile.CLAIR: 3.5, Profile.JURIDIQUE: 4.5}
_MOST_CONTRIBUTIONS = 3
_LEAST_CONTRIBUTION = 0.05
_FOR = {
    Profile.FACILE: "en facile à lire",
    Profile.CLAIR: "en langage clair",
    Profile.JURIDIQUE: "pour une lettre juridique",
}
_LANGUAGES = {
    Language.ENGLISH: "Ce texte semble être en anglais. Nous lisons seulement le français.",
    Language.ARABIC: "Ce texte semble être en arabe. Nous lisons seulement le français.",
    Language.OTHER_LATIN: "Ce texte ne semble pas être en français. Il n’a pas de note.",
    Language.OTHER_SCRIPT: "Ce texte n’est pas en français. Il n’a pas de note.",
    Language.NONE: "Ce texte ne contient aucun mot.",
}


@dataclass(frozen=True, slots=True)
class SentenceCheck:
    """A sentence as judged: `fits` says whether it suits the readers of the profile.

    `contributions` are the figures that make it hardest, in points of the score.
    """

    sentence: Sentence
    score: float
    fits: bool
    contributions: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Check:
    """All that is said of a text; without `score` and findings when it is not in French.

    `parsed` tells whether the parser read it: without it, more findings are questions.
    """

    source: str
    profile: Profile
    language: Language
    words: int
    sentences: tuple[SentenceCheck, ...]
    score: float | None
    measured_error: float
    findings: tuple[Finding, ...]
    kept: int
    familiar: Familiar
    parsed: bool

    @property
    def fitting(self) -> int:
        """How many sentences suit the readers."""
        return sum(one.fits for one in self.sentences)

    @property
    def headline(self) -> str:
        """Say it in one sentence: the share of sentences that suit the readers."""
        if self.score is None:
            return _LANGUAGES.get(self.language, "")
        whom, total = _FOR[self.profile], len(self.sentences)
        if self.fitting == total:
            return f"Toutes les phrases conviennent {whom}."
        verb = "conviennent" if self.fitting > 1 else "convient"
        plural = "s" if self.fitting > 1 else ""
        return f"{self.fitting or 'Aucune'} phrase{plural} sur {total} {verb} {whom}."

    @property
    def is_blocked(self) -> bool:
        """Whether a finding forbids to publish the text under this profile."""
        return any(one.severity is Severity.BLOQUANT for one in self.findings)


def check(
    text: str,
    profile: Profile | str = Profile.FACILE,
    lexicon: Lexicon | None = None,
    kept: Collection[tuple[str, str]] = (),
    *,
    with_parser: bool = True,
) -> Check:
    """Read a text for the readers of a profile; a Département's own lexicon takes ours's place.

    `kept` are the pairs (rule, words) that somebody keeps with a reason: they are left out and
    counted. Raises ValueError for an unknown profile.
    """
    asked = Profile(profile)
    seen = read(text)
    if seen.language is not Language.FRENCH:
        return _without_score(text, asked, seen.language, seen.length)
    parsed = parse(seen) if with_parser else None
    reading = Reading(seen, asked, parsed, lexicon or Lexicon.base())
    findings, kept_count = set_apart(text, find(reading), kept)
    faulty = {
        one.sentence
        for one in findings
        if one.severity in (Severity.DEFAUT, Severity.BLOQUANT) and one.sentence is not None
    }
    explained = explained_sigles(seen)
    return Check(
        source=text,
        profile=asked,
        language=seen.language,
        words=seen.length,
        sentences=tuple(
            _judged(sentence, asked, explained, is_faulty=number in faulty)
            for number, sentence in enumerate(seen.sentences)
        ),
        score=min(HIGHEST, max(LOWEST, text_score(seen))),
        measured_error=model().measured_error,
        findings=tuple(findings),
        kept=kept_count,
        familiar=familiar(seen),
        parsed=parsed is not None,
    )


def _judged(
    sentence: Sentence, profile: Profile, explained: frozenset[str], *, is_faulty: bool
) -> SentenceCheck:
    scored = sentence_score(sentence, explained)
    is_short = fits(sentence.length, profile) or sentence.kind is SentenceKind.CELL
    hardest = sorted(scored.contributions.items(), key=lambda one: -one[1])
    return SentenceCheck(
        sentence=sentence,
        score=scored.score,
        fits=is_short and not is_faulty and scored.score <= HARDEST[profile],
        contributions=tuple(
            (name, points)
            for name, points in hardest[:_MOST_CONTRIBUTIONS]
            if points >= _LEAST_CONTRIBUTION
        ),
    )


def _without_score(text: str, profile: Profile, language: Language, words: int) -> Check:
    return Check(
        source=text,
        profile=profile,
        language=language,
        words=words,
        sentences=(),
        score=None,
        measured_error=model().measured_error,
        findings=(),
        kept=0,
        familiar=Familiar(0.0, 0.0, 0.0),
        parsed=False,
    )


def report(
    text: str,
    profile: Profile | str = Profile.FACILE,
    lexicon: Lexicon | None = None,
    kept: Collection[tuple[str, str]] = (),
) -> dict[str, Any]:
    """Return the report as plain data, ready for JSON; places are code points, end exclusive.

    A finding on the whole document has start = end = 0 and no sentence.
    """
    checked = check(text, profile, lexicon, kept)
    return {
        "profile": checked.profile.value,
        "language": checked.language.value,
        "words": checked.words,
        "score": None if checked.score is None else round(checked.score, 2),
        "measured_error": checked.measured_error,
        "headline": {
            "sentence": checked.headline,
            "fitting": checked.fitting,
            "sentences": len(checked.sentences),
        },
        "blocked": checked.is_blocked,
        "parsed": checked.parsed,
        "kept": checked.kept,
        "sentences": [_sentence_data(one) for one in checked.sentences],
        "findings": [_finding_data(one, text) for one in checked.findings],
        "extras": checked.familiar._asdict(),
    }


def _sentence_data(one: SentenceCheck) -> dict[str, Any]:
    return {
        "start": one.sentence.start,
        "end": one.sentence.end,
        "text": one.sentence.text,
        "kind": one.sentence.kind.value,
        "words": one.sentence.length,
        "score": round(one.score, 2),
        "fits": one.fits,
        "contributions": {name: round(points, 2) for name, points in one.contributions},
    }


def _finding_data(one: Finding, source: str) -> dict[str, Any]:
    return {
        "rule": one.rule.slug,
        "number": one.rule.number,
        "title": one.rule.title,
        "severity": one.severity.value,
        "start": one.start,
        "end": one.end,
        "sentence": one.sentence,
        "text": source[one.start : one.end],
        "message": one.message,
        "reason": one.rule.reason,
        "suggestion": one.suggestion,
        "confidence": one.confidence,
        "example": {"before": one.rule.before, "after": one.rule.after},
        "source": one.rule.source,
    }
