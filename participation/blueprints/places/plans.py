"""Plans: the list, one of them, its later end, and one typed by mistake."""

from flask.typing import ResponseReturnValue

from participation.acts.remove_unused import remove_plan
from participation.blueprints.administration.blueprint import own_departement
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import BaseForm, answers_again, do_once, refusals, render_page
from participation.blueprints.places import lists, versions
from participation.blueprints.places.blueprint import ROOT, bp, done, outcome
from participation.blueprints.places.forms import PlanForm, ProlongingForm, checked
from participation.blueprints.places.history import prolonged_on
from participation.blueprints.request_state import current_actor
from participation.errors import EditConflictError
from participation.permissions import Permission
from participation.territories import plans as plan_book
from participation.territories.editing.plans import add_plan, change_plan, prolong_plan
from participation.territories.models import Plan
from participation.unit_of_work import unit_of_work

_edited = authorize(Permission.PLACE_EDIT, load=plan_book.get, into="plan")


@bp.get(f"{ROOT}/plans")
@authorize(Permission.PLACE_EDIT)
def plans() -> ResponseReturnValue:
    """List the plans."""
    listing = lists.plans(own_departement(Permission.PLACE_EDIT))
    return render_page("places/plans.html", listing=listing, outcome=outcome())


@bp.route(f"{ROOT}/plans/nouveau", methods=["GET", "POST"])
@authorize(Permission.PLACE_EDIT)
def new_plan() -> ResponseReturnValue:
    """Add a plan."""
    departement = own_departement(Permission.PLACE_EDIT)
    form = PlanForm()
    if form.validate_on_submit():
        by, data = current_actor().person_id, form.to_input()
        with refusals(form):
            with unit_of_work(form.operation) as work:
                key = work.once(lambda: str(add_plan(by, departement, data).id))
            return done("plan", "ajoute", plan_id=key)
        form.place_refusal()
    return render_page("places/new_plan.html", form=form)


@bp.route(f"{ROOT}/plans/<key:plan_id>", methods=["GET", "POST"])
@_edited
def plan(plan: Plan) -> ResponseReturnValue:
    """Correct a plan; who comes second sees both versions."""
    form = PlanForm(data=versions.of_plan(plan))
    changed: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        by, data, seen = current_actor().person_id, form.to_input(), form.seen_version
        with refusals(form):
            do_once(form, lambda: change_plan(by, plan, data, seen_version=seen))
            return done("plan", "change", plan_id=plan.id)
        form.place_refusal()
        if isinstance(form.refusal, EditConflictError):
            changed = versions.both(form, versions.of_plan(plan))
    return render_page(
        "places/plan.html",
        form=form,
        changed=changed,
        plan=plan,
        prolonged=prolonged_on(plan),
        outcome=outcome(),
    )


@bp.route(f"{ROOT}/plans/<key:plan_id>/prolonger", methods=["GET", "POST"])
@_edited
def prolong(plan: Plan) -> ResponseReturnValue:
    """Let a plan go on until a later day."""
    form = ProlongingForm(data={"version": plan.version})
    if form.validate_on_submit():
        by, day, seen = current_actor().person_id, checked(form.ends_on), form.seen_version
        with refusals(form):
            do_once(form, lambda: prolong_plan(by, plan, day, seen_version=seen))
            return done("plan", "prolonge", plan_id=plan.id)
        form.place_refusal()
        form.version.data = str(plan.version)
    return render_page("places/prolong.html", form=form, plan=plan)


@bp.route(f"{ROOT}/plans/<key:plan_id>/supprimer", methods=["GET", "POST"])
@answers_again(lambda **_address: done("plans", "supprime"))
@_edited
def drop_plan(plan: Plan) -> ResponseReturnValue:
    """Forget a plan that nothing names, once one has said so."""
    form, name = BaseForm(), plan.name
    back = {"endpoint": "places.plan", "values": {"plan_id": plan.id}}
    if form.validate_on_submit():
        with refusals(form):
            by = current_actor().person_id
            do_once(form, lambda: remove_plan(by, plan))
            return done("plans", "supprime")
    return render_page("places/drop.html", form=form, name=name, back=back)
