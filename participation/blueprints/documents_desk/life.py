"""From the desk to the public and back: who agrees, what is published, what is looked at again."""

from collections.abc import Callable

from flask.typing import ResponseReturnValue
from wtforms import RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from participation.accounts.actor import Actor
from participation.blueprints.documents_desk.blueprint import (
    agrees,
    bp,
    checks,
    edits,
    opens,
    reloaded,
    runs,
    to_page,
)
from participation.blueprints.documents_desk.life_pages import life_page, verdict_page
from participation.blueprints.documents_desk.outcomes import outcome
from participation.blueprints.fields import DayField
from participation.blueprints.forms import BaseForm, do_once, refusals, render_page
from participation.blueprints.meetings.answers import AtMost, OneOf, ParagraphsField
from participation.blueprints.request_state import current_actor
from participation.documents.models import CheckKind, Document
from participation.documents.service import life
from participation.documents.service.passages import mark_revised
from participation.documents.states import DocumentAct
from participation.errors import NotFoundError
from participation.i18n import gettext
from participation.i18n import lazy as _

RIGHT, WRONG = "juste", "pas-juste"
TEXT = 5_000
_ACTS: dict[DocumentAct, tuple[Callable[[Actor, Document], None], str]] = {
    DocumentAct.ASK_SERVICE: (life.ask_service, "demande-service"),
    DocumentAct.REVISE: (life.revise, "revoir"),
    DocumentAct.REWRITE: (life.rewrite, "repris"),
    DocumentAct.SEND_BACK: (life.send_back, "renvoye"),
    DocumentAct.WITHDRAW: (life.withdraw, "retire"),
}


class ReviewDayForm(BaseForm):
    """When a published text is looked at again; a year later unless told otherwise."""

    review_on = DayField(_("Quel jour le relire ?"), description=_("Vide : dans un an."))


class VerdictForm(BaseForm):
    """What a service says of the text as it stands now."""

    kind = RadioField(
        _("Pour quel service répondez-vous ?"),
        [OneOf()],
        choices=[
            SelectChoice(CheckKind.SERVICE.value, _("Le service qui connaît ce texte")),
            SelectChoice(CheckKind.LEGAL.value, _("Le service juridique")),
        ],
        default=CheckKind.SERVICE.value,
        validate_choice=False,
    )
    answer = RadioField(
        _("La version facile est-elle exacte ?"),
        [OneOf()],
        choices=[
            SelectChoice(RIGHT, _("Oui, tout est juste")),
            SelectChoice(WRONG, _("Non, quelque chose n’est pas juste")),
        ],
        validate_choice=False,
    )
    words = ParagraphsField(
        _("Vos remarques"),
        [AtMost(TEXT)],
        description=_("Dites quel passage changer, et ce qu’il faut dire."),
    )

    def validate_words(self, field: ParagraphsField) -> None:
        if self.answer.data == WRONG and not field.data:
            raise ValidationError(gettext("Dites ce qui n’est pas juste."))


@bp.get("/animation/documents/<key:document_id>/suite")
@opens
def steps(document: Document) -> ResponseReturnValue:
    """Show where a document stands, what comes next, who agreed, and what happened."""
    return _shown(document, ReviewDayForm())


@bp.post("/animation/documents/<key:document_id>/etat/<step>")
@runs
def change(document: Document, step: str) -> ResponseReturnValue:
    """Do one act of a document's life that asks nothing.

    Raises:
        NotFoundError: there is no such act.

    """
    if step not in _ACTS:
        raise NotFoundError
    act, said = _ACTS[DocumentAct(step)]
    return _done(document, BaseForm(), lambda: act(current_actor(), document), said)


@bp.post("/animation/documents/<key:document_id>/accord")
@agrees
def agree(document: Document) -> ResponseReturnValue:
    """Agree with a text that others wrote."""
    return _done(document, BaseForm(), lambda: life.validate(current_actor(), document), "accord")


@bp.post("/animation/documents/<key:document_id>/publier")
@agrees
def publish(document: Document) -> ResponseReturnValue:
    """Show the easy version to everybody, and say when it is looked at again."""
    form = ReviewDayForm()
    if not form.validate():
        return _shown(document, form)
    day = form.review_on.data
    return _done(
        document, form, lambda: life.publish(current_actor(), document, review_on=day), "publie"
    )


@bp.post("/animation/documents/<key:document_id>/garder")
@runs
def keep(document: Document) -> ResponseReturnValue:
    """Keep a published text as it is, once it was looked at again."""
    form = ReviewDayForm()
    if not form.validate():
        return _shown(document, form)
    day = form.review_on.data
    return _done(
        document, form, lambda: life.keep(current_actor(), document, review_on=day), "garde"
    )


@bp.route("/animation/documents/<key:document_id>/verification", methods=["GET", "POST"])
@checks
def check(document: Document) -> ResponseReturnValue:
    """Say for a service whether the easy version is exact."""
    document_id, form = document.id, VerdictForm()
    if form.validate_on_submit():
        is_right, kind = form.answer.data == RIGHT, CheckKind(form.kind.data)
        words = form.words.data
        with refusals(form):
            do_once(
                form,
                lambda: life.give_verdict(
                    current_actor(), document, kind, words, is_right=is_right
                ),
            )
            return to_page("check", document_id, RIGHT if is_right else WRONG)
        document = reloaded(document_id)
    page = verdict_page(document)
    return render_page("documents_desk/check.html", form=form, desk=page, outcome=outcome())


@bp.post("/animation/documents/<key:document_id>/passages/<key:passage_id>/revu")
@edits
def revised(document: Document, passage_id: int) -> ResponseReturnValue:
    """Say that the easy words of a passage still hold after its original changed."""
    return _done(
        document,
        BaseForm(),
        lambda: mark_revised(current_actor(), document, passage_id),
        "passage-revu",
    )


def _done(
    document: Document, form: BaseForm, act: Callable[[], None], said: str
) -> ResponseReturnValue:
    document_id = document.id
    with refusals(form):
        do_once(form, act)
        return to_page("steps", document_id, said)
    return _shown(reloaded(document_id), form)


def _shown(document: Document, form: BaseForm) -> ResponseReturnValue:
    days = form if isinstance(form, ReviewDayForm) else ReviewDayForm()
    return render_page(
        "documents_desk/steps.html",
        form=form,
        days=days,
        desk=life_page(current_actor(), document),
        outcome=outcome(),
    )
