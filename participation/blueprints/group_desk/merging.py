"""Merging groups: which ones, what their members said, a last look, and it is done."""

from flask import request
from flask.typing import ResponseReturnValue

from participation.acts.regroup import merge_groups
from participation.blueprints.addresses import key_in
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import BaseForm, refusals, render_page
from participation.blueprints.group_desk.blueprint import bp, reloaded, to_group
from participation.blueprints.group_desk.lineage_forms import (
    BACK,
    CONFIRM,
    ENDING,
    MergeForm,
    in_words,
)
from participation.blueprints.request_state import current_actor
from participation.groups import queries, service
from participation.groups.addresses import group_of_slug
from participation.groups.models import Group, GroupStatus
from participation.meetings.ahead import ahead_of_groups
from participation.permissions import Permission
from participation.territories import queries as territories
from participation.unit_of_work import outcome_of, unit_of_work

regroups = authorize(Permission.GROUP_CREATE, load=group_of_slug, into="group", by="slug")
MOST_OTHERS, TWO = 5, 2


@bp.route("/animation/groupes/<slug>/reunir", methods=["GET", "POST"])
@regroups
def merge(group: Group) -> ResponseReturnValue:
    """Merge a group with others (`avec`), if the members of each agreed."""
    if request.method == "POST" and (done := outcome_of(BaseForm().operation)):
        return to_group(done, "reuni")  # the groups that were merged are no longer to be chosen
    others = _others(group)
    endings = _shown(group) if request.method == "POST" else _asked(group, others)
    if len(endings) < TWO:
        return render_page("group_desk/merge_choice.html", group=group, others=others)
    slug, form = group.slug, _form(endings)
    if form.validate_on_submit() and form.step != BACK:
        with refusals(form):
            return _looked_at_or_done(group, form)
        form.place_refusal()
        group = reloaded(slug)
    return render_page("group_desk/merge.html", form=form, group=group)


def _looked_at_or_done(group: Group, form: MergeForm) -> ResponseReturnValue:
    if form.step != CONFIRM:
        service.check_merge(form.endings)
        return _last_look(group, form)
    with unit_of_work(form.operation) as work:
        done = work.once(lambda: _merge(form))
    return to_group(done, "reuni")


def _form(endings: list[Group]) -> MergeForm:
    held = [place for one in endings for place in one.territories]
    places = territories.offered_territories(endings[0].departement_id, held)
    return MergeForm(endings, places, ahead_of_groups([one.id for one in endings]))


def _merge(form: MergeForm) -> str:
    moving = [int(key) for key in form.meetings.data or []]
    return merge_groups(
        current_actor(),
        form.endings,
        form.to_input(),
        moving=moving,
        cadre_from=form.cadre_group,
    ).slug


def _last_look(group: Group, form: MergeForm) -> ResponseReturnValue:
    ahead = ahead_of_groups([one.id for one in form.ending_groups])
    chosen = set(form.meetings.data or [])
    return render_page(
        "group_desk/merge_confirm.html",
        form=form,
        group=group,
        meetings=[(in_words(one), str(one.id) in chosen) for one in ahead],
    )


def _asked(group: Group, others: list[Group]) -> list[Group]:
    """Return the group and those that the address asks to merge it with."""
    if group.status is GroupStatus.CLOSED:
        return []
    chosen = [one for one in others if one.slug in request.args.getlist("avec")]
    return [group, *chosen[:MOST_OTHERS]]


def _shown(group: Group) -> list[Group]:
    """Return the groups of the page that was sent, in its order, though they closed since."""
    keys = list(dict.fromkeys(request.form.getlist(ENDING)))[: MOST_OTHERS + 1]
    ids = [key for typed in keys if (key := key_in(typed)) is not None]
    known = {one.id: one for one in queries.some_of(group.departement_id, ids)}
    return [known[key] for key in ids if key in known]


def _others(group: Group) -> list[Group]:
    """Return the groups of the same Département that still meet, those of the same kind first."""
    found = [one for one in queries.all_of(group.departement_id) if one.id != group.id]
    return sorted(found, key=lambda one: one.kind_id != group.kind_id)
