"""Prepares one passage: its original with the hard words, its easy words, what is said of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from participation.blueprints.documents_desk.writing_form import (
    FindingPlace,
    WritingForm,
    seen_mark,
)
from participation.documents.analysis import DocumentAnalysis, PassageAnalysis, SentenceFindings
from participation.documents.faithfulness import PlacedDifference
from participation.documents.models import Document, KeptFinding, Passage
from participation.documents.word_diff import Piece, pieces_of
from participation.documents.words import PICTOGRAMS, Pictogram
from participation.i18n import gettext as _
from participation.i18n import ngettext
from participation.plain_french.rules.model import Finding
from participation.plain_french.text import Language

FEWEST_LINES, MOST_LINES, LINE_SIGNS = 3, 14, 44
MOST_MARKED = 0.6  # of a sentence
SHOWN_AT_ONCE = 3  # findings of a sentence


@dataclass(frozen=True, slots=True)
class Desk:
    """A document as it was read for its page."""

    document: Document
    passages: Sequence[Passage]
    analysis: DocumentAnalysis
    differences: Sequence[PlacedDifference]
    kept: Sequence[KeptFinding]


@dataclass(frozen=True, slots=True)
class FindingBox:
    """A finding under its sentence; `severity` is the value that its look follows."""

    place: FindingPlace
    title: str
    words: str
    severity: str
    label: str
    message: str
    reason: str
    before: str
    after: str
    suggestion: str | None
    next_href: str

    @property
    def id(self) -> str:
        return f"remarque-{str(self.place).replace(':', '-')}"


@dataclass(frozen=True, slots=True)
class SentenceBox:
    """A sentence with something to look at, its words cut where a finding stands."""

    parts: Sequence[tuple[str, bool]]
    fits: bool
    findings: Sequence[FindingBox]

    @property
    def first(self) -> Sequence[FindingBox]:
        """The heaviest findings: more at once is discouraging."""
        return self.findings[:SHOWN_AT_ONCE]

    @property
    def others(self) -> Sequence[FindingBox]:
        return self.findings[SHOWN_AT_ONCE:]


@dataclass(frozen=True, slots=True)
class PassageRow:
    """One passage, both sides; `other` is what somebody else wrote there meanwhile."""

    passage: Passage
    number: int
    original: Sequence[tuple[str, bool]]
    changes: Sequence[Piece]
    easy: str
    pictogram: str
    seen: str
    sentences: Sequence[SentenceBox]
    summary: str
    all_fit: bool
    lines: int
    other: str | None
    lost: Sequence[PlacedDifference]

    @property
    def is_explanation(self) -> bool:
        """Whether the original does not have it."""
        return not self.passage.original and not self.passage.previous_original

    @property
    def is_gone(self) -> bool:
        """Whether the original no longer has it."""
        return not self.passage.original and bool(self.passage.previous_original)

    @property
    def is_new(self) -> bool:
        """Whether the original has it since it changed."""
        return self.passage.is_stale and not self.passage.previous_original

    @property
    def shown_pictogram(self) -> Pictogram | None:
        return PICTOGRAMS.get(self.pictogram)


def row_of(desk: Desk, place: int, form: WritingForm) -> PassageRow:
    """Return a passage by its place; what was typed stands in it as long as it is not saved."""
    passage, analysis = desk.passages[place], desk.analysis.passages[place]
    typed = form.typed.get(passage.id)
    easy = typed.easy if typed is not None else passage.easy
    sentences = list(_boxes(passage, analysis, place + 1)) if easy == passage.easy else []
    return PassageRow(
        passage=passage,
        number=place + 1,
        original=_marked(passage.original, analysis.hard_words),
        changes=_changes(passage),
        easy=easy,
        pictogram=typed.pictogram if typed is not None else passage.pictogram,
        seen=seen_mark(passage),
        sentences=sentences,
        summary=_summary(passage, analysis) if easy == passage.easy else "",
        all_fit=bool(analysis.total) and analysis.fitting == analysis.total,
        lines=_lines(easy or passage.original),
        other=passage.easy if passage.id in form.conflicts else None,
        lost=[one for one in desk.differences if one.passage == place and not one.is_unwritten],
    )


def _changes(passage: Passage) -> list[Piece]:
    if not passage.is_stale or not passage.previous_original:
        return []
    return pieces_of(passage.previous_original, passage.original)


def _summary(passage: Passage, analysis: PassageAnalysis) -> str:
    if analysis.language not in (Language.FRENCH, Language.NONE):
        return _("Ce passage ne semble pas être en français. Nous ne pouvons pas le relire.")
    if not analysis.total:
        return ""
    now = ngettext(
        "%(num)s phrase sur %(total)s se lit bien.",
        "%(num)s phrases sur %(total)s se lisent bien.",
        analysis.fitting,
        total=analysis.total,
    )
    if not passage.original or not analysis.original_total:
        return now
    before = _(
        "Avant : %(fitting)s sur %(total)s.",
        fitting=analysis.original_fitting,
        total=analysis.original_total,
    )
    return f"{now} {before}"


def _boxes(passage: Passage, analysis: PassageAnalysis, number: int) -> Iterator[SentenceBox]:
    """Yield the sentences that do not suit the readers, or that something is said of."""
    shown = [(one, _told_once(one.findings)) for one in analysis.sentences]
    places = [_place(passage, one) for _sentence, findings in shown for one in findings]
    hrefs = [f"#remarque-{str(one).replace(':', '-')}" for one in places[1:]]
    following = iter([*hrefs, f"#passage-{number + 1}"])
    for sentence, findings in shown:
        boxes = [_finding(passage, one, next(following)) for one in findings]
        if boxes or not sentence.fits:
            yield SentenceBox(_sentence_parts(sentence), sentence.fits, boxes)


def _told_once(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out what says again of a sentence what was just said of it, with nothing to take."""
    told = {(one.rule.slug, one.message, one.suggestion): one for one in reversed(findings)}
    return [one for one in findings if told[one.rule.slug, one.message, one.suggestion] is one]


def _place(passage: Passage, one: Finding) -> FindingPlace:
    return FindingPlace(passage.id, one.rule.slug, one.start, one.end)


def _finding(passage: Passage, one: Finding, next_href: str) -> FindingBox:
    return FindingBox(
        place=_place(passage, one),
        title=one.rule.title,
        words=passage.easy[one.start : one.end],
        severity=one.severity.value,
        label=one.severity.label,
        message=one.message,
        reason=one.rule.reason,
        before=one.rule.before,
        after=one.rule.after,
        suggestion=one.suggestion,
        next_href=next_href,
    )


def _sentence_parts(sentence: SentenceFindings) -> list[tuple[str, bool]]:
    length = sentence.end - sentence.start
    places = [(one.start - sentence.start, one.end - sentence.start) for one in sentence.findings]
    # A mark on most of a sentence shows nothing.
    spans = [(max(0, a), min(length, z)) for a, z in places if z - a < length * MOST_MARKED]
    return _marked(sentence.words, spans)


def _marked(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    """Return a text cut into (words, is marked); spans that overlap are one."""
    parts: list[tuple[str, bool]] = []
    place = 0
    for start, end in sorted(spans):
        if end <= place:
            continue
        if start > place:
            parts.append((text[place:start], False))
        parts.append((text[max(start, place) : end], True))
        place = end
    if place < len(text):
        parts.append((text[place:], False))
    return parts


def _lines(text: str) -> int:
    """Return how many lines a box needs, so that most passages show whole."""
    needed = sum(1 + len(line) // LINE_SIGNS for line in text.splitlines())
    return min(MOST_LINES, max(FEWEST_LINES, needed + 1))
