"""`/animation/groupes/<slug>/delegations`: who carries a group’s voice, where, and the report."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation import clock
from participation.blueprints.authorization import authorize
from participation.blueprints.delegations.forms import (
    DelegationForm,
    ReportForm,
    answers_of,
    report_of,
)
from participation.blueprints.delegations.versions import both
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.blueprints.zones import zone_of
from participation.errors import EditConflictError, NotFoundError
from participation.groups import queries as groups
from participation.groups.addresses import group_of_slug
from participation.groups.delegations import queries, service
from participation.groups.models import Delegation, Group
from participation.i18n import LazyText, lazy
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work

bp = Blueprint("delegations", __name__)

ROOT = "/animation/groupes/<slug>/delegations"
managed = authorize(Permission.MEMBER_MANAGE, load=group_of_slug, into="group", by="slug")

OUTCOMES: dict[str, LazyText] = {
    "donnee": lazy("C’est noté. La page du groupe le dit déjà."),
    "changee": lazy("C’est enregistré."),
    "retour": lazy("Le retour est en ligne, sur la page du groupe et sur celle de l’instance."),
}


@bp.get(ROOT)
@managed
def index(group: Group) -> ResponseReturnValue:
    """List the bodies where the group is heard, the running ones first."""
    return render_page(
        "delegations/index.html",
        group=group,
        found=queries.of_group(group.id),
        today=clock.today(zone_of(group.departement_id)),
        outcome=OUTCOMES.get(request.args.get("fait", "")),
    )


@bp.route(f"{ROOT}/nouvelle", methods=["GET", "POST"])
@managed
def new(group: Group) -> ResponseReturnValue:
    """Say that the group is heard in a body."""
    form = DelegationForm(_bodies(group))
    if form.validate_on_submit():
        with refusals(form), unit_of_work(form.operation) as work:
            work.once(lambda: str(service.delegate(_agent(), group, form.answers).id))
            return redirect(url_for(".index", slug=group.slug, fait="donnee"), code=303)
        group = group_of_slug(group.slug) or group
    return render_page("delegations/edit.html", form=form, group=group, one=None, differences=[])


@bp.route(f"{ROOT}/<key:delegation_id>", methods=["GET", "POST"])
@managed
def edit(group: Group, delegation_id: int) -> ResponseReturnValue:
    """Change a delegation, or end it; who comes second sees both versions."""
    one = _of(group, delegation_id)
    form = DelegationForm(_bodies(group), data=answers_of(one))
    differences: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        with refusals(form), unit_of_work():
            service.change(_agent(), one, form.answers, seen_version=form.seen_version)
            return redirect(url_for(".index", slug=group.slug, fait="changee"), code=303)
        group, one = group_of_slug(group.slug) or group, _of(group, delegation_id)
        if isinstance(form.refusal, EditConflictError):
            differences = both(form, answers_of(one))
    return render_page(
        "delegations/edit.html", form=form, group=group, one=one, differences=differences
    )


@bp.route(f"{ROOT}/<key:delegation_id>/retour", methods=["GET", "POST"])
@managed
def report(group: Group, delegation_id: int) -> ResponseReturnValue:
    """Write what came back, in a few words."""
    one = _of(group, delegation_id)
    form = ReportForm(data=report_of(one))
    differences: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        with refusals(form), unit_of_work():
            _report(one, form)
            return redirect(url_for(".index", slug=group.slug, fait="retour"), code=303)
        group, one = group_of_slug(group.slug) or group, _of(group, delegation_id)
        if isinstance(form.refusal, EditConflictError):
            differences = both(form, report_of(one))
    return render_page(
        "delegations/report.html", form=form, group=group, one=one, differences=differences
    )


def _report(one: Delegation, form: ReportForm) -> None:
    service.report_back(
        _agent(),
        one,
        form.report.data or "",
        form.reported_on.data,
        seen_version=form.seen_version,
    )


def _bodies(group: Group) -> list[Group]:
    return [one for one in groups.all_of(group.departement_id) if one.id != group.id]


def _of(group: Group, delegation_id: int) -> Delegation:
    one = queries.get(delegation_id)
    if one is None or one.group_id != group.id:
        raise NotFoundError
    return one


def _agent() -> int:
    person_id = current_actor().person_id
    if person_id is None:
        raise NotFoundError
    return person_id
