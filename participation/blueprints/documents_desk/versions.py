"""The versions of an easy text: kept, compared by words, taken up again."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request, url_for
from flask.typing import ResponseReturnValue

from participation import dates
from participation.blueprints.addresses import key_in
from participation.blueprints.documents_desk.blueprint import bp, edits, opens, to_page
from participation.blueprints.documents_desk.outcomes import outcome
from participation.blueprints.forms import BaseForm, do_once, render_page
from participation.blueprints.request_state import current_actor
from participation.blueprints.zones import zone_of
from participation.documents import queries
from participation.documents.models import Document, DocumentVersion
from participation.documents.service import versions as service
from participation.documents.word_diff import Piece, pieces_of
from participation.documents.words import VERSION_REASONS
from participation.errors import NotFoundError
from participation.i18n import LazyText


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version in the list: its number, why and when it was kept, how it is read."""

    number: int
    reason: LazyText
    when: str
    before_href: str
    is_published: bool


@dataclass(frozen=True, slots=True)
class ComparedPassage:
    """What changed between two versions in one passage; it may be gone from one of them."""

    number: int
    pieces: Sequence[Piece]


@bp.get("/animation/documents/<key:document_id>/versions")
@opens
def versions(document: Document) -> ResponseReturnValue:
    """List the versions, the newest first."""
    kept = queries.versions_of(document.id)
    lines = [
        _line(document, one, kept[place + 1] if place + 1 < len(kept) else None)
        for place, one in enumerate(kept)
    ]
    return render_page(
        "documents_desk/versions.html", document=document, lines=lines, outcome=outcome()
    )


@bp.post("/animation/documents/<key:document_id>/versions")
@edits
def keep_version(document: Document) -> ResponseReturnValue:
    """Keep a version because the writer asks for it."""
    document_id = document.id
    do_once(BaseForm(), lambda: service.save_version(current_actor(), document))
    return to_page("versions", document_id, "version-gardee")


@bp.get("/animation/documents/<key:document_id>/versions/comparer")
@opens
def compare(document: Document) -> ResponseReturnValue:
    """Show two versions by words (`avant`, `apres`); without a second one, what stands now."""
    before = _version(document, request.args.get("avant", ""))
    after_number = request.args.get("apres", "")
    after = _version(document, after_number) if after_number else None
    rows = after.passages if after is not None else service.passages_now(document.id)
    return render_page(
        "documents_desk/compare.html",
        document=document,
        before=before,
        after=after,
        passages=_compared(before, rows),
    )


@bp.post("/animation/documents/<key:document_id>/versions/<key:number>/reprendre")
@edits
def restore(document: Document, number: int) -> ResponseReturnValue:
    """Take up an older version again; what stands now is kept first."""
    document_id, version = document.id, _version(document, str(number))
    do_once(BaseForm(), lambda: service.restore(current_actor(), document, version))
    return to_page("show", document_id, "version-reprise")


def _version(document: Document, number: str) -> DocumentVersion:
    version = queries.version_of(document.id, key_in(number))
    if version is None:
        raise NotFoundError
    return version


def _line(document: Document, one: DocumentVersion, before: DocumentVersion | None) -> VersionLine:
    at = dates.local(one.created_at, zone_of(document.departement_id))
    href = (
        url_for(
            "documents_desk.compare",
            document_id=document.id,
            avant=before.number,
            apres=one.number,
        )
        if before is not None
        else ""
    )
    return VersionLine(
        one.number,
        VERSION_REASONS[one.reason],
        f"{dates.date_in_words(at.date())}, {dates.time_in_words(at)}",
        href,
        one.number == document.published_number,
    )


def _compared(before: DocumentVersion, rows: Sequence[dict[str, object]]) -> list[ComparedPassage]:
    """Compare passage by passage, in the order of the newer text; what is gone comes last."""
    old = {row["id"]: str(row["easy"]) for row in before.passages}
    pairs = [(old.pop(row["id"], ""), str(row["easy"])) for row in rows]
    pairs += [(words, "") for words in old.values()]
    return [
        ComparedPassage(number, pieces_of(*pair))
        for number, pair in enumerate(pairs, 1)
        if pair[0] != pair[1]
    ]
