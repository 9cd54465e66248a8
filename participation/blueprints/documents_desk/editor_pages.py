"""Prepares the page where the easy words are written, passage by passage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import request, url_for

from participation.blueprints import csrf
from participation.blueprints.addresses import key_in
from participation.blueprints.documents_desk.passage_rows import Desk, PassageRow, row_of
from participation.blueprints.documents_desk.writing_form import FindingPlace, WritingForm
from participation.documents import queries
from participation.documents.analysis import DocumentAnalysis, analyse
from participation.documents.faithfulness import PlacedDifference, differences_of
from participation.documents.models import Document, DocumentState, KeptFinding
from participation.documents.service.passages import WRITABLE
from participation.documents.states import LABELS
from participation.documents.words import KINDS, PICTOGRAMS, Pictogram
from participation.glossary.queries import lexicon_of
from participation.i18n import LazyText, lazy, ngettext
from participation.i18n import gettext as _
from participation.plain_french.rules.profiles import Profile
from participation.plain_french.rules.registry import BY_SLUG

ON_A_PAGE = 40
_RESTING: dict[DocumentState, LazyText] = {
    DocumentState.WITH_READERS: lazy("Le texte est en relecture. Il ne bouge pas jusqu’à la fin."),
    DocumentState.VALIDATED: lazy("Le texte a reçu son accord. Pour le changer, reprenez-le."),
    DocumentState.PUBLISHED: lazy("Le texte est publié. Pour le changer, reprenez-le."),
    DocumentState.TO_REVISE: lazy("Le texte est à revoir. Pour le changer, reprenez-le."),
    DocumentState.WITHDRAWN: lazy("Le texte est retiré. Pour le changer, reprenez-le."),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that the easy words may have lost, in one sentence, with the way to its passage."""

    sentence: str
    is_sure: bool
    number: int
    href: str


@dataclass(frozen=True, slots=True)
class Faithfulness:
    """“Rien ne se perd”: what is surely lost, what to check, how much waits to be written."""

    sure: Sequence[Fact]
    to_check: Sequence[Fact]
    unwritten: int

    @property
    def is_whole(self) -> bool:
        return not (self.sure or self.to_check or self.unwritten)


@dataclass(frozen=True, slots=True)
class WholeFinding:
    """A finding on the whole text; `place` names it where it is kept on purpose."""

    title: str
    message: str
    severity: str
    label: str
    place: FindingPlace


@dataclass(frozen=True, slots=True)
class KeptWords:
    """Something difficult on purpose: the rule, the words, why."""

    kept: KeptFinding
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class EditorPage:
    """A document on the writers' desk."""

    document: Document
    kind: LazyText
    state: LazyText
    rows: Sequence[PassageRow]
    headline: str
    measured: str
    before: str
    whole: Sequence[WholeFinding]
    faithfulness: Faithfulness
    kept: Sequence[KeptWords]
    is_writable: bool
    resting: LazyText | None
    page: int
    pages: int
    stale_count: int
    operation: str  # of the first saving while one types
    pictograms: Mapping[str, Pictogram]

    def address(self, page: int | None = None) -> str:
        """Return the address of a page of this document."""
        number = page or self.page
        return url_for(
            "documents_desk.show",
            document_id=self.document.id,
            page=number if number > 1 else None,
        )


def editor_page(document: Document, form: WritingForm, *, may_edit: bool) -> EditorPage:
    """Gather the page of a document: four statements, with those of its lexicon."""
    desk = desk_of(document)
    last = max(1, -(-len(desk.passages) // ON_A_PAGE))
    page = min(last, max(1, key_in(request.args.get("page", "")) or 1))
    first = (page - 1) * ON_A_PAGE
    shown = range(first, min(first + ON_A_PAGE, len(desk.passages)))
    is_writable = may_edit and document.state in WRITABLE
    return EditorPage(
        document=document,
        kind=KINDS[document.kind],
        state=LABELS[document.state],
        rows=[row_of(desk, place, form) for place in shown],
        headline=headline_of(desk.analysis),
        measured=_measured(desk.analysis),
        before=_before(desk.analysis),
        whole=_whole(desk.analysis),
        faithfulness=_faithfulness(document, desk.differences),
        kept=_kept(desk),
        is_writable=is_writable,
        resting=None if is_writable else _RESTING.get(document.state),
        page=page,
        pages=last,
        stale_count=sum(one.is_stale for one in desk.passages),
        operation=csrf.new_operation(),
        pictograms=PICTOGRAMS,
    )


def desk_of(document: Document) -> Desk:
    """Read a document and let the analyser look at it."""
    passages = queries.passages_of(document.id)
    kept = queries.kept_findings(document.id)
    lexicon = lexicon_of(document.departement_id)
    pairs = [(one.original, one.easy) for one in passages]
    profile = Profile(document.audience.value)
    analysis = analyse(pairs, profile, lexicon, [(one.rule, one.words) for one in kept])
    return Desk(document, passages, analysis, differences_of(pairs, lexicon), kept)


def headline_of(analysis: DocumentAnalysis) -> str:
    """Say in one sentence how many sentences suit the readers."""
    if not analysis.total:
        return _("Pas encore de mots faciles")
    return ngettext(
        "%(num)s phrase sur %(total)s se lit bien",
        "%(num)s phrases sur %(total)s se lisent bien",
        analysis.fitting,
        total=analysis.total,
    )


def _measured(analysis: DocumentAnalysis) -> str:
    error = f"{analysis.measured_error:.1f}".replace(".", ",")
    return _(
        "Cette mesure aide, elle ne décide pas : elle se trompe de %(error)s point sur 6 environ.",
        error=error,
    )


def _before(analysis: DocumentAnalysis) -> str:
    return ngettext(
        "Dans l’original : %(num)s phrase sur %(total)s.",
        "Dans l’original : %(num)s phrases sur %(total)s.",
        analysis.original_fitting,
        total=analysis.original_total,
    )


def _whole(analysis: DocumentAnalysis) -> list[WholeFinding]:
    return [
        WholeFinding(
            one.rule.title,
            one.message,
            one.severity.value,
            one.severity.label,
            FindingPlace(0, one.rule.slug, 0, 0),
        )
        for one in analysis.of_the_whole
    ]


def _faithfulness(document: Document, found: Sequence[PlacedDifference]) -> Faithfulness:
    written = [one for one in found if not one.is_unwritten]
    return Faithfulness(
        sure=[_fact(document, one) for one in written if one.is_sure],
        to_check=[_fact(document, one) for one in written if not one.is_sure],
        unwritten=len({one.passage for one in found if one.is_unwritten}),
    )


def _fact(document: Document, one: PlacedDifference) -> Fact:
    page = one.passage // ON_A_PAGE + 1
    href = url_for(
        "documents_desk.show",
        document_id=document.id,
        page=page if page > 1 else None,
        _anchor=f"passage-{one.passage + 1}",
    )
    return Fact(one.sentence, one.is_sure, one.passage + 1, href)


def _kept(desk: Desk) -> list[KeptWords]:
    """Return what is kept, in the words that stand in the text; what left it has none."""
    written = desk.analysis.kept_words
    return [
        KeptWords(one, _title(one), written.get((one.rule, one.words), "")) for one in desk.kept
    ]


def _title(kept: KeptFinding) -> str:
    rule = BY_SLUG.get(kept.rule)
    return rule.title if rule is not None else kept.rule
