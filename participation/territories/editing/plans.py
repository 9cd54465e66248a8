"""Writing the plans of a Département: made, corrected, prolonged."""

from dataclasses import asdict
from datetime import date

from participation.extensions import db
from participation.journal.service import record
from participation.search_index.folding import plain
from participation.territories import plans
from participation.territories.editing.changes import taken_in_hand, written
from participation.territories.errors import NotLaterError, PlanDatesError, PlanKnownError
from participation.territories.inputs import PlanInput
from participation.territories.models import Departement, Plan
from participation.unit_of_work import locked


def add_plan(by_person_id: int | None, departement: Departement, data: PlanInput) -> Plan:
    """Write a plan.

    Raises:
        PlanKnownError: another one has this name.
        PlanDatesError: it would end before it starts.

    """
    locked(departement)  # two people may type the same new name at once
    _check(departement.id, data)
    plan = Plan(departement_id=departement.id, **asdict(data))
    db.session.add(plan)
    db.session.flush()  # the journal names its key
    record(by_person_id, "plan.created", plan)
    return plan


def change_plan(
    by_person_id: int | None, plan: Plan, data: PlanInput, *, seen_version: int
) -> None:
    """Correct a plan.

    Raises:
        EditConflictError: somebody changed it since `seen_version`.
        … and the refusals of `add_plan`.

    """
    taken_in_hand(plan, seen_version)
    _check(plan.departement_id, data, but=plan.id)
    changed = written(plan, asdict(data))
    if changed:
        record(by_person_id, "plan.changed", plan, fields=changed)


def prolong_plan(by_person_id: int | None, plan: Plan, ends_on: date, *, seen_version: int) -> None:
    """Let a plan go on until a later day: an act of its own in the journal (000:73-75).

    Raises:
        EditConflictError: somebody changed it since `seen_version`.
        NotLaterError: the day is not after its end.

    """
    taken_in_hand(plan, seen_version)
    if ends_on <= plan.ends_on:
        raise NotLaterError
    plan.ends_on = ends_on
    record(by_person_id, "plan.prolonged", plan, fields=["ends_on"])


def drop_plan(by_person_id: int | None, plan: Plan) -> None:
    """Forget a plan that nothing names: whoever calls has made sure of it."""
    record(by_person_id, "plan.removed", plan)
    db.session.delete(plan)


def _check(departement_id: int, data: PlanInput, but: int | None = None) -> None:
    if data.ends_on <= data.starts_on:
        raise PlanDatesError
    wanted = plain(data.name)
    for one in plans.all_of(departement_id):
        if one.id != but and plain(one.name) == wanted:
            raise PlanKnownError
