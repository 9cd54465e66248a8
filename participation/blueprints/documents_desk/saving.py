"""Writes what came from the page of a document: first every text that was typed, then one act."""

from collections.abc import Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class _Found:
    """A finding that stands in the easy words of a passage, with those of the same sentence."""

    passage_id: int
    easy: str
    finding: Finding
    around: Sequence[Finding]

    @property
    def same_in_sentence(self) -> list[Finding]:
        """The finding, and those that say the same thing of other words of its sentence."""
        told = (self.finding.rule.slug, self.finding.message, self.finding.suggestion)
        return [one for one in self.around if (one.rule.slug, one.message, one.suggestion) == told]

    def words_of(self, finding: Finding) -> str:
        return self.easy[finding.start : finding.end]


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
    found = _found(document, place)
    if found is None or found.finding.suggestion is None:
        return PASSED
    before, after = found.easy[: found.finding.start], found.easy[found.finding.end :]
    easy = before + found.finding.suggestion + after
    write_passage(actor, document, found.passage_id, easy)
    return "idee-prise"


def _keep(actor: Actor, document: Document, form: WritingForm) -> str:
    place = form.about_finding
    if place is None:
        return PASSED
    if not place.passage_id:
        keep_finding(actor, document, place.rule, "", form.motive)
        return "mot-garde"
    found = _found(document, place)
    if found is None:
        return PASSED
    # What is said once of a sentence is kept wherever it stands in it.
    for one in found.same_in_sentence:
        keep_finding(actor, document, place.rule, found.words_of(one), form.motive)
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


def _found(document: Document, place: FindingPlace | None) -> _Found | None:
    """Find a finding again in what stands now; one that moved is told by its rule alone."""
    rows = passages_of(document.id)
    number = next((n for n, one in enumerate(rows) if place and one.id == place.passage_id), None)
    if place is None or number is None:
        return None
    analysis = analyse(
        [(one.original, one.easy) for one in rows],
        Profile(document.audience.value),
        lexicon_of(document.departement_id),
        [(one.rule, one.words) for one in kept_findings(document.id)],
    ).passages[number]
    same = [one for one in analysis.findings if one.rule.slug == place.rule]
    exact = [one for one in same if (one.start, one.end) == (place.start, place.end)]
    only = exact or (same if len(same) == 1 else [])
    if not only:
        return None
    around = next(one.findings for one in analysis.sentences if only[0] in one.findings)
    return _Found(rows[number].id, rows[number].easy, only[0], around)
