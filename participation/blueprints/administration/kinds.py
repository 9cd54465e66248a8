"""`/administration/types-de-groupes`: the kinds of bodies that the Département runs."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from participation.blueprints.administration.blueprint import bp, own_departement
from participation.blueprints.administration.kind_form import (
    KindForm,
    kind_differences,
    kinds_page,
)
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.errors import EditConflictError, NotFoundError
from participation.groups import queries, service
from participation.groups.models import GroupKind
from participation.i18n import LazyText, lazy
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work

OUTCOMES: dict[str, LazyText] = {
    "cree": lazy("Le type est prêt. On peut créer des groupes de ce type."),
    "change": lazy("C’est enregistré. Les groupes de ce type suivent."),
    "range": lazy("Le type est rangé. Ses groupes restent."),
    "ramene": lazy("Le type est de nouveau proposé."),
}
PUT_AWAY = "ranges"

edits_kind = authorize(Permission.KIND_EDIT, load=queries.kind, into="kind")


@bp.get("/administration/types-de-groupes")
@authorize(Permission.KIND_EDIT)
def kinds() -> ResponseReturnValue:
    """List the kinds, with how many groups each has; those put away on demand."""
    departement = own_departement(Permission.KIND_EDIT)
    prepared = kinds_page(departement, is_archived=request.args.get("etat") == PUT_AWAY)
    return render_template("administration/kinds.html", listed=prepared, outcome=_outcome())


@bp.route("/administration/types-de-groupes/nouveau", methods=["GET", "POST"])
@authorize(Permission.KIND_EDIT)
def new_kind() -> ResponseReturnValue:
    """Create a kind of one's own."""
    departement = own_departement(Permission.KIND_EDIT)
    form = KindForm(None)
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: _create(departement.id, form))
            return redirect(url_for(".kinds", fait="cree"), code=303)
        form.place_refusal()
    return render_page("administration/new_kind.html", form=form)


@bp.route("/administration/types-de-groupes/<key:kind_id>", methods=["GET", "POST"])
@edits_kind
def kind(kind: GroupKind) -> ResponseReturnValue:
    """Change a kind; who comes second sees both versions and chooses."""
    kind_id, form = kind.id, KindForm(kind)
    changed: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: _edit(kind, form))
            return redirect(url_for(".kind", kind_id=kind_id, fait="change"), code=303)
        form.place_refusal()
        kind = _again(kind_id)
        if isinstance(form.refusal, EditConflictError):
            changed = kind_differences(form, kind)
    return render_page(
        "administration/kind.html", form=form, kind=kind, changed=changed, outcome=_outcome()
    )


@bp.post("/administration/types-de-groupes/<key:kind_id>/ranger")
@edits_kind
def archive_kind(kind: GroupKind) -> ResponseReturnValue:
    """Put a kind away; it can be brought back."""
    with unit_of_work():
        service.archive_kind(current_actor().person_id, kind)
    return redirect(url_for(".kinds", fait="range"), code=303)


@bp.post("/administration/types-de-groupes/<key:kind_id>/ramener")
@edits_kind
def restore_kind(kind: GroupKind) -> ResponseReturnValue:
    """Bring a kind back."""
    with unit_of_work():
        service.restore_kind(current_actor().person_id, kind)
    return redirect(url_for(".kinds", fait="ramene"), code=303)


def _create(departement_id: int, form: KindForm) -> str:
    data, person_id = form.to_input(""), current_actor().person_id
    return str(service.create_kind(departement_id, data, by_person_id=person_id).id)


def _edit(kind: GroupKind, form: KindForm) -> str:
    data, person_id = form.to_input(kind.code), current_actor().person_id
    service.edit_kind(person_id, kind, data, seen_version=form.seen_version)
    return ""


def _again(kind_id: int) -> GroupKind:
    kind = queries.kind(kind_id)
    if kind is None:
        raise NotFoundError
    return kind


def _outcome() -> LazyText | None:
    return OUTCOMES.get(request.args.get("fait", ""))
