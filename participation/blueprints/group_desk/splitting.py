"""Splitting a group: into which ones, what its members said, a last look, and it is done."""

from flask import request
from flask.typing import ResponseReturnValue

from participation.acts.regroup import split_group
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.group_desk.blueprint import (
    asks_nothing_more,
    bp,
    closed_page,
    reloaded,
    to_group,
)
from participation.blueprints.group_desk.lineage_forms import (
    BACK,
    CONFIRM,
    ENDING,
    SplitForm,
    in_words,
)
from participation.blueprints.group_desk.merging import regroups
from participation.blueprints.request_state import current_actor
from participation.groups import service
from participation.groups.errors import ClosedGroupError
from participation.groups.models import Group
from participation.meetings.ahead import ahead_of_groups
from participation.territories import queries as territories
from participation.unit_of_work import unit_of_work


@bp.route("/animation/groupes/<slug>/partager", methods=["GET", "POST"])
@regroups
def split(group: Group) -> ResponseReturnValue:
    """Split a group into several, if its members agreed."""
    if asks_nothing_more(group):
        return closed_page(group)
    slug = group.slug
    places = territories.offered_territories(group.departement_id, group.territories)
    form = SplitForm(group, places, ahead_of_groups([group.id]))
    if form.validate_on_submit() and form.step != BACK:
        with refusals(form):
            return _looked_at_or_done(group, form)
        form.place_refusal()
        group = reloaded(slug)
    return render_page("group_desk/split.html", form=form, group=group)


def _looked_at_or_done(group: Group, form: SplitForm) -> ResponseReturnValue:
    if request.form.get(ENDING) != str(group.id):
        raise ClosedGroupError  # its address leads to another one since
    if form.step != CONFIRM:
        service.check_split(form.endings[0], form.to_inputs())
        return _last_look(group, form)
    slug = group.slug
    with unit_of_work(form.operation) as work:
        done = work.once(lambda: _split(form, slug))
    return to_group(done, "partage")


def _split(form: SplitForm, slug: str) -> str:
    split_group(
        current_actor(),
        form.endings[0],
        form.to_inputs(),
        moving=form.moving,
        with_cadre=form.with_cadre.data,
    )
    return slug


def _last_look(group: Group, form: SplitForm) -> ResponseReturnValue:
    ahead = ahead_of_groups([group.id])
    names = [one.name for one in form.to_inputs()]
    return render_page(
        "group_desk/split_confirm.html",
        form=form,
        group=group,
        names=names,
        meetings=[
            (in_words(one), names[form.moving[one.id]] if one.id in form.moving else None)
            for one in ahead
        ],
    )
