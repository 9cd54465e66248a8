"""Who is expected at a meeting: organisations by function, what each can do there and cannot."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import HiddenField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice

from participation.blueprints.addresses import slugged_id
from participation.blueprints.authorization import authorize
from participation.blueprints.fields import ChoicesField, TextField
from participation.blueprints.forms import BaseForm, Needed, refusals, render_page
from participation.blueprints.meetings.answers import AtMost, OneOf, ParagraphsField
from participation.blueprints.meetings.beside import partner_lines
from participation.blueprints.meetings.forms import PlacingForm
from participation.blueprints.meetings.pages import notes_of
from participation.blueprints.meetings.views import bp
from participation.blueprints.request_state import current_actor
from participation.errors import EditConflictError, NotFoundError
from participation.i18n import LazyText
from participation.i18n import lazy as _
from participation.meetings import queries
from participation.meetings.clashes import ClashKind
from participation.meetings.drafting import LINE, TEXT
from participation.meetings.models import Meeting, MeetingPartner, PartnerState
from participation.meetings.partners import service
from participation.meetings.partners.queries import Suggested, partner_of, suggested_for
from participation.meetings.partners.service import NoPartnerError, PartnerInput
from participation.meetings.partners.words import STATES
from participation.permissions import Permission
from participation.territories import queries as territories
from participation.territories.models import Organisation
from participation.unit_of_work import unit_of_work

ROOT = "/animation/rencontres/<slugged_id:meeting_id>/partenaires"
_edited = authorize(Permission.MEETING_EDIT, load=queries.get, into="meeting")
_OUTCOMES = {
    "ajoutee": _("C’est ajouté."),
    "changee": _("C’est noté."),
    "retiree": _("C’est retiré de la liste."),
}


class PartnerForm(PlacingForm):
    """What is known of a partner."""

    seen = HiddenField()
    function = TextField(
        _("Qui viendra, par fonction ?"),
        [AtMost(LINE)],
        description=_("Par exemple : une conseillère emploi. Ne donnez aucun nom."),
    )
    state = RadioField(
        _("Vient-elle ?"),
        [OneOf()],
        choices=[SelectChoice(str(one), label) for one, label in STATES.items()],
        default=str(PartnerState.EXPECTED),
        validate_choice=False,
    )
    can_do = ParagraphsField(
        _("Ce qu’elle peut faire"),
        [AtMost(TEXT)],
        description=_("Par exemple : répondre sur les aides au transport."),
    )
    cannot_do = ParagraphsField(
        _("Ce qu’elle ne peut pas faire"),
        [AtMost(TEXT)],
        description=_("Par exemple : décider d’un dossier, ou changer une loi."),
    )

    def to_input(self) -> PartnerInput:
        return PartnerInput(
            self.function.data,
            PartnerState(self.state.data),
            self.can_do.data,
            self.cannot_do.data,
        )


class AddPartnerForm(PartnerForm):
    """The same, for an organisation to be chosen."""

    organisation = SelectField(
        _("Quelle structure ?"),
        [Needed(NoPartnerError.message), OneOf()],
        validate_choice=False,
        default="",
    )

    def __init__(self, organisations: list[Organisation]) -> None:
        super().__init__()
        self.known = {str(one.id): one for one in organisations}
        self.organisation.choices = [
            SelectChoice("", _("À choisir")),
            *(SelectChoice(key, one.name) for key, one in self.known.items()),
        ]

    @property
    def refused_field(self) -> str:
        if isinstance(self.refusal, service.PartnerAskedError):
            return "organisation"
        return super().refused_field


class SuggestedForm(PlacingForm):
    """The organisations of the groups, to be ticked."""

    structures = ChoicesField(_("Les structures de ses groupes"))

    def __init__(self, suggested: list[Suggested]) -> None:
        super().__init__()
        self.known = {str(one.organisation.id): one for one in suggested}
        self.structures.choices = [SelectChoice(key, _said(one)) for key, one in self.known.items()]

    @property
    def refused_field(self) -> str:
        return "structures" if isinstance(self.refusal, NoPartnerError) else ""

    @property
    def chosen(self) -> list[Suggested]:
        return [self.known[key] for key in self.structures.data or []]


@bp.route(ROOT, methods=["GET", "POST"])
@_edited
def partners(meeting: Meeting) -> ResponseReturnValue:
    """List the partners of a meeting; tick those that its groups suggest."""
    form = SuggestedForm(suggested_for(meeting))
    if form.validate_on_submit():
        chosen = form.chosen
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: str(service.expect_all(current_actor(), meeting, chosen)))
            return _to_list(meeting, "ajoutee")
        form.place_refusal()
        meeting = _reloaded(meeting.id)
    return render_page(
        "partners/index.html",
        form=form,
        meeting=meeting,
        partners=partner_lines(meeting),
        asked_often=_asked_often(meeting),
        outcome=_OUTCOMES.get(request.args.get("fait", "")),
    )


@bp.route(f"{ROOT}/ajouter", methods=["GET", "POST"])
@_edited
def add_partner(meeting: Meeting) -> ResponseReturnValue:
    """Put one organisation on the list."""
    form = AddPartnerForm(territories.organisations(meeting.departement_id))
    if form.validate_on_submit():
        organisation, data = form.known[form.organisation.data], form.to_input()
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(
                    lambda: str(service.expect(current_actor(), meeting, organisation, data).id)
                )
            return _to_list(meeting, "ajoutee")
        form.place_refusal()
        meeting = _reloaded(meeting.id)
    return render_page("partners/add.html", form=form, meeting=meeting)


@bp.route(f"{ROOT}/<key:partner>", methods=["GET", "POST"])
@_edited
def edit_partner(meeting: Meeting, partner: int) -> ResponseReturnValue:
    """Change what is known of a partner; who comes second sees both versions."""
    found = _partner(meeting, partner)
    form = PartnerForm(data=_answers(found))
    differences: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: _change(meeting, partner, form))
            return _to_list(meeting, "changee")
        form.place_refusal()
        meeting = _reloaded(meeting.id)
        found = _partner(meeting, partner)
        differences = _differences(form, found)
    return render_page(
        "partners/edit.html", form=form, meeting=meeting, partner=found, differences=differences
    )


@bp.post(f"{ROOT}/<key:partner>/etat")
@_edited
def set_partner_state(meeting: Meeting, partner: int) -> ResponseReturnValue:
    """Note in one touch that a partner comes, or cannot."""
    try:
        state = PartnerState(request.form["etat"])
    except (KeyError, ValueError):
        raise NotFoundError from None
    with unit_of_work():
        service.set_state(current_actor(), meeting, partner, state)
    return _to_list(meeting, "changee")


@bp.post(f"{ROOT}/<key:partner>/retirer")
@_edited
def remove_partner(meeting: Meeting, partner: int) -> ResponseReturnValue:
    """Take a partner off the list."""
    form = BaseForm()
    with unit_of_work(form.operation) as work:
        work.once(lambda: _remove(meeting, partner))
    return _to_list(meeting, "retiree")


def _change(meeting: Meeting, partner: int, form: PartnerForm) -> str:
    seen = form.seen.data or ""
    service.change(current_actor(), meeting, partner, form.to_input(), seen=seen)
    return ""


def _remove(meeting: Meeting, partner: int) -> str:
    service.remove(current_actor(), meeting, partner)
    return ""


def _answers(partner: MeetingPartner) -> dict[str, str]:
    return {
        "seen": service.stamp(partner),
        "function": partner.function,
        "state": str(partner.state),
        "can_do": partner.can_do,
        "cannot_do": partner.cannot_do,
    }


def _differences(form: PartnerForm, stored: MeetingPartner) -> list[tuple[str, str, str]]:
    """Return (question, mine, theirs) where they differ; pressing again keeps mine."""
    if not isinstance(form.refusal, EditConflictError):
        return []
    form.seen.data = service.stamp(stored)
    theirs = _answers(stored)
    return [
        (
            str(form[name].label.text),
            _in_words(name, form[name].data),
            _in_words(name, theirs[name]),
        )
        for name in ("function", "state", "can_do", "cannot_do")
        if form[name].data != theirs[name]
    ]


def _in_words(name: str, value: str) -> str:
    return str(STATES[PartnerState(value)]) if name == "state" else value


def _said(suggested: Suggested) -> str:
    name, function = suggested.organisation.name, suggested.function
    return f"{name} – {function}" if function else name


def _partner(meeting: Meeting, key: int) -> MeetingPartner:
    found = partner_of(meeting, key)
    if found is None:
        raise NotFoundError
    return found


def _reloaded(meeting_id: int) -> Meeting:
    found = queries.get(meeting_id)
    if found is None:
        raise NotFoundError
    return found


def _to_list(meeting: Meeting, said: str) -> ResponseReturnValue:
    address = url_for("meetings.partners", meeting_id=slugged_id(meeting), fait=said)
    return redirect(address, code=303)


def _asked_often(meeting: Meeting) -> list[LazyText]:
    """Return, in sentences, which of the partners are asked too often around the meeting."""
    notes = notes_of(current_actor(), meeting)
    found = notes.clashes if notes is not None else []
    return [one.sentence for one in found if one.kind is ClashKind.ORGANISATION]
