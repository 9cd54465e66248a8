"""Creating a group from a kind, and changing one; both versions when two people write."""

from flask import request
from flask.typing import ResponseReturnValue

from participation.acts.change_group import edit_group
from participation.blueprints import rhythm_questions
from participation.blueprints.administration.blueprint import own_departement
from participation.blueprints.authorization import authorize
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
    to_group,
)
from participation.blueprints.group_desk.forms import (
    Choices,
    GroupForm,
    answers_of,
    first_answers,
)
from participation.errors import EditConflictError, NotFoundError
from participation.groups import queries, service
from participation.groups.models import Group, GroupKind
from participation.permissions import Permission
from participation.territories import plans
from participation.territories import queries as territories
from participation.territories.models import Departement
from participation.unit_of_work import unit_of_work


@bp.route("/animation/groupes/nouveau", methods=["GET", "POST"])
@authorize(Permission.GROUP_CREATE)
def new() -> ResponseReturnValue:
    """Create a group: first its kind (`type`), then everything else, already filled."""
    departement = own_departement(Permission.GROUP_CREATE)
    kind = _asked_kind(departement)
    if kind is None:
        return render_page("group_desk/kinds.html", kinds=queries.kinds_of(departement.id))
    form = GroupForm(kind, _choices(departement), first_answers(kind))
    if form.validate_on_submit():
        with refusals(form):
            return to_group(_create(form, kind), "cree")
        form.place_refusal()
        kind = _asked_kind(departement)  # a refusal takes back what was loaded
    return render_page("group_desk/new.html", form=form, kind=kind)


@bp.route("/animation/groupes/<slug>/modifier", methods=["GET", "POST"])
@edits_group
def edit(group: Group) -> ResponseReturnValue:
    """Change a group; who comes second sees both versions and chooses."""
    if asks_nothing_more(group):
        return closed_page(group)
    slug = group.slug
    form = GroupForm(group.kind, _choices(departement_of(group), group), _answers(group))
    changed: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        with refusals(form):
            return to_desk(_edit(group, form), "change")
        form.place_refusal()
        group = reloaded(slug)
        if isinstance(form.refusal, EditConflictError):
            changed = _both_versions(group, form)
    return render_page("group_desk/edit.html", form=form, group=group, changed=changed)


def _create(form: GroupForm, kind: GroupKind) -> str:
    data = form.to_input(kind)
    with unit_of_work(form.operation) as work:
        return work.once(lambda: service.create_group(by(), data).slug)


def _edit(group: Group, form: GroupForm) -> str:
    data = form.to_change()

    def once() -> str:
        edit_group(by(), group, data, seen_version=form.seen_version)
        return group.slug

    with unit_of_work(form.operation) as work:
        return work.once(once)


def _asked_kind(departement: Departement) -> GroupKind | None:
    code = request.args.get("type", "")
    if not code:
        return None
    kind = queries.kind_by_code(departement.id, code)
    if kind is None or (kind.is_archived and request.method != "POST"):
        raise NotFoundError  # what was typed is kept, and the service refuses it
    return kind


def _answers(group: Group) -> dict[str, object]:
    in_use = [one.name for one in queries.other_names(group.id) if one.until_on is None]
    return answers_of(group, in_use)


def _both_versions(group: Group, form: GroupForm) -> list[tuple[str, str, str]]:
    stored = _answers(group)
    form.version.data = stored["version"]  # pressing again keeps what is in the form
    rhythm = rhythm_questions.in_words(group.cadence or group.kind.cadence)
    stored |= {"own_rhythm": group.cadence is not None}
    found = differences(form, stored)
    mine = rhythm_questions.in_words(form.cadence() if form.counts_rhythm else group.kind.cadence)
    if mine != rhythm:
        found.append((str(form.rhythm.label.text), mine, rhythm))
    return found


def _choices(departement: Departement, group: Group | None = None) -> Choices:
    own_id, parent_id = (group.id, group.parent_id) if group is not None else (None, None)
    parents = [one for one in queries.all_of(departement.id) if one.id != own_id]
    if parent_id is not None and parent_id not in {one.id for one in parents}:
        parents += queries.some_of(departement.id, [parent_id])  # closed, and still its own
    kept = group.territories if group is not None else []
    return Choices(
        territories=territories.offered_territories(departement.id, kept),
        parents=parents,
        plans=plans.all_of(departement.id),
    )
