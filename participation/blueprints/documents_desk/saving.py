"""Writes what came from the page of a document: first every text that was typed, then one act."""

from participation.accounts.actor import Actor
from participation.blueprints.documents_desk.writing_form import Button, FindingPlace, WritingForm
from participation.documents.analysis import analyse
from participation.documents.models import Document, Passage
from participation.documents.queries import kept_findings, passages_of
from participation.documents.service.passages import (
    add_passage,
    keep_finding,
    mark_revised,
    remove_passage,
    write_passage,
)
from participation.errors import EditConflictError
from participation.glossary.queries import lexicon_of
from participation.plain_french.rules.model import Finding
from participation.plain_french.rules.profiles import Profile

SAVED, PASSED = "enregistre", "idee-passee"


def save(actor: Actor, document: Document, form: WritingForm) -> str:
    """Write the texts that were touched, do what the button says; return the outcome.

    A passage that somebody else wrote meanwhile is left as it stands and noted in
    `form.conflicts`; nothing else is held up by it.
    """
    act, _about = form.pressed
    other = form.about_passage if act == Button.OTHER else None
    for passage in passages_of(document.id):
        if passage.id != other:
            _write(actor, document, passage, form)
    acts = {
        Button.TAKE: _take,
        Button.KEEP: _keep,
        Button.ADD: _add,
        Button.REMOVE: _remove,
        Button.REVISED: _revised,
    }
    if act in acts and form.about_passage not in form.conflicts:
        return acts[act](actor, document, form)
    return "autre-texte" if other else SAVED


def _write(actor: Actor, document: Document, passage: Passage, form: WritingForm) -> None:
    typed = form.typed.get(passage.id)
    if typed is None or not typed.is_touched or typed.is_same_as(passage):
        return
    try:
        write_passage(
            actor,
            document,
            passage.id,
            typed.easy,
            seen_version=typed.seen_version,
            pictogram=typed.pictogram,
        )
    except EditConflictError:
        form.conflicts.add(passage.id)


def _take(actor: Actor, document: Document, form: WritingForm) -> str:
    place = form.about_finding
    passage, finding = _found(document, place)
    if passage is None or finding is None or finding.suggestion is None:
        return PASSED
    easy = passage.easy[: finding.start] + finding.suggestion + passage.easy[finding.end :]
    write_passage(actor, document, passage.id, easy)
    return "idee-prise"


def _keep(actor: Actor, document: Document, form: WritingForm) -> str:
    place = form.about_finding
    if place is None:
        return PASSED
    words = ""
    if place.passage_id:
        passage, finding = _found(document, place)
        if passage is None or finding is None:
            return PASSED
        words = passage.easy[finding.start : finding.end]
    keep_finding(actor, document, place.rule, words, form.motive)
    return "mot-garde"


def _add(actor: Actor, document: Document, form: WritingForm) -> str:
    add_passage(actor, document, form.about_passage or None)
    return "passage-ajoute"


def _remove(actor: Actor, document: Document, form: WritingForm) -> str:
    remove_passage(actor, document, form.about_passage)
    return "passage-retire"


def _revised(actor: Actor, document: Document, form: WritingForm) -> str:
    mark_revised(actor, document, form.about_passage)
    return "passage-revu"


def _found(document: Document, place: FindingPlace | None) -> tuple[Passage | None, Finding | None]:
    """Find a finding again in what stands now; one that moved is told by its rule alone."""
    rows = passages_of(document.id)
    number = next((n for n, one in enumerate(rows) if place and one.id == place.passage_id), None)
    if place is None or number is None:
        return None, None
    analysis = analyse(
        [(one.original, one.easy) for one in rows],
        Profile(document.audience.value),
        lexicon_of(document.departement_id),
        [(one.rule, one.words) for one in kept_findings(document.id)],
    )
    same = [one for one in analysis.passages[number].findings if one.rule.slug == place.rule]
    exact = [one for one in same if (one.start, one.end) == (place.start, place.end)]
    only = exact or (same if len(same) == 1 else [])
    return rows[number], only[0] if only else None
