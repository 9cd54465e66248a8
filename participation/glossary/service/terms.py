"""Writing a Département's own words, which stand before ours, and hiding words of ours."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm.attributes import flag_modified

from participation import clock
from participation.accounts.actor import Actor
from participation.errors import EditConflictError
from participation.extensions import db
from participation.glossary.errors import (
    NoExplanationError,
    NoTermError,
    TermKnownError,
    WordTooLongError,
)
from participation.glossary.inputs import SenseInput, TermInput
from participation.glossary.models import Term, TermKind, TermSense
from participation.glossary.queries import term_named
from participation.journal.service import record
from participation.plain_french.lexicon import Entry
from participation.plain_french.lexicon.model import fold
from participation.unit_of_work import locked

LINE, TEXT = 200, 1000


@dataclass(frozen=True, slots=True)
class _Checked:
    values: dict[str, object]
    senses: Sequence[SenseInput]


def write_term(actor: Actor, departement_id: int, data: TermInput) -> Term:
    """Add a word to the glossary of a Département; it stands before ours of the same form.

    Raises:
        NoTermError, NoExplanationError, WordTooLongError: what was typed.
        TermKnownError: the Département explains, or hides, this word already.

    """
    checked = _checked(data)
    if term_named(departement_id, str(checked.values["folded"])) is not None:
        raise TermKnownError
    now = clock.now()
    term = Term(departement_id=departement_id, created_at=now, changed_at=now, **checked.values)
    term.senses = _rows(departement_id, checked.senses)
    db.session.add(term)
    db.session.flush()
    record(actor.person_id, "term.written", term)
    return term


def change_term(
    actor: Actor, term: Term, data: TermInput, *, seen_version: int | None = None
) -> None:
    """Change a word, which comes with its senses: they are replaced by those given.

    Raises:
        NoTermError, NoExplanationError, WordTooLongError: what was typed.
        TermKnownError: another word of the Département has this form.
        EditConflictError: somebody changed it since `seen_version`.

    """
    checked = _checked(data)
    locked(term)
    if seen_version is not None and seen_version != term.version:
        raise EditConflictError
    other = term_named(term.departement_id, str(checked.values["folded"]))
    if other is not None and other.id != term.id:
        raise TermKnownError
    changed = sorted(name for name, value in checked.values.items() if getattr(term, name) != value)
    for name in changed:
        setattr(term, name, checked.values[name])
    if _inputs(term) != list(checked.senses):
        changed.append("senses")
        _replace_senses(term, checked.senses)
    if changed:
        term.changed_at = clock.now()
        flag_modified(term, "changed_at")  # a change of senses alone makes a new version too
        record(actor.person_id, "term.changed", term, fields=changed)


def hide_term(actor: Actor, term: Term) -> None:
    """Take a word out of what the public reads; ours of the same form is hidden too."""
    locked(term)
    if term.hidden_at is None:
        term.hidden_at = clock.now()
        record(actor.person_id, "term.hidden", term, fields=["hidden_at"])


def show_term(actor: Actor, term: Term) -> None:
    """Show a hidden word again, as the Département explains it."""
    locked(term)
    if term.hidden_at is not None:
        term.hidden_at = None
        record(actor.person_id, "term.shown", term, fields=["hidden_at"])


def hide_ours(actor: Actor, departement_id: int, entry: Entry) -> Term:
    """Hide one of our words in a Département; shown again, it is explained as we do.

    Raises:
        TermKnownError: the Département explains this word its own way.

    """
    term = write_term(actor, departement_id, input_of(entry))
    hide_term(actor, term)
    return term


def input_of(entry: Entry) -> TermInput:
    """Return one of our words as a Département would write it."""
    senses = [
        SenseInput(
            f"{sense.words[:1].upper()}{sense.words[1:]}. {sense.explanation}"
            if sense.words
            else sense.explanation,
            sense.example,
            sense.domain,
            entry.source,
        )
        for sense in entry.senses
    ]
    return TermInput(
        entry.term, TermKind(entry.kind.value), senses, entry.replacement or "", entry.keep
    )


def _checked(data: TermInput) -> _Checked:
    term = _line(data.term, "term")
    if not term:
        raise NoTermError
    senses = [
        SenseInput(
            _line(one.explanation, "explanation", TEXT),
            _line(one.example, "example", TEXT),
            _line(one.domain, "domain"),
            _line(one.source, "source"),
        )
        for one in data.senses
        if one.explanation.strip()
    ]
    if not senses:
        raise NoExplanationError
    values: dict[str, object] = {
        "term": term,
        "folded": fold(term),
        "kind": data.kind,
        "replacement": _line(data.replacement, "replacement"),
        "is_kept": data.is_kept,
    }
    return _Checked(values, senses)


def _line(typed: str, column: str, limit: int = LINE) -> str:
    text = " ".join(typed.replace("\x00", "").split())
    if len(text) > limit:
        raise WordTooLongError(column, limit)
    return text


def _replace_senses(term: Term, senses: Sequence[SenseInput]) -> None:
    """Write the senses again: the old rows go first, since they hold the same positions."""
    term.senses = []
    db.session.flush()
    term.senses = _rows(term.departement_id, senses)


def _rows(departement_id: int, senses: Sequence[SenseInput]) -> list[TermSense]:
    return [
        TermSense(
            departement_id=departement_id,
            position=position,
            domain=one.domain,
            explanation=one.explanation,
            example=one.example,
            source=one.source,
        )
        for position, one in enumerate(senses)
    ]


def _inputs(term: Term) -> list[SenseInput]:
    return [SenseInput(one.explanation, one.example, one.domain, one.source) for one in term.senses]
