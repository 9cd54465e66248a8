"""Writing the frame, the brief and the protocol: one page, three sheets, two people at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask.typing import ResponseReturnValue

from participation.acts.change_group import write_cadre
from participation.blueprints.edit_versions import differences
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.group_desk.blueprint import (
    asks_nothing_more,
    bp,
    by,
    closed_page,
    departement_of,
    edits_group,
    reloaded,
    to_desk,
)
from participation.blueprints.group_desk.frame_forms import (
    BriefForm,
    CadreForm,
    ProtocolForm,
)
from participation.errors import EditConflictError, NotFoundError
from participation.groups import queries, service
from participation.groups.models import Brief, Cadre, Group, Protocol
from participation.groups.words import BRIEF_QUESTIONS, CADRE_QUESTIONS, PROTOCOL_QUESTIONS
from participation.i18n import LazyText, lazy
from participation.unit_of_work import unit_of_work


@dataclass(frozen=True, slots=True)
class Sheet:
    """One of the three sheets: its words, what it holds, who writes it."""

    title: LazyText
    lead: LazyText
    said: str
    columns: tuple[str, ...]
    stored: Callable[[int], Cadre | Brief | Protocol | None]
    write: Callable[..., Any]


CADRE = Sheet(
    lazy("Le cadre du groupe"),
    lazy("Dites-le avant de commencer : personne ne vient alors pour rien. Tout le monde le lit."),
    "cadre",
    tuple(CADRE_QUESTIONS),
    lambda group_id: queries.frame_of(group_id).cadre,
    write_cadre,
)
BRIEF = Sheet(
    lazy("La fiche du groupe"),
    lazy("Quatre réponses, avant de commencer. Tout le monde les lit."),
    "fiche",
    tuple(BRIEF_QUESTIONS),
    lambda group_id: queries.frame_of(group_id).brief,
    service.write_brief,
)
PROTOCOL = Sheet(
    lazy("Le protocole des séances"),
    lazy("Les structures se mettent d’accord avant la première séance. Tout le monde le lit."),
    "protocole",
    (*PROTOCOL_QUESTIONS, "agreed_on"),
    lambda group_id: queries.frame_of(group_id).protocol,
    service.write_protocol,
)


@bp.route("/animation/groupes/<slug>/cadre", methods=["GET", "POST"])
@edits_group
def cadre(group: Group) -> ResponseReturnValue:
    """Write what the group may weigh on."""
    return _written(group, CADRE, CadreForm(data=_answers(CADRE, group)))


@bp.route("/animation/groupes/<slug>/fiche", methods=["GET", "POST"])
@edits_group
def brief(group: Group) -> ResponseReturnValue:
    """Write what a working group is to do."""
    if not group.kind.needs_brief:
        raise NotFoundError
    return _written(group, BRIEF, BriefForm(data=_answers(BRIEF, group)))


@bp.route("/animation/groupes/<slug>/protocole", methods=["GET", "POST"])
@edits_group
def protocol(group: Group) -> ResponseReturnValue:
    """Write how information sessions are held, and when all agreed."""
    if not group.kind.needs_protocol:
        raise NotFoundError
    zone = departement_of(group).settings.zone
    return _written(group, PROTOCOL, ProtocolForm(zone, data=_answers(PROTOCOL, group)))


def _written(group: Group, sheet: Sheet, form: Any) -> ResponseReturnValue:
    if asks_nothing_more(group):
        return closed_page(group)
    changed: list[tuple[str, str, str]] = []
    slug = group.slug

    def write() -> str:
        sheet.write(by(), group, form.to_input(), seen_version=form.seen_version)
        return sheet.said

    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                said = work.once(write)
            return to_desk(slug, said)
        group = reloaded(slug)
        if isinstance(form.refusal, EditConflictError):
            stored = _answers(sheet, group)
            form.version.data = stored["version"]  # pressing again keeps what is in the form
            changed = differences(form, stored)
    return render_page(
        "group_desk/sheet.html", form=form, group=group, sheet=sheet, changed=changed
    )


def _answers(sheet: Sheet, group: Group) -> Mapping[str, Any]:
    """Return a sheet as the answers of its form; one that nobody wrote has version 0."""
    text = sheet.stored(group.id)
    if text is None:
        return {"version": "0", **dict.fromkeys(sheet.columns)}
    return {"version": str(text.version), **{one: getattr(text, one) for one in sheet.columns}}
