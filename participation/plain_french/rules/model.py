"""What a rule is, what it found, and how much that weighs for which readers."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from participation.plain_french.rules.profiles import Profile, Severity
from participation.plain_french.rules.reading import Reading


@dataclass(frozen=True, slots=True)
class Hit:
    """What a detector saw, in code points of the source, before it is weighed.

    `severity` replaces that of the rule; a hit that is not `sure` becomes a question. A hit on
    the whole document has no sentence and start = end = 0.
    """

    start: int
    end: int
    sentence: int | None
    message: str
    suggestion: str | None = None
    severity: Severity | None = None
    sure: bool = True


Detector = Callable[[Reading], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `number` is its test in the référentiel, or the guide that states it.

    Title, reason and examples are shown as they stand. A profile that is missing from
    `severities` does not use the rule.
    """

    slug: str
    number: str
    title: str
    reason: str
    source: str
    before: str
    after: str
    severities: Mapping[Profile, Severity]
    detect: Detector


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit, weighed for a profile; `start` and `end` are code points of the source, end exclusive.

    A finding on the whole document has no sentence and start = end = 0. `suggestion` replaces
    exactly [start:end]. `confidence` is the measured share of right findings of the rule, None
    where nothing was measured.
    """

    rule: Rule
    severity: Severity
    start: int
    end: int
    sentence: int | None
    message: str
    suggestion: str | None
    confidence: float | None


RLS = "Référentiel pour une rédaction en langage simplifié (DISIC)"
SIG = "Charte des grands principes rédactionnels (SIG)"
DINUM = "Guide de rédaction de la DINUM"

_QUESTION, _CONSEIL, _DEFAUT = Severity.QUESTION, Severity.CONSEIL, Severity.DEFAUT


def weights(
    facile: Severity | None, clair: Severity | None, juridique: Severity | None
) -> dict[Profile, Severity]:
    """Severities by profile; None leaves the rule out."""
    given = zip(Profile, (facile, clair, juridique), strict=True)
    return {profile: severity for profile, severity in given if severity is not None}


ADVICE = weights(_CONSEIL, _CONSEIL, _CONSEIL)
FAULT = weights(_DEFAUT, _DEFAUT, _CONSEIL)
FAULT_IF_EASY = weights(_DEFAUT, _CONSEIL, _CONSEIL)
ADVICE_IF_PLAIN = weights(_CONSEIL, _CONSEIL, None)
ADVICE_IF_EASY = weights(_CONSEIL, None, None)
