"""The acts of a group's life: open, try, keep, pause, close, open again."""

from flask.typing import ResponseReturnValue

from participation.acts.close_group import close_group, meetings_ahead
from participation.blueprints.forms import BaseForm, refusals, render_page
from participation.blueprints.group_desk.blueprint import (
    asks_nothing_more,
    bp,
    by,
    closed_page,
    edits_group,
    reloaded,
    to_desk,
)
from participation.errors import NotFoundError
from participation.groups import service
from participation.groups.models import Group
from participation.groups.states import GroupAct, GroupStatus
from participation.unit_of_work import unit_of_work


@bp.post("/animation/groupes/<slug>/etat/<step>")
@edits_group
def change(group: Group, step: str) -> ResponseReturnValue:
    """Do one act of a group's life, but for closing it, which has its own page."""
    if step not in set(GroupAct) - {GroupAct.CLOSE}:
        raise NotFoundError
    slug, form = group.slug, BaseForm()

    def once() -> str:
        service.change_status(by(), group, GroupAct(step))
        return step if group.status is not GroupStatus.PREPARING else "change"

    with unit_of_work(form.operation) as work:
        said = work.once(once)
    return to_desk(slug, said)


@bp.route("/animation/groupes/<slug>/fermer", methods=["GET", "POST"])
@edits_group
def close(group: Group) -> ResponseReturnValue:
    """Close a group, once one has seen what stays and what must be done first."""
    if asks_nothing_more(group):
        return closed_page(group)
    slug, form = group.slug, BaseForm()

    def once() -> str:
        close_group(by(), group)
        return str(GroupAct.CLOSE)

    if form.is_sent:
        with refusals(form):
            with unit_of_work(form.operation) as work:
                said = work.once(once)
            return to_desk(slug, said)
        group = reloaded(slug)
    return render_page("group_desk/close.html", form=form, group=group, ahead=meetings_ahead(group))
