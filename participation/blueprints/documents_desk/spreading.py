"""Where a document goes: copies handed out, signatories of a charter, the list of the logo."""

from datetime import date
from typing import Any

from flask.typing import ResponseReturnValue
from wtforms import HiddenField
from wtforms.fields.choices import SelectChoice

from participation import clock
from participation.blueprints.addresses import key_in
from participation.blueprints.documents_desk.blueprint import bp, opens, reloaded, runs, to_page
from participation.blueprints.documents_desk.outcomes import outcome
from participation.blueprints.fields import ChoicesField, CountField, DayField, TextField
from participation.blueprints.forms import BaseForm, Needed, do_once, refusals, render_page
from participation.blueprints.meetings.answers import AtMost, ParagraphsField
from participation.blueprints.request_state import current_actor
from participation.documents import queries
from participation.documents.errors import NoOrganisationError, NoPlaceError
from participation.documents.inputs import HandedOutInput, SignatoryInput
from participation.documents.models import Document, DocumentKind, HandedOut
from participation.documents.service import spreading as service
from participation.documents.words import LOGO_CONDITIONS
from participation.errors import NotFoundError
from participation.i18n import lazy as _

LINE, TEXT = 200, 2_000


class CopiesForm(BaseForm):
    """Copies left somewhere."""

    version = HiddenField()
    place = TextField(
        _("Où les avez-vous laissés ?"),
        [Needed(NoPlaceError.message), AtMost(LINE)],
        description=_("Par exemple : la mairie, le centre d’action sociale."),
    )
    copies = CountField(_("Combien d’exemplaires ?"), [Needed(_("Dites combien."))])
    given_on = DayField(_("Quel jour ?"), [Needed(_("Dites quel jour."))])
    feedback = ParagraphsField(
        _("Qu’en dit-on là-bas ?"),
        [AtMost(TEXT)],
        description=_("Ce que les relais remarquent, sans nommer personne."),
    )

    def to_input(self) -> HandedOutInput:
        """Return what was answered."""
        return HandedOutInput(
            self.place.data, self.copies.data, self.given_on.data, self.feedback.data
        )


class SignatoryForm(BaseForm):
    """Who signed a charter."""

    organisation = TextField(
        _("Quelle structure a signé ?"), [Needed(NoOrganisationError.message), AtMost(LINE)]
    )
    function = TextField(
        _("Qui a signé pour elle ?"),
        [AtMost(LINE)],
        description=_("Une fonction, jamais un nom."),
    )
    signed_on = DayField(_("Quel jour ?"), [Needed(_("Dites quel jour."))])

    def to_input(self) -> SignatoryInput:
        """Return what was answered."""
        return SignatoryInput(self.organisation.data, self.signed_on.data, self.function.data)


class LogoForm(BaseForm):
    """The conditions of the European easy-to-read logo."""

    conditions = ChoicesField(
        _("Ce qui est fait"),
        choices=[SelectChoice(name, words) for name, words in LOGO_CONDITIONS.items()],
    )


@bp.route("/animation/documents/<key:document_id>/diffusion", methods=["GET", "POST"])
@runs
def copies(document: Document) -> ResponseReturnValue:
    """Show where copies were left, and note more of them."""
    document_id, form = document.id, CopiesForm(data={"given_on": _today()})
    if form.validate_on_submit():
        with refusals(form):
            data = form.to_input()
            do_once(form, lambda: service.hand_out(current_actor(), document, data))
            return to_page("copies", document_id, "exemplaires")
        document = reloaded(document_id)
    return render_page(
        "documents_desk/copies.html",
        form=form,
        document=document,
        rows=queries.handed_out(document_id),
        outcome=outcome(),
    )


@bp.route("/animation/documents/<key:document_id>/diffusion/<key:copy_id>", methods=["GET", "POST"])
@runs
def copy(document: Document, copy_id: int) -> ResponseReturnValue:
    """Correct a line of the list, or note what came back from there."""
    document_id, row = document.id, _copy(document, copy_id)
    form = CopiesForm(data=_answers(row))
    if form.validate_on_submit():
        with refusals(form):
            do_once(form, lambda: _change(document, copy_id, form))
            return to_page("copies", document_id, "exemplaires")
        document = reloaded(document_id)
        form.version.data = str(_copy(document, copy_id).version)
    return render_page("documents_desk/copy.html", form=form, document=document, copy_id=copy_id)


@bp.post("/animation/documents/<key:document_id>/diffusion/<key:copy_id>/retirer")
@runs
def take_back(document: Document, copy_id: int) -> ResponseReturnValue:
    """Strike a line of the list of copies."""
    document_id = document.id
    do_once(BaseForm(), lambda: service.take_back(current_actor(), document, copy_id))
    return to_page("copies", document_id, "ligne-retiree")


@bp.route("/animation/documents/<key:document_id>/signataires", methods=["GET", "POST"])
@runs
def signatories(document: Document) -> ResponseReturnValue:
    """Show who signed a charter, and note one more.

    Raises:
        NotFoundError: it is no charter.

    """
    if document.kind is not DocumentKind.CHARTER:
        raise NotFoundError
    document_id, form = document.id, SignatoryForm(data={"signed_on": _today()})
    if form.validate_on_submit():
        data = form.to_input()
        do_once(form, lambda: service.add_signatory(current_actor(), document, data))
        return to_page("signatories", document_id, "signe")
    return render_page(
        "documents_desk/signatories.html",
        form=form,
        document=document,
        rows=queries.signatories_of(document_id),
        outcome=outcome(),
    )


@bp.post("/animation/documents/<key:document_id>/signataires/<key:signatory_id>/retirer")
@runs
def remove_signatory(document: Document, signatory_id: int) -> ResponseReturnValue:
    """Strike a signatory."""
    document_id = document.id
    do_once(BaseForm(), lambda: service.remove_signatory(current_actor(), document, signatory_id))
    return to_page("signatories", document_id, "ligne-retiree")


@bp.get("/animation/documents/<key:document_id>/logo")
@opens
def logo(document: Document) -> ResponseReturnValue:
    """Show the conditions of the European logo: the product says what is missing, no more."""
    met = [name for name, is_met in document.logo_conditions.items() if is_met]
    return render_page(
        "documents_desk/logo.html",
        form=LogoForm(data={"conditions": met}),
        document=document,
        missing=[words for name, words in LOGO_CONDITIONS.items() if name not in met],
        outcome=outcome(),
    )


@bp.post("/animation/documents/<key:document_id>/logo")
@runs
def tick_logo(document: Document) -> ResponseReturnValue:
    """Note which conditions are met."""
    document_id, form = document.id, LogoForm()
    form.validate()
    met = form.conditions.data or []
    do_once(form, lambda: service.tick_conditions(current_actor(), document, met, LOGO_CONDITIONS))
    return to_page("logo", document_id, "conditions")


def _today() -> date:
    return clock.now().date()


def _copy(document: Document, copy_id: int) -> HandedOut:
    found = [one for one in queries.handed_out(document.id) if one.id == copy_id]
    if not found:
        raise NotFoundError
    return found[0]


def _answers(row: HandedOut) -> dict[str, Any]:
    names = ("place", "copies", "given_on", "feedback")
    return {"version": str(row.version), **{name: getattr(row, name) for name in names}}


def _change(document: Document, copy_id: int, form: CopiesForm) -> None:
    seen = key_in(str(form.version.data))
    service.change_handed_out(
        current_actor(),
        document,
        copy_id,
        form.to_input(),
        seen_version=-1 if seen is None else seen,
    )
