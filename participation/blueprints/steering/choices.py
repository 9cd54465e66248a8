"""What an address asks of the bodies that one steers: a place, a kind, a state of their rhythm."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import request
from wtforms import Form, SelectField

from participation.blueprints.steering.bodies import Steered
from participation.groups.cadence.states import CadenceState
from participation.groups.cadence.words import LABELS
from participation.groups.models import Group
from participation.i18n import LazyText, lazy
from participation.i18n import gettext as _

UNKNOWN: dict[str, LazyText] = {
    "departement": lazy("Nous ne connaissons pas ce département."),
    "territoire": lazy("Nous ne connaissons pas ce territoire."),
    "type": lazy("Nous ne connaissons pas ce type de groupe."),
    "etat": lazy("Nous ne connaissons pas cet état."),
}


class ChoicesForm(Form):  # type: ignore[misc]
    """Four choices, which may all stay open."""

    departement = SelectField(lazy("Département"), validate_choice=False)
    territoire = SelectField(lazy("Territoire"), validate_choice=False)
    type = SelectField(lazy("Type de groupe"), validate_choice=False)
    etat = SelectField(lazy("Où en est le rythme"), validate_choice=False)


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen, and a sentence for each choice that is not known here."""

    form: ChoicesForm
    params: Mapping[str, Any]
    problems: Sequence[str]
    groups: Sequence[Group]
    territory_id: int | None
    state: CadenceState | None

    @property
    def is_narrowed(self) -> bool:
        return bool(self.params or self.problems)


def read_choices(steered: Steered) -> Choices:
    """Read the choices of an address; an unknown one is said and leaves everything shown."""
    form = ChoicesForm(request.args)
    territories = {
        one.slug: one
        for group in steered.groups
        for one in sorted(group.territories, key=lambda one: one.name)
    }
    offered: dict[str, list[tuple[str, str]]] = {
        "departement": [(one.slug, one.name) for one in steered.departements],
        "territoire": sorted(
            ((one.slug, one.name) for one in territories.values()), key=lambda pair: pair[1]
        ),
        "type": sorted(
            {(group.kind.code, group.kind.label) for group in steered.groups},
            key=lambda pair: pair[1],
        ),
        "etat": [(str(one), str(label)) for one, label in LABELS.items()],
    }
    params, problems = {}, []
    for name, pairs in offered.items():
        form[name].choices = [("", _("Tous")), *pairs]
        given = (form[name].data or "").strip().lower()
        if given in dict(pairs):
            params[name] = given
        elif given:
            problems.append(str(UNKNOWN[name]))
            form[name].data = ""
    place = territories.get(params.get("territoire", ""))
    return Choices(
        form=form,
        params=params,
        problems=problems,
        groups=[one for one in steered.groups if _is_asked(one, params, steered)],
        territory_id=place.id if place else None,
        state=CadenceState(params["etat"]) if "etat" in params else None,
    )


def _is_asked(group: Group, params: Mapping[str, str], steered: Steered) -> bool:
    departement = next(one for one in steered.departements if one.id == group.departement_id)
    return (
        params.get("departement", departement.slug) == departement.slug
        and params.get("type", group.kind.code) == group.kind.code
        and (
            "territoire" not in params
            or params["territoire"] in {one.slug for one in group.territories}
        )
    )
