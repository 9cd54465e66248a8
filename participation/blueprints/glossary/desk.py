"""The desk of the glossary: what waits, the Département's own words, ours to change or hide."""

from flask import request
from flask.typing import ResponseReturnValue

from participation.blueprints.administration.blueprint import own_departement
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import BaseForm, do_once, refusals, render_page
from participation.blueprints.glossary.blueprint import bp, done, outcome
from participation.blueprints.glossary.desk_pages import desk_page, history_lines
from participation.blueprints.glossary.forms import TermForm, answers_of, in_words
from participation.blueprints.request_state import current_actor
from participation.errors import EditConflictError, NotFoundError
from participation.glossary import queries
from participation.glossary.inputs import SenseInput, TermInput
from participation.glossary.models import Term
from participation.glossary.service import terms
from participation.permissions import Permission
from participation.plain_french.lexicon import Lexicon
from participation.unit_of_work import unit_of_work

ROOT = "/animation/glossaire"
_edited = authorize(Permission.GLOSSARY_EDIT, load=queries.get, into="term")


@bp.get(ROOT)
@authorize(Permission.GLOSSARY_EDIT)
def desk() -> ResponseReturnValue:
    """Show what waits for an answer, and the words that one may change."""
    departement = own_departement(Permission.GLOSSARY_EDIT)
    asked = " ".join(request.args.get("q", "").split())
    return render_page("glossary/desk.html", one=desk_page(departement, asked), outcome=outcome())


@bp.route(f"{ROOT}/mots/nouveau", methods=["GET", "POST"])
@authorize(Permission.GLOSSARY_EDIT)
def new_term() -> ResponseReturnValue:
    """Explain a word in one's own way; `mot` may be one of ours, to start from."""
    departement = own_departement(Permission.GLOSSARY_EDIT)
    ours = Lexicon.base().find(request.args.get("mot", ""))
    form = TermForm(answers_of(terms.input_of(ours)) if ours is not None else None)
    if form.validate_on_submit():
        actor, data = current_actor(), form.to_input()
        with refusals(form):
            with unit_of_work(form.operation) as work:
                key = work.once(lambda: str(terms.write_term(actor, departement.id, data).id))
            return done("term", "ajoute", term_id=key)
    form.place_refusal()
    return render_page("glossary/new_term.html", form=form, ours=ours)


@bp.route(f"{ROOT}/mots/<key:term_id>", methods=["GET", "POST"])
@_edited
def term(term: Term) -> ResponseReturnValue:
    """Change a word; who comes second sees both versions."""
    term_id = term.id
    form = TermForm(answers_of(_input_of(term), term.version))
    changed: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        with refusals(form):
            _change(term, form)
            return done("term", "change", term_id=term_id)
        term = _again(term_id)
        if isinstance(form.refusal, EditConflictError):
            changed = _both(form, term)
    form.place_refusal()
    return render_page(
        "glossary/term.html",
        form=form,
        changed=changed,
        term=term,
        history=history_lines(term),
        has_ours=Lexicon.base().find(term.folded) is not None,
        outcome=outcome(),
    )


@bp.post(f"{ROOT}/mots/<key:term_id>/cacher")
@_edited
def hide(term: Term) -> ResponseReturnValue:
    """Hide a word from the public."""
    actor = current_actor()
    do_once(BaseForm(), lambda: terms.hide_term(actor, term))
    return done("term", "cache", term_id=term.id)


@bp.post(f"{ROOT}/mots/<key:term_id>/montrer")
@_edited
def show(term: Term) -> ResponseReturnValue:
    """Show a hidden word again."""
    actor = current_actor()
    do_once(BaseForm(), lambda: terms.show_term(actor, term))
    return done("term", "montre", term_id=term.id)


@bp.post(f"{ROOT}/cacher")
@authorize(Permission.GLOSSARY_EDIT)
def hide_ours() -> ResponseReturnValue:
    """Hide one of our words in this Département.

    Raises:
        NotFoundError: we do not know this word.

    """
    departement = own_departement(Permission.GLOSSARY_EDIT)
    entry = Lexicon.base().find(request.form.get("mot", ""))
    if entry is None:
        raise NotFoundError
    form, actor = BaseForm(), current_actor()
    with refusals(form):
        with unit_of_work(form.operation) as work:
            key = work.once(lambda: str(terms.hide_ours(actor, departement.id, entry).id))
        return done("term", "cache", term_id=key)
    found = queries.term_named(departement.id, entry.folded)
    return done("term", "change", term_id=found.id) if found is not None else done("desk", "")


def _change(term: Term, form: TermForm) -> None:
    actor, data, seen = current_actor(), form.to_input(), form.seen_version
    do_once(form, lambda: terms.change_term(actor, term, data, seen_version=seen))


def _both(form: TermForm, term: Term) -> list[tuple[str, str, str]]:
    """Return (question, typed, stored) for each answer that differs."""
    mine, theirs = in_words(form.to_input()), in_words(_input_of(term))
    return [
        (question, typed, stored)
        for (question, typed), (_question, stored) in zip(mine, theirs, strict=True)
        if typed != stored
    ]


def _input_of(term: Term) -> TermInput:
    senses = [
        SenseInput(one.explanation, one.example, one.domain, one.source) for one in term.senses
    ]
    return TermInput(term.term, term.kind, senses, term.replacement, term.is_kept)


def _again(term_id: int) -> Term:
    """Return a word again after a refusal has emptied it.

    Raises:
        NotFoundError: it is gone.

    """
    found = queries.get(term_id)
    if found is None:
        raise NotFoundError
    return found
